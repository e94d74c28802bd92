import Diagnostics
import ScenarioKit

extension DiagnosticRule {
  static let doubleNegation = DiagnosticRule(
    "double-negation", .language, .info,
    title: Message(da: "To nægtelser ophæver hinanden.", en: "Two negations cancel each other."),
    rationale: Message(
      da: """
        »Hun er ikke utryg« skal vendes om to gange i hovedet, før man ved, hvordan hun har det. Skriv, hvad der er: »Hun er \
        tryg«, eller det, man kan se. Er det netop nuancen, der skal læres, så lad det stå og tillad det. Spørgsmål (»Er du \
        ikke utryg?«) nævnes ikke.
        """,
      en: """
        "She is not unsafe" has to be turned round twice in one's head before one knows how she is. Write what is so: "She \
        is safe", or what one can see. If the shade of meaning is what is to be learnt, let it stand and allow it. \
        Questions are not named.
        """),
    failing: .scenes(
      """
      stuen:
        lines:
          - narrator: Gerda er ikke utryg, når du kommer.
        end: { outcome: success, title: Ro }
      """),
    mended: .scenes(
      """
      stuen:
        lines:
          - narrator: Gerda er tryg, når du kommer.
        end: { outcome: success, title: Ro }
      """),
    scenario: { subject, findings in
      let wording = subject.wording
      let negations = wording.language == .danish ? danishNegations : englishNegations
      for hit in wording.hits(.negated) where wording.text(of: hit).isForLearner {
        guard var first = wording.preceding(hit).first, telling.contains(first) else { continue }
        if adverbs.contains(first) {
          let before = wording.preceding(hit, most: 2)
          guard before.count == 2 else { continue }
          first = before[1]
        }
        guard negations.contains(first), !wording.isAsked(hit) else { continue }
        let words = wording.words(of: hit)
        let shown = wording.language == .danish ? "\(first) … \(words)" : "not … \(words)"
        findings.report(
          wording.place(of: hit),
          Message(
            da: "To nægtelser (»\(shown)«) er svære at læse. Skriv hellere, hvad der er, end hvad der ikke er.",
            en: "Two negations (»\(shown)«) are hard to read. Rather write what is than what is not."))
      }
    })

  private static let adverbs: Set = [
    "så", "helt", "særlig", "særligt", "specielt", "direkte", "længere", "altid", "very", "at", "entirely", "always",
  ]
  private static let danishNegations: Set = ["ikke", "aldrig"]
  // `t` is what an apostrophe leaves of »isn't«.
  private static let englishNegations: Set = ["not", "never", "t"]
  /// The words that tell something where they stand before one of the list.
  private static let telling = adverbs.union(danishNegations).union(englishNegations)
}

extension ScenarioWording {
  /// Whether the sentence of a hit ends in a question mark.
  fileprivate func isAsked(_ hit: WordHit) -> Bool {
    withBytes(hit.text) { bytes in
      bytes[Int(hit.end)...].prefix(200).first { ".!?".utf8.contains($0) } == UInt8(ascii: "?")
    }
  }
}
