import Diagnostics

extension DiagnosticRule {
  static let unknownText = DiagnosticRule(
    "unknown-text", .language, .error, isStructural: false,
    title: Message(
      da: "En oversættelse hører til en tekst, der ikke findes.",
      en: "A translation belongs to a text that does not exist."),
    rationale: Message(
      da: """
        Oversættelsen er skrevet, men ingen elev får den at se, for scenariet har ingen tekst med det navn. Måske \
        har et valg eller en replik fået et nyt navn. Ret navnet; `aspirant translate` følger selv det, der er \
        flyttet.
        """,
      en: """
        The translation is written, but no learner sees it, for the scenario has no text of that name. Perhaps a \
        choice or a line has got another name. Mend the name; `aspirant translate` follows by itself what has moved.
        """),
    failing: RuleExample(
      .part(
        "pack.yaml",
        """
        translations: [en]
        """),
      .whole(
        "locales/en/eksempel.yaml",
        """
        doeren/folg: Shall we walk a bit?
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
        doeren/foelg: Shall we walk a bit?
        """)))
}
