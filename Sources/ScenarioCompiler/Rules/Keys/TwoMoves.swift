import Diagnostics

extension DiagnosticRule {
  static let twoMoves = DiagnosticRule(
    "two-moves", .keys, .error,
    title: Message(da: "En scene gør to ting.", en: "A scene does two things."),
    rationale: Message(
      da: """
        En scene siger sine replikker og gør så én ting: den stiller en opgave, går videre eller slutter. Gør den \
        to, ved ingen, hvad der kommer først. Del den i to scener, og lad `goto` føre fra den ene til den anden.
        """,
      en: """
        A scene says its lines and then does one thing: it sets a task, goes on or ends. If it does two, \
        nobody knows which comes first. Split it into two scenes, and let `goto` lead from one to the other.
        """),
    failing: .scenes(
      """
      doeren:
        choices:
          - foelg: Skal vi gå lidt?
          - vent: Vil du vente lidt?
        goto: ro
        end: { outcome: success }
      ro:
        end: { outcome: success }
      """),
    mended: .scenes(
      """
      doeren:
        choices:
          - foelg: Skal vi gå lidt?
          - vent: Vil du vente lidt?
        goto: ro
      ro:
        end: { outcome: success }
      """))
}
