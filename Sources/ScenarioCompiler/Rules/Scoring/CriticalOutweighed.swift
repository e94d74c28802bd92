import Diagnostics
import ScenarioKit

extension DiagnosticRule {
  static let criticalOutweighed = DiagnosticRule(
    "critical-outweighed", .scoring, .error,
    title: Message(
      da: "En kritisk fejl kan opvejes af andre point.", en: "A critical mistake can be outweighed by other points."),
    rationale: Message(
      da: """
        Magt mod en borger kan ikke gøres god igen med point for kaffen. Derfor holder `cap-when-critical` procenten nede, \
        når der er sket noget kritisk, som ikke er rettet op. Det virker kun, når loftet ligger under `pass`, og uden \
        `pass` kun, når det ligger tydeligt under toppen.
        """,
      en: """
        Force against a citizen is not made good by points for coffee. That is why `cap-when-critical` holds the percent \
        down after a critical event that was not mended. It only works where the cap is below `pass`, and without \
        `pass` only where it is well below the top.
        """),
    failing: .scenario(CriticalOutweighedExample.text(cap: 60)),
    mended: .scenario(CriticalOutweighedExample.text(cap: 49)),
    scenario: { subject, findings in
      let scoring = subject.scenario.scoring
      guard !scoring.dimensions.isEmpty, subject.scenario.hasCriticalChoice else { return }
      let cap = scoring.capWhenCritical?.value ?? 49
      if let pass = scoring.pass, cap >= pass.value {
        findings.report(
          scoring.capWhenCritical?.range ?? pass.range,
          Message(
            da:
              "Loftet for en kritisk fejl er \(cap), og man består med \(pass.value). Så kan en elev bestå med en kritisk fejl, der ikke er rettet op. Sæt `cap-when-critical` under \(pass.value).",
            en:
              "The cap for a critical mistake is \(cap), and \(pass.value) is a pass. So a learner can pass with a critical mistake that was not mended. Put `cap-when-critical` below \(pass.value)."
          ))
      } else if scoring.pass == nil, cap >= highCap, let place = scoring.capWhenCritical {
        findings.report(
          place.range,
          Message(
            da:
              "Loftet for en kritisk fejl er \(cap) procent. Så kan andre point næsten skjule fejlen. Sæt det lavere, fx 49.",
            en:
              "The cap for a critical mistake is \(cap) percent. Other points can nearly hide the mistake. Lower it, for example to 49."
          ), severity: .warning)
      }
    })

  /// The percent from which a cap no longer shows.
  private static let highCap = 80
}

extension Authored.Scenario {
  fileprivate var hasCriticalChoice: Bool {
    scenes.contains { scene in
      if case .choices(let choices) = scene.move { choices.contains { $0.critical != nil } } else { false }
    }
  }
}

private enum CriticalOutweighedExample {
  static func text(cap: Int) -> String {
    """
    scoring:
      dimensions:
        relation: { title: Relation }
      pass: 60
      cap-when-critical: \(cap)
    scenes:
      doeren:
        lines:
          - gerda: Lad mig ud!
          - mette: Jeg kommer om lidt.
        choices:
          - traek: Du trækker i hendes arm.
            act: true
            critical: true
            score: { relation: -2 }
            feedback: Hun siger nej, og du trækker videre.
          - foelg: Skal vi gå lidt?
            feedback: Du følger hende.
        goto: kaffen
      kaffen:
        lines:
          - gerda: Av, min arm.
        choices:
          - kaffe: Vil du have en kop kaffe?
            score: { relation: 3 }
            feedback: Du giver hende tid.
          - undskyld: Jeg trak i dig. Undskyld.
            repair: traek
            feedback: Du siger det, som det er.
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
    """
  }
}
