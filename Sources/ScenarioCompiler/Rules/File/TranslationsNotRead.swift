import Diagnostics

extension DiagnosticRule {
  static let translationsNotRead = DiagnosticRule(
    "translations-not-read", .file, .warning,
    title: Message(
      da: "Pakken nævner oversættelser, som denne version ikke læser.",
      en: "The pack names translations, which this version does not read."),
    rationale: Message(
      da: """
        Denne version viser kun teksten på pakkens eget sprog. En elev, der har glædet sig til at læse på arabisk, får \
        altså dansk alligevel. Lad filerne ligge, men lov ikke eleverne noget endnu.
        """,
      en: """
        This version shows the text in the pack's own language only. A learner who looked forward to reading Arabic \
        gets Danish all the same. Keep the files, but promise the learners nothing yet.
        """),
    failing: RuleExample(
      .part(
        "pack.yaml",
        """
        locale: da
        translations: [ar]
        """)),
    mended: RuleExample(.part("pack.yaml", "locale: da")))
}
