import Diagnostics

extension DiagnosticRule {
  static let noMove = DiagnosticRule(
    "no-move", .keys, .error,
    title: Message(
      da: "En scene siger ikke, hvad der sker efter replikkerne.", en: "A scene does not say what follows its lines."),
    rationale: Message(
      da: """
        Når replikkerne er sagt, skal der ske noget, ellers står eleven fast. Giv scenen valg med `choices` eller en af \
        de andre opgaver, en vej videre med `goto` eller en slutning med `end`.
        """,
      en: """
        When the lines are said, something has to happen, or the learner is stuck. Give the scene choices with \
        `choices` or another of the tasks, a way on with `goto`, or an ending with `end`.
        """),
    failing: .scenes(
      """
      doeren:
        lines:
          - gerda: Jeg vil hjem!
      ro:
        end: { outcome: success }
      """),
    mended: .scenes(
      """
      doeren:
        lines:
          - gerda: Jeg vil hjem!
        goto: ro
      ro:
        end: { outcome: success }
      """))
}
