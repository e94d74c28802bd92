import Diagnostics

extension DiagnosticRule {
  static let unknownAgent = DiagnosticRule(
    "unknown-agent", .tests, .error, isStructural: false,
    title: Message(
      da: "En test lader en agent svare, som ikke findes.", en: "A test has an agent answer that is not there."),
    rationale: Message(
      da: """
        I stedet for `choose` kan en test sige, hvem der svarer: `first`, `random`, `best`, `worst`, `cover`, en agent fra \
        en udvidelse, eller en fil i pakken med en persona eller svar, set fra pakkens mappe. Med `program` svarer det \
        program, som `aspirant test --agent-command` nævner. Findes agenten ikke, kan testen ikke køre.
        """,
      en: """
        In place of `choose` a test can say who answers: `first`, `random`, `best`, `worst`, `cover`, an agent of a kind, \
        or a file of the pack with a persona or answers, as seen from the pack's folder. With `program` the program \
        answers that `aspirant test --agent-command` names. Where there is no such agent, the test cannot run.
        """),
    failing: RuleExample(
      .part(RuleExample.scenarioPath, "title: Gerda vil hjem"), .whole("tests/gerda.yaml", test("bedst"))),
    mended: RuleExample(
      .part(RuleExample.scenarioPath, "title: Gerda vil hjem"), .whole("tests/gerda.yaml", test("best"))))

  private static func test(_ agent: String) -> String {
    """
    scenario: eksempel
    tests:
      - name: Den bedste vej
        agent: \(agent)
        expect: { end: ro }
    """
  }
}
