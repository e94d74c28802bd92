import Diagnostics
import ScenarioKit

extension KindRule {
{{en}}  /// A scene in which one can only hurry. Both examples are compiled by the tests.
{{da}}  /// En scene, hvor man kun kan skynde sig. Begge eksempler bliver afprøvet af testene.
  static let onlyHurry = KindRule(
    "{{name}}-only-hurry", .warning,
    title: Message(da: "I en scene kan man kun skynde sig.", en: "In a scene one can only hurry."),
    rationale: Message(
      da: "Den, der ikke kan vælge at give sig tid, lærer ikke, hvad tid gør. Giv mindst ét valg i scenen `take-time`.",
      en: "Without a chance to take time nobody learns what time does. Let one choice of the scene `take-time`."),
    failing: example("hurry"), mended: example("take-time")
  ) { subject, findings in
    for scene in subject.written.scenes {
      let paces = scene.choices.compactMap { $0.kindEntries[subject.kind]?["pace"]?.words(Pace.self).first }
      guard let first = paces.first, paces.allSatisfy({ $0.value == .hurry }) else { continue }
      findings.report(
        first.range,
        Message(
          da: "I `\(scene.id.value)` kan man kun skynde sig. Giv mindst ét valg `{{name}}: take-time`.",
          en: "In `\(scene.id.value)` one can only hurry. Let one choice have `{{name}}: take-time`."))
    }
  }

  private static func example(_ pace: String) -> String {
    """
    scenes:
      gangen:
        choices:
          - led: Du leder sammen med Gerda.
            {{name}}: \(pace)
            feedback: I finder skoen sammen.
          - kald: Kom nu, Gerda.
            {{name}}: hurry
            feedback: Hun går med på én sko.
        goto: ro
      ro:
        lines:
          - gerda: Sådan.
          - mette: Godmorgen, Gerda.
        end: { outcome: success, title: På vej }
    """
  }
}
