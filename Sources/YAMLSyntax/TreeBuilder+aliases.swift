import CLibYAML
import Diagnostics

extension TreeBuilder {
  mutating func define(_ name: String, as nodes: Range<Int>) {
    if let earlier = anchors[name], !earlier.isUsed { reportUnused(earlier) }
    let record = records[nodes.lowerBound]
    anchors[name] = Anchor(nodes: nodes, range: SourceRange(source, record.start, record.end))
  }

  mutating func expandAlias(_ event: yaml_event_t) -> Bool {
    let name = name(of: event.data.alias.anchor) ?? ""
    noteEnd(position(event.end_mark))
    guard let original = anchors[name]?.nodes else {
      let itself = open.lastIndex { $0.anchor >= 0 && anchorNames[$0.anchor] == name }
      if let itself { open[itself].isReferred = true }
      report(unknownAlias(name, at: range(event), isInsideItself: itself != nil))
      // The rest of the file is read all the same, with nothing in this place.
      let isKey = countChild(at: range(event), isCollection: false)
      var new = record(.scalar, .plain, range(event))
      store(UnsafeBufferPointer(start: nil, count: 0), in: &new, isKey: isKey)
      records.append(new)
      return true
    }
    anchors[name]?.isUsed = true
    aliasedNodes += original.count
    guard aliasedNodes <= limits.aliasedNodes else {
      report(
        .error, "alias-bomb", range(event),
        da: "Henvisningerne med `*` folder sig ud til mere end \(limits.aliasedNodes) dele. Skriv dem ud i stedet.",
        en: "The aliases with `*` unfold to more than \(limits.aliasedNodes) nodes. Write them out instead.")
      return false
    }
    guard open.count + depth(of: original) <= limits.depth else {
      report(
        .error, "too-deep", range(event),
        da: "Henvisningen `*\(shown(name))` lægger mere end \(limits.depth) niveauer inde i hinanden.",
        en: "The alias `*\(shown(name))` puts more than \(limits.depth) levels into each other.")
      return false
    }
    let isCollection = records[original.lowerBound].kind != .scalar
    let isKey = countChild(at: range(event), isCollection: isCollection)
    let shift = UInt32(records.count - original.lowerBound)
    for index in original {
      var copy = records[index]
      if copy.kind != .scalar { copy.link += shift }
      records.append(copy)
    }
    if !isCollection {
      // What was a value may be a key here, and the other way round.
      var copy = records[records.count - 1]
      copy.link = SyntaxTree.noName
      if isKey {
        let text = Array(bytes[Int(copy.value)..<Int(copy.value) + Int(copy.length)])
        text.withUnsafeBufferPointer { store($0, in: &copy, isKey: true) }
        // As a key it stands where the alias does.
        (copy.start, copy.end) = (position(event.start_mark), position(event.end_mark))
      }
      records[records.count - 1] = copy
    }
    return true
  }

  private func depth(of range: Range<Int>) -> Int {
    var ends: [UInt32] = []
    var deepest = 0
    for index in range where records[index].kind != .scalar {
      while let end = ends.last, Int(end) <= index { ends.removeLast() }
      ends.append(records[index].link)
      deepest = max(deepest, ends.count)
    }
    return deepest
  }
}
