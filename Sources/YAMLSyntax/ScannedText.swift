/// The bytes that a scanner goes over, and what stands at their indices.
///
/// It is a value of two words, so that asking it something costs nothing. Every index is held against the end of the
/// text: past it there are only line feeds.
struct ScannedText {
  private let bytes: UnsafeBufferPointer<UInt8>

  /// Where a plain text ends on its line, and what ends it.
  struct PlainEnd {
    enum Stop {
      case colon
      case comment
      case line
    }

    /// Just past its last letter.
    var end: Int
    /// Where the colon, the comment's `#` or the end of the line is.
    var index: Int
    var stop: Stop
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The number of bytes.
  var count: Int { bytes.count }

  /// The byte at an index; a line feed past the end of the text.
  subscript(index: Int) -> UInt8 { index < bytes.count ? bytes[index] : UInt8(ascii: "\n") }

  /// A stretch of the text.
  subscript(range: Range<Int>) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[range]) }

  /// Whether a blank or the end of the line is at an index.
  func isBlank(_ index: Int) -> Bool { self[index] == UInt8(ascii: " ") || self[index] == UInt8(ascii: "\n") }

  /// Whether a dash of a list stands at an index.
  func isDash(_ index: Int) -> Bool { self[index] == UInt8(ascii: "-") && isBlank(index + 1) }

  /// Whether a line that divides documents may start at an index.
  func isMarker(_ index: Int) -> Bool {
    let first = self[index]
    return (first == UInt8(ascii: "-") || first == UInt8(ascii: ".")) && self[index + 1] == first
      && self[index + 2] == first
  }

  /// The first index from `start` on at which no space stands.
  func skipSpaces(_ start: Int) -> Int {
    var index = start
    while self[index] == UInt8(ascii: " ") { index += 1 }
    return index
  }

  /// The end of the line that an index is on.
  func endOfLine(_ start: Int) -> Int {
    var index = start
    while index + 8 <= bytes.count, !Self.hasAny(of: UInt8(ascii: "\n"), in: word(index)) { index += 8 }
    while self[index] != UInt8(ascii: "\n") { index += 1 }
    return index
  }

  /// How many characters there are between two indices.
  func characters(_ range: Range<Int>) -> Int {
    var count = range.count
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      count -= Self.followers(in: word(index))
      index += 8
    }
    let rest = range.upperBound - index
    guard rest > 0 else { return count }
    if index + 8 <= bytes.count {
      // Of the last word only the bytes inside count, which come first in memory.
      let inside = UInt64(1) << UInt64(rest * 8) &- 1
      return count - Self.followers(in: UInt64(littleEndian: word(index)) & inside)
    }
    for index in index..<range.upperBound where bytes[index] & 0xC0 == 0x80 { count -= 1 }
    return count
  }

  /// How many bytes of a word continue a character: those whose two highest bits are 1 and 0.
  private static func followers(in word: UInt64) -> Int {
    // The product sums the bytes, each 0 or 1, in its highest one. Not every processor can be asked to count bits.
    Int(truncatingIfNeeded: ((word >> 7 & ~(word >> 6) & 0x0101_0101_0101_0101) &* 0x0101_0101_0101_0101) >> 56)
  }

  // MARK: Plain text

  /// Whether a plain text certainly starts at an index.
  func startsPlain(_ index: Int) -> Bool {
    switch self[index] {
    case UInt8(ascii: "-"):
      switch self[index + 1] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...:
        true
      default: false
      }
    case UInt8(ascii: "\n"), UInt8(ascii: " "), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "#"),
      UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"),
      UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
      false
    default: true
    }
  }

  /// Finds where a plain text ends on its line, outside of `{ }` and `[ ]`.
  func endOfPlain(from start: Int) -> PlainEnd {
    var index = start
    while true {
      while index + 8 <= bytes.count {
        let ends = Self.endsOfPlain(UInt64(littleEndian: word(index)))
        index += ends == 0 ? 8 : ends.trailingZeroBitCount >> 3
        if ends != 0 { break }
      }
      switch self[index] {
      case UInt8(ascii: "\n"):
        return PlainEnd(end: trimmed(start..<index), index: index, stop: .line)
      case UInt8(ascii: ":") where isBlank(index + 1):
        return PlainEnd(end: trimmed(start..<index), index: index, stop: .colon)
      case UInt8(ascii: "#") where index > start && bytes[index - 1] == UInt8(ascii: " "):
        return PlainEnd(end: trimmed(start..<index), index: index, stop: .comment)
      default:
        index += 1
      }
    }
  }

  /// Finds where a plain text inside brackets ends: at a colon, or before a comma or a closing bracket; nil where
  /// libyaml has to say what is meant.
  func endOfFlowPlain(from start: Int) -> PlainEnd? {
    var index = start
    while true {
      switch self[index] {
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"):
        return PlainEnd(end: trimmed(start..<index), index: index, stop: .line)
      case UInt8(ascii: ":"):
        switch self[index + 1] {
        case UInt8(ascii: " "): return PlainEnd(end: trimmed(start..<index), index: index, stop: .colon)
        case UInt8(ascii: "\n"), UInt8(ascii: ","), UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "]"),
          UInt8(ascii: "{"), UInt8(ascii: "}"):
          return nil
        default: index += 1
        }
      case UInt8(ascii: "#") where index > start && bytes[index - 1] == UInt8(ascii: " "):
        return nil
      case UInt8(ascii: "\n"), UInt8(ascii: "["), UInt8(ascii: "{"):
        return nil
      default:
        index += 1
      }
    }
  }

  /// The end of a stretch without the spaces at its end.
  private func trimmed(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return end
  }

  // MARK: Eight bytes at a time

  private func word(_ index: Int) -> UInt64 {
    UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
  }

  /// The bytes of a word that may end a plain text, each as its highest bit. The lowest of them certainly does; of those
  /// above it some may not.
  private static func endsOfPlain(_ word: UInt64) -> UInt64 {
    bytes(UInt8(ascii: "\n"), of: word) | bytes(UInt8(ascii: ":"), of: word) | bytes(UInt8(ascii: "#"), of: word)
  }

  /// Whether one of the bytes of a word is this one.
  private static func hasAny(of byte: UInt8, in word: UInt64) -> Bool { bytes(byte, of: word) != 0 }

  /// Those bytes of a word that are this one, each as its highest bit; above the lowest there may be others.
  private static func bytes(_ byte: UInt8, of word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let difference = word ^ (ones &* UInt64(byte))
    return (difference &- ones) & ~difference & (ones &* 0x80)
  }
}
