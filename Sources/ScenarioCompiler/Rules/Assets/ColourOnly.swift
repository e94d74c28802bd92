import Diagnostics
import ScenarioKit

extension DiagnosticRule {
  static let colourOnly = DiagnosticRule(
    "colour-only", .assets, .error,
    title: Message(
      da: "Noget skal kendes på sin farve alene.",
      en: "Something is to be told by its colour alone."),
    rationale: Message(
      da: """
        Hver tolvte mand ser ikke forskel på rød og grøn, og den, der får teksten læst højt, ser slet ingen farve (WCAG \
        1.4.1). Sig også, hvad der står, hvilken form det har, eller hvor det er: »vælg »Ring nu« (den røde)«.
        """,
      en: """
        One man in twelve cannot tell red from green, and whoever has the text read aloud sees no colour at all (WCAG \
        1.4.1). Say also what is written there, what shape it has, or where it is: "choose Call now (the red one)".
        """),
    failing: .scenes(
      """
      tavlen:
        lines:
          - narrator: Vil du ringe, så vælg den røde.
        end: { outcome: success, title: Ro }
      """),
    mended: .scenes(
      """
      tavlen:
        lines:
          - narrator: Vil du ringe, så vælg »Ring nu«.
        end: { outcome: success, title: Ro }
      """),
    scenario: { subject, findings in
      let wording = subject.wording
      for hit in wording.hits(.colour) where wording.isOnlyColour(hit) {
        let words = visibleText(wording.words(of: hit))
        findings.report(
          wording.place(of: hit),
          Message(
            da:
              "Her skal noget kendes på farven alene (»\(words)«). Sig også, hvad der står på det, eller hvor det er.",
            en:
              "Here something is told by its colour alone (»\(words)«). Say also what is written on it, or where it is."
          ))
      }
    })
}

extension ScenarioWording {
  /// Whether a colour is all that tells a thing that the learner is to choose.
  fileprivate func isOnlyColour(_ hit: WordHit) -> Bool {
    switch text(of: hit).role {
    case .choice, .item, .castName, .definition, .example: return false
    default: break
    }
    let before = preceding(hit, most: 3)
    let after = following(hit, most: 4)
    if after.contains(where: Self.otherMarks.contains) { return false }
    if let first = before.first, ["med", "in"].contains(first), before.count > 1 {
      return Self.shown.contains(before[1])
    }
    guard before.count > 1, Self.articles.contains(before[0]) else { return false }
    let verb = ["på", "on"].contains(before[1]) && before.count > 2 ? before[2] : before[1]
    return Self.verbs.contains(verb) && after.first.map { Self.things.contains($0) } ?? true
  }

  private static let articles: Set = ["den", "det", "de", "the"]
  private static let verbs: Set = [
    "vælg", "tryk", "klik", "peg", "følg", "markér", "marker", "find", "brug", "choose", "press", "click", "select",
    "pick", "tap", "follow", "use",
  ]
  private static let things: Set = [
    "knap", "knapper", "felt", "felter", "cirkel", "cirkler", "firkant", "linje", "linjer", "pil", "pile", "boks",
    "kort",
    "ikon", "ikoner", "mærke", "prik", "prikker", "markering", "tekst", "ramme", "svar", "valg", "button", "buttons",
    "one", "ones", "field", "circle", "square", "line", "arrow", "box", "card", "icon", "dot", "text", "answer", "og",
    "eller", "and", "or",
  ]
  private static let shown: Set = ["markeret", "vist", "fremhævet", "marked", "shown", "highlighted"]
  private static let otherMarks: Set = [
    "med", "mærket", "hvor", "til", "øverst", "nederst", "with", "labelled", "labeled",
  ]
}
