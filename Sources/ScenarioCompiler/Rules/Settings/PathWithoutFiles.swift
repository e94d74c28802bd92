import Diagnostics

extension DiagnosticRule {
  static let pathWithoutFiles = DiagnosticRule(
    "path-without-files", .settings, .warning,
    title: Message(
      da: "En sti i indstillingerne passer ikke til nogen fil.", en: "A path in the settings fits no file."),
    rationale: Message(
      da: """
        Det, der står under stien, gælder ingen steder, og det ser man ikke. Stien skrives, som den ser ud fra pakkens \
        mappe: `scenarios/gerda-vil-hjem.yaml`, eller `scenarios/*.yaml` for alle scenarier. Er filen omdøbt, skal stien \
        følge med; er den væk, kan punktet slettes.
        """,
      en: """
        What stands below the path holds nowhere, and nobody sees that. A path is written as seen from the pack's folder: \
        `scenarios/gerda-wants-home.yaml`, or `scenarios/*.yaml` for all scenarios. Where the file got another name, the \
        path has to follow; where it is gone, delete the entry.
        """),
    failing: RuleExample(.whole("aspirant.yaml", settings("scenarios/eksempl.yaml"))),
    mended: RuleExample(.whole("aspirant.yaml", settings("scenarios/eksempel.yaml"))))

  private static func settings(_ path: String) -> String {
    """
    paths:
      - path: \(path)
        rules:
          no-debrief: off

    """
  }
}
