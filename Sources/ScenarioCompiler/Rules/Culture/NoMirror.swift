import Diagnostics
import ScenarioKit
import ScenarioModel

extension DiagnosticRule {
  static let noMirror = DiagnosticRule(
    "no-mirror", .culture, .warning,
    title: Message(
      da: "Kun eleven får noget at lære; arbejdspladsen gør ikke.",
      en: "Only the learner is told to learn; the workplace is not."),
    rationale: Message(
      da: """
        Når det kun er den nye, der fejler, lærer den nye, at problemet er ham eller hende. Mange fejl begynder med en \
        uklar besked, en skjult regel eller en travl vagt. Skriv `workplace` under `feedback` ved nogle af dem: hvad kan \
        arbejdspladsen gøre anderledes? Reglen siger noget fra fire fejl i et scenarie med kolleger, hvis ingen \
        feedback har det.
        """,
      en: """
        Where only the newcomer errs, the newcomer learns to be the problem. Many mistakes begin with an unclear \
        message, a hidden rule or a busy shift. Write `workplace` under `feedback` for some of them: what can the \
        workplace do differently? The rule speaks up from four mistakes in a scenario with colleagues, where no feedback \
        has it.
        """),
    failing: .scenario(NoMirrorExample.text("Du siger ja uden at have forstået.")),
    mended: .scenario(
      NoMirrorExample.text(
        "{ learner: Du siger ja uden at have forstået., workplace: Brug hele ord til nye. }")),
    scenario: { subject, findings in
      guard subject.hasSpeakingColleague, !subject.wording.texts.contains(where: { $0.role == .workplace }) else {
        return
      }
      var mistakes: [Authored.Name] = []
      for scene in subject.scenario.scenes {
        if case .choices(let choices) = scene.move {
          mistakes += choices.lazy.filter { $0.feedback.$learner != nil && ($0.critical != nil || $0.effects.costs) }
            .map { $0.id }
        }
        mistakes += scene.move.items.lazy.filter { $0.feedback.learner != nil && $0.effects.costs }.map { $0.id }
      }
      guard mistakes.count >= fewestMistakes else { return }
      findings.report(
        subject.scenario.title.range,
        Message(
          da:
            "Eleven får \(mistakes.count) fejl forklaret, men arbejdspladsen får ikke noget at vide. Skriv `workplace` under `feedback` ved nogle af dem.",
          en:
            "The learner has \(mistakes.count) mistakes explained, but the workplace is told nothing. Write `workplace` under `feedback` for some of them."
        ),
        notes: mistakes.prefix(3).map {
          Diagnostic.Note(Message(da: "For eksempel her.", en: "For example here."), at: $0.range)
        })
    })

  /// The number of mistakes from which one side alone looks wrong.
  private static let fewestMistakes = 4
}

extension Authored.Effects {
  /// Whether points are taken.
  fileprivate var costs: Bool { score.contains { $0.amount.value < 0 } }
}

extension ScenarioSubject {
  /// Whether somebody of the workplace says something.
  fileprivate var hasSpeakingColleague: Bool {
    let colleagues = Set(
      people.filter { [.colleague, .supervisor, .manager].contains($0.role) }.map(\.id.value))
    guard !colleagues.isEmpty else { return false }
    return scenario.scenes.contains { scene in scene.lines.contains { colleagues.contains($0.speaker.value) } }
  }
}

private enum NoMirrorExample {
  static func text(_ feedback: String) -> String {
    """
    title: Den første vagt
    cast:
      gerda: { name: Gerda, role: citizen }
      mette: { name: Mette, role: supervisor }
    scoring:
      dimensions:
        klarhed: { title: Klarhed }
    scenes:
      beskeden:
        lines:
          - mette: Tag Gerda, ADL og TP.
        choices:
          - ja: Ja, det er fint.
            score: { klarhed: -1 }
            feedback: \(feedback)
          - hvad: Hvad er TP?
            score: { klarhed: 1 }
            feedback: Du spørger, før du går i gang.
          - smil: Du smiler.
            act: true
            score: { klarhed: -1 }
            feedback: Et smil kan betyde både ja og nej.
        goto: vagten
      vagten:
        lines:
          - mette: Tager du aftenvagten?
          - gerda: Hvem kommer i aften?
        choices:
          - ja-vagt: Ja ja.
            score: { klarhed: -1 }
            feedback: Du lover noget, du ikke kan holde.
          - torsdag: Ikke i dag. På torsdag kan jeg godt.
            score: { klarhed: 1 }
            feedback: Et klart nej og et klart ja.
          - maaske: Måske.
            score: { klarhed: -1 }
            feedback: Hun hører måske et ja.
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
    """
  }
}
