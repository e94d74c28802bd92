import Diagnostics

extension DiagnosticRule {
  static let unknownFunction = DiagnosticRule(
    "unknown-function", .conditions, .error,
    title: Message(da: "Det kan en betingelse ikke spørge om.", en: "A condition cannot ask that."),
    rationale: Message(
      da: """
        En betingelse kan spørge om fem ting: `visited`, `times`, `chosen`, `score` og `count`. Resten af det, \
        historien skal huske, skriver du selv som en tilstand. Ret ordet, eller lad et valg sætte en tilstand, som \
        betingelsen kan læse.
        """,
      en: """
        A condition can ask five things: `visited`, `times`, `chosen`, `score` and `count`. Whatever else the story \
        is to remember, you write as a state of your own. Mend the word, or let a choice set a state that the \
        condition can read.
        """),
    failing: .condition("visit(doeren)"),
    mended: .condition("visited(doeren)"))
}
