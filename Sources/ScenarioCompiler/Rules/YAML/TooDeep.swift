import Diagnostics

extension DiagnosticRule {
  static let tooDeep = DiagnosticRule(
    "too-deep", .yaml, .error,
    title: Message(da: "For mange niveauer inde i hinanden.", en: "Too many levels inside each other."),
    rationale: Message(
      da: """
        Et scenarie har omkring ti niveauer. Ligger der over 64 inde i hinanden, mangler der som regel en parentes, \
        eller også er filen lavet af et program, der gik galt. Ret det første sted, hvor indrykningen eller \
        parenteserne løber løbsk.
        """,
      en: """
        A scenario has about ten levels. Where more than 64 lie in each other, a bracket is mostly missing, or the \
        file was made by a program that went wrong. Mend the first place where indentation or brackets run away.
        """),
    failing: .generated(
      Message(da: "70 lister inde i hinanden: `[[[[ … ]]]]`.", en: "70 lists inside each other: `[[[[ … ]]]]`."),
      [
        .part(
          RuleExample.scenarioPath,
          "content-notes: " + String(repeating: "[", count: 70) + "uro" + String(repeating: "]", count: 70) + "\n")
      ]),
    mended: .scenario("content-notes: [uro]"))
}
