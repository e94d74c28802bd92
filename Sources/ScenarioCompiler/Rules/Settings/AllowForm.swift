import Diagnostics

extension DiagnosticRule {
  static let allowForm = DiagnosticRule(
    "allow-form", .settings, .warning,
    title: Message(
      da: "En kommentar med `aspirant:` kan ikke forstås.", en: "A comment with `aspirant:` is not understood."),
    rationale: Message(
      da: """
        En kommentar kan sige god for det, en regel finder på linjen: `# aspirant: allow KODE – grund`. Grunden skal med, \
        så den næste, der læser filen, kan se, at nogen har tænkt over det.
        """,
      en: """
        A comment can allow what a rule finds on its line: `# aspirant: allow CODE – reason`. The reason belongs to it, so \
        that the next reader sees that somebody has thought about it.
        """),
    failing: .scenario(
      """
      # aspirant: allow no-briefing
      title: Gerda vil hjem
      """, without: "briefing"),
    mended: .scenario(
      """
      # aspirant: allow no-briefing – læreren fortæller det selv
      title: Gerda vil hjem
      """, without: "briefing"))
}
