import Diagnostics

extension DiagnosticRule {
  static let translationWithoutSource = DiagnosticRule(
    "translation-without-source", .language, .info,
    title: Message(
      da: "Ingen kan se, hvilken tekst der blev oversat.", en: "Nobody can see which text was translated."),
    rationale: Message(
      da: """
        `source` er et mærke for den tekst, der lå til grund. Med det siger programmet til, når teksten ændrer sig; \
        uden det kan en forældet oversættelse stå i årevis. `aspirant translate` skriver mærkerne for dig.
        """,
      en: """
        `source` marks the text that was translated. With it the tool tells you when that text changes; without it a \
        stale translation can stand for years. `aspirant translate` writes the marks for you.
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
        doeren/foelg: Shall we walk a bit together?
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
        """)))
}
