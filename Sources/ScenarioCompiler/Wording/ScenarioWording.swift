import Diagnostics
import ScenarioKit

/// The texts of a scenario and what one walk over their words found; all rules about wording share it.
package struct ScenarioWording {
  /// The texts in written order.
  let texts: [ScenarioText]
  /// The sums of each text.
  let measures: [TextMeasure]
  /// The language; nil for one whose words are not known.
  let language: WordLanguage?
  /// Its lists.
  let lists: WordLists?
  /// The words that the glossary explains.
  let glossary: GlossaryWords
  /// The level that the scenario names.
  let level: String?
  /// How hard texts may be.
  let expectations: ReadingExpectations
  private let source: SourceFile
  private let hits: [WordHit]

  /// Walks over the words of a scenario.
  init(
    _ scenario: Authored.Scenario, _ source: SourceFile, _ context: Shared<PackContext>, _ settings: ReadingExpectations
  ) {
    self.source = source
    texts = scenario.texts
    language = WordLanguage(locale: context.pack?.locale.value ?? "da")
    lists = language?.lists
    var glossary = context.words
    glossary.add(scenario.glossary)
    self.glossary = glossary
    level = scenario.level?.value
    expectations = settings
    let limit = language == nil ? nil : settings[scenario.level?.value].sentence
    var scanner = WordScanner(lists?.table, glossary)
    scanner.scan(texts, limit: limit)
    measures = scanner.measures
    hits = scanner.hits
  }

  /// The places of a kind, in the order of the texts.
  func hits(_ kind: WordHit.Kind) -> [WordHit] { hits.filter { $0.kind == kind } }

  /// The text of a hit.
  func text(of hit: WordHit) -> ScenarioText { texts[Int(hit.text)] }

  /// What its list says of a word besides.
  func note(of hit: WordHit) -> String { lists?.table.note(of: hit.entry) ?? "" }

  /// What its list says of the use of a word.
  func use(of hit: WordHit) -> WordUse { lists?.table.entries[Int(hit.entry)].use ?? .none }

  /// The words of a hit as written.
  func words(of hit: WordHit) -> String { string(hit.text, Int(hit.start)..<Int(hit.end)) }

  /// Where the words of a hit stand in the source.
  func place(of hit: WordHit) -> SourceRange { place(hit.text, Int(hit.start)..<Int(hit.end)) }

  /// Where some bytes of a text stand in the source.
  func place(_ text: Int32, _ bytes: Range<Int>) -> SourceRange {
    let located = texts[Int(text)].text
    return source.range(of: bytes, of: located.value, in: located.range)
  }

  /// Whether a range of the source spells exactly these words, so that they can be replaced.
  func isSpelt(_ words: String, at range: SourceRange) -> Bool {
    source.bytes[source.offset(of: range.start)..<source.offset(of: range.end)].elementsEqual(words.utf8)
  }

  /// A part of a text.
  func string(_ text: Int32, _ bytes: Range<Int>) -> String {
    withBytes(text) { String(decoding: $0[bytes.clamped(to: 0..<$0.count)], as: UTF8.self) }
  }

  /// The bytes of a text.
  func withBytes<Result>(_ text: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    texts[Int(text)].text.withBytes(body)
  }

  /// The words after a hit, in small letters, as far as only blanks part them.
  func following(_ hit: WordHit, most: Int = 1) -> [String] {
    withBytes(hit.text) { bytes in
      var words: [String] = []
      var at = Int(hit.end)
      while words.count < most {
        let start = skipBlanks(bytes, at)
        var end = start
        while end < bytes.count, end - start < 100, isPart(bytes, end) { end += 1 }
        guard start > at, end > start else { break }
        words.append(smallLetters(bytes[start..<end]))
        at = end
      }
      return words
    }
  }

  /// The words before a hit, the nearest first, in small letters, as far as only blanks part them.
  func preceding(_ hit: WordHit, most: Int = 1) -> [String] {
    withBytes(hit.text) { bytes in
      var words: [String] = []
      var at = Int(hit.start)
      while words.count < most {
        var end = at
        while end > 0, ByteTraits.isBlank(bytes[end - 1]) { end -= 1 }
        var start = end
        while start > 0, end - start < 100, isPart(bytes, start - 1) { start -= 1 }
        guard end < at, start < end else { break }
        words.append(smallLetters(bytes[start..<end]))
        at = start
      }
      return words
    }
  }

  /// The byte just after a hit; 0 at the end of the text.
  func byte(after hit: WordHit) -> UInt8 { withBytes(hit.text) { Int(hit.end) < $0.count ? $0[Int(hit.end)] : 0 } }

  /// The byte just before a hit; 0 at the start of the text.
  func byte(before hit: WordHit) -> UInt8 { withBytes(hit.text) { hit.start > 0 ? $0[Int(hit.start) - 1] : 0 } }

  /// Whether a hit stands in quotation marks that were opened shortly before it.
  func isQuoted(_ hit: WordHit) -> Bool {
    withBytes(hit.text) { bytes in
      var at = Int(hit.start)
      let least = max(0, at - 300)
      var straight = 0
      while at > least {
        at -= 1
        switch bytes[at] {
        case 0xBB where at > 0 && bytes[at - 1] == 0xC2: return true
        case 0xAB where at > 0 && bytes[at - 1] == 0xC2: return false
        case 0x9C where at > 1 && bytes[at - 1] == 0x80 && bytes[at - 2] == 0xE2: return true
        case 0x9D where at > 1 && bytes[at - 1] == 0x80 && bytes[at - 2] == 0xE2: return false
        case UInt8(ascii: "\""): straight += 1
        default: break
        }
      }
      return straight % 2 == 1
    }
  }

  /// A word in small letters.
  private func smallLetters(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    // Of Latin-1 the standard library makes the same letters, with a look at all of Unicode.
    word.allSatisfy { $0 < 0xC4 }
      ? String(decoding: ByteTraits.fold(word), as: UTF8.self)
      : String(decoding: word, as: UTF8.self).lowercased()
  }

  private func skipBlanks(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var at = start
    while at < bytes.count, ByteTraits.isBlank(bytes[at]) { at += 1 }
    return at
  }

  /// Whether a byte belongs to a word. Of letters beyond ASCII this takes those of Latin only.
  private func isPart(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    let byte = bytes[at]
    if byte < 0x80 { return ByteTraits.isASCIIWord(byte) || byte == UInt8(ascii: "-") }
    return (0xC3...0xC9).contains(byte) || byte < 0xC0 && at > 0 && (0xC3...0xC9).contains(bytes[at - 1])
  }
}
