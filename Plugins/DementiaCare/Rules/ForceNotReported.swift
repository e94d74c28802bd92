import Diagnostics
import ScenarioKit

extension KindRule {
  static let forceNotReported = KindRule(
    "force-not-reported", .warning,
    title: Message(
      da: "Eleven kan ikke nå at fortælle, at der blev brugt magt.",
      en: "The learner has no chance to tell that force was used."),
    rationale: Message(
      da: """
        En undskyldning til borgeren er god, men ikke nok: lederen skal vide det, så det kan skrives ned og ikke sker igen. \
        Giv eleven et valg senere med `reports: true`. Det retter op på alle valg med `coerce`, og hændelsen bliver \
        stående i rapporten, nu som fortalt.
        """,
      en: """
        To say sorry to the citizen is good but not enough: the leader has to know, so that it can be written down and does \
        not happen again. Give the learner a later choice with `reports: true`. It mends every choice with `coerce`, and \
        the event stays in the report, now as told.
        """),
    failing: example("repair: traek"), mended: example("dementia-care: { reports: true }")
  ) { subject, findings in
    let reporting = Set(
      subject.expandedChoices.filter { CareChoice($0.value).reports != nil }.map(\.scene.id.value))
    for (scene, choice, value) in subject.expandedChoices {
      guard let approach = CareChoice(value).approach, approach.value == .coerce else { continue }
      // Where nothing mends it at all, the core says so.
      guard subject.expanded.mends(choice, in: scene) else { continue }
      let after = (choice.goto ?? scene.goto)?.targets ?? []
      let ways = after.flatMap { subject.expanded.scenes(from: $0.value) }
      guard !ways.contains(where: { reporting.contains($0.id.value) }) else { continue }
      findings.report(
        approach.range,
        Message(
          da: "Efter `\(choice.id.value)` kan eleven ikke fortælle om magten. Giv et valg senere med `reports: true`.",
          en:
            "After `\(choice.id.value)` the learner cannot tell of the force. Give a later choice with `reports: true`."
        ))
    }
  }

  private static func example(_ mending: String) -> String {
    """
    scenes:
      doeren:
        lines:
          - gerda: Lad mig ud!
        choices:
          - traek: Du trækker i hendes arm.
            act: true
            dementia-care: coerce
            feedback: Hun siger nej, og du trækker videre. Det er at bruge magt.
          - foelg: Skal vi gå lidt?
            dementia-care: offer
            feedback: Du svarer på det, hun føler.
        goto: bagefter
      bagefter:
        lines:
          - mette: Hvordan gik det?
        choices:
          - sig-det: Jeg trak i hende. Det er jeg ked af.
            \(mending)
            feedback: Det kræver mod at sige.
          - fint: Det gik fint.
            feedback: Så får Mette ikke noget at vide.
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
    """
  }
}

extension Authored.Scenario {
  /// Whether some choice mends this one.
  fileprivate func mends(_ choice: Authored.Choice, in scene: Authored.Scene) -> Bool {
    let names = [choice.id.value, "\(scene.id.value)/\(choice.id.value)"]
    return scenes.contains { scene in
      scene.choices.contains { $0.repair.contains { names.contains($0.value) } }
    }
  }
}
