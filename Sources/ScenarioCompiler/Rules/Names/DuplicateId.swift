import Diagnostics

extension DiagnosticRule {
  static let duplicateId = DiagnosticRule(
    "duplicate-id", .names, .error,
    title: Message(
      da: "Et navn står to gange, hvor det kun må stå én.", en: "A name stands twice where it must be unique."),
    rationale: Message(
      da: """
        Navnet er det, som betingelser, optagelser og oversættelser kender teksten på. Har to valg samme navn, kan \
        ingen se, hvad eleven svarede. Giv det ene et nyt navn, og lad helst det valg, som nogen allerede har brugt, \
        beholde sit.
        """,
      en: """
        The name is what conditions, recordings and translations know a text by. If two choices share one, nobody \
        can tell what the learner answered. Give one of them a new name, and rather let the choice that somebody has \
        used keep its own.
        """),
    failing: .scenes(
      """
      doeren:
        choices:
          - vent: Kan du vente lidt?
          - vent: Jeg bliver her hos dig.
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
      """),
    mended: .scenes(
      """
      doeren:
        choices:
          - vent: Kan du vente lidt?
          - bliv: Jeg bliver her hos dig.
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
      """))
}
