package import Diagnostics

extension DiagnosticRule {
  /// What the rule says of itself, for formats that list rules.
  package var description: RuleDescription {
    RuleDescription(code: code, summary: title, help: rationale, severity: severity)
  }
}
