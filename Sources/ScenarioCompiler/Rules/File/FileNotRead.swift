import Diagnostics

extension DiagnosticRule {
  static let fileNotRead = DiagnosticRule(
    "file-not-read", .file, .warning,
    title: Message(
      da: "Filen læses ikke: den har en anden endelse, eller den er en oversættelse.",
      en: "The file is not read: another ending is wanted, or it is a translation."),
    rationale: Message(
      da: """
        Filen ligger, hvor scenarier eller tests skal ligge, men den bliver sprunget over. Så tror man, at eleverne \
        møder scenariet, og det gør de ikke. Giv filen endelsen `.yaml`, og læg den lige i mappen og ikke i en mappe \
        inde i den.
        """,
      en: """
        The file lies where scenarios or tests belong, but it is passed over. So one believes that learners meet the \
        scenario, and they do not. Let its name end in `.yaml`, and put it right into the folder, not into a folder \
        within.
        """),
    failing: RuleExample(
      .part("scenarios/gerda.yaml", "scenario: gerda"),
      .part("scenarios/svend.yml", "scenario: svend")),
    mended: RuleExample(
      .part("scenarios/gerda.yaml", "scenario: gerda"),
      .part("scenarios/svend.yaml", "scenario: svend")))
}
