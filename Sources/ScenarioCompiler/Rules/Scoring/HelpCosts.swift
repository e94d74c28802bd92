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
          guard let loss = choice.effects.score.first(where: { $0.amount.value < 0 }), asksForHelp(choice) else {
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

  private static func asksForHelp(_ choice: Authored.Choice) -> Bool {
    guard choice.critical == nil else { return false }
    if choice.tags.contains(where: { helpTags.contains($0.value) }) { return true }
    return requests.isFound(in: choice.text.value) && !refusals.isFound(in: choice.text.value)
  }

  private static let helpTags: Set<String> = [
    "help", "ask", "ask-for-help", "hjælp", "hjaelp", "spørg", "spoerg", "bed-om-hjælp", "bed-om-hjaelp",
  ]
  /// What learners say and do when they ask for help.
  private static let requests = PhraseList([
    "jeg forstod det ikke", "jeg forstod ikke", "jeg forstår det ikke", "jeg forstår ikke", "jeg har brug for hjælp",
    "kan du hjælpe mig", "vil du hjælpe mig", "kan du komme og hjælpe", "vil du komme og hjælpe",
    "kan du sige det igen", "vil du sige det igen", "kan du gentage", "vil du gentage", "kan du vise mig",
    "vil du vise mig", "spørg om hjælp", "spørge om hjælp", "spørger om hjælp", "bed om hjælp", "bede om hjælp",
    "beder om hjælp", "hent hjælp", "hente hjælp", "henter hjælp", "tilkalder hjælp", "tilkald hjælp",
    "kalder på hjælp", "kald på hjælp",
    "i did not understand", "i didn't understand", "i do not understand", "i don't understand", "i need help",
    "can you help me", "could you help me", "will you help me", "can you repeat", "could you repeat",
    "say that again", "can you show me", "could you show me", "ask for help", "asks for help", "call for help",
    "calls for help", "get help", "fetch help",
  ])
  /// What turns a request into its opposite.
  private static let refusals = PhraseList([
    "uden at", "i stedet for at", "ikke brug for hjælp", "ikke om hjælp", "ingen hjælp", "ikke hente hjælp",
    "ikke hjælp", "vil ikke", "behøver ikke", "uden hjælp",
    "without", "instead of", "do not ask", "don't ask", "do not need", "don't need", "no help", "do not call",
    "don't call", "not ask",
  ])
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
