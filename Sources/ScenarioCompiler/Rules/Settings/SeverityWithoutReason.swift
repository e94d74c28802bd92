import Diagnostics

extension DiagnosticRule {
  static let severityWithoutReason = DiagnosticRule(
    "severity-without-reason", .settings, .error, isStructural: false,
    title: Message(da: "En fejl er gjort lettere uden grund.", en: "An error was made lighter without a reason."),
    rationale: Message(
      da: "Den, der senere læser pakken, skal kunne se, hvorfor fejlen er i orden her. Skriv det med én sætning.",
      en: "Whoever reads the pack later has to see why the error is fine here. Say it in one sentence."),
    failing: RuleExample(.whole("aspirant.yaml", "rules:\n  fixed-severity: warning\n")),
    mended: RuleExample(
      .whole("aspirant.yaml", "rules:\n  fixed-severity: { severity: warning, reason: Vi rydder op i næste uge }\n")))
}
