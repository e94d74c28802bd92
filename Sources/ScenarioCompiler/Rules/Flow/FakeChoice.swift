import Diagnostics
import ScenarioKit

extension DiagnosticRule {
  static let fakeChoice = DiagnosticRule(
    "fake-choice", .flow, .warning,
    title: Message(da: "To valg gør det samme.", en: "Two choices do the same."),
    rationale: Message(
      da: """
        To gode svar må gerne føre samme sted hen og give det samme. Men så skal borgeren svare forskelligt, eller \
        feedbacken skal vise forskellen. Ellers er det ligegyldigt, hvad eleven vælger, og det mærker man.
        """,
      en: """
        Two good answers may well lead to the same place and give the same. But then the citizen should answer \
        differently, or the feedback should show the difference. Else it does not matter what the learner picks, and \
        one can feel that.
        """),
    failing: .scenes(
      """
      doeren:
        lines:
          - gerda: Jeg vil ud!
        choices:
          - foelg: Skal vi gå lidt?
          - vent: Vil du vente lidt?
        goto: ro
      ro:
        lines:
          - mette: Nå, der er I.
        end: { outcome: success, title: Ro }
      """),
    mended: .scenes(
      """
      doeren:
        lines:
          - gerda: Jeg vil ud!
        choices:
          - foelg: Skal vi gå lidt?
            reply:
              - gerda: Ja. Kom!
          - vent: Vil du vente lidt?
            reply:
              - gerda: Nej. Børnene venter på mig.
        goto: ro
      ro:
        lines:
          - mette: Nå, der er I.
        end: { outcome: success, title: Ro }
      """),
    scenario: { subject, findings in
      let matters = !subject.scenario.scoring.dimensions.isEmpty || !subject.scenario.state.isEmpty
      for (scene, choices) in subject.forgottenChoices {
        let before = findings.diagnostics.count
        reportTwins(choices, &findings)
        guard matters, findings.diagnostics.count == before, case .choices(let all) = scene.move else { continue }
        let real = all.withoutWaysOut
        let forgotten = choices.withoutWaysOut
        guard real.count > 1, real.count == forgotten.count, let first = real.first else { continue }
        guard real.dropFirst().allSatisfy({ ChoicePair.actAlike($0, first) && $0.effects.scores(as: first.effects) })
        else {
          continue
        }
        findings.report(
          scene.id.range,
          Message(
            da:
              "Alle valg i `\(scene.id.value)` fører samme vej og giver det samme; kun svarene er forskellige. Det er i orden, hvis scenen er et pusterum.",
            en:
              "All choices in `\(scene.id.value)` lead the same way and give the same; only the answers differ. That is fine where the scene is for breathing."
          ), severity: .info)
      }
    })

  /// Choices between which nothing differs but their words.
  private static func reportTwins(_ choices: [Authored.Choice], _ findings: inout Findings) {
    for (index, choice) in choices.enumerated().dropFirst() where !choice.optOut {
      guard
        let same = choices[..<index].first(where: {
          ChoicePair.actAlike($0, choice) && $0.effects.scores(as: choice.effects) && ChoicePair.answerAlike($0, choice)
        })
      else { continue }
      findings.report(
        choice.id.range,
        Message(
          da:
            "`\(choice.id.value)` gør det samme som `\(same.id.value)`: samme vej, samme point, samme svar. Giv det en `reply`, en `feedback` eller en anden vej, eller slet det ene.",
          en:
            "`\(choice.id.value)` does the same as `\(same.id.value)`: the same way, the same points, the same answer. Give it a `reply`, a `feedback` or another way, or delete one."
        ), notes: [Diagnostic.Note(Message(da: "Det andet står her.", en: "The other is here."), at: same.id.range)])
    }
  }
}
