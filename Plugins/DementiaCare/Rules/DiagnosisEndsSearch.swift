import Diagnostics
import ScenarioKit

extension KindRule {
  static let diagnosisEndsSearch = KindRule(
    "diagnosis-ends-search", .warning,
    title: Message(
      da: "»Det er demensen« slutter jagten på en årsag.", en: "\"It is the dementia\" ends the search for a cause."),
    rationale: Message(
      da: """
        Når uroen får diagnosens navn, leder ingen efter smerter, tørst eller en infektion. Lad gerne nogen sige det, men \
        lad det ikke give point, og lad feedback spørge videre: Hvad er anderledes end i går? Reglen ser på valg, der \
        nævner demens, uden at spørge, opdage noget (`finds`) eller give det videre (`shares`).
        """,
      en: """
        Once distress has the name of the diagnosis, nobody looks for pain, thirst or an infection. Do let somebody say \
        it, but do not let it give points, and let feedback ask on: what is different from yesterday? The rule looks at \
        choices that name dementia without asking, finding anything (`finds`) or passing it on (`shares`).
        """),
    failing: example(""), mended: example("\n        feedback: Hvad var anderledes i går? Led efter grunden.")
  ) { subject, findings in
    for (_, choice, value) in subject.expandedChoices where namesDiagnosis(choice.text.value) {
      let care = CareChoice(value)
      guard care.finds.isEmpty, care.shares == nil, !choice.optOut else { continue }
      if let points = choice.effects.score.first(where: { $0.amount.value > 0 }) {
        findings.report(
          points.target.range,
          Message(
            da:
              "`\(choice.id.value)` giver point for at kalde det demens. Giv dem til et valg, der leder efter grunden.",
            en:
              "`\(choice.id.value)` gives points for calling it dementia. Give them to a choice that looks for the cause."
          ))
      } else if choice.feedback.learner == nil {
        findings.report(
          choice.text.range,
          Message(
            da:
              "Her får uroen diagnosens navn, og ingen spørger videre. Skriv i `feedback`, hvad der ellers kan ligge bag.",
            en:
              "Here distress gets the name of the diagnosis, and nobody asks on. Write in `feedback` what else may lie behind."
          ))
      }
    }
  }

  /// Whether a text gives the diagnosis as an answer rather than asking.
  private static func namesDiagnosis(_ text: String) -> Bool {
    let text = text.lowercased()
    return !text.contains("?") && ["demens", "dementia", "sundown"].contains { text.contains($0) }
  }

  private static func example(_ feedback: String) -> String {
    """
    scenes:
      gangen:
        lines:
          - mette: Hun er bare sådan om aftenen.
          - gerda: Hvor er min mor?
        choices:
          - etiket: Ja, det er nok demensen.\(feedback)
          - led: Hun har ondt i hoften. Vil du se på hende?
            dementia-care: { shares: true }
            feedback: Du siger, hvad du har set.
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
    """
  }
}
