import Diagnostics
import ScenarioKit

extension KindRule {
  static let needNeverFound = KindRule(
    "need-never-found", .warning,
    title: Message(
      da: "Personen har et skjult behov, som intet svar kan opdage.",
      en: "The person has a hidden need that no answer can find."),
    rationale: Message(
      da: """
        Det, der ligger bag uroen, er det, eleven skal lære at lede efter. Kan ingen vej finde det, bliver uroen en gåde \
        uden svar. Giv et valg `finds: pain`, når det kommer frem, eller `meets: pain`, når det bliver mødt, eller fjern \
        behovet.
        """,
      en: """
        What lies behind the distress is what the learner is to look for. If no way finds it, distress is a riddle without \
        an answer. Give a choice `finds: pain` where it comes to light or `meets: pain` where it is answered, or leave the \
        need out.
        """),
    failing: example("ask"), mended: example("{ approach: ask, finds: pain }")
  ) { subject, findings in
    let changed = Set(
      subject.expanded.scenes.flatMap { $0.allEffects }.flatMap(\.set).map(\.target.value))
    for (need, start) in Profile(subject.value).needs where start == .hidden && !changed.contains(need.value.rawValue) {
      let name = need.value.rawValue
      findings.report(
        need.range,
        Message(
          da: "Intet svar kan opdage `\(name)`. Skriv `finds: \(name)` ved et valg, der får det frem.",
          en: "No answer can find `\(name)`. Write `finds: \(name)` at a choice that brings it to light."))
    }
  }

  private static func example(_ approach: String) -> String {
    """
    dementia-care:
      person: { needs: [pain] }
    scenes:
      gangen:
        lines:
          - narrator: Gerda tager sig til hoften.
          - gerda: Jeg vil hjem.
          - mette: Hvad er der galt?
        choices:
          - spoerg: Har du ondt? Vis mig hvor.
            dementia-care: \(approach)
            feedback: Hun kan svare med hånden.
          - videre: Du går jo så fint.
            dementia-care: ignore
            feedback: Du går forbi det, du har set.
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
    """
  }
}
