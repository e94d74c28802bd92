import Diagnostics

extension DiagnosticRule {
  static let notAnEnding = DiagnosticRule(
    "not-an-ending", .tests, .error, isStructural: false,
    title: Message(
      da: "En test venter en slutning i en scene, der ikke slutter scenariet.",
      en: "A test expects an end at a scene that does not end the scenario."),
    rationale: Message(
      da: """
        Testen venter, at det slutter i en scene, der går videre, så den kan aldrig bestå. Skriv den scene, der har \
        `end`. Vil du bare vide, om vejen kom forbi scenen, så brug `visited`.
        """,
      en: """
        The test expects the end at a scene that goes on, so it can never pass. Write the scene that has `end`. If you \
        only want to know whether the way came by a scene, use `visited`.
        """),
    failing: RuleExample(
      .whole(
        "tests/gerda.yaml",
        """
        scenario: eksempel
        tests:
          - name: Gå med Gerda
            choose: [foelg]
            expect: { end: doeren }
        """)),
    mended: RuleExample(
      .whole(
        "tests/gerda.yaml",
        """
        scenario: eksempel
        tests:
          - name: Gå med Gerda
            choose: [foelg]
            expect: { end: ro, visited: [doeren] }
        """)))
}
