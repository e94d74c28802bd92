extension DiagnosticRule {
  /// All rules, in the order of their codes. Whoever adds one adds it here too.
  package static let all: [DiagnosticRule] = [
    allowForm,
    allowNothing,
    constantComparison,
    fixedSeverity,
    missingComma,
    noBriefing,
    noDebrief,
    severityWithoutReason,
    unknownCode,
    unknownScene,
  ]

  /// Codes that were rules once. None of them is ever used again.
  package static let retired: Set<String> = []
}
