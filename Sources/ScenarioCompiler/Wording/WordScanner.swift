import ScenarioKit

/// The one walk over all words of a scenario: it counts words and sentences and notes what rules may ask about.
///
/// It reads bytes of UTF-8 and makes no string and no array for a word.
///
/// - A *word* is a run of letters and digits. A hyphen or an apostrophe between two of them belongs to it (`SSH-elev`),
///   so do a dot before a small letter after at most four letters (`bl.a.`) and `.`, `,`, `:` and `/` between digits
///   (`7.00`). Of `[[shown|term]]` only what is shown counts, and `{variable}` is a word without letters.
/// - A *sentence* ends at `.`, `!`, `?` or `…` before a blank, unless a small letter follows, or a dot belongs to an
///   abbreviation that goes on (`kl. 7.00`), to an initial or to the number of an item; at a colon before a capital
///   letter; at an empty line or an item of a list; and where the text ends. A semicolon and a dash never end one.
struct WordScanner {
  /// What was found, in the order of the texts.
  private(set) var hits: [WordHit] = []
  /// The sums of each text.
  private(set) var measures: [TextMeasure] = []

  /// The most hits of one kind; nobody reads so many findings.
  private static let mostHits = 300

  /// The tables of a walk, bare: what is asked for every word is asked without counting references.
  private struct Tables {
    /// What each byte is.
    var traits: UnsafePointer<UInt64>
    /// Which words begin entries of the lists.
    var words: UnsafePointer<UInt64>
    /// Which words may hold words of the glossary; nil for an empty glossary.
    var glossary: UnsafePointer<UInt64>?
  }

  private let table: WordTable
  private let glossary: GlossaryWords
  private var room = Array(repeating: WordScanner.mostHits, count: WordHit.Kind.allCases.count)

  var text: Int32 = 0
  var limit = Int32.max
  var measure = TextMeasure()
  var sentenceWords: Int32 = 0
  var sentenceStart = 0
  var sentenceEnd = 0
  private var isInMark = false
  /// The abbreviation that the last word is, and whether it is an initial or the number of an item.
  var lastUse = WordUse.none
  var lastIsInitial = false

  /// Makes a scanner.
  /// - Parameters:
  ///   - table: The words to look for; nil for a language without lists.
  ///   - glossary: The words that the glossary explains.
  init(_ table: WordTable?, _ glossary: GlossaryWords) {
    self.table = table ?? WordTable()
    self.glossary = glossary
  }

  /// Walks over texts.
  /// - Parameters:
  ///   - texts: The texts, one after the other.
  ///   - limit: The most words of a sentence that is not noted, for learners' texts; nil for any number.
  mutating func scan(_ texts: [ScenarioText], limit: Int?) {
    measures.reserveCapacity(measures.count + texts.count)
    withTables { scanner, tables in
      let limit = limit.map { Int32(clamping: $0) } ?? .max
      for index in texts.indices {
        scanner.limit = texts[index].isForLearner ? limit : .max
        texts[index].text.withBytes { scanner.scanText($0, tables) }
      }
    }
  }

  /// Walks over the next text.
  mutating func scan(_ string: String) {
    withTables { scanner, tables in string.withBytes { scanner.scanText($0, tables) } }
  }

  private mutating func withTables(_ body: (inout WordScanner, Tables) -> Void) {
    let glossary = glossary
    ByteTraits.table.withUnsafeBufferPointer { traits in
      table.filter.withUnsafeBufferPointer { words in
        glossary.filter.withUnsafeBufferPointer { parts in
          guard let traits = traits.baseAddress, let words = words.baseAddress else { return }
          body(&self, Tables(traits: traits, words: words, glossary: glossary.isEmpty ? nil : parts.baseAddress))
        }
      }
    }
  }

