import Diagnostics
import JSONSchema
import YAMLSyntax

/// What the schema has to say about a document, as sentences for its author.
///
/// - Parameters:
///   - root: The outermost node.
///   - compiled: The schema of this kind of file.
///   - reader: What was explained already, and is left out here.
/// - Returns: A finding for each place that is not as the schema wants it, in the order of the document; and the names
///   that are declared below keys that nobody reads.
func checkSchema(
  of root: SyntaxNode, _ compiled: CompiledSchema, leavingOut reader: Reader
) -> (diagnostics: [Diagnostic], unread: Set<String>) {
  let violations = foldingMisspeltKeys(compiled.violations(in: root), of: root, compiled)
  let explained = NodeRanges(reader.explained)
  let requirements = Set(
    violations.lazy.filter { $0.keyword == .required }.map { Requirement($0) })
  let cutText = CutText(violations)
  var cutEntries: Set<Int> = []
  let diagnostics: [Diagnostic] = violations.compactMap { violation in
    if let entry = cutText.entry(of: violation) {
      return cutEntries.insert(entry.index).inserted ? CutText.diagnostic(entry) : nil
    }
    if explained.contains(violation.instance.index) { return nil }
    // A key that another one asks for may be required anyway, and so said already.
    if violation.keyword == .dependentRequired, requirements.contains(Requirement(violation)) { return nil }
    return SchemaSentence(violation, compiled).diagnostic
  }
  let unknownKeys = violations.lazy.filter { $0.keyword == .additionalProperties }.map(\.instance)
  return (diagnostics, unknownKeys.reduce(into: []) { $0.formUnion($1.namesBelowKey) })
}

extension SyntaxNode {
  /// All keys in the value of this key: whatever they declare, it is not read.
  fileprivate var namesBelowKey: Set<String> {
    let value = SyntaxNode(tree: tree, index: endIndex)
    guard value.kind != .scalar, value.endIndex - value.index < 100_000 else { return [] }
    let nodes = (value.index..<value.endIndex).lazy.map { SyntaxNode(tree: tree, index: $0) }
    return Set(nodes.filter { $0.name != SyntaxTree.noName && $0.kind == .scalar }.map(\.text))
  }
}

/// Leaves out what follows from keys that are only misspelt: that they are missing, and that other keys are then asked
/// for or not allowed.
///
/// The document is looked at once more as if those keys were written rightly, so the branch that is meant is found by
/// what was meant. Of their values nothing is said, since the guess may be wrong.
private func foldingMisspeltKeys(
  _ violations: [Violation], of root: SyntaxNode, _ compiled: CompiledSchema
) -> [Violation] {
  var words: [Int: String] = [:]
  var taken: Set<Requirement> = []
  let misspelt = violations.filter { violation in
    guard violation.isUnknownKey, let near = violation.meantKey, let parent = violation.instance.parent,
      taken.insert(Requirement(node: parent.index, keys: [near])).inserted
    else { return false }
    words[violation.instance.index] = near
    return true
  }
  guard !misspelt.isEmpty, let mended = root.tree.respelling(words).root else { return violations }
  let values = NodeRanges(
    misspelt.map { violation in
      let value = SyntaxNode(tree: root.tree, index: violation.instance.endIndex)
      return violation.instance.index..<value.endIndex
    })
  let others = compiled.violations(in: mended).filter { !values.contains($0.instance.index) }
  return (misspelt + others).sorted { $0.instance.index < $1.instance.index }
}

extension Violation {
  /// Whether it says of a key that nobody knows it.
  fileprivate var isUnknownKey: Bool {
    [.additionalProperties, .unevaluatedProperties].contains(keyword) && isAboutKey
  }
}

extension SyntaxTree {
  /// The tree with other words for some of its keys, which keep their places.
  fileprivate func respelling(_ words: [Int: String]) -> SyntaxTree {
    var records = records
    var bytes = bytes
    var nameCount = nameCount
    for (index, word) in words.sorted(by: { $0.key < $1.key }) {
      records[index].value = UInt32(clamping: bytes.count)
      records[index].length = UInt32(clamping: word.utf8.count)
      // A name of its own, though another key may have the same bytes: names only save work.
      records[index].link = UInt32(clamping: nameCount)
      nameCount += 1
      bytes += word.utf8
    }
    return SyntaxTree(source: source, records: records, bytes: bytes, nameCount: nameCount)
  }
}

/// Keys that an object must have.
private struct Requirement: Hashable {
  var node: Int
  var keys: [String]

  init(node: Int, keys: [String]) {
    self.node = node
    self.keys = keys
  }

  init(_ violation: Violation) {
    node = violation.instance.index
    keys = violation.detail.missing
  }
}
