import Diagnostics
import Testing
import YAMLSyntax

/// A text and what came of reading it.
struct Reading {
  let file: SourceFile
  let tree: SyntaxTree?
  let diagnostics: [Diagnostic]

  init(_ text: String, limits: SyntaxLimits = SyntaxLimits()) {
    self.init(bytes: Array(text.utf8), limits: limits)
  }

  init(bytes: [UInt8], limits: SyntaxLimits = SyntaxLimits(), onlyByLibYAML: Bool = false) {
    file = SourceFile(path: "a.yaml", bytes: bytes)
    (tree, diagnostics) = parseYAML(file, source: SourceID(0), limits: limits, onlyByLibYAML: onlyByLibYAML)
  }

  /// Each finding as `code line:column`.
  var found: [String] {
    diagnostics.map { "\($0.code) \($0.range.start.line):\($0.range.start.column)" }
  }

  /// Each node as `line:column-line:column text`, collections as `[` or `{`, in preorder.
  var nodes: [String] {
    guard let tree else { return [] }
    return tree.records.indices.map { index in
      let node = SyntaxNode(tree: tree, index: index)
      let (start, end) = (node.range.start, node.range.end)
      let text = node.kind == .scalar ? node.text.debugDescription : node.kind == .mapping ? "{" : "["
      return "\(start.line):\(start.column)-\(end.line):\(end.column) \(text)"
    }
  }

  /// The text with the first fix-it of every finding made, the last one first.
  var mended: String {
    var bytes = file.bytes
    for fixIt in diagnostics.compactMap(\.fixIts.first).sorted(by: { $0.range.start > $1.range.start }) {
      bytes.replaceSubrange(
        file.offset(of: fixIt.range.start)..<file.offset(of: fixIt.range.end), with: fixIt.replacement.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What is wrong with the reading itself, whatever the text: ranges outside of it, or silence about its failure.
  var faults: [String] {
    var faults: [String] = []
    func check(_ range: SourceRange, _ what: String) {
      for position in [range.start, range.end] {
        let columns = file.line(position.line).count { $0 & 0xC0 != 0x80 }
        let isInside =
          position.line >= 1 && Int(position.line) <= file.lineCount && position.column >= 1
          && Int(position.column) <= columns + 1
        if !isInside { faults.append("\(what) \(position.line):\(position.column) lies outside") }
      }
      if range.end < range.start { faults.append("\(what) ends before it starts") }
    }
    for diagnostic in diagnostics {
      check(diagnostic.range, diagnostic.code)
      for note in diagnostic.notes { if let range = note.range { check(range, "note of \(diagnostic.code)") } }
      for fixIt in diagnostic.fixIts {
        check(fixIt.range, "fix of \(diagnostic.code)")
        let range = file.offset(of: fixIt.range.start)..<file.offset(of: fixIt.range.end)
        if file.bytes[range].elementsEqual(fixIt.replacement.utf8) {
          faults.append("the fix of \(diagnostic.code) changes nothing")
        }
      }
      if diagnostic.message.danish.isEmpty || diagnostic.message.english.isEmpty { faults.append("no message") }
    }
    if tree == nil, !diagnostics.contains(where: { $0.severity == .error }) { faults.append("no tree and no error") }
    if let tree {
      for index in tree.records.indices {
        let node = SyntaxNode(tree: tree, index: index)
        check(node.range, "node \(index)")
        if node.endIndex <= index || node.endIndex > tree.records.count { faults.append("node \(index) has no end") }
        if node.kind == .mapping, !tree.records[index].value.isMultiple(of: 2) { faults.append("odd mapping") }
      }
    }
    return faults
  }
}
