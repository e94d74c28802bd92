import Diagnostics
import JSONSchema
import YAMLSyntax

/// What the schema has to say about a document, as sentences for its author.
///
/// - Parameters:
///   - root: The outermost node.
///   - schema: The schema of this kind of file.
///   - reader: What was explained already, and is left out here.
/// - Returns: A finding for each place that is not as the schema wants it, in the order of the document.
func checkSchema(of root: SyntaxNode, _ schema: BundledSchema, leavingOut reader: Reader) -> [Diagnostic] {
  let compiled = schema.compiled
  let violations = compiled.violations(in: root)
  let explained = NodeRanges(reader.explained)
  let requirements = Set(
    violations.lazy.filter { $0.keyword == .required }.map { Requirement($0) })
  return violations.compactMap { violation in
    if explained.contains(violation.instance.index) { return nil }
    // A key that another one asks for may be required anyway, and so said already.
    if violation.keyword == .dependentRequired, requirements.contains(Requirement(violation)) { return nil }
    return SchemaSentence(violation, compiled).diagnostic
  }
}

/// Keys that an object must have.
private struct Requirement: Hashable {
  private var node: Int
  private var keys: [String]

  init(_ violation: Violation) {
    node = violation.instance.index
    keys = violation.detail.missing
  }
}