  private mutating func scanText(_ bytes: UnsafeBufferPointer<UInt8>, _ tables: Tables) {
    text = Int32(clamping: measures.count)
    measure = TextMeasure()
    isInMark = false
    scan(bytes, tables)
    measures.append(measure)
  }

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, _ tables: Tables) {
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      let trait = tables.traits[Int(byte)]
      if trait & ByteTraits.word != 0 {
        at = word(bytes, from: at, tables)
      } else if byte >= 0x80 {
        at = ByteTraits.letterWidth(bytes, at) > 0 ? word(bytes, from: at, tables) : wideSign(bytes, at)
      } else if trait & ByteTraits.sign != 0 {
        at = sign(bytes, at)
      } else {
        at += 1
      }
    }
    endSentence()
  }

  // MARK: Words

  private mutating func word(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ tables: Tables) -> Int {
    var at = start
    var hash = ByteTraits.seed
    var sums: UInt64 = 0
    // The sums before the first hyphen or apostrophe.
    var head: UInt64?
    var runStart = start
    while at < bytes.count {
      let byte = bytes[at]
      let trait = tables.traits[Int(byte)]
      if trait & ByteTraits.word != 0 {
        hash = ByteTraits.hash(hash, UInt8(truncatingIfNeeded: trait))
        sums &+= trait & ByteTraits.sums
        at += 1
      } else if byte == 0xC3 {
        let second = bytes[at + 1]
        guard second != 0x97, second != 0xB7 else { break }
        let isCapital = second < 0x9F
        hash = ByteTraits.hash(ByteTraits.hash(hash, byte), isCapital ? second | 0x20 : second)
        sums &+= ByteTraits.oneLetter + (isCapital ? ByteTraits.oneCapital : 0)
        at += 2
      } else if byte >= 0x80 {
        let width = ByteTraits.letterWidth(bytes, at)
        guard width > 0 || isApostrophe(bytes, at) else { break }
        // Marks that sit on the letter before them are no letters of their own.
        if width > 0, byte != 0xCC { sums &+= ByteTraits.oneLetter }
        if width == 0, head == nil { head = sums }
        let end = min(at + max(width, 1), bytes.count)
        while at < end || at < bytes.count && bytes[at] & 0xC0 == 0x80 {
          hash = ByteTraits.hash(hash, bytes[at])
          at += 1
        }
      } else if trait & ByteTraits.joiner != 0, joins(bytes, at, at - runStart) {
        if head == nil, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'") { head = sums }
        hash = ByteTraits.hash(hash, byte)
        at += 1
        runStart = at
      } else {
        break
      }
    }
    let letters = Int(sums >> 16 & 0xFFFF)
    measure.words += 1
    if letters > 6 { measure.longWords += 1 }
    if sentenceWords == 0 { sentenceStart = start }
    sentenceWords += 1
    sentenceEnd = at
    lastUse = .none
    // The number of an item of a list goes on like an initial; `I` is Danish for »you«.
    lastIsInitial =
      letters < 2 && (letters == 0 ? sentenceWords == 1 : sums >> 32 == 1 && bytes[start] != UInt8(ascii: "I"))

    if sums >> 32 != 0 { noteForm(bytes, start, at, sums, head ?? sums) }
    let bit = WordTable.bit(hash)
    if tables.words[Int(bit >> 6)] & (1 << UInt64(bit & 63)) != 0 { look(up: hash, bytes, start, at) }
    if letters >= 5, let filter = tables.glossary { noteGlossary(bytes, start, at, hash, filter) }
    return at
  }

  /// Notes a word with capitals or digits that may be an acronym or part of a number.
  private mutating func noteForm(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ sums: UInt64, _ head: UInt64
  ) {
    let digits = Int(sums >> 48)
    if digits > 1, digits >= 6 || isFollowedByDigits(bytes, end) { add(.number, start, end) }
    let capitals = head >> 32 & 0xFFFF
    if capitals >= 2, capitals == head >> 16 & 0xFFFF, !isInMark { add(.capitals, start, end) }
  }

  /// Notes a word that begins or ends like one of the glossary, and is none.
  private mutating func noteGlossary(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ hash: UInt32, _ filter: UnsafePointer<UInt64>
  ) {
    let first = GlossaryWords.bit(bytes[start], bytes[start + 1], bytes[start + 2], bytes[start + 3])
    let last = GlossaryWords.bit(bytes[end - 4], bytes[end - 3], bytes[end - 2], bytes[end - 1])
    let bits = filter[first >> 6] >> UInt64(first & 63) | filter[last >> 6] >> UInt64(last & 63)
    if bits & 1 != 0, !isInMark, !glossary.contains(hash) { add(.glossaryPart, start, end) }
  }

  /// Whether a typographic apostrophe inside a word starts at a place.
  private func isApostrophe(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    at + 3 < bytes.count && bytes[at] == 0xE2 && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x99
      && ByteTraits.isWord(bytes, at + 3)
  }

  /// Whether a sign inside a run of letters or digits belongs to the word.
  private func joins(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ run: Int) -> Bool {
    guard at + 1 < bytes.count, at > 0 else { return false }
    let isDigit = traits(bytes[at - 1]) & traits(bytes[at + 1]) & ByteTraits.digit != 0
    switch bytes[at] {
    case UInt8(ascii: "-"), UInt8(ascii: "'"): return ByteTraits.isWord(bytes, at + 1)
    case UInt8(ascii: "."):
      let follows = traits(bytes[at + 1])
      let isSmall = follows & ByteTraits.letter != 0 && follows & ByteTraits.capital == 0
      return isDigit || isSmall && run <= 4 && traits(bytes[at - 1]) & ByteTraits.digit == 0
    default: return isDigit
    }
  }

  /// What a byte is.
  func traits(_ byte: UInt8) -> UInt64 { ByteTraits.table[Int(byte)] }

  private func isFollowedByDigits(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    at + 1 < bytes.count && bytes[at] == 0x20 && traits(bytes[at + 1]) & ByteTraits.digit != 0
  }

  private mutating func look(up hash: UInt32, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    var index = table.first(hash, in: bytes, start..<end)
    while index >= 0 {
      let entry = table.entries[Int(index)]
      switch entry.kind {
      case .familiar:
        if measure.familiar < 0 { measure.familiar = Int32(clamping: start) }
      case .polite:
        // At the start of a sentence, `De` may as well be »they«.
        if measure.polite < 0, sentenceWords > 1, bytes[start] == UInt8(ascii: "D") {
          measure.polite = Int32(clamping: start)
        }
      case .abbreviation:
        lastUse = entry.use
        if !isInMark, entry.use == .whole || entry.use == .care { add(.abbreviation, start, end, index) }
      default:
        let phraseEnd = table.end(of: entry, in: bytes, from: start, firstEnd: end)
        let isExplained = isInMark && (entry.kind == .idiom || entry.kind == .term)
        if phraseEnd >= 0, !isExplained { add(entry.kind, start, phraseEnd, index) }
      }
      index = entry.next
    }
  }

  /// Notes a place, unless there are very many of its kind.
  mutating func add(_ kind: WordHit.Kind, _ start: Int, _ end: Int, _ entry: Int32 = -1) {
    guard room[Int(kind.rawValue)] > 0 else { return }
    room[Int(kind.rawValue)] -= 1
    hits.append(
      WordHit(kind: kind, text: text, start: Int32(clamping: start), end: Int32(clamping: end), entry: entry))
  }

  // MARK: Signs

  private mutating func sign(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    let next = at + 1 < bytes.count ? bytes[at + 1] : 0
    switch bytes[at] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return terminator(bytes, at)
    case UInt8(ascii: ":"):
      let isBlank = traits(next) & ByteTraits.blank != 0
      if sentenceWords > 0, isBlank, startsSentence(bytes, after: at + 1) == .capital { endSentence() }
    case 0x0A: if sentenceWords > 0, startsParagraph(bytes, at + 1) { endSentence() }
    case UInt8(ascii: "["): if next == UInt8(ascii: "[") { isInMark = true }
    case UInt8(ascii: "]"): if next == UInt8(ascii: "]") { isInMark = false }
    case UInt8(ascii: "|"): return isInMark ? skipTerm(bytes, at) : at + 1
    case UInt8(ascii: "{"): return skipVariable(bytes, at)
    case UInt8(ascii: "@"): add(.address, at, at + 1)
    default: break
    }
    return at + 1
  }

  /// A sign beyond ASCII.
  private mutating func wideSign(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    if bytes[at] == 0xC2, at + 1 < bytes.count, bytes[at + 1] == 0xA7 { add(.section, at, at + 2) }
    if isEllipsis(bytes, at) { return terminator(bytes, at) }
    var end = at + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  /// From the bar of `[[shown|term]]` to its end.
  private mutating func skipTerm(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    isInMark = false
    var end = at + 1
    while end < bytes.count, bytes[end] != 0x0A {
      if bytes[end] == UInt8(ascii: "]"), end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "]") { return end + 2 }
      end += 1
    }
    return at + 1
  }

  /// Over `{variable}`, which is shown as a number.
  private mutating func skipVariable(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    var end = at + 1
    while end < bytes.count, end - at < 200, bytes[end] != UInt8(ascii: "}") {
      guard ByteTraits.isWord(bytes, end) || bytes[end] >= 0x80 || "_-".utf8.contains(bytes[end]) else { return at + 1 }
      end += 1
    }
    guard end > at + 1, end < bytes.count, bytes[end] == UInt8(ascii: "}") else { return at + 1 }
    measure.words += 1
    if sentenceWords == 0 { sentenceStart = at }
    sentenceWords += 1
    sentenceEnd = end + 1
    (lastUse, lastIsInitial) = (.none, false)
    return end + 1
  }
}
