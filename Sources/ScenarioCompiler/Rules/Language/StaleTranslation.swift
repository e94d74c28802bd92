import Diagnostics

extension DiagnosticRule {
  static let staleTranslation = DiagnosticRule(
    "stale-translation", .language, .warning,
    title: Message(
      da: "Teksten er ændret, siden den blev oversat.", en: "The text has changed since it was translated."),
    rationale: Message(
      da: """
        Oversættelsen passer til den gamle tekst. Når du har rettet et ord på dansk, kan svaret betyde noget andet, \
        og de to elever, der sidder ved siden af hinanden, øver sig ikke på det samme. Derfor ser eleven den nye \
        tekst på pakkens sprog, til oversættelsen er rettet og har fået den nye `source`.
        """,
      en: """
        The translation fits the old text. When you have changed a word, the answer may mean something else, and two \
        learners side by side do not practise the same. So the learner sees the new text in the pack's language \
        until the translation is mended and has the new `source`.
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
          text: Shall we walk a bit?
          source: h04834d9a
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
