import Diagnostics

extension DiagnosticRule {
  static let unknownTerm = DiagnosticRule(
    "unknown-term", .names, .error, isStructural: false,
    title: Message(da: "Ordet står ikke i ordlisten.", en: "The word is not in the glossary."),
    rationale: Message(
      da: """
        `[[ord]]` lover eleven en forklaring, når der trykkes på ordet. Mangler det i ordlisten, står eleven alene \
        med netop det ord, du vidste var svært. Skriv ordet under `glossary`, eller ret stavemåden.
        """,
      en: """
        `[[word]]` promises the learner an explanation of the word. If the glossary lacks it, the learner is left \
        alone with the very word that you knew to be hard. Write the word under `glossary`, or mend the spelling.
        """),
    failing: .scenario(
      """
      glossary:
        væskeskema: { definition: 'Et skema, hvor man skriver, hvad borgeren har drukket.' }
      scenes:
        kontoret:
          lines:
            - mette: Husk at skrive det på Ingrids [[væskeskma]].
          end: { outcome: success, title: Videre }
      """),
    mended: .scenario(
      """
      glossary:
        væskeskema: { definition: 'Et skema, hvor man skriver, hvad borgeren har drukket.' }
      scenes:
        kontoret:
          lines:
            - mette: Husk at skrive det på Ingrids [[væskeskema]].
          end: { outcome: success, title: Videre }
      """))
}
