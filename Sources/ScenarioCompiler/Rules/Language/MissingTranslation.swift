import Diagnostics

extension DiagnosticRule {
  static let missingTranslation = DiagnosticRule(
    "missing-translation", .language, .warning,
    title: Message(da: "Noget er ikke oversat.", en: "Something is not translated."),
    rationale: Message(
      da: """
        Eleven ser det, der mangler, på pakkens eget sprog: midt i en samtale på arabisk står der pludselig dansk. \
        Det er bedre end ingenting, men det bryder læsningen. `aspirant translate` skriver de tekster, der mangler, \
        ind i filen.
        """,
      en: """
        The learner sees what is missing in the pack's own language: in the midst of a talk in Arabic there is \
        Danish. That is better than nothing, but it breaks the reading. `aspirant translate` writes the missing \
        texts into the file.
        """),
    failing: RuleExample(
      .part(
        "pack.yaml",
        """
        translations: [en]
        competencies: []
        """),
      .whole(
        "locales/en/pack.yaml",
        """
        title: An example
        """),
      .part(
        RuleExample.scenarioPath,
        """
        competencies: []
        cast: { gerda: { name: Gerda, role: citizen } }
        scenes:
          doeren:
            lines:
              - gerda: Lad mig ud!
                id: lad-mig-ud
            end: { outcome: partial }
        """),
      .whole(
        "locales/en/eksempel.yaml",
        """
        title: An example
        briefing: You are a student in a nursing home. It is four o'clock.
        cast/gerda/name: Gerda
        debrief-1: What did Gerda try to tell?
        """)),
    mended: RuleExample(
      .part(
        "pack.yaml",
        """
        translations: [en]
        competencies: []
        """),
      .whole(
        "locales/en/pack.yaml",
        """
        title: An example
        """),
      .part(
        RuleExample.scenarioPath,
        """
        competencies: []
        cast: { gerda: { name: Gerda, role: citizen } }
        scenes:
          doeren:
            lines:
              - gerda: Lad mig ud!
                id: lad-mig-ud
            end: { outcome: partial }
        """),
      .whole(
        "locales/en/eksempel.yaml",
        """
        title: An example
        briefing: You are a student in a nursing home. It is four o'clock.
        cast/gerda/name: Gerda
        doeren/lad-mig-ud: Let me out!
        debrief-1: What did Gerda try to tell?
        """)))
}
