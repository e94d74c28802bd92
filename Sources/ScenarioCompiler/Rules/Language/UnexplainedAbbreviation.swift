import Diagnostics
import ScenarioKit

extension DiagnosticRule {
  static let unexplainedAbbreviation = DiagnosticRule(
    "unexplained-abbreviation", .language, .warning,
    title: Message(da: "En forkortelse er ikke forklaret.", en: "An abbreviation is not explained."),
    rationale: Message(
      da: """
        Forkortelser er det første, en ny elev snubler over, og det sidste, en erfaren kollega lægger mærke til. Skriv \
        ordet i `glossary`, så eleven kan slå det op; så må det gerne stå i replikkerne, som på en rigtig arbejdsplads. \
        Det er også nok at skrive det helt ud i en parentes. Forkortelser, som alle kender (`kl.`, `bl.a.`, `TV`), siges \
        der ikke noget om; andre små forkortelser (`pga.`) nævnes kun til og med B1.
        """,
      en: """
        Abbreviations are the first thing that a new learner stumbles over, and the last that an experienced colleague \
        notices. Put the word into `glossary`, so that the learner can look it up; then it may well stand in the lines, \
        as it would at a real workplace. Writing it out in brackets is enough too. Nothing is said of abbreviations that \
        all know (`a.m.`, `TV`); other small ones (`approx.`) are named up to B1 only.
        """),
    failing: .scenes(
      """
      doeren:
        lines:
          - mette: Husk at måle TP, før du går.
        end: { outcome: success, title: Ro }
      """),
    mended: .scenario(
      """
      glossary:
        TP:
          definition: Temperatur og puls.
      scenes:
        doeren:
          lines:
            - mette: Husk at måle TP, før du går.
          end: { outcome: success, title: Ro }
      """),
    scenario: { subject, findings in
      let wording = subject.wording
      guard let lists = wording.lists else { return }
      var seen: Set<String> = []
      let explained = wording.explainedInBrackets()
      for hit in wording.hits(.capitals) where wording.text(of: hit).isForLearner {
        let words = wording.words(of: hit)
        let short = words.prefix { $0 != "-" && $0 != "'" && $0 != "’" }
        guard !wording.glossary.has(words.utf8), !wording.glossary.has(short.utf8),
          wording.isAbbreviation(String(short), hit, lists), !explained.contains(String(short)),
          seen.insert(String(short)).inserted
        else { continue }
        findings.report(wording.place(of: hit), inGlossary(String(short), meaning: lists.acronyms[String(short)]))
      }
      let isForBeginners = wording.level.map { $0 < "B2" } ?? false
      for hit in wording.hits(.abbreviation) where wording.text(of: hit).isForLearner {
        let hasDot = wording.byte(after: hit) == UInt8(ascii: ".")
        let word = wording.words(of: hit) + (hasDot ? "." : "")
        let whole = wording.note(of: hit)
        guard !wording.glossary.has(word.utf8), !wording.glossary.has(wording.words(of: hit).utf8) else { continue }
        if wording.use(of: hit) == .care {
          guard hasDot, seen.insert(word).inserted else { continue }
          findings.report(wording.place(of: hit), inGlossary(word, meaning: whole))
        } else if isForBeginners {
          findings.reportWhole(
            word, whole, wording.place(hit.text, Int(hit.start)..<Int(hit.end) + (hasDot ? 1 : 0)), wording)
        }
      }
    })

  private static func inGlossary(_ short: String, meaning: String?) -> Message {
    let whole = meaning.map { Message(da: " (måske »\($0)«)", en: " (perhaps »\($0)«)") }
    return Message(
      da:
        "Forkortelsen `\(short)`\(whole?.danish ?? "") er ikke forklaret. Skriv den i `glossary`, eller skriv den ud.",
      en:
        "The abbreviation `\(short)`\(whole?.english ?? "") is not explained. Put it into `glossary`, or write it out.")
  }
}

extension Findings {
  /// Reports an abbreviation that is better written out.
  fileprivate mutating func reportWhole(
    _ word: String, _ whole: String, _ range: SourceRange, _ wording: ScenarioWording
  ) {
    let fixIt = FixIt(
      range, replacement: whole, title: Message(da: "skriv `\(whole)`", en: "write `\(whole)`"))
    report(
      range,
      Message(
        da: "`\(word)` er lettere at læse skrevet ud: `\(whole)`.",
        en: "`\(word)` is easier to read written out: `\(whole)`."),
      fixIts: wording.isSpelt(word, at: range) ? [fixIt] : [])
  }
}

extension ScenarioWording {
  /// Whether a word in capitals is an abbreviation that a learner may not know, and not one that somebody shouts.
  fileprivate func isAbbreviation(_ word: String, _ hit: WordHit, _ lists: WordLists) -> Bool {
    if lists.acronyms[word] != nil { return true }
    if lists.capitals.contains(word) || word.count > 6 { return false }
    if word.utf8.contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }), word.count > 4 {
      return false
    }
    if byte(after: hit) == UInt8(ascii: "!") { return false }
    // Several words in capitals are shouted, or a heading.
    let isLoud = withBytes(hit.text) { bytes in
      hasCapitals(bytes, after: Int(hit.end)) || hasCapitals(bytes, before: Int(hit.start))
    }
    return !isLoud && !texts.contains { $0.role == .castName && $0.text.value.uppercased() == word }
  }

  private func hasCapitals(_ bytes: UnsafeBufferPointer<UInt8>, after end: Int) -> Bool {
    guard end + 2 < bytes.count, bytes[end] == 0x20 else { return false }
    return isCapital(bytes[end + 1]) && isCapital(bytes[end + 2])
  }

  private func hasCapitals(_ bytes: UnsafeBufferPointer<UInt8>, before start: Int) -> Bool {
    guard start > 2, bytes[start - 1] == 0x20 else { return false }
    return isCapital(bytes[start - 2]) && isCapital(bytes[start - 3])
  }

  private func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }

  /// The words in capitals that some text explains in brackets: `SSA (social- og sundhedsassistent)`, or the other way
  /// round.
  fileprivate func explainedInBrackets() -> Set<String> {
    var explained: Set<String> = []
    for hit in hits(.capitals) {
      let isExplained = withBytes(hit.text) { bytes in
        let (start, end) = (Int(hit.start), Int(hit.end))
        let opens = end + 1 < bytes.count && bytes[end] == 0x20 && bytes[end + 1] == UInt8(ascii: "(")
        let isInside =
          start > 1 && end < bytes.count && bytes[start - 1] == UInt8(ascii: "(") && bytes[end] == UInt8(ascii: ")")
        return opens || isInside
      }
      if isExplained { explained.insert(words(of: hit)) }
    }
    return explained
  }
}
