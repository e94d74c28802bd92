import Diagnostics

extension DiagnosticRule {
  static let unknownKey = DiagnosticRule(
    "unknown-key", .keys, .error,
    title: Message(da: "En nøgle, som ikke kendes her.", en: "A key that nobody reads here."),
    rationale: Message(
      da: """
        En nøgle, som ingen læser, virker ikke, og det ville man først opdage, når eleverne spiller. Tit er den stavet \
        lidt forkert, skrevet på dansk eller havnet på et forkert niveau. Beskeden siger, hvilke nøgler der kan stå \
        her.
        """,
      en: """
        A key that nobody reads does nothing, and that would be noticed only when the learners play. Often it is \
        misspelt a little, translated, or on the wrong level. The message says which keys can stand here.
        """),
    failing: .scenes(
      """
      doeren:
        choises:
          - foelg: Skal vi gå lidt?
          - vent: Vil du vente lidt?
        goto: ro
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
