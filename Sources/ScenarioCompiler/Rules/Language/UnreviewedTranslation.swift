import Diagnostics

extension DiagnosticRule {
  static let unreviewedTranslation = DiagnosticRule(
    "unreviewed-translation", .language, .info,
    title: Message(da: "Ingen har læst oversættelsen igennem.", en: "Nobody has reviewed the translation."),
    rationale: Message(
      da: """
        En maskine kan oversætte ordene og ramme ved siden af tonen, og når det gælder samtykke, smerte eller lov, \
        gør det en forskel. Lad en, der kan begge sprog, læse teksten, og skriv så `reviewed: true`.
        """,
      en: """
        A machine can get the words and miss the tone, and where it is about consent, pain or the law, that matters. \
        Let somebody who knows both languages read the text, then write `reviewed: true`.
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
        scenes:
          doeren:
            choices:
              - foelg: Skal vi gå lidt sammen?
              - vent: Jeg bliver her hos dig.
            goto: ro
          ro:
            end: { outcome: success, title: Ro }
        """),
      .whole(
        "locales/en/eksempel.yaml",
        """
        doeren/foelg:
          text: Shall we walk a bit together?
          source: h38410991
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
        scenes:
          doeren:
            choices:
              - foelg: Skal vi gå lidt sammen?
              - vent: Jeg bliver her hos dig.
            goto: ro
          ro:
            end: { outcome: success, title: Ro }
        """),
      .whole(
        "locales/en/eksempel.yaml",
        """
        doeren/foelg:
          text: Shall we walk a bit together?
          source: h38410991
          reviewed: true
        """)))
}
