import Diagnostics
import ScenarioKit

extension DiagnosticRule {
  static let noGoal = DiagnosticRule(
    "no-goal", .pedagogy, .warning,
    title: Message(da: "Scenariet siger ikke, hvad man øver.", en: "The scenario does not say what is practised."),
    rationale: Message(
      da: """
        Et scenarie uden mål er svært at vælge, at give feedback på og at tale om bagefter. Skriv målene i `pack.yaml` \
        under `competencies`, og nævn dem, scenariet øver. To eller tre er nok.
        """,
      en: """
        A scenario without a goal is hard to choose, to give feedback on and to talk about afterwards. Write the goals \
        into `pack.yaml` under `competencies`, and name those that the scenario practises. Two or three are enough.
        """),
    failing: .scenario("title: Gerda vil hjem\ncompetencies: []\n"),
    mended: .scenario("title: Gerda vil hjem\ncompetencies: [relation]\n"),
    scenario: { subject, findings in
      guard let pack = subject.context.pack, subject.scenario.competencies.isEmpty else { return }
      let example = pack.competencies.first?.id.value ?? "relation"
      findings.report(
        subject.scenario.place(ofEmptyList: "competencies"),
        Message(
          da:
            "Scenariet siger ikke, hvad det øver. Skriv fx `competencies: [\(example)]`, og beskriv målet i `pack.yaml`.",
          en:
            "The scenario does not say what it practises. Write for example `competencies: [\(example)]`, and describe the goal in `pack.yaml`."
        ))
    })
}
