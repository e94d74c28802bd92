import Diagnostics

extension DiagnosticRule {
  static let unknownItem = DiagnosticRule(
    "unknown-item", .tests, .error, isStructural: false,
    title: Message(
      da: "En test svarer med et punkt, der ikke er der.", en: "A test answers with an item that is not there."),
    rationale: Message(
      da: """
        En test svarer på `select`, `order`, `match` og `compose` med punkternes navne. Ret stavemåden, eller se efter, \
        hvilke punkter scenen har.
        """,
      en: """
        A test answers `select`, `order`, `match` and `compose` with the names of items. Mend the spelling, or look up \
        which items the scene has.
        """),
    failing: RuleExample(.part(RuleExample.scenarioPath, scenes), .whole("tests/gerda.yaml", test("hoften"))),
    mended: RuleExample(.part(RuleExample.scenarioPath, scenes), .whole("tests/gerda.yaml", test("hofte"))))

  private static let scenes = """
    scenes:
      doeren:
        select:
          prompt: Hvad lægger du mærke til?
          items:
            - hofte: Hun tager sig til hoften
            - frakke: Hun har frakke på
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
    """

  private static func test(_ item: String) -> String {
    """
    scenario: eksempel
    tests:
      - name: Se på Gerda
        choose: [[\(item)]]
        expect: { end: ro }
    """
  }
}
