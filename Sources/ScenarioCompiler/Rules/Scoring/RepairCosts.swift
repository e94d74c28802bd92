import Diagnostics
import ScenarioKit

extension DiagnosticRule {
  static let repairCosts = DiagnosticRule(
    "repair-costs", .scoring, .warning,
    title: Message(
      da: "Loftet er lavere, når fejlen er rettet op.", en: "The cap is lower when the mistake was mended."),
    rationale: Message(
      da: """
        At fortælle om en fejl og rette op på den er noget af det sværeste og vigtigste, en elev lærer. Med de to \
        lofter her taber eleven på at gøre det. Sæt `cap-when-repaired` mindst lige så højt som `cap-when-critical`.
        """,
      en: """
        To tell of a mistake and make up for it is among the hardest and most important things a learner learns. \
        With these two caps one loses by it. Set `cap-when-repaired` at least as high as `cap-when-critical`.
        """),
    failing: .scenario(
      """
      scoring:
        dimensions:
          relation: { title: Relation }
        cap-when-critical: 49
        cap-when-repaired: 39
      scenes:
        doeren:
          choices:
            - griber: Du holder fast i hendes arm.
              act: true
              critical: true
            - foelg: Du er bekymret for børnene. Skal vi gå lidt?
              score: { relation: 2 }
          goto: bagefter
        bagefter:
          choices:
            - sig-det: Jeg holdt hende fast. Jeg fortæller det til lederen nu.
              repair: griber
            - videre: Skal vi drikke kaffe?
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """),
    mended: .scenario(
      """
      scoring:
        dimensions:
          relation: { title: Relation }
        cap-when-critical: 49
        cap-when-repaired: 69
      scenes:
        doeren:
          choices:
            - griber: Du holder fast i hendes arm.
              act: true
              critical: true
            - foelg: Du er bekymret for børnene. Skal vi gå lidt?
              score: { relation: 2 }
          goto: bagefter
        bagefter:
          choices:
            - sig-det: Jeg holdt hende fast. Jeg fortæller det til lederen nu.
              repair: griber
            - videre: Skal vi drikke kaffe?
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """),
    scenario: { subject, findings in
      let scoring = subject.scenario.scoring
      guard let repaired = scoring.capWhenRepaired,
        repaired.value < (scoring.capWhenCritical?.value ?? 49)
      else { return }
      findings.report(
        repaired.range,
        Message(
          da: "Loftet er lavere, når fejlen er rettet op, end når den ikke er. Så koster det at gøre det rigtige.",
          en: "The cap is lower when the mistake was mended than when it was not. Doing right would cost."))
    })
}
