import Diagnostics
import YAMLSyntax

/// What programs add to a document. Pointers mean the document as its author wrote it, whatever is added besides.
struct TreePatch {
  /// Something that is added.
  struct Addition {
    /// The kind that adds it.
    var kind: String
    /// A value, of a tree that was read from JSON.
    var value: SyntaxNode
    /// The author's word that caused it.
    var cause: SourceRange
  }

  /// What is added at a place and below it.
  fileprivate struct Branch {
    /// What stands there as its author wrote it; nil where nothing does.
    var place: AuthoredPlaces.Place?
    /// What is added there. In a list these go before the element of that number.
    var additions: [Addition] = []
    /// What is added below, in the order in which it was asked for.
    var parts: [String] = []
    var branches: [String: Branch] = [:]
    /// The author's word because of which the branch is there at all.
    var cause: SourceRange

    /// Adds something below.
    mutating func add(_ addition: Addition, at path: ArraySlice<String>, _ places: AuthoredPlaces) {
      guard let part = path.first else { return additions.append(addition) }
      if branches[part] == nil {
        parts.append(part)
        branches[part] = Branch(
          place: place.flatMap { places.place(of: part, in: $0.node) }, cause: addition.cause)
      }
      branches[part]?.add(addition, at: path.dropFirst(), places)
    }
  }

  /// Why something cannot be added.
  enum Refusal: Error {
    /// It would have to go into a text, or past the end of a list.
    case nowhere
    /// Something stands there already.
    case taken
    /// The place is nothing that a kind can add to.
    case forbidden
    /// Both the author and a kind, or two kinds, declare a name.
    case clash(name: String, declared: SourceRange, by: String?)
  }

  private let places: AuthoredPlaces
  private var top: Branch
  /// The states and dimensions that are added.
  private(set) var published: (states: Set<String>, dimensions: Set<String>) = ([], [])

  /// Begins with a document and nothing to add.
  init(_ places: AuthoredPlaces) {
    self.places = places
    top = Branch(place: AuthoredPlaces.Place(node: places.root), cause: places.root.range)
  }

  /// Adds something; an effect on a name that the author or a kind changes there already is left out.
  ///
  /// - Parameters:
  ///   - addition: What is added.
  ///   - path: The parts of the pointer to where it is to stand. What is missing on the way is made; `-` is the end of a
  ///     list, a number goes before that element.
  ///   - kinds: The keys of kinds, below which nothing can be added.
  /// - Throws: Why it cannot be added; then nothing was.
  mutating func add(_ addition: Addition, at path: [String], besides kinds: [String]) throws(Refusal) {
    guard let last = path.last, path.count <= 16 else { throw .forbidden }
    let levels = [0, 2, 4].filter { $0 < path.count && ($0 == 0 || path[0] == "scenes") }
    if ["kinds", "scenario"].contains(path[0]) || levels.contains(where: { kinds.contains(path[$0]) }) {
      throw .forbidden
    }
    let isEffect = path[0] == "scenes" && path.count >= 4 && ["set", "add", "score"].contains(path[path.count - 2])
    if isEffect, isChanged(last, at: Array(path.dropLast())) { return }
    let declares = path.dropLast() == ["state"] || path.dropLast() == ["scoring", "dimensions"]

    var branch: Branch? = top
    for part in path.dropLast() {
      let next = try place(of: part, in: branch, isLast: false)
      branch = branch?.branches[part] ?? Branch(place: next, cause: addition.cause)
      // Nothing goes into what is added whole.
      if next == nil, branch?.additions.isEmpty == false { throw .taken }
    }
    let here = try place(of: last, in: branch, isLast: true)
    if last != "-", branch?.place?.node.kind != .sequence {
      if let here {
        throw declares ? .clash(name: last, declared: here.key?.range ?? here.words, by: nil) : .taken
      }
      if let earlier = branch?.branches[last] {
        guard declares, let first = earlier.additions.first else { throw .taken }
        throw .clash(name: last, declared: first.cause, by: first.kind)
      }
    }
    top.add(addition, at: path[...], places)
    if path.dropLast() == ["state"] { published.states.insert(last) }
    if path.dropLast() == ["scoring", "dimensions"] { published.dimensions.insert(last) }
  }

  /// What stands under a part of a pointer in a branch.
  private func place(
    of part: String, in branch: Branch?, isLast: Bool
  ) throws(Refusal) -> AuthoredPlaces.Place? {
    if part == "-", !isLast { throw .nowhere }
    guard let node = branch?.place?.node else {
      // What is made on the way is either a list or has keys.
      if let first = branch?.parts.first, (first == "-") != (part == "-") { throw .taken }
      return nil
    }
    let next = places.place(of: part, in: node)
    switch node.kind {
    case .scalar: throw .nowhere
    case .sequence where part != "-" && next == nil: throw .nowhere
    case .mapping where part == "-": throw .nowhere
    default: return next
    }
  }

