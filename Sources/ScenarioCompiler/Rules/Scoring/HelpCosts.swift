import Diagnostics
import ScenarioKit

extension DiagnosticRule {
  static let helpCosts = DiagnosticRule(
    "help-costs", .scoring, .warning,
    title: Message(da: "Det koster point at bede om hjælp.", en: "Asking for help costs points."),
    rationale: Message(
      da: """
        Den, der spørger, passer på borgeren. Koster det point at spørge, lærer eleven at lade være. Lad det koste tid i \
        historien, hvis det gør det, men ikke point. Et mærke `help` eller `hjælp` på et valg siger, at det er en bøn \
        om hjælp; ellers kendes den på ordene.
        """,
      en: """
        Who asks takes care of the citizen. If asking costs points, the learner learns not to. Let it cost time in the \
        story where it does, but no points. The tag `help` on a choice says that it asks for help; otherwise it is known \
        by its words.
        """),
    failing: .scenario(HelpCostsExample.text(points: -1)),
    mended: .scenario(HelpCostsExample.text(points: 1)),
    scenario: { subject, findings in
      for scene in subject.scenario.scenes {
        guard case .choices(let choices) = scene.move else { continue }
        for choice in choices {
          guard let loss = choice.effects.score.first(where: { $0.amount.value < 0 }),
            asksForHelp(choice, subject.wording.lists?.advice)
          else {
            continue
          }
          findings.report(
            loss.target.range,
            Message(
              da:
                "`\(choice.id.value)` beder om hjælp og koster point i `\(loss.target.value)`. Så lærer eleven at lade være med at spørge. Slet pointtabet.",
              en:
                "`\(choice.id.value)` asks for help and costs points in `\(loss.target.value)`. That teaches not to ask. Delete the loss."
            ))
        }
      }
    })

  private static func asksForHelp(_ choice: Authored.Choice, _ words: AdviceWords?) -> Bool {
    guard choice.critical == nil else { return false }
    if choice.tags.contains(where: { helpTags.contains($0.value) }) { return true }
    guard let words else { return false }
    return words.helpRequests.isFound(in: choice.$text) && !words.helpRefusals.isFound(in: choice.$text)
  }

  private static let helpTags: Set<String> = [
    "help", "ask", "ask-for-help", "hjælp", "hjaelp", "spørg", "spoerg", "bed-om-hjælp", "bed-om-hjaelp",
  ]
}

private enum HelpCostsExample {
  static func text(points: Int) -> String {
    """
    scoring:
      dimensions:
        klarhed: { title: Klarhed }
    scenes:
      beskeden:
        lines:
          - mette: Tag Gerda, ADL og TP.
          - gerda: Hvem kommer?
        choices:
          - ja: Ja, det er fint.
            feedback: Du siger ja. Ved du, hvad du skal?
          - spoerg: Jeg forstod ikke, hvad TP er. Hvad betyder det?
            score: { klarhed: \(points) }
            feedback: Du spørger, før du går i gang.
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
    """
  }
}
