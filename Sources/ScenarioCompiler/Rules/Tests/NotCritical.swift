import Diagnostics

extension DiagnosticRule {
  static let notCritical = DiagnosticRule(
    "not-critical", .tests, .error, isStructural: false,
    title: Message(
      da: "En test venter en kritisk hændelse af et valg, der ikke er kritisk.",
      en: "A test expects a critical event of a choice that is not critical."),
    rationale: Message(
      da: """
        Kun valg med `critical: true` bliver til kritiske hændelser. Måske er det blevet fjernet fra valget, eller \
        også er det et andet valg, du tænker på. Ret testen, eller gør valget kritisk, hvis det er farligt eller \
        krænkende for borgeren.
        """,
      en: """
        Only choices with `critical: true` become critical events. Perhaps it was removed from the choice, or you have \
        another choice in mind. Mend the test, or make the choice critical if it endangers or violates the citizen.
        """),
    failing: RuleExample(
      .whole(
        "tests/gerda.yaml",
        """
        scenario: eksempel
        tests:
          - name: Gå med Gerda
            choose: [vent]
            expect: { end: ro, critical: [vent] }
        """)),
    mended: RuleExample(
      .whole(
        "tests/gerda.yaml",
        """
        scenario: eksempel
        tests:
          - name: Gå med Gerda
            choose: [vent]
            expect: { end: ro, critical: [] }
        """)))
}
