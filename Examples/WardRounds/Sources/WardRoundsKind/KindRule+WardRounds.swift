import Diagnostics
import ScenarioKit

extension KindRule {
  /// An observation that no choice tells.
  static let observationNeverTold = KindRule(
    "observation-never-told", .warning,
    title: Message(
      da: "Eleven har set noget, som intet valg fortæller.", en: "The learner saw something that no choice tells."),
    rationale: Message(
      da:
        "På stuegang skal eleven kunne sige, hvad der er set. Lad et valg fortælle det, eller tag det ud af `observed`.",
      en: "On the round the learner needs a chance to say what was seen. Let a choice tell it, or do not name it."),
    failing: example(observed: "appetit, søvn", tells: "appetit"),
    mended: example(observed: "appetit, søvn", tells: "[appetit, søvn]")
  ) { subject, findings in
    let told = Set(subject.choices.flatMap { $0.value?["tells"]?.names ?? [] }.map(\.value))
    for observation in Round(subject.value).observed where !told.contains(observation.value) {
      let name = observation.value
      findings.report(
        observation.range,
        Message(
          da: "Intet valg fortæller `\(name)`. Skriv `ward-rounds: \(name)` på et valg.",
          en: "No choice tells `\(name)`. Write `ward-rounds: \(name)` on a choice."))
    }
  }

  /// A choice that tells what is not among the observations.
  static let unknownObservation = KindRule(
    "unknown-observation", .error,
    title: Message(da: "Et valg fortæller noget, eleven ikke så.", en: "A choice tells what the learner did not see."),
    rationale: Message(
      da: "Et valg nævner en iagttagelse ved det navn, den har under `observed`. Et andet navn gør ingenting.",
      en: "A choice names an observation by its name under `observed`. Another name does nothing."),
    failing: example(observed: "appetit", tells: "[appetit, apetit]"),
    mended: example(observed: "appetit", tells: "appetit")
  ) { subject, findings in
    let observed = Round(subject.value).observed.map(\.value)
    for name in subject.choices.flatMap({ $0.value?["tells"]?.names ?? [] }) where !observed.contains(name.value) {
      findings.report(
        name.range,
        Message(
          da: "Der er intet `\(name.value)` under `observed`.", en: "There is no `\(name.value)` under `observed`."
        ).didYouMean(name.value, among: observed))
    }
  }

  private static func example(observed: String, tells: String) -> String {
    """
    ward-rounds: { leader: mette, observed: [\(observed)] }
    scenes:
      stuen:
        lines:
          - gerda: Godmorgen.
        ward-rounds: Er der noget nyt om Gerda?
        choices:
          - sig: Jeg har set noget i morges.
            ward-rounds: \(tells)
            feedback: Du siger det, mens alle hører det.
          - ti: Du siger ikke noget.
            act: true
            ward-rounds: { way: stay-silent }
            feedback: De går videre uden det, du har set.
        goto: ro
      ro:
        end: { outcome: success, title: Videre }
    """
  }
}
