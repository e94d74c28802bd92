import Diagnostics
import ScenarioKit

extension KindRule {
  static let forcedDisclosure = KindRule(
    "forced-disclosure", .error,
    title: Message(
      da: "Eleven får point for at fortælle noget privat.", en: "The learner gets points for telling something private."
    ),
    rationale: Message(
      da: """
        Tro, flugt, sygdom og familie er elevens egen sag. Giver det point at fortælle om det, lærer eleven, at man skal \
        åbne sig for at høre til. Lad `disclose` være uden point, og giv dem til et svar, der beder om det, eleven har brug \
        for, uden at forklare hvorfor.
        """,
      en: """
        Faith, flight, illness and family are the learner's own. If telling of them gives points, the learner learns that \
        one has to open up to belong. Leave `disclose` without points, and give them to an answer that asks for what the \
        learner needs without saying why.
        """),
    failing: example("score: { boundary: 1 }"), mended: example("")
  ) { subject, findings in
    for (_, choice, value) in subject.expandedChoices where value?["way"]?.text?.value == Way.disclose.rawValue {
      for points in choice.effects.score where points.amount.value > 0 {
        findings.report(
          points.target.range,
          Message(
            da:
              "`\(choice.id.value)` giver point for at fortælle noget privat. Fjern dem; at tie om det skal være lige så godt.",
            en:
              "`\(choice.id.value)` gives points for telling something private. Take them away; not telling must be as good."
          ))
      }
    }
  }

  private static func example(_ points: String) -> String {
    """
    scenes:
      stuen:
        cultural-norms: religion
        lines:
          - gerda: Goddag.
          - mette: Hvorfor vil du ikke vaske ham?
        choices:
          - fortael: Det er på grund af min tro.
            cultural-norms: disclose
            \(points)
            feedback: Du må gerne fortælle det, og du skal ikke.
          - krav: Kan vi tale om krav og muligheder?
            cultural-norms: negotiate
            feedback: { learner: Du behøver ikke sige hvorfor., workplace: Spørg til muligheder og ikke til grunde. }
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
    """
  }
}
