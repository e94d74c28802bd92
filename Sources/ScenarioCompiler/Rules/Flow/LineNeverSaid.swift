import Diagnostics

extension DiagnosticRule {
  static let lineNeverSaid = DiagnosticRule(
    "line-never-said", .flow, .warning,
    title: Message(da: "En replik bliver aldrig sagt.", en: "A line is never said."),
    rationale: Message(
      da: """
        Replikken har en betingelse, som ikke holder, når scenen begynder: grænsen er måske én for høj, eller det, den \
        spørger om, sker først senere. Så møder ingen elev det, du har skrevet. Sænk grænsen, flyt replikken, eller slet \
        den.
        """,
      en: """
        The line has a condition that does not hold when the scene begins: perhaps the limit is one too high, or what it \
        asks about happens only later. So no learner meets what you wrote. Lower the limit, move the line, or delete it.
        """),
    failing: .scenario(LineNeverSaidExample.text(limit: 8)),
    mended: .scenario(LineNeverSaidExample.text(limit: 7)))
}

private enum LineNeverSaidExample {
  static func text(limit: Int) -> String {
    """
    state:
      uro: { start: 5, min: 0, max: 10 }
    scenes:
      doeren:
        choices:
          - foelg: Skal vi gå lidt sammen?
            add: { uro: -2 }
          - ret: Dine børn er voksne, Gerda.
            add: { uro: 2 }
        goto: gangen
      gangen:
        lines:
          - gerda: Slip mig!
            when: uro >= \(limit)
        end: { outcome: partial, title: Gangen }
    """
  }
}
