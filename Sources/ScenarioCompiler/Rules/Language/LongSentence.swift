import Diagnostics
import ScenarioKit

extension DiagnosticRule {
  static let longSentence = DiagnosticRule(
    "long-sentence", .language, .warning,
    title: Message(
      da: "En sætning har flere ord, end niveauet passer til.",
      en: "A sentence has more words than fit the level."),
    rationale: Message(
      da: """
        Den, der læser på et nyt sprog, holder hele sætningen i hovedet, til den er slut. Lange sætninger koster kræfter, \
        som skulle være brugt på borgeren. Grænsen følger `level`: 10 ord ved A1, 15 ved A2, 20 ved B1, 25 ved B2 og 35 \
        ved C1; uden `level` er den 25. Den kan ændres i `aspirant.yaml` under `language`. Tekster til underviseren og \
        arbejdspladsen måles ikke.
        """,
      en: """
        Whoever reads in a new language keeps the whole sentence in mind until it ends. Long sentences cost strength that \
        was meant for the citizen. The limit follows `level`: 10 words at A1, 15 at A2, 20 at B1, 25 at B2 and 35 at C1; \
        without `level` it is 25. It can be changed in `aspirant.yaml` under `language`. Texts for the teacher and the \
        workplace are not measured.
        """),
    failing: .scenario(
      """
      level: B1
      briefing: >-
        Du er elev på et plejehjem, hvor du sammen med din vejleder skal hjælpe en borger, som har demens og gerne vil
        hjem til sine børn, selv om de for længst er voksne.
      """),
    mended: .scenario(
      """
      level: B1
      briefing: >-
        Du er elev på et plejehjem. Sammen med din vejleder skal du hjælpe en borger, som har demens. Hun vil gerne hjem
        til sine børn, selv om de for længst er voksne.
      """),
    scenario: { subject, findings in
      let wording = subject.wording
      guard let limit = wording.expectations[wording.level].sentence else { return }
      for hit in wording.hits(.longSentence) {
        let level = wording.level.map { Message(da: "Til \($0) passer", en: "At \($0)") }
        findings.report(
          wording.place(of: hit),
          Message(
            da: "Sætningen har \(hit.entry) ord. \(level?.danish ?? "Der passer") højst \(limit). Del den.",
            en: "The sentence has \(hit.entry) words. \(level?.english ?? "Here") at most \(limit) fit. Divide it."))
      }
    })
}
