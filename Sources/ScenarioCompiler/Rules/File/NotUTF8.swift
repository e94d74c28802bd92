import Diagnostics

extension DiagnosticRule {
  static let notUtf8 = DiagnosticRule(
    "not-utf8", .file, .error,
    title: Message(da: "Filen er ikke gemt som UTF-8.", en: "The file is not UTF-8."),
    rationale: Message(
      da: """
        Ældre programmer gemmer æ, ø og å på en anden måde, og så bliver de til volapyk hos eleven. Åbn filen i et \
        tekstprogram, vælg »Gem som«, og vælg UTF-8 som tegnkodning. Så passer bogstaverne alle vegne.
        """,
      en: """
        Older programs save æ, ø and å in another way, and the learner sees gibberish. Open the file in a text editor, \
        choose “Save as”, and choose UTF-8 as the encoding. Then the letters are right everywhere.
        """),
    failing: RuleExample(
      .part(RuleExample.scenarioPath, bytes: Array("title: Gerda vil p".utf8) + [0xE5] + Array(" tur\n".utf8))),
    mended: .scenario("title: Gerda vil på tur"))
}
