import Diagnostics
import ScenarioKit

/// Whether hands are clean: the kind that the page `WritingAKind` builds.
struct HandHygiene: ScenarioKind {
  let id = "hand-hygiene"
  let version = "1.0.0"
  let title = Message(da: "Håndhygiejne", en: "Hand hygiene")
  let publishedNames = ["clean_hands", "hygiene"]

  let schema = KindSchema(
    choice: KindSchema.Level(
      json: """
        {
          "title": "Hand hygiene", "x-title-da": "Håndhygiejne",
          "description": "What happens to the learner's hands. Example: hand-hygiene: rub",
          "x-description-da": "Det, der sker med elevens hænder. Eksempel: hand-hygiene: rub",
          "type": "object", "additionalProperties": false,
          "required": ["step"],
          "properties": {
            "step": {
              "title": "Step", "x-title-da": "Trin",
              "description": "rub: hands are rubbed with alcohol. touch: hands touch the citizen or things near by.",
              "x-description-da": "rub: hænderne sprittes. touch: hænderne rører borgeren eller det nærmeste.",
              "enum": ["rub", "touch"]
            }
          }
        }
        """,
      shortForm: "step"))

  func expand(_ expansion: inout KindExpansion) {
    expansion.publish(state: "clean_hands", .boolean, start: .boolean(false))
    expansion.publish(
      dimension: "hygiene", title: expansion.language == .danish ? "Rene hænder" : "Clean hands")
    expansion.changeChoices { choice, value, _ in
      guard let step = value?["step"]?.text else { return }
      let isRub = step.value == "rub"
      choice.effects.setByKind("clean_hands", to: .boolean(isRub), at: step.range)
      if isRub { choice.effects.scoreByKind(1, in: "hygiene", at: step.range) }
    }
  }

  let rules = [
    KindRule(
      "hygiene-never-done", .warning,
      title: Message(da: "Ingen kan spritte hænder.", en: "Nobody can rub their hands."),
      rationale: Message(
        da: "Et scenarie om håndhygiejne giver eleven mindst ét sted, hvor hænderne kan sprittes, før nogen røres.",
        en: "A scenario about hand hygiene gives the learner at least one place to rub hands before anybody is touched."
      ),
      failing: example("touch"), mended: example("rub"),
      check: { subject, findings in
        let steps = subject.choices.compactMap { $0.value?["step"]?.text }
        guard let first = steps.first, !steps.contains(where: { $0.value == "rub" }) else { return }
        findings.report(
          first.range,
          Message(
            da: "Her røres der ved borgeren, men intet valg i scenariet er `hand-hygiene: rub`.",
            en: "The citizen is touched here, but no choice of the scenario is `hand-hygiene: rub`."))
      })
  ]

  private static func example(_ step: String) -> String {
    """
    scenes:
      stuen:
        choices:
          - hjaelp: Du går hen til Gerda.
            hand-hygiene: \(step)
            feedback: Hun smiler til dig.
          - vent: Du bliver i døren.
            feedback: Hun ser efter dig.
        goto: ro
      ro:
        lines:
          - gerda: Godmorgen.
          - mette: Godmorgen, Gerda.
        end: { outcome: success, title: Ro }
    """
  }
}
