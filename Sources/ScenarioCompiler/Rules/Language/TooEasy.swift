import Diagnostics
import ScenarioKit

extension DiagnosticRule {
  static let tooEasy = DiagnosticRule(
    "too-easy", .language, .info,
    title: Message(
      da: "Teksterne er meget lettere at læse, end niveauet lægger op til.",
      en: "The texts are much easier to read than the level suggests."),
    rationale: Message(
      da: """
        En tekst med meget korte sætninger og ord kan lyde, som om man taler til et barn. Derfor siges det, når briefing \
        og fortæller har et lixtal under 15 i et scenarie til B2 eller højere. Replikker må gerne være korte; sådan taler \
        folk. Er det meningen, så sæt `level` ned.
        """,
      en: """
        A text of very short sentences and words can sound as if one spoke to a child. So it is said when briefing and \
        narrator have a LIX under 15 in a scenario for B2 or higher. Lines may well be short; that is how people talk. If \
        it is meant so, lower the `level`.
        """),
    failing: .scenario(
      """
      level: C1
      briefing: |
        Du er ny her. Du skal på arbejde. Det er din dag. Gerda bor her. Hun er 84. Hun vil ud. Hun vil hjem. Hun har sin
        hat på. Den er rød. Hun går hen til en dør. Den er låst. Hun er sur. Du ser på hende. Hun ser på dig. Hun siger
        dit navn. Du kan gå. Du kan stå. Du kan tale med hende. Hvad gør du nu? Tag dig god tid. Det er ikke en prøve. Du
        kan ikke dumpe. Du må gerne stoppe. Sig det så til os. Vi er her for dig. Nu går vi i gang. Klik på det, du vil.
        Læs det hele først. Så er du klar.
      """),
    mended: .scenario(
      """
      level: A2
      briefing: |
        Du er ny her. Du skal på arbejde. Det er din dag. Gerda bor her. Hun er 84. Hun vil ud. Hun vil hjem. Hun har sin
        hat på. Den er rød. Hun går hen til en dør. Den er låst. Hun er sur. Du ser på hende. Hun ser på dig. Hun siger
        dit navn. Du kan gå. Du kan stå. Du kan tale med hende. Hvad gør du nu? Tag dig god tid. Det er ikke en prøve. Du
        kan ikke dumpe. Du må gerne stoppe. Sig det så til os. Vi er her for dig. Nu går vi i gang. Klik på det, du vil.
        Læs det hele først. Så er du klar.
      """),
    scenario: { subject, findings in
      let wording = subject.wording
      guard wording.language != nil, let level = subject.scenario.level, ["B2", "C1", "C2"].contains(level.value)
      else { return }
      let lix = wording.lix(of: .narration)
      guard lix.words >= Lix.fewestWords, let value = lix.rounded, value < 15 else { return }
      findings.report(
        level.range,
        Message(
          da: """
            Briefing og fortæller har lixtal \(value) over \(lix.words) ord. Til \(level.value) kan det lyde, som om man \
            taler til et barn. Skriv lidt mere sammenhængende, eller sæt `level` ned.
            """,
          en: """
            Briefing and narrator have a LIX of \(value) over \(lix.words) words. At \(level.value) that can sound as if \
            one spoke to a child. Let sentences run a little longer, or lower the `level`.
            """))
    })
}
