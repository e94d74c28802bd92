import Diagnostics
import ScenarioKit

extension DiagnosticRule {
  static let passWithoutDimensions = DiagnosticRule(
    "pass-without-dimensions", .scoring, .error,
    title: Message(da: "`pass`, uden at noget giver point.", en: "`pass` without anything that is scored."),
    rationale: Message(
      da: """
        `pass` er den procent, eleven skal nå, og procenten regnes ud fra pointene. Uden dimensioner er der ingen \
        point, så ingen kan bestå. Skriv, hvad der skal bedømmes, under `dimensions`, eller slet `pass`.
        """,
      en: """
        `pass` is the percent to reach, and the percent is taken from the points. Without dimensions there are no \
        points, so nobody can pass. Write what is to be judged under `dimensions`, or delete `pass`.
        """),
    failing: .scenario(
      """
      scoring:
        pass: 60
      scenes:
        doeren:
          choices:
            - foelg: Du er bekymret for børnene. Skal vi gå lidt?
            - ret: Dine børn er voksne, Gerda.
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """),
    mended: .scenario(
      """
      scoring:
        dimensions:
          relation: { title: Relation }
        pass: 60
      scenes:
        doeren:
          choices:
            - foelg: Du er bekymret for børnene. Skal vi gå lidt?
              score: { relation: 2 }
            - ret: Dine børn er voksne, Gerda.
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """),
    scenario: { subject, findings in
      let scoring = subject.scenario.scoring
      guard scoring.dimensions.isEmpty, let pass = scoring.pass else { return }
      findings.report(
        pass.range,
        Message(
          da: "`pass` er en procent, men uden `dimensions` er der ingen point at regne den ud fra.",
          en: "`pass` is a percent, but without `dimensions` there are no points to take it from."))
    })
}
