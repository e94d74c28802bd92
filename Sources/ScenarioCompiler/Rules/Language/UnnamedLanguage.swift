import Diagnostics

extension DiagnosticRule {
  static let unnamedLanguage = DiagnosticRule(
    "unnamed-language", .language, .warning,
    title: Message(da: "En mappe med oversættelser bliver ikke læst.", en: "A folder of translations is not read."),
    rationale: Message(
      da: """
        Oversættelserne ligger i pakken, men `pack.yaml` nævner ikke sproget, så ingen elev kan vælge det. Skriv \
        sproget under `translations`. Er oversættelsen ikke færdig, kan den godt stå der: det, der mangler, ses på \
        pakkens eget sprog.
        """,
      en: """
        The translations lie in the pack, but `pack.yaml` does not name their language, so no learner can choose it. \
        Write it under `translations`. One that is not finished may stand there: what is missing is seen in the \
        pack's own language.
        """),
    failing: RuleExample(
      .part(
        "pack.yaml",
        """
        pack: dk.example.eksempel
        locale: da
        """),
      .whole(
        "locales/en/eksempel.yaml",
        """
        title: An example
        """)),
    mended: RuleExample(
      .part(
        "pack.yaml",
        """
        translations: [en]
        """),
      .whole(
        "locales/en/eksempel.yaml",
        """
        title: An example
        """)))
}
