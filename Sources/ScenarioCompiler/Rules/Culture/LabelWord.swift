import Diagnostics
import ScenarioKit

extension DiagnosticRule {
  static let labelWord = DiagnosticRule(
    "label-word", .culture, .warning,
    title: Message(
      da: "Et ord i fortællerens tekst kan sætte en etiket på et menneske.",
      en: "A word in the narrator's text may put a label on a person."),
    rationale: Message(
      da: """
        »En umulig borger« siger mere om den, der skriver, end om borgeren, og eleven lærer ordet af teksten. Skriv, hvad \
        personen gør eller siger, så eleven selv kan se efter en grund. I replikker og valg må ordene gerne stå, for dér \
        kan man øve sig i at høre dem. Ordene står på en liste; om de er etiketter, afgør et menneske.
        """,
      en: """
        "An impossible resident" says more about the writer than about the resident, and the learner picks the word up. \
        Write what the person does or says, so that the learner can look for a reason. In lines and choices the words may \
        stand, for there one can practise hearing them. The words are on a list; whether they are labels is for a person \
        to say.
        """),
    failing: .scenes(
      """
      stuen:
        lines:
          - narrator: Gerda er en umulig borger om aftenen.
        end: { outcome: success, title: Ro }
      """),
    mended: .scenes(
      """
      stuen:
        lines:
          - narrator: Gerda går til døren og rusker i den hver aften.
        end: { outcome: success, title: Ro }
      """),
    scenario: { subject, findings in
      let wording = subject.wording
      for hit in wording.hits(.label) where wording.labels(hit) {
        let words = visibleText(wording.words(of: hit))
        findings.report(
          wording.place(of: hit),
          Message(
            da: "Er »\(words)« en etiket her? Skriv i så fald hellere \(wording.danishInstead(hit)).",
            en: "Is »\(words)« a label here? If so, rather write what can be seen and heard."))
      }
    })
}

extension ScenarioWording {
  /// Whether a word of the list is about a person, and told rather than said or quoted.
  fileprivate func labels(_ hit: WordHit) -> Bool {
    switch text(of: hit).role {
    case .narration, .briefing, .title, .castName, .feedback, .workplace, .ending: break
    default: return false
    }
    let next = following(hit).first
    let isBeforePerson = next.map { lists?.people.contains($0) ?? false } ?? false
    let negations: Set = ["ikke", "aldrig", "not", "never"]
    guard !isQuoted(hit), !preceding(hit, most: 3).contains(where: negations.contains) else { return false }
    switch use(of: hit) {
    case .before: return isBeforePerson
    case .noun: return true
    // Before another word it says something of a thing: »en umulig opgave«.
    default: return isBeforePerson || next.map { Self.functionWords.contains($0) } ?? true
    }
  }

  /// What to write of instead, from the list; English lists are in English.
  fileprivate func danishInstead(_ hit: WordHit) -> String {
    language == .danish ? note(of: hit) : "det, man kan se og høre"
  }

  private static let functionWords: Set = [
    "og", "men", "eller", "i", "på", "at", "når", "fordi", "igen", "for", "over", "med", "om", "til", "hele", "hver",
    "som", "der", "mod", "nu", "her", "ved", "af", "så", "da", "and", "but", "or", "in", "on", "to", "when", "because",
    "again", "with", "about", "today", "i dag",
  ]
}
