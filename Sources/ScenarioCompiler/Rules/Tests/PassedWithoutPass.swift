import Diagnostics

extension DiagnosticRule {
  static let passedWithoutPass = DiagnosticRule(
    "passed-without-pass", .tests, .error, isStructural: false,
    title: Message(
      da: "En test venter på `passed`, men scenariet har intet `pass`.",
      en: "A test expects `passed`, and the scenario has no `pass`."),
    rationale: Message(
      da: """
        `passed` betyder, at procenten nåede grænsen, men scenariet har ingen grænse. Skriv `pass` under `scoring` i \
        scenariet, hvis der skal være en, ellers slet linjen i testen. Mange gode scenarier har ingen grænse og lader \
        samtalen bagefter være det vigtige.
        """,
      en: """
        `passed` means that the percent reached the limit, but the scenario has no limit. Write `pass` under `scoring` \
        in the scenario if there should be one, else delete it from the test. Many good scenarios have no limit, and \
        let the talk afterwards be what counts.
        """),
    failing: RuleExample(
      .whole(
        "tests/gerda.yaml",
        """
        scenario: eksempel
        tests:
          - name: Gå med Gerda
            choose: [foelg]
            expect: { end: ro, passed: true }
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
