import Diagnostics
import ScenarioKit

extension DiagnosticRule {
  static let unexplainedIdiom = DiagnosticRule(
    "unexplained-idiom", .language, .info,
    title: Message(da: "En fast vending er ikke forklaret.", en: "A figure of speech is not explained."),
    rationale: Message(
      da: """
        Hvem der ikke er vokset op med sproget, kan kende alle ordene i »stillet træskoene« og stadig ikke vide, at nogen \
        er død. Lad gerne vendingen stå, for sådan taler folk, men skriv den i `glossary`, så den kan slås op. Vendingerne \
        står på en liste, som ikke er fuldstændig; den beder kun om, at nogen ser efter.
        """,
      en: """
        Whoever did not grow up with a language can know every word of "kicked the bucket" and still not know that \
        somebody died. Let the phrase stand, for that is how people talk, but put it into `glossary`, so that it can be \
        looked up. The phrases are on a list that is not complete; it only asks somebody to look.
        """),
    failing: .scenes(
      """
      stuen:
        lines:
          - mette: Hun har stillet træskoene i nat.
        end: { outcome: success, title: Ro }
      """),
    mended: .scenario(
      """
      glossary:
        stille træskoene:
          forms: [stillet træskoene]
          definition: Et gammelt udtryk for at dø.
      scenes:
        stuen:
          lines:
            - mette: Hun har stillet træskoene i nat.
          end: { outcome: success, title: Ro }
      """),
    scenario: { subject, findings in
      let wording = subject.wording
      var seen: Set<String> = []
      for hit in wording.hits(.idiom) where wording.text(of: hit).isForLearner {
        let words = wording.words(of: hit)
        guard !wording.glossary.touches(words), seen.insert(words.lowercased()).inserted else { continue }
        let meaning = wording.note(of: hit)
        findings.report(
          wording.place(of: hit),
          Message(
            da:
              "»\(visibleText(words))« er en fast vending (»\(meaning)«), som mange ikke kender. Skriv den i `glossary`.",
            en:
              "»\(visibleText(words))« is a figure of speech (»\(meaning)«) that many do not know. Put it into `glossary`."
          ))
      }
    })
}

extension GlossaryWords {
  /// Whether a phrase holds a form, or stands in one.
  fileprivate func touches(_ phrase: String) -> Bool {
    let phrase = String(decoding: ByteTraits.fold(phrase.utf8), as: UTF8.self).split { $0.isWhitespace }.joined(
      separator: " ")
    return forms.contains { form in
      let form = String(decoding: form, as: UTF8.self)
      return form.count >= 4 && (phrase.contains(form) || form.contains(phrase))
    }
  }
}
