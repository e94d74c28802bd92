import ScenarioKit

/// Words and phrases that rules look for in texts: whole words, whatever their case and whatever stands between them.
///
/// What is not a letter or a digit is a space between words: blanks, signs of ASCII, quotation marks, dashes and the
/// ellipsis. All other signs beyond ASCII count as letters.
struct PhraseList: Sendable {
  /// The phrases in lower case, a single space between words, by their first byte.
  private let byFirst: [[[UInt8]]]
  /// A bit for the first two bytes of each phrase.
  private let beginnings: [UInt64]

  /// Makes a list; the phrases are given in small letters.
  init(_ phrases: [String]) {
    var byFirst: [[[UInt8]]] = Array(repeating: [], count: 256)
    var beginnings = Array(repeating: UInt64(0), count: 1024)
    for phrase in phrases {
      // An apostrophe is a space between words, in the text as here.
      let bytes = phrase.utf8.map { (0x61...0x7A).contains($0) || $0 >= 0x80 ? $0 : UInt8(ascii: " ") }
      guard let first = bytes.first else { continue }
      byFirst[Int(first)].append(bytes)
      let bit = Int(first) << 8 | Int(bytes.count > 1 ? bytes[1] : UInt8(ascii: " "))
      beginnings[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    self.byFirst = byFirst
    self.beginnings = beginnings
  }

  /// The offset of the first byte of the first phrase in a text, and of the first byte after it; nil where there is
  /// none. The time is that of one pass over the bytes where few words begin as a phrase does.
  func firstMatch(in text: String) -> Range<Int>? { text.withBytes { firstMatch(in: $0) } }

  private func firstMatch(in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var index = 0
    while index < bytes.count {
      // Most bytes are small letters inside a word.
      let separator = isSmallLetter(bytes[index]) ? 0 : separatorLength(bytes, index)
      guard separator == 0 else {
        index += separator
        continue
      }
      if mayBegin(bytes, index) {
        for phrase in byFirst[Int(lowered(bytes, index))] {
          if let end = endOfMatch(phrase, bytes, from: index) { return index..<end }
        }
      }
      repeat {
        index += 1
      } while index < bytes.count && (isSmallLetter(bytes[index]) || separatorLength(bytes, index) == 0)
    }
    return nil
  }

  /// Whether a phrase has the first two bytes of the word that starts at an offset.
  private func mayBegin(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    let next = start + 1
    let isLast = next == bytes.count || separatorLength(bytes, next) > 0
    let bit = Int(lowered(bytes, start)) << 8 | Int(isLast ? UInt8(ascii: " ") : lowered(bytes, next))
    return beginnings[bit >> 6] & 1 << UInt64(bit & 63) != 0
  }

  /// Whether a text may begin with one of the phrases, by its first two bytes.
  func mayStart(_ text: UnsafeBufferPointer<UInt8>) -> Bool { !text.isEmpty && mayBegin(text, 0) }

  /// Whether a text has one of the phrases.
  func isFound(in text: String) -> Bool { firstMatch(in: text) != nil }

  /// Whether a text has one of the phrases.
  func isFound(in text: Passage) -> Bool { text.withBytes { firstMatch(in: $0) } != nil }

  private func endOfMatch(_ phrase: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    for byte in phrase {
      if byte == UInt8(ascii: " ") {
        let before = index
        while index < bytes.count, case let length = separatorLength(bytes, index), length > 0 { index += length }
        guard index > before else { return nil }
      } else {
        guard index < bytes.count, lowered(bytes, index) == byte else { return nil }
        index += 1
      }
    }
    return index == bytes.count || separatorLength(bytes, index) > 0 ? index : nil
  }
}

/// The byte in lower case: ASCII letters, and those of Latin-1 such as Æ, Ø and Å by their second byte.
private func lowered(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt8 {
  let byte = bytes[index]
  if byte &- 0x41 < 26 { return byte | 0x20 }
  if index > 0, bytes[index - 1] == 0xC3, byte &- 0x80 < 0x1F { return byte | 0x20 }
  return byte
}

private func isSmallLetter(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

/// The number of bytes of the sign at an offset if it stands between words, else 0.
private func separatorLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
  let byte = bytes[index]
  if byte < 0x80 {
    let isLetter = (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
    return isLetter ? 0 : 1
  }
  // « » and the no-break space begin with C2; “ ” ’ – — … with E2 80.
  if byte == 0xC2 { return min(2, bytes.count - index) }
  if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80 { return 3 }
  return 0
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether there are certainly more words than so many: those that have a letter or a digit of ASCII are counted.
  func hasMoreWords(than most: Int) -> Bool {
    var words = 0
    var isInWord = false
    for byte in self where byte < 0x80 {
      let isPart = (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
      if isPart, !isInWord { words += 1 }
      isInWord = isPart
    }
    return words > most
  }
}

extension String {
  /// The words of a short text in lower case.
  var lowercasedWords: [Substring] {
    lowercased().split { !$0.isLetter && !$0.isNumber }
  }
}
