import Diagnostics

extension DiagnosticRule {
  static let languageWithoutFiles = DiagnosticRule(
    "language-without-files", .language, .warning,
    title: Message(
      da: "Et sprog er nævnt, men intet er oversat.", en: "A language is named, but nothing is translated."),
    rationale: Message(
      da: """
        En elev, der vælger sproget, ville få det hele på pakkens eget sprog og tro, at noget er gået galt. Lav \
        filerne med `aspirant translate`, eller slet sproget under `translations`, til der er noget at læse.
        """,
      en: """
        A learner who chooses the language would get everything in the pack's own and think that something went \
        wrong. Make the files with `aspirant translate`, or delete the language under `translations` until there is \
        something to read.
        """),
    failing: RuleExample(
      .part(
        "pack.yaml",
        """
        translations: [ar]
        """)),
    mended: RuleExample(
      .part(
        "pack.yaml",
        """
        translations: [ar]
        """),
      .whole(
        "locales/ar/eksempel.yaml",
        """
        title: مثال
        """)))
}
