import Diagnostics
import ScenarioKit

extension DiagnosticRule {
  static let dominatedChoice = DiagnosticRule(
    "dominated-choice", .scoring, .warning,
    title: Message(
      da: "Et valg giver kun færre point end et andet, og eleven hører ikke hvorfor.",
      en: "A choice only gives fewer points than another, and the learner does not hear why."),
    rationale: Message(
      da: """
        Et svagere svar skal gøre en forskel, som eleven kan opdage: borgeren svarer anderledes, noget ændrer sig, eller \
        feedbacken fortæller det. Er forskellen kun et tal, lærer eleven ikke noget af den.
        """,
      en: """
        A weaker answer should make a difference that the learner can notice: the citizen answers differently, something \
        changes, or the feedback tells. If the difference is only a number, the learner learns nothing from it.
        """),
    failing: .scenario(DominatedChoiceExample.text(feedback: "")),
    mended: .scenario(
      DominatedChoiceExample.text(
        feedback: "\n        feedback: Du svarer på ordene. Men hun er bekymret, og det svarer du ikke på.")),
    scenario: { subject, findings in
      guard !subject.scenario.scoring.dimensions.isEmpty else { return }
      let dimensions = subject.scenario.scoring.dimensions.map(\.id.value)
      for (_, choices) in subject.forgottenChoices {
        for choice in choices where choice.isSilent && !choice.optOut {
          guard
            let better = choices.first(where: { other in
              ChoicePair.actAlike(other, choice) && !other.effects.scores(as: choice.effects)
                && dimensions.allSatisfy { other.effects.points(in: $0) >= choice.effects.points(in: $0) }
            })
          else { continue }
          findings.report(
            choice.id.range,
            Message(
              da:
                "`\(choice.id.value)` giver færre point end `\(better.id.value)`, men gør ellers det samme, og eleven hører ikke hvorfor. Skriv en `reply` eller en `feedback`.",
              en:
                "`\(choice.id.value)` gives fewer points than `\(better.id.value)` but does the same otherwise, and the learner does not hear why. Write a `reply` or a `feedback`."
            ),
            notes: [Diagnostic.Note(Message(da: "Det andet står her.", en: "The other is here."), at: better.id.range)])
        }
      }
    })
}

extension Authored.ChoiceFields {
  /// Whether nothing is said after it.
  fileprivate var isSilent: Bool { reply.isEmpty && feedback.$learner == nil && feedback.workplace == nil }
}

private enum DominatedChoiceExample {
  static func text(feedback: String) -> String {
    """
    scoring:
      dimensions:
        relation: { title: Relation }
    scenes:
      doeren:
        lines:
          - gerda: Børnene venter på mig.
          - mette: Jeg kommer om lidt.
        choices:
          - foelg: Du er bekymret for børnene.
            score: { relation: 2 }
            feedback: Du siger højt, hvad hun føler.
          - ret: Dine børn er voksne.\(feedback)
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
    """
  }
}
