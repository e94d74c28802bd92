import Diagnostics

extension DiagnosticRule {
  static let unknownScenario = DiagnosticRule(
    "unknown-scenario", .names, .error, isStructural: false,
    title: Message(da: "Pakken har intet scenarie med det navn.", en: "The pack has no such scenario."),
    rationale: Message(
      da: """
        Testene i filen bliver aldrig kørt, når scenariet ikke findes, og så opdager ingen, at noget er gået i \
        stykker. Skriv scenariets navn, som det står i dets egen fil. Har du omdøbt scenariet, skal testen følge \
        med.
        """,
      en: """
        The tests of the file are never run where there is no such scenario, and nobody notices when something \
        breaks. Write the scenario's name as it stands in its own file. If you have renamed the scenario, the test \
        has to follow.
        """),
    failing: RuleExample(
      .part(
        "scenarios/gerda-vil-hjem.yaml",
        """
        title: Gerda vil hjem
        """),
      .whole(
        "tests/gerda-vil-hjem.yaml",
        """
        scenario: gerda-vil-hjm
        tests:
          - name: Gå med Gerda
            choose: [foelg]
            expect: { end: ro }
        """)),
    mended: RuleExample(
      .part(
        "scenarios/gerda-vil-hjem.yaml",
        """
        title: Gerda vil hjem
        """),
      .whole(
        "tests/gerda-vil-hjem.yaml",
        """
        scenario: gerda-vil-hjem
        tests:
          - name: Gå med Gerda
            choose: [foelg]
            expect: { end: ro }
        """)))
}
