import Diagnostics
import ScenarioKit

extension KindRule {
  static let enduringRewarded = KindRule(
    "enduring-rewarded", .error,
    title: Message(
      da: "At finde sig i en afvisning er det bedste svar.", en: "Enduring a refusal is the best answer."),
    rationale: Message(
      da: """
        Den, der bliver afvist for sin hud, sit navn eller sin tro, skal ikke lære at tie. Det er arbejdspladsens opgave at \
        passe på, også når den, der siger det, er syg. Lad `stay-silent` og `comply` give færre point end et svar, der siger \
        fra eller henter hjælp – og lad feedback sige, at det er i orden ikke at kunne svare.
        """,
      en: """
        Who is refused for skin, name or faith is not to learn to be silent. It is the workplace's task to protect, also \
        where the one who says it is ill. Let `stay-silent` and `comply` give fewer points than an answer that sets a limit \
        or fetches help – and let feedback say that it is all right to have no answer.
        """),
    failing: example("score: { boundary: 2 }"), mended: example("score: { boundary: -1 }")
  ) { subject, findings in
    for (scene, choice, value) in subject.expandedChoices {
      guard Encounter(subject.writtenValue(of: scene)).isRefusal, let way = value?["way"]?.words(Way.self).first,
        way.value.endures
      else { continue }
      let best = scene.choices.filter { $0.id.value != choice.id.value && !$0.optOut }.map { $0.effects.points }.max()
      let own = choice.effects.points
      guard own > 0 || own >= best ?? 0 else { continue }
      findings.report(
        choice.effects.score.first?.target.range ?? way.range,
        Message(
          da:
            "`\(choice.id.value)` finder sig i det og giver \(own) point. Giv flest til et svar, der siger fra eller henter hjælp.",
          en:
            "`\(choice.id.value)` endures it and gives \(own) \(own == 1 ? "point" : "points"). Give most to an answer that sets a limit or fetches help."
        ))
    }
  }

  private static func example(_ points: String) -> String {
    """
    content-notes: [En borger afviser eleven.]
    scenes:
      stuen:
        cultural-norms: being-refused
        lines:
          - gerda: Jeg vil have en anden pige.
          - mette: Hvad sker der her?
        choices:
          - bliv: Du siger ikke noget og arbejder videre.
            act: true
            cultural-norms: stay-silent
            \(points)
            feedback: { learner: Du skal ikke finde dig i det., workplace: Gå ind sammen næste gang. }
          - fra: Du skal tale pænt til mig.
            cultural-norms: set-limit
            feedback: Du siger fra og er stadig venlig.
          - spring: Jeg vil gerne springe scenen over.
            opt-out: true
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
    """
  }
}
