package import Diagnostics

/// Where the check of a rule puts what it found; code and severity are the rule's.
package struct Findings {
  private let rule: DiagnosticRule
  /// What was found so far.
  package private(set) var diagnostics: [Diagnostic] = []

  init(of rule: DiagnosticRule) { self.rule = rule }

  /// Adds a finding.
  /// - Parameters:
  ///   - range: The very words that it is about.
  ///   - message: What was seen, what is expected and what to write.
  ///   - severity: How grave it is, where that is not the rule's own severity.
  ///   - notes: Other places that belong to it.
  ///   - fixIts: Changes that mend it, the likeliest first.
  package mutating func report(
    _ range: SourceRange, _ message: Message, severity: Severity? = nil, notes: [Diagnostic.Note] = [],
    fixIts: [FixIt] = []
  ) {
    diagnostics.append(
      Diagnostic(severity ?? rule.severity, rule.code, at: range, message, notes: notes, fixIts: fixIts))
  }
}
