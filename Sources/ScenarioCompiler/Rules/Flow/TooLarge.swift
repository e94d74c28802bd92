import Diagnostics

extension DiagnosticRule {
  static let tooLarge = DiagnosticRule(
    "too-large", .flow, .error,
    title: Message(da: "Scenariet er for stort til at køre.", en: "The scenario is too large to run."),
    rationale: Message(
      da: """
        Et scenarie skal kunne spilles på en gammel telefon uden at gå i stå, så der er grænser for, hvor mange scener, \
        valg og regler det har. De er så høje, at man sjældent når dem ved at skrive i hånden. Del scenariet i flere; \
        korte scenarier er også nemmere at tale om bagefter.
        """,
      en: """
        A scenario has to play on an old phone without stopping, so there are limits to the scenes, choices and rules that \
        it has. They are so high that nobody writing by hand reaches them easily. Split the scenario; short ones are \
        easier to talk over, too.
        """),
    failing: .generated(
      Message(
        da: "Et scenarie med 1001 regler.", en: "A scenario with 1,001 rules."),
      [
        .part(
          RuleExample.scenarioPath,
          "rules:\n" + String(repeating: "  - { when: visited(ro), goto: ro }\n", count: 1001))
      ]),
    mended: .scenario(
      """
      rules:
        - when: visited(ro)
          goto: ro
      """))
}
