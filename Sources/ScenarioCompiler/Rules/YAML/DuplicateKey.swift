import Diagnostics

extension DiagnosticRule {
  static let duplicateKey = DiagnosticRule(
    "duplicate-key", .yaml, .error,
    title: Message(da: "En nøgle står to gange.", en: "A key stands twice."),
    rationale: Message(
      da: """
        Kun én af de to kan gælde, og ingen kan se hvilken. Tit er den ene glemt efter en rettelse, eller også mangler \
        der `- ` foran et nyt punkt. Slet den ene, eller saml begge tekster under én nøgle.
        """,
      en: """
        Only one of the two can count, and nobody can see which. Often one was left behind by a change, or `- ` is \
        missing in front of a new entry. Delete one, or gather both texts under one key.
        """),
    failing: .scenes(
      """
      doeren:
        choices:
          - foelg: Skal vi gå lidt?
            feedback: Du følger hende.
            feedback: Du tager hendes uro alvorligt.
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
            feedback: Du følger hende og tager hendes uro alvorligt.
          - vent: Vil du vente lidt?
        goto: ro
      ro:
        end: { outcome: success }
      """))
}
