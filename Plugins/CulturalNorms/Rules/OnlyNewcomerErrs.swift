import Diagnostics
import ScenarioKit

extension KindRule {
  static let onlyNewcomerErrs = KindRule(
    "only-newcomer-errs", .warning,
    title: Message(
      da: "Eleven får at vide, hvad der gik galt; arbejdspladsen får intet spejl.",
      en: "The learner is told what went wrong; the workplace gets no mirror."),
    rationale: Message(
      da: """
        En uskreven regel er ikke den nyes fejl: den kunne være sagt. Koster et valg point i en scene med en norm, skal \
        mindst én feedback i scenen have `workplace`: hvad kunne arbejdspladsen have sagt eller gjort?
        """,
      en: """
        An unspoken rule is not the newcomer's fault: it could have been said. Where a choice costs points in a scene with a \
        norm, at least one feedback in the scene needs `workplace`: what could the workplace have said or done?
        """),
    failing: example("Du siger ja uden at have forstået."),
    mended: example("{ learner: Du siger ja uden at have forstået., workplace: Brug hele ord til nye. }")
  ) { subject, findings in
    for scene in subject.expanded.scenes {
      guard let norm = Encounter(subject.writtenValue(of: scene)).norm,
        let costly = scene.choices.first(where: { $0.effects.points < 0 }),
        !scene.choices.contains(where: { $0.feedback.workplace != nil })
      else { continue }
      findings.report(
        norm.range,
        Message(
          da:
            "Her kan eleven fejle (`\(costly.id.value)`), men arbejdspladsen får intet spejl. Skriv `workplace` under en `feedback`.",
          en:
            "Here the learner can err (`\(costly.id.value)`), but the workplace gets no mirror. Write `workplace` under a `feedback`."
        ),
        notes: [.init(Message(da: "For eksempel her.", en: "For example here."), at: costly.id.range)])
    }
  }

  private static func example(_ feedback: String) -> String {
    """
    scenes:
      beskeden:
        cultural-norms: help
        lines:
          - gerda: Goddag.
          - mette: Tag Gerda, og så det hele, ikke?
        choices:
          - ja: Ja, det er fint.
            cultural-norms: false-yes
            feedback: \(feedback)
          - hvad: Hvad er det hele?
            cultural-norms: ask-openly
            feedback: Du spørger, før du går i gang.
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
    """
  }
}
