import Diagnostics

extension DiagnosticRule {
  static let testFailed = DiagnosticRule(
    "test-failed", .tests, .error,
    title: Message(da: "Et gennemspil gik ikke som ventet.", en: "A run was not as expected."),
    rationale: Message(
      da: """
        Testen er dit løfte om, hvad et scenarie gør, og nu gør det noget andet. Se på vejen, som beskeden viser: er \
        det scenariet, der er ændret ved en fejl, så ret det. Er ændringen med vilje, så ret testen.
        """,
      en: """
        The test is your promise of what a scenario does, and now it does something else. Look at the way that the \
        message shows: if the scenario was changed by mistake, mend it. If the change is meant, mend the test.
        """),
    failing: RuleExample(
      .whole(
        "tests/gerda.yaml",
        """
        scenario: eksempel
        tests:
          - name: Gå med Gerda
            choose: [foelg, vent]
            expect: { end: ro }
        """)),
    mended: RuleExample(
      .whole(
        "tests/gerda.yaml",
        """
        scenario: eksempel
        tests:
          - name: Gå med Gerda
            choose: [foelg]
            expect: { end: ro }
        """)))
}
