import Diagnostics

extension DiagnosticRule {
  static let fileNotRead = DiagnosticRule(
    "file-not-read", .file, .warning,
    title: Message(da: "En fil eller mappe bliver sprunget over.", en: "A file or folder is passed over."),
    rationale: Message(
      da: """
        Filen ligger i pakken, men ingen læser den. Så tror man, at eleverne møder scenariet, og det gør de ikke. \
        Scenarier og tests har endelsen `.yaml` og ligger lige i deres mappe, ikke i en mappe inde i den. Beskeden \
        siger, hvad der er i vejen.
        """,
      en: """
        The file lies in the pack, but nobody reads it. So one believes that learners meet the scenario, and they do \
        not. Scenarios and tests end in `.yaml` and lie right in their folder, not in a folder within. The message \
        says what is the matter.
        """),
    failing: RuleExample(
      .part("scenarios/gerda.yaml", "scenario: gerda"),
      .part("scenarios/svend.yml", "scenario: svend")),
    mended: RuleExample(
      .part("scenarios/gerda.yaml", "scenario: gerda"),
      .part("scenarios/svend.yaml", "scenario: svend")))
}
