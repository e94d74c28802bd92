import Diagnostics
import ScenarioKit

extension DiagnosticRule {
  static let groupGeneralisation = DiagnosticRule(
    "group-generalisation", .culture, .warning,
    title: Message(
      da: "En tekst siger måske det samme om alle i en gruppe.",
      en: "A text may say the same of all in a group."),
    rationale: Message(
      da: """
        »Muslimer vil ikke …« gør en forklaring ud af en gruppe, hvor der skulle stå et menneske: Fatima vil ikke, og man \
        kan spørge hende hvorfor. Skriv om personen, eller sæt mængde på (»nogle«). Siger en person i historien det, er \
        det kun til orientering: så skal feedback eller debrief tage det op. Ordene står på en liste, der beder om et \
        blik og ikke dømmer.
        """,
      en: """
        "Muslims will not …" makes a group the explanation where a person should be: Fatima will not, and one can ask her \
        why. Write of the person, or say how many ("some"). Where somebody in the story says it, it is for information \
        only: then feedback or debrief should take it up. The words are on a list that asks for a look and passes no \
        verdict.
        """),
    failing: .scenes(
      """
      stuen:
        lines:
          - narrator: Muslimer vil ikke vaskes af en mand.
        end: { outcome: success, title: Ro }
      """),
    mended: .scenes(
      """
      stuen:
        lines:
          - narrator: Fatima vil helst vaskes af en kvinde.
        end: { outcome: success, title: Ro }
      """),
    scenario: { subject, findings in
      let wording = subject.wording
      for hit in wording.hits(.group) where wording.generalises(hit) {
        let words = visibleText(wording.words(of: hit))
        let isSaid = !wording.text(of: hit).isTold && wording.text(of: hit).role == .speech || wording.isQuoted(hit)
        findings.report(
          wording.place(of: hit),
          Message(
            da: isSaid
              ? "Her siges noget om alle (»\(words)«). Er det meningen, så tag det op i feedback eller debrief."
              : "Gælder det alle (»\(words)«)? Skriv hellere om den person, det handler om, eller »nogle«.",
            en: isSaid
              ? "Here something is said of all (»\(words)«). If that is meant, take it up in feedback or debrief."
              : "Is it true of all (»\(words)«)? Rather write of the person it is about, or \"some\"."),
          severity: isSaid ? .info : nil)
      }
    })
}

extension ScenarioWording {
  /// Whether something is said of the whole group.
  fileprivate func generalises(_ hit: WordHit) -> Bool {
    if use(of: hit) == .whole { return true }
    let before = preceding(hit, most: 2)
    if let first = before.first {
      if ["alle", "all"].contains(first) { return true }
      if Self.quantities.contains(first) { return false }
    }
    let after = following(hit, most: 4)
    guard let verb = after.first, Self.verbs.contains(verb) else { return false }
    let rest = after.dropFirst()
    if ["plejer", "always", "never", "won", "don"].contains(verb) { return true }
    if ["er", "are"].contains(verb), let next = rest.first { return !Self.neutral.contains(next) }
    return rest.contains { Self.generals.contains($0) }
  }

  private static let quantities: Set = [
    "nogle", "enkelte", "flere", "få", "visse", "mange", "to", "tre", "fire", "fem", "disse", "de", "vores", "jeres",
    "some", "many", "several", "few", "two", "three", "these", "those", "our", "most",
  ]
  private static let verbs: Set = [
    "vil", "kan", "skal", "må", "bør", "er", "har", "gør", "tror", "forstår", "tåler", "spiser", "drikker", "taler",
    "siger", "kommer", "respekterer", "arbejder", "lytter", "plejer", "holder", "lever", "kender", "tager", "will",
    "can", "are", "do", "don", "won", "have", "eat", "drink", "believe", "always", "never", "understand", "work",
    "respect", "listen", "like",
  ]
  private static let generals: Set = [
    "ikke", "aldrig", "altid", "bare", "jo", "alle", "kun", "not", "never", "always", "t", "just", "all", "only",
  ]
  private static let neutral: Set = [
    "en", "et", "på", "i", "til", "her", "kommet", "velkomne", "flygtet", "også", "med", "a", "an", "the", "in", "on",
    "here", "welcome", "among", "also",
  ]
}
