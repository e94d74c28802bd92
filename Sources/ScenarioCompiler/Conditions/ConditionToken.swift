/// A piece of a condition.
struct ConditionToken: Equatable {
  /// What a piece is.
  enum Kind: Equatable {
    /// A name, a function or a word such as `and`.
    case word
    /// A whole number that fits.
    case integer(Int)
    /// An operator or a parenthesis, by its spelling.
    case symbol
    /// Something that has no meaning in a condition.
    case unknown
    /// The end of the condition.
    case end
  }

  /// The words, operators and parentheses that mean something to a condition.
  enum Meaning {
    case or, and, not
    case `true`, `false`
    case plus, minus
    case open, close
    /// One of the signs that compare two sides.
    case comparison
    /// A name, a number, or nothing.
    case none
  }

  /// What it is.
  let kind: Kind
  /// How it is spelt.
  let text: Substring
  /// What it means by itself.
  let meaning: Meaning

  init(kind: Kind, text: Substring) {
    self.kind = kind
    self.text = text
    meaning =
      switch kind {
      case .word: Self.meaning(ofWord: text.utf8)
      case .symbol: Self.meaning(ofSymbol: text.utf8)
      default: .none
      }
  }

  /// Whether it compares its two sides.
  var isComparison: Bool { meaning == .comparison }
  /// Whether it asks if two sides are the same or not.
  var isEquality: Bool {
    isComparison && (text.utf8.first == UInt8(ascii: "=") || text.utf8.first == UInt8(ascii: "!"))
  }

  private static func meaning(ofWord word: Substring.UTF8View) -> Meaning {
    guard let first = word.first, word.count <= 5 else { return .none }
    switch first {
    case UInt8(ascii: "a") where word.elementsEqual("and".utf8): return .and
    case UInt8(ascii: "f") where word.elementsEqual("false".utf8): return .false
    case UInt8(ascii: "n") where word.elementsEqual("not".utf8): return .not
    case UInt8(ascii: "o") where word.elementsEqual("or".utf8): return .or
    case UInt8(ascii: "t") where word.elementsEqual("true".utf8): return .true
    default: return .none
    }
  }

  private static func meaning(ofSymbol symbol: Substring.UTF8View) -> Meaning {
    switch symbol.first {
    case UInt8(ascii: "="), UInt8(ascii: "!"), UInt8(ascii: "<"), UInt8(ascii: ">"): .comparison
    case UInt8(ascii: "+"): .plus
    case UInt8(ascii: "-"): .minus
    case UInt8(ascii: "("): .open
    case UInt8(ascii: ")"): .close
    default: .none
    }
  }
}

/// Splits a condition into its pieces, the last of which is the end.
///
/// A word takes its hyphens along and, for choices of a scene, its slash: `uro-1` is one word, `uro - 1` three pieces.
func tokenize(_ condition: String) -> [ConditionToken] {
  condition.withBytes { bytes in
    var tokens: [ConditionToken] = []
    tokens.reserveCapacity(8)
    var start = 0
    while start < bytes.count {
      let (first, width) = scalar(bytes, start)
      var end = start + width
      if first.isBlank {
        start = end
        continue
      }
      var kind = ConditionToken.Kind.word
      if first.isLetter {
        while end < bytes.count, case let (next, width) = scalar(bytes, end), next.isPartOfWord { end += width }
      } else if first.isDigit {
        while end < bytes.count, Unicode.Scalar(bytes[end]).isDigit { end += 1 }
        let number = Int(condition.part(start..<end))
        kind = number.map { $0.clamped == $0 ? .integer($0) : .unknown } ?? .unknown
      } else {
        let (second, width) = end < bytes.count ? scalar(bytes, end) : (" ", 0)
        let (sign, isLong) = sign(first, second)
        if isLong { end += width }
        kind = sign
      }
      tokens.append(ConditionToken(kind: kind, text: condition.part(start..<end)))
      start = end
    }
    tokens.append(ConditionToken(kind: .end, text: condition[condition.endIndex...]))
    return tokens
  }
}

/// The scalar that starts at an offset of valid UTF-8, and how many bytes it has.
private func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> (Unicode.Scalar, width: Int) {
  let lead = bytes[start]
  if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
  let width = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  var value = UInt32(lead) & 0x7F >> UInt32(width)
  for offset in 1..<width { value = value << 6 | UInt32(bytes[start + offset] & 0x3F) }
  return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
}

extension String {
  /// The part with these offsets in UTF-8.
  fileprivate func part(_ bytes: Range<Int>) -> Substring {
    self[utf8.index(startIndex, offsetBy: bytes.lowerBound)..<utf8.index(startIndex, offsetBy: bytes.upperBound)]
  }
}

/// What an operator is, one of those that conditions have or one of those that people write who come from elsewhere,
/// and whether it has two signs.
private func sign(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> (ConditionToken.Kind, isLong: Bool) {
  switch (first, second) {
  case ("=", ">"), ("=", "<"), ("<", ">"), ("&", "&"), ("|", "|"): (.unknown, true)
  case ("!", "="), ("<", "="), (">", "="), ("=", "="): (.symbol, true)
  case ("=", _), ("<", _), (">", _), ("+", _), ("-", _), ("(", _), (")", _): (.symbol, false)
  default: (.unknown, false)
  }
}

// The tables of Unicode are slow to ask, and nearly all letters are those of Danish and its neighbours.
extension Unicode.Scalar {
  fileprivate var isBlank: Bool { isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace }

  fileprivate var isDigit: Bool { value &- 0x30 < 10 }

  fileprivate var isLetter: Bool {
    if isASCII { return (value | 0x20) &- 0x61 < 26 }
    // Latin-1 and Latin Extended are letters but for the signs of multiplication and division.
    if (0xC0...0x24F).contains(value) { return value != 0xD7 && value != 0xF7 }
    return properties.isAlphabetic
  }

  fileprivate var isPartOfWord: Bool {
    if isLetter || isDigit || self == "-" || self == "_" || self == "/" { return true }
    // These two are the diacritics of ASCII.
    if isASCII { return self == "^" || self == "`" }
    return properties.numericType != nil || properties.isDiacritic
  }
}
