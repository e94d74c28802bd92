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

  private let traits = ByteTraits.table
  private let table: WordTable?
  private let glossary: GlossaryWords
  private let looksAtGlossary: Bool
  private var room = Array(repeating: WordScanner.mostHits, count: WordHit.Kind.allCases.count)

  private var text: Int32 = 0
  private var limit = Int32.max
  private var measure = TextMeasure()
  private var sentenceWords: Int32 = 0
  private var sentenceStart = 0
  private var sentenceEnd = 0
  private var isInMark = false
  /// The abbreviation that the last word is, and whether it is an initial or the number of an item.
  private var lastUse = WordUse.none
  private var lastIsInitial = false

  /// Makes a scanner.
  /// - Parameters:
  ///   - table: The words to look for; nil for a language without lists.
  ///   - glossary: The words that the glossary explains.
  init(_ table: WordTable?, _ glossary: GlossaryWords) {
    self.table = table
    self.glossary = glossary
    looksAtGlossary = !glossary.isEmpty
  }

  /// Makes room for that many texts.
  mutating func reserve(_ count: Int) { measures.reserveCapacity(count) }

  /// Walks over the next text.
  /// - Parameters:
  ///   - string: The text.
  ///   - limit: The most words of a sentence that is not noted; nil for none.
  mutating func scan(_ string: String, limit: Int?) {
    text = Int32(clamping: measures.count)
    self.limit = limit.map { Int32(clamping: $0) } ?? .max
    measure = TextMeasure()
    isInMark = false
    if string.utf8.withContiguousStorageIfAvailable({ scan($0) }) == nil {
      Array(string.utf8).withUnsafeBufferPointer { scan($0) }
    }
    measures.append(measure)
  }

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      let trait = traits[Int(byte)]
      if trait & ByteTraits.word != 0 {
        at = word(bytes, from: at)
      } else if byte >= 0x80 {
        at = ByteTraits.letterWidth(bytes, at) > 0 ? word(bytes, from: at) : wideSign(bytes, at)
      } else if trait & ByteTraits.sign != 0 {
        at = sign(bytes, at)
      } else {
        at += 1
      }
    }
    endSentence()
  }

  // MARK: Words

  private mutating func word(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var at = start
    var hash = ByteTraits.seed
    var letters = 0
    var capitals = 0
    var digits = 0
    var headLetters = -1
    var headCapitals = 0
    var run = 0
    while at < bytes.count {
      let byte = bytes[at]
      let trait = traits[Int(byte)]
      if trait & ByteTraits.word != 0 {
        hash = ByteTraits.hash(hash, UInt8(truncatingIfNeeded: trait))
        letters += Int(trait >> 8 & 1)
        capitals += Int(trait >> 9 & 1)
        digits += Int(trait >> 10 & 1)
        run += 1
        at += 1
      } else if byte == 0xC3 {
        let second = bytes[at + 1]
        guard second != 0x97, second != 0xB7 else { break }
        let isCapital = second < 0x9F
        hash = ByteTraits.hash(ByteTraits.hash(hash, byte), isCapital ? second | 0x20 : second)
        letters += 1
        capitals += isCapital ? 1 : 0
        run += 1
        at += 2
      } else if byte >= 0x80 {
        let width = ByteTraits.letterWidth(bytes, at)
        let isApostrophe =
          width == 0 && byte == 0xE2 && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x99 && at + 3 < bytes.count
          && ByteTraits.isWord(bytes, at + 3)
        guard width > 0 || isApostrophe else { break }
        if isApostrophe, headLetters < 0 { (headLetters, headCapitals) = (letters, capitals) }
        let end = min(at + max(width, isApostrophe ? 3 : 0), bytes.count)
        // Marks that sit on the letter before them are no letters of their own.
        if width > 0, byte != 0xCC { letters += 1 }
        while at < end {
          hash = ByteTraits.hash(hash, bytes[at])
          at += 1
        }
      } else if trait & ByteTraits.joiner != 0, joins(bytes, at, run) {
        if headLetters < 0, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'") {
          (headLetters, headCapitals) = (letters, capitals)
        }
        hash = ByteTraits.hash(hash, byte)
        run = 0
        at += 1
      } else {
        break
      }
    }
    measure.words += 1
    if letters > 6 { measure.longWords += 1 }
    if sentenceWords == 0 { sentenceStart = start }
    sentenceWords += 1
    sentenceEnd = at
    lastUse = .none
    // The number of an item of a list goes on like an initial; `I` is Danish for »you«.
    lastIsInitial =
      letters == 1 && capitals == 1 && digits == 0 && bytes[start] != UInt8(ascii: "I")
      || letters == 0 && sentenceWords == 1

    if digits > 1, digits >= 6 || isFollowedByDigits(bytes, at) { add(.number, start, at) }
    if headLetters < 0 { (headLetters, headCapitals) = (letters, capitals) }
    if headCapitals >= 2, headCapitals == headLetters, !isInMark { add(.capitals, start, at) }
    if let table, table.mayHave(hash) { look(up: hash, in: table, bytes, start, at) }
    if looksAtGlossary, letters >= 5, !isInMark, glossary.mayBePart(of: bytes, start, at, hash) {
      add(.glossaryPart, start, at)
    }
    return at
  }

  /// Whether a sign inside a run of letters or digits belongs to the word.
  private func joins(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ run: Int) -> Bool {
    guard at + 1 < bytes.count, at > 0 else { return false }
    let isDigit = traits[Int(bytes[at - 1])] & traits[Int(bytes[at + 1])] & ByteTraits.digit != 0
    switch bytes[at] {
    case UInt8(ascii: "-"), UInt8(ascii: "'"): return ByteTraits.isWord(bytes, at + 1)
    case UInt8(ascii: "."):
      let follows = traits[Int(bytes[at + 1])]
      let isSmall = follows & ByteTraits.letter != 0 && follows & ByteTraits.capital == 0
      return isDigit || isSmall && run <= 4 && traits[Int(bytes[at - 1])] & ByteTraits.digit == 0
    default: return isDigit
    }
  }

  private func isFollowedByDigits(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    at + 1 < bytes.count && bytes[at] == 0x20 && traits[Int(bytes[at + 1])] & ByteTraits.digit != 0
  }

  private mutating func look(
    up hash: UInt32, in table: WordTable, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) {
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

  private mutating func add(_ kind: WordHit.Kind, _ start: Int, _ end: Int, _ entry: Int32 = -1) {
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
      let isBlank = traits[Int(next)] & ByteTraits.blank != 0
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

  // MARK: Sentences

  private mutating func endSentence() {
    guard sentenceWords > 0 else { return }
    measure.sentences += 1
    if sentenceWords > limit { add(.longSentence, sentenceStart, sentenceEnd, sentenceWords) }
    sentenceWords = 0
  }

  private func isEllipsis(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    at + 2 < bytes.count && bytes[at] == 0xE2 && bytes[at + 1] == 0x80 && bytes[at + 2] == 0xA6
  }

  /// A run of signs that may end a sentence.
  private mutating func terminator(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    var end = at
    while end < bytes.count {
      if ".!?".utf8.contains(bytes[end]) {
        end += 1
      } else if isEllipsis(bytes, end) {
        end += 3
      } else {
        break
      }
    }
    guard sentenceWords > 0 else { return end }
    let isDot = end == at + 1 && bytes[at] == UInt8(ascii: ".")
    switch startsSentence(bytes, after: end) {
    case .no, .small: break
    case .end: endSentence()
    case .capital, .other: if !isDot || lastUse != .dot && !lastIsInitial { endSentence() }
    }
    return end
  }

  /// What follows after a sign that may end a sentence.
  private enum Follower {
    /// No blank.
    case no
    /// The end of the text, or an empty line.
    case end
    /// A blank, and a small letter.
    case small
    /// A blank, and a capital letter.
    case capital
    /// A blank, and something else.
    case other
  }

  private func startsSentence(_ bytes: UnsafeBufferPointer<UInt8>, after start: Int) -> Follower {
    var at = skipQuotes(bytes, start)
    guard at < bytes.count else { return .end }
    let blank = at
    var breaks = 0
    while at < bytes.count, traits[Int(bytes[at])] & ByteTraits.blank != 0 || isHardSpace(bytes, at) {
      if bytes[at] == 0x0A { breaks += 1 }
      at += isHardSpace(bytes, at) ? 2 : 1
    }
    guard at < bytes.count, breaks < 2 else { return .end }
    guard at > blank else { return .no }
    at = skipQuotes(bytes, at)
    guard at < bytes.count else { return .end }
    if ByteTraits.isSmall(bytes, at) { return .small }
    let isLetter = traits[Int(bytes[at])] & ByteTraits.letter != 0 || bytes[at] == 0xC3
    return isLetter ? .capital : .other
  }

  private func isHardSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    bytes[at] == 0xC2 && at + 1 < bytes.count && bytes[at + 1] == 0xA0
  }

  /// Over quotation marks, closing brackets and marks of emphasis.
  private func skipQuotes(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var at = start
    while at < bytes.count {
      if "\"')(]_*[".utf8.contains(bytes[at]) {
        at += 1
      } else if bytes[at] == 0xC2, at + 1 < bytes.count, bytes[at + 1] == 0xAB || bytes[at + 1] == 0xBB {
        at += 2
      } else if at + 2 < bytes.count, bytes[at] == 0xE2, bytes[at + 1] == 0x80, (0x98...0x9F).contains(bytes[at + 2]) {
        at += 3
      } else {
        break
      }
    }
    return at
  }

  /// Whether an empty line or an item of a list follows a line break.
  private func startsParagraph(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var at = start
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09 || bytes[at] == 0x0D { at += 1 }
    guard at + 1 < bytes.count else { return true }
    switch bytes[at] {
    case 0x0A: return true
    case UInt8(ascii: "-"), UInt8(ascii: "*"): return bytes[at + 1] == 0x20
    case 0xE2: return at + 2 < bytes.count && bytes[at + 1] == 0x80 && bytes[at + 2] == 0xA2
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while at < bytes.count, traits[Int(bytes[at])] & ByteTraits.digit != 0 { at += 1 }
      return at + 1 < bytes.count && (bytes[at] == UInt8(ascii: ".") || bytes[at] == UInt8(ascii: ")"))
        && bytes[at + 1] == 0x20
    default: return false
    }
  }
}
