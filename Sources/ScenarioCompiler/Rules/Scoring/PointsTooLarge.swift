import Diagnostics

extension DiagnosticRule {
  static let pointsTooLarge = DiagnosticRule(
    "points-too-large", .scoring, .error,
    title: Message(
      da: "Point og vægte er for store til en nøjagtig procent.",
      en: "Points and weights are too large for an exact percent."),
    rationale: Message(
      da: """
        Procenten regnes med hele tal, så alle får nøjagtig det samme, hvor de end spiller. Med så store tal er der \
        ikke plads til udregningen. Det er forholdet mellem pointene, der tæller: 2 og 1 siger det samme som 2.000 \
        og 1.000.
        """,
      en: """
        The percent is worked out in whole numbers, so that everybody gets exactly the same wherever they play. \
        Numbers as large as these leave no room for it. What counts is the ratio of the points: 2 and 1 say the same \
        as 2,000 and 1,000.
        """),
    failing: .scenario(
      """
      scoring:
        dimensions:
          relation: { title: Relation }
          lovlighed: { title: Selvbestemmelse og lov }
          observation: { title: At lægge mærke til }
          samarbejde: { title: Samarbejde }
      scenes:
        doeren:
          choices:
            - foelg: Du er bekymret for børnene. Skal vi gå lidt?
              score: { relation: 999983, lovlighed: 999979, observation: 999961, samarbejde: 999959 }
            - ret: Dine børn er voksne, Gerda.
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """),
    mended: .scenario(
      """
      scoring:
        dimensions:
          relation: { title: Relation }
          lovlighed: { title: Selvbestemmelse og lov }
          observation: { title: At lægge mærke til }
          samarbejde: { title: Samarbejde }
      scenes:
        doeren:
          choices:
            - foelg: Du er bekymret for børnene. Skal vi gå lidt?
              score: { relation: 2, lovlighed: 1, observation: 2, samarbejde: 1 }
            - ret: Dine børn er voksne, Gerda.
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """))
}
