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
  return violations.compactMap { violation in
    if reader.isExplained(violation.instance) || repeatsARequirement(violation, violations) { return nil }
    return SchemaSentence(violation, compiled).diagnostic
  }
}

/// Whether the key that another key asks for is required anyway, and so said already.
private func repeatsARequirement(_ violation: Violation, _ violations: [Violation]) -> Bool {
  guard violation.keyword == .dependentRequired else { return false }
  return violations.contains { other in
    other.keyword == .required && other.instance.index == violation.instance.index
      && other.detail.missing == violation.detail.missing
  }
}