  /// Whether something is said already of a state or a dimension where an effect would stand.
  private func isChanged(_ name: String, at effects: [String]) -> Bool {
    let owner = effects.dropLast()
    let keys = effects.last == "score" ? ["score"] : ["set", "add"]
    return keys.contains { key in
      places.place(at: owner + [key, name]) != nil || branch(at: owner + [key, name])?.additions.isEmpty == false
    }
  }

  private func branch(at path: [String]) -> Branch? {
    path.reduce(Optional(top)) { branch, part in branch?.branches[part] }
  }

  /// The document with all that is added, each node of which has the place of its cause.
  var patched: SyntaxTree {
    var writer = PatchedTreeWriter(places.root.tree)
    writer.write(top)
    return writer.tree
  }
}

/// Writes a tree anew, with what is added.
private struct PatchedTreeWriter {
  private let original: SyntaxTree
  private var records: [SyntaxTree.Record] = []
  private var bytes: [UInt8]
  private var nameCount: Int

  init(_ tree: SyntaxTree) {
    original = tree
    bytes = tree.bytes
    nameCount = tree.nameCount
    records.reserveCapacity(tree.records.count)
  }

  /// What was written.
  var tree: SyntaxTree {
    SyntaxTree(source: original.source, records: records, bytes: bytes, nameCount: nameCount)
  }

  // Branches are at most as deep as a pointer may be long.
  mutating func write(_ branch: TreePatch.Branch) {
    guard let node = branch.place?.node else {
      if let addition = branch.additions.first { return copy(addition.value, at: addition.cause) }
      let isList = branch.parts.first == "-"
      let start = open(isList ? .sequence : .mapping, at: branch.cause)
      for part in branch.parts { if isList { write(list: branch.branches[part]) } else { write(part, branch) } }
      return close(start, count: isList ? branch.branches["-"]?.additions.count ?? 0 : 2 * branch.parts.count)
    }
    var count = 0
    let start = records.count
    records.append(original.records[node.index])
    for (number, element) in node.elements.enumerated() {
      let below = branch.branches["\(number)"]
      count += 1 + (below?.additions.count ?? 0)
      write(list: below)
      if let below { write(below) } else { copy(element) }
    }
    for (key, value) in node.pairs {
      count += 2
      copy(key)
      if let below = branch.branches[key.text] { write(below) } else { copy(value) }
    }
    switch node.kind {
    case .sequence:
      let last = branch.branches["-"]
      count += last?.additions.count ?? 0
      write(list: last)
    case .mapping:
      for part in branch.parts where branch.branches[part]?.place == nil {
        count += 2
        write(part, branch)
      }
    case .scalar: preconditionFailure("something was added to a text")
    }
    close(start, count: count)
  }

  private mutating func write(list branch: TreePatch.Branch?) {
    for addition in branch?.additions ?? [] { copy(addition.value, at: addition.cause) }
  }

  /// Writes a key that was not there, and what stands under it.
  private mutating func write(_ key: String, _ parent: TreePatch.Branch) {
    guard let branch = parent.branches[key] else { return }
    addScalar(Array(key.utf8)[...], name: UInt32(clamping: nameCount), .doubleQuoted, at: branch.cause)
    // A name of its own, though another key may have the same bytes: names only save work.
    nameCount += 1
    write(branch)
  }

  private mutating func open(_ kind: SyntaxTree.Kind, at range: SourceRange) -> Int {
    records.append(
      SyntaxTree.Record(
        start: range.start, end: range.end, link: 0, value: 0, length: 0, kind: kind, style: .flow))
    return records.count - 1
  }

  private mutating func close(_ start: Int, count: Int) {
    records[start].link = UInt32(clamping: records.count)
    records[start].value = UInt32(clamping: count)
  }

  private mutating func addScalar(
    _ text: ArraySlice<UInt8>, name: UInt32, _ style: SyntaxTree.Style, at range: SourceRange
  ) {
    records.append(
      SyntaxTree.Record(
        start: range.start, end: range.end, link: name, value: UInt32(clamping: bytes.count),
        length: UInt32(clamping: text.count), kind: .scalar, style: style))
    bytes += text
  }

  /// Copies a node of the document as it is.
  private mutating func copy(_ node: SyntaxNode) {
    let shift = records.count - node.index
    for index in node.index..<node.endIndex {
      var record = original.records[index]
      if record.kind != .scalar { record.link = UInt32(clamping: Int(record.link) + shift) }
      records.append(record)
    }
  }

  /// Copies a value of another tree, to stand at a place of the document.
  private mutating func copy(_ node: SyntaxNode, at range: SourceRange) {
    let shift = records.count - node.index
    for index in node.index..<node.endIndex {
      let inner = SyntaxNode(tree: node.tree, index: index)
      let record = node.tree.records[index]
      if record.kind == .scalar {
        let isKey = record.link != SyntaxTree.noName
        addScalar(
          inner.utf8, name: isKey ? UInt32(clamping: nameCount) : SyntaxTree.noName, record.style, at: range)
        if isKey { nameCount += 1 }
      } else {
        records.append(
          SyntaxTree.Record(
            start: range.start, end: range.end, link: UInt32(clamping: Int(record.link) + shift), value: record.value,
            length: 0, kind: record.kind, style: .flow))
      }
    }
  }
}
