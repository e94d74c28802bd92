import Diagnostics

extension DiagnosticRule {
  static let unknownDimension = DiagnosticRule(
    "unknown-dimension", .names, .error,
    title: Message(da: "Der er ingen dimension med det navn.", en: "There is no such dimension."),
    rationale: Message(
      da: """
        Point i en dimension, der ikke findes, kan ingen få øje på, og eleven mister det, der var gjort godt. Skriv \
        dimensionen under `scoring`, eller ret stavemåden, så pointene lander det rigtige sted.
        """,
      en: """
        Nobody would ever see points in a dimension that does not exist, and the learner would lose what was done \
        well. Write the dimension under `scoring`, or mend the spelling, so that the points land where they belong.
        """),
    failing: .scenario(
      """
      scoring:
        dimensions:
          relation: { title: Relation }
      scenes:
        doeren:
          choices:
            - foelg: Du er bekymret for børnene. Skal vi gå lidt?
              score: { relatoin: 2 }
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
      scenes:
        doeren:
          choices:
            - foelg: Du er bekymret for børnene. Skal vi gå lidt?
              score: { relation: 2 }
            - ret: Dine børn er voksne, Gerda.
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """))
}
