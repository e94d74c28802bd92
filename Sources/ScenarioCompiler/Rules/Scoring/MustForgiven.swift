import Diagnostics
import ScenarioKit

extension DiagnosticRule {
  static let mustForgiven = DiagnosticRule(
    "must-forgiven", .scoring, .warning,
    title: Message(
      da: "En overlevering uden det, der skal siges, får næsten fuldt resultat.",
      en: "A handover without what must be said still gets nearly the full result."),
    rationale: Message(
      da: """
        Et punkt med `must` er det, der ikke må glemmes, fx en allergi. `cap-when-missing` holder resultatet nede, når \
        det mangler. Er loftet 80 eller mere, kan resten af beskeden skjule, at det vigtigste ikke blev sagt.
        """,
      en: """
        An item with `must` is what may not be forgotten, such as an allergy. `cap-when-missing` holds the result down \
        where it is missing. With a cap of 80 or more the rest of the message can hide that what matters most was not \
        said.
        """),
    failing: .scenario(MustForgivenExample.text(cap: 95)),
    mended: .scenario(MustForgivenExample.text(cap: 49)),
    scenario: { subject, findings in
      for scene in subject.scenario.scenes {
        guard case .compose(let compose) = scene.move, let cap = compose.capWhenMissing, cap.value >= highCap,
          let must = compose.items.first(where: { $0.must != nil })
        else { continue }
        findings.report(
          cap.range,
          Message(
            da:
              "Loftet er \(cap.value), når noget med `must` mangler. Så kan resten af beskeden skjule, at `\(must.id.value)` ikke blev sagt. Sæt det lavere, fx 49.",
            en:
              "The cap is \(cap.value) where something with `must` is missing. The rest of the message can hide that `\(must.id.value)` was not said. Lower it, for example to 49."
          ))
      }
    })

  /// The result from which a cap no longer shows.
  private static let highCap = 80
}

private enum MustForgivenExample {
  static func text(cap: Int) -> String {
    """
    scoring:
      dimensions:
        besked: { title: Klar besked }
    scenes:
      opkaldet:
        lines:
          - gerda: Hvem ringer du til?
          - mette: Hvad er der sket?
        compose:
          segments: { s: Situation, b: Baggrund }
          items:
            - forvirret: Hun er forvirret siden i morges.
              segment: s
            - penicillin: Hun tåler ikke penicillin.
              segment: b
              must: true
          points: { besked: 10 }
          cap-when-missing: \(cap)
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
    """
  }
}
