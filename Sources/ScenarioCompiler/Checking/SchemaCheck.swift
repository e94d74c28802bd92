import Diagnostics
import JSONSchema
import YAMLSyntax

/// What the schema has to say about a document, as sentences for its author.
///
/// - Parameters:
///   - root: The outermost node.
///   - schema: The schema of this kind of file.
///   - reader: What was explained already, and is left out here.
/// - Returns: A finding for each place that is not as the schema wants it, in the order of the document; and the names
///   that are declared below keys that nobody reads.
func checkSchema(
  of root: SyntaxNode, _ schema: BundledSchema, leavingOut reader: Reader
) -> (diagnostics: [Diagnostic], unread: Set<String>) {
  let compiled = schema.compiled
  let violations = compiled.violations(in: root)
  let explained = NodeRanges(reader.explained)
  let requirements = Set(
    violations.lazy.filter { $0.keyword == .required }.map { Requirement($0) })
  // A key that is misspelt is not missing too.
  let misspelt = Set(violations.filter { $0.keyword == .additionalProperties }.compactMap(misspeltKey))
  let cutText = CutText(violations)
  var cutEntries: Set<Int> = []
  let diagnostics: [Diagnostic] = violations.compactMap { violation in
    if let entry = cutText.entry(of: violation) {
      return cutEntries.insert(entry.index).inserted ? CutText.diagnostic(entry) : nil
    }
    if explained.contains(violation.instance.index) { return nil }
    if violation.keyword == .required, misspelt.contains(Requirement(violation)) { return nil }
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

/// The key that an unknown one was meant as, and the object that it was meant for.
private func misspeltKey(_ violation: Violation) -> Requirement? {
  guard let near = violation.meantKey, let parent = violation.instance.parent else { return nil }
  return Requirement(node: parent.index, keys: [near])
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
