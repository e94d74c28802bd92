import Diagnostics
import ScenarioKit

extension KindRule {
  static let correctionRewarded = KindRule(
    "correction-rewarded", .warning,
    title: Message(da: "At rette på personen giver point.", en: "Correcting the person gives points."),
    rationale: Message(
      da: """
        Fakta svarer ikke på en følelse. Den, der har demens, kan ikke vinde en diskussion om, hvem der husker rigtigt, og \
        sorgen kan komme igen, hver gang der rettes. Lad `correct` og `quiz` være uden point, og giv dem til et valg, der \
        tager imod det, personen føler.
        """,
      en: """
        Facts do not answer a feeling. A person with dementia cannot win an argument about who remembers right, and grief \
        may come back with every correction. Leave `correct` and `quiz` without points, and give them to a choice that \
        takes up what the person feels.
        """),
    failing: example(score: 1), mended: example(score: -1)
  ) { subject, findings in
    for (_, choice, value) in subject.expandedChoices {
      guard let approach = CareChoice(value).approach, [.correct, .quiz].contains(approach.value) else { continue }
      for points in choice.effects.score where points.amount.value > 0 {
        findings.report(
          points.target.range,
          Message(
            da:
              "`\(choice.id.value)` er `\(approach.value.rawValue)` og giver point. Giv dem til et valg, der svarer på følelsen.",
            en:
              "`\(choice.id.value)` is `\(approach.value.rawValue)` and gives points. Give them to a choice that answers the feeling."
          ),
          notes: [.init(Message(da: "Måden står her.", en: "The approach stands here."), at: approach.range)])
      }
    }
  }

  private static func example(score: Int) -> String {
    """
    scenes:
      doeren:
        lines:
          - gerda: Børnene venter på mig.
          - mette: Jeg kommer om lidt.
        choices:
          - ret: Dine børn er jo voksne.
            dementia-care: correct
            score: { relation: \(score) }
            feedback: Fakta svarer ikke på en følelse.
          - foelg: Du savner dem.
            dementia-care: validate
            feedback: Du svarer på det, hun føler.
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
    """
  }
}
