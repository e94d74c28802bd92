import Diagnostics

extension DiagnosticRule {
  static let marksDiffer = DiagnosticRule(
    "marks-differ", .language, .warning,
    title: Message(
      da: "En oversættelse har andre mærker end teksten.", en: "A translation has other marks than the text."),
    rationale: Message(
      da: """
        `{variabler}` bliver til tal og `[[ord]]` til forklaringer, på alle sprog. Mangler et af dem i \
        oversættelsen, får den elev, der har mest brug for hjælp, mindre at vide end de andre. Skriv mærket ind, \
        hvor det passer i sætningen.
        """,
      en: """
        `{variables}` become numbers and `[[words]]` explanations, in every language. If one of them is missing from \
        the translation, the learner who needs most help is told less than the others. Write the mark in where the \
        sentence has room for it.
        """),
    failing: RuleExample(
      .part(
        "pack.yaml",
        """
        translations: [en]
        """),
      .part(
        RuleExample.scenarioPath,
        """
        state:
          glas: { start: 3, min: 0, max: 9 }
        scenes:
          koekkenet:
            choices:
              - spoerg: Du har drukket {glas} glas. Vil du have et til?
              - vent: Vi tager det senere.
            goto: ro
          ro:
            end: { outcome: success, title: Ro }
        """),
      .whole(
        "locales/en/eksempel.yaml",
        """
        koekkenet/spoerg: You have drunk three glasses. Would you like another?
        """)),
    mended: RuleExample(
      .part(
        "pack.yaml",
        """
        translations: [en]
        """),
      .part(
        RuleExample.scenarioPath,
        """
        state:
          glas: { start: 3, min: 0, max: 9 }
        scenes:
          koekkenet:
            choices:
              - spoerg: Du har drukket {glas} glas. Vil du have et til?
              - vent: Vi tager det senere.
            goto: ro
          ro:
            end: { outcome: success, title: Ro }
        """),
      .whole(
        "locales/en/eksempel.yaml",
        """
        koekkenet/spoerg: "You have drunk {glas} glasses. Would you like another?"
        """)))
}
