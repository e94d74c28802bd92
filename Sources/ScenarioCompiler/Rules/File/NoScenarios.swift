import Diagnostics

extension DiagnosticRule {
  static let noScenarios = DiagnosticRule(
    "no-scenarios", .file, .error,
    title: Message(da: "Pakken har intet scenarie.", en: "The pack has no scenario."),
    rationale: Message(
      da: """
        En pakke uden scenarier er der ikke noget at spille i. Læg mindst ét i mappen `scenarios/`, og giv filen samme \
        navn som scenariet. Ligger filerne i en anden mappe, så flyt dem.
        """,
      en: """
        In a pack without scenarios there is nothing to play. Put at least one into the folder `scenarios/`, and name \
        the file after it. If the files lie in another folder, move them.
        """),
    failing: RuleExample(
      .whole(
        "pack.yaml",
        """
        pack: dk.example.demens
        version: 1.0.0
        language: 1
        title: Demens – de første uger
        locale: da
        """)),
    mended: RuleExample(
      .part(
        "pack.yaml",
        """
        pack: dk.example.demens
        version: 1.0.0
        language: 1
        title: Demens – de første uger
        locale: da
        """),
      .part(
        "scenarios/gerda-vil-hjem.yaml",
        """
        scenario: gerda-vil-hjem
        title: Gerda vil hjem
        """)))
}
