import Diagnostics

extension DiagnosticRule {
  static let unknownCode = DiagnosticRule(
    "unknown-code", .settings, .error, isStructural: false,
    title: Message(da: "Der er ingen regel med den kode.", en: "There is no rule of that code."),
    rationale: Message(
      da:
        "En kode, der er stavet forkert, gør ingen forskel, og det ser man ikke. `aspirant explain` viser alle koder.",
      en: "A code that is misspelt makes no difference, and nobody sees it. `aspirant explain` lists all codes."),
    failing: RuleExample(.whole("aspirant.yaml", "rules:\n  no-brifing: off\n")),
    mended: RuleExample(.whole("aspirant.yaml", "rules:\n  no-briefing: off\n")))
}
