import Diagnostics
import ScenarioKit

extension KindRule {
  static let askingCosts = KindRule(
    "asking-costs", .warning,
    title: Message(
      da: "Det koster tid eller er en fejl at bede om gentagelse.", en: "Asking to repeat costs time or is a mistake."),
    rationale: Message(
      da: """
        Den, der spørger en gang til, passer på borgeren. Valg med `asks-to-repeat` må derfor hverken koste minutter eller \
        være kritiske. (Koster de point, siger `help-costs` det.)
        """,
      en: """
        Who asks again takes care of the citizen. So choices with `asks-to-repeat` may neither cost minutes nor be \
        critical. (Where they cost points, `help-costs` says so.)
        """),
    failing: example("asks-to-repeat: true, minutes: 5"), mended: example("asks-to-repeat: true"),
    check: { subject, findings in
      for (_, choice, value) in subject.choices where value?["asks-to-repeat"]?.rangeOfTrue != nil {
        guard let cost = value?["minutes"]?.range ?? choice.critical else { continue }
        findings.report(
          cost,
          Message(
            da: "`\(choice.id.value)` beder om gentagelse, og det må aldrig koste noget. Slet det her.",
            en: "`\(choice.id.value)` asks to repeat, and that may never cost anything. Delete this."))
      }
    })

  private static func example(_ asking: String) -> String {
    """
    scenes:
      aftalen:
        lines:
          - gerda: Hvad siger hun?
          - mette: Ring, hvis hun bliver sløv.
        choices:
          - igen: Vil du sige det en gang til?
            handover: { \(asking) }
            feedback: Du spørger, når du er i tvivl.
          - okay: Okay.
            feedback: Sig aftalen højt, før I lægger på.
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
    """
  }
}
