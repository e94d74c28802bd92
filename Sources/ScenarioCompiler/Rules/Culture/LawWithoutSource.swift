import Diagnostics
import ScenarioKit

extension DiagnosticRule {
  static let lawWithoutSource = DiagnosticRule(
    "law-without-source", .culture, .error,
    title: Message(
      da: "En paragraf er nævnt uden lovens navn og et år.",
      en: "A section of a law is named without the law's name and a year."),
    rationale: Message(
      da: """
        Paragraffer flytter nummer og indhold. Uden lovens navn og et år kan ingen se, om teksten stadig holder, og eleven \
        tager det med ud i arbejdet. Skriv kilden ét sted, hvor samme paragraf står: i teksten, i en ordliste, i \
        briefingen eller i scenens `facilitator`, for eksempel »serviceloven § 126, som den var i 2026«. Skriv gerne også, \
        hvem der har læst den. En kommentar `# aspirant: allow law-without-source – …` virker også.
        """,
      en: """
        Sections change their numbers and their content. Without the law's name and a year nobody can see whether the text \
        still holds, and the learner takes it to work. Give the source once where the same section is named: in the text, \
        in a glossary, in the briefing or in the scene's `facilitator`, for example "Mental Capacity Act 2005, § 5". Say who \
        has read it, too. A comment `# aspirant: allow law-without-source – …` works as well.
        """),
    failing: .scenes(
      """
      stuen:
        lines:
          - mette: Det er magt efter § 126.
        end: { outcome: success, title: Ro }
      """),
    mended: .scenes(
      """
      stuen:
        facilitator: Se serviceloven § 126, som den var i 2026, læst af skolens jurist.
        lines:
          - mette: Det er magt efter § 126.
        end: { outcome: success, title: Ro }
      """),
    scenario: { subject, findings in
      let wording = subject.wording
      let hits = wording.hits(.section)
      guard !hits.isEmpty else { return }
      let naming = Set(hits.map(\.text)).filter { wording.namesSource($0) }
      let sourced = Set(hits.filter { naming.contains($0.text) }.map { wording.section($0).number })
      let scenes = Set(
        wording.texts.indices.filter { wording.texts[$0].role == .facilitator && wording.namesSource(Int32($0)) }
          .map { wording.texts[$0].scene })
      for hit in hits {
        let (number, bytes) = wording.section(hit)
        guard !sourced.contains(number), !scenes.contains(wording.text(of: hit).scene) else { continue }
        let shown = number.isEmpty ? "§" : "§ \(visibleText(number))"
        findings.report(
          wording.place(hit.text, bytes),
          Message(
            da: "`\(shown)` står uden kilde. Skriv lovens navn og et år, her eller i `facilitator`.",
            en: "`\(shown)` stands without a source. Write the law's name and a year, here or in `facilitator`."))
      }
    })
}

extension ScenarioWording {
  /// The number after a section sign, without blanks, and all its bytes.
  fileprivate func section(_ hit: WordHit) -> (number: String, bytes: Range<Int>) {
    withBytes(hit.text) { bytes in
      var at = Int(hit.end)
      while at < bytes.count, at - Int(hit.end) < 4,
        bytes[at] == 0x20 || bytes[at] == 0xC2 || bytes[at] == 0xA7 || bytes[at] == 0xA0
      {
        at += 1
      }
      let start = at
      while at < bytes.count, at - start < 8, bytes[at] &- 0x30 < 10 { at += 1 }
      guard at > start else { return ("", Int(hit.start)..<Int(hit.end)) }
      return (String(decoding: bytes[start..<at], as: UTF8.self), Int(hit.start)..<at)
    }
  }

  /// Whether a text names a law and a year.
  fileprivate func namesSource(_ text: Int32) -> Bool {
    let words = texts[Int(text)].text.value.lowercased().split { !$0.isLetter && !$0.isNumber }
    let hasYear = words.contains { $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) && Int($0) != nil }
    return hasYear && words.contains { word in Self.lawEndings.contains { word.hasSuffix($0) } }
  }

  private static let lawEndings = [
    "lov", "loven", "lovens", "lovs", "bekendtgørelse", "bekendtgørelsen", "lbk", "retsinformation", "cirkulære",
    "act", "acts", "regulation", "regulations", "statute", "law",
  ]
}
