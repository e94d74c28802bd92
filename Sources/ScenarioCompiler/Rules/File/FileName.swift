import Diagnostics

extension DiagnosticRule {
  static let fileName = DiagnosticRule(
    "file-name", .file, .error, isStructural: false,
    title: Message(
      da: "Scenariets fil hedder ikke det samme som scenariet.", en: "The scenario's file is not named after its id."),
    rationale: Message(
      da: """
        Optagelser, tests og oversættelser finder scenariet ved dets navn, og mennesker finder det ved filens. Når de \
        to er ens, leder ingen forgæves. Omdøb filen, eller ret navnet efter `scenario:`.
        """,
      en: """
        Recordings, tests and translations find the scenario by its name, and people find it by the file's. When both \
        are the same, nobody searches in vain. Rename the file, or mend the name after `scenario:`.
        """),
    failing: RuleExample(
      .part(
        "scenarios/gerda.yaml",
        """
        scenario: gerda-vil-hjem
        title: Gerda vil hjem
        """)),
    mended: RuleExample(
      .part(
        "scenarios/gerda-vil-hjem.yaml",
        """
        scenario: gerda-vil-hjem
        title: Gerda vil hjem
        """)))
}
