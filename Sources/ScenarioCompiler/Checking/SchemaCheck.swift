import Diagnostics
import JSONSchema
import ScenarioKit
import YAMLSyntax

/// What the schema has to say about a document, as sentences for its author.
///
/// - Parameters:
///   - root: The outermost node.
///   - compiled: The schema of this kind of file.
///   - reader: What read the document. What it explained already is left out here.
///   - readAgain: Reads the document once more, as it was meant: without slips in its keys.
/// - Returns: A finding for each place that is not as the schema wants it, in the order of the document; and the names
///   that are declared below keys that nobody reads.
func checkSchema(
  of root: SyntaxNode, _ compiled: CompiledSchema, leavingOut reader: inout Reader,
  readAgain: (inout Reader, SyntaxNode) -> Void
) -> (diagnostics: [Diagnostic], unread: Set<String>) {
  var violations = compiled.violations(in: root)
  var keys = MisspeltKeys(in: root)
  while keys.find(in: violations, reader) {
    var other = Reader()
    other.kinds = reader.kinds
    readAgain(&other, keys.root)
    reader.goOn(with: other, keys)
    violations = keys.violations + compiled.violations(in: keys.root).filter { !keys.holds($0.instance) }
    violations.sort { $0.instance.index < $1.instance.index }
  }
  let explained = NodeRanges(reader.explained)
  let requirements = Set(
    violations.lazy.filter { $0.keyword == .required }.map { Requirement($0) })
  let cutText = CutText(violations)
  var cutEntries: Set<Int> = []
  var listsOfScenes: Set<Int> = []
  let diagnostics: [Diagnostic] = violations.compactMap { violation in
    if let entry = cutText.entry(of: violation) {
      return cutEntries.insert(entry.index).inserted ? CutText.diagnostic(entry) : nil
    }
    if explained.contains(violation.instance.index) { return nil }
    // Of a file in which all lies beside its one key, that is said.
    if violation.keyword == .additionalProperties, violation.detail.knownNames.count == 1,
      violation.instance.parent?.index == root.index, requirements.contains(where: { $0.node == root.index })
    {
      return nil
    }
    // And of items that stand beside the key that is to hold them.
    if violation.keyword == .additionalProperties, violation.meantKey == nil, let parent = violation.instance.parent,
      requirements.contains(Requirement(node: parent.index, keys: ["items"]))
    {
      return nil
    }
    // Scenes in a list are told of once.
    if violation.keyword == .type, violation.property?.text == "goto", let list = violation.instance.holder,
      list.kind == .sequence, !listsOfScenes.insert(list.index).inserted
    {
      return nil
    }
    // A key that another one asks for may be required anyway, and so said already.
    if violation.keyword == .dependentRequired, requirements.contains(Requirement(violation)) { return nil }
    return SchemaSentence(violation, compiled, kinds: reader.kinds.kinds.map(\.id)).diagnostic
  }
  let unknownKeys = violations.lazy.filter { $0.keyword == .additionalProperties && !keys.holds($0.instance) }
    .map(\.instance)
  // And a section that belongs beside the one that it stands in.
  let sections = violations.lazy.filter { $0.keyword == .additionalProperties && $0.misindentedSection != nil }
    .map(\.instance.text)
  return (diagnostics, unknownKeys.reduce(into: Set(sections)) { $0.formUnion($1.namesBelowKey) })
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

/// Keys that an object must have.
struct Requirement: Hashable {
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
