import Diagnostics

extension DiagnosticRule {
  static let versionTooLow = DiagnosticRule(
    "version-too-low", .keys, .error, isStructural: false,
    title: Message(
      da: "Versionen siger for lidt om, hvad der er ændret.",
      en: "The version says too little of what has changed."),
    rationale: Message(
      da: """
        Versionen er et løfte til dem, der bruger pakken. Det første tal stiger, når optagelser kan gå en anden vej, \
        eller point kan flytte sig; det andet, når der er noget nyt, og alt det gamle stadig passer; det tredje, når \
        kun tekster og billeder er ændret. Mens det første er 0, stiger det andet i stedet for det første, og det \
        tredje for alt andet. `aspirant check --against GAMMEL` sammenligner med en tidligere udgave af pakken, og \
        `aspirant diff` viser, hvad der er ændret, og hvad det betyder. Her er en scene blevet til en anden.
        """,
      en: """
        The version is a promise to those who use the pack. The first number rises where recordings may diverge or \
        points may move; the second where something is new and all that was there still fits; the third where only \
        texts and pictures have changed. While the first is 0, the second rises in its place, and the third for all \
        else. `aspirant check --against OLD` compares with an earlier version of the pack, and `aspirant diff` shows \
        what has changed and what it means. Here a scene became another one.
        """),
    failing: RuleExample(.part("pack.yaml", "version: 1.0.1\n")).asked(demand),
    mended: RuleExample(.part("pack.yaml", "version: 2.0.0\n")).asked(demand))

  private static let demand = VersionDemand(
    old: "1.0.0", least: "2.0.0",
    reasons: [
      Message(
        da: "`eksempel`: Optagelser går en anden vej efter `doeren/foelg`.",
        en: "`eksempel`: Recordings diverge after `doeren/foelg`.")
    ])
}
