/// Where sentences end; the rules stand at ``WordScanner``.
extension WordScanner {
  mutating func endSentence() {
    guard sentenceWords > 0 else { return }
    measure.sentences += 1
    if sentenceWords > limit { add(.longSentence, sentenceStart, sentenceEnd, sentenceWords) }
    sentenceWords = 0
  }

  func isEllipsis(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    at + 2 < bytes.count && bytes[at] == 0xE2 && bytes[at + 1] == 0x80 && bytes[at + 2] == 0xA6
  }

  /// A run of signs that may end a sentence.
  mutating func terminator(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    var end = at
    while end < bytes.count {
      if bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: "!") || bytes[end] == UInt8(ascii: "?") {
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
  enum Follower {
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

  func startsSentence(_ bytes: UnsafeBufferPointer<UInt8>, after start: Int) -> Follower {
    var at = skipQuotes(bytes, start)
    guard at < bytes.count else { return .end }
    let blank = at
    var breaks = 0
    while at < bytes.count, traits(bytes[at]) & ByteTraits.blank != 0 || isHardSpace(bytes, at) {
      if bytes[at] == 0x0A { breaks += 1 }
      at += isHardSpace(bytes, at) ? 2 : 1
    }
    guard at < bytes.count, breaks < 2 else { return .end }
    guard at > blank else { return .no }
    at = skipQuotes(bytes, at)
    guard at < bytes.count else { return .end }
    if ByteTraits.isSmall(bytes, at) { return .small }
    let isLetter = traits(bytes[at]) & ByteTraits.letter != 0 || bytes[at] == 0xC3
    return isLetter ? .capital : .other
  }

  private func isHardSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    bytes[at] == 0xC2 && at + 1 < bytes.count && bytes[at + 1] == 0xA0
  }

  /// Over quotation marks, closing brackets and marks of emphasis.
  private func skipQuotes(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var at = start
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "("), UInt8(ascii: "]"),
        UInt8(ascii: "["), UInt8(ascii: "_"), UInt8(ascii: "*"):
        at += 1
        continue
      default: break
      }
      if bytes[at] == 0xC2, at + 1 < bytes.count, bytes[at + 1] == 0xAB || bytes[at + 1] == 0xBB {
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
  func startsParagraph(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var at = start
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09 || bytes[at] == 0x0D { at += 1 }
    guard at + 1 < bytes.count else { return true }
    switch bytes[at] {
    case 0x0A: return true
    case UInt8(ascii: "-"), UInt8(ascii: "*"): return bytes[at + 1] == 0x20
    case 0xE2: return at + 2 < bytes.count && bytes[at + 1] == 0x80 && bytes[at + 2] == 0xA2
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while at < bytes.count, traits(bytes[at]) & ByteTraits.digit != 0 { at += 1 }
      return at + 1 < bytes.count && (bytes[at] == UInt8(ascii: ".") || bytes[at] == UInt8(ascii: ")"))
        && bytes[at + 1] == 0x20
    default: return false
    }
  }
}
