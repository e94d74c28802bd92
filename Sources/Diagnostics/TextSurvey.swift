/// What one pass over the bytes of a text tells about it, before anybody reads it as something.
package struct TextSurvey: Sendable {
  /// The offset at which each line starts; never empty.
  ///
  /// Lines end where libyaml ends them: at LF, CR LF, CR, NEL (U+0085), LS (U+2028) and PS (U+2029). A byte order mark
  /// is no part of the first line.
  package private(set) var lineStarts: [UInt32]
  /// The offsets of all `#`, of which a text that was made to fill the memory may have more.
  package private(set) var numberSigns: [UInt32] = []
  /// The offset of the first byte that belongs to no UTF-8 sequence; nil where all do.
  package private(set) var firstInvalidByte: Int?
  /// Whether lines end in LF alone, and all else is characters that YAML takes for letters or for signs of its own:
  /// no tabs, no control characters, no other line breaks, no byte order mark.
  package private(set) var isCommon = true
  /// Whether the text is certainly in NFC; see ``isCertainlyNormalized(_:)``.
  package private(set) var isNormalized = true
  /// Whether it has an `Ã`, an `Â` or an `â`, which letters become that are read in the wrong encoding.
  package private(set) var hasSignsOfMojibake = false

  /// Looks at all bytes of a text of less than 4 GiB.
  package init(_ bytes: [UInt8]) {
    lineStarts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    lineStarts.reserveCapacity(bytes.count / 32 + 1)
    bytes.withUnsafeBytes { survey($0) }
  }

  /// Goes from one byte that tells something to the next, eight bytes at a time.
  private mutating func survey(_ bytes: UnsafeRawBufferPointer) {
    var start = 0
    // What is before this offset was looked at as a part of a character.
    var done = 0
    while start + 8 <= bytes.count {
      var telling = Self.tellingBytes(bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
      while telling != 0 {
        let index = start + telling.trailingZeroBitCount >> 3
        if index >= done { done = look(at: index, bytes) }
        telling &= telling &- 1
      }
      start += 8
    }
    for index in start..<max(start, bytes.count) where index >= done { done = look(at: index, bytes) }
  }

  /// The bytes of a word that are no printable ASCII, or `#`, each as its highest bit.
  private static func tellingBytes(_ word: UInt64) -> UInt64 {
    let word = UInt64(littleEndian: word)
    let ones: UInt64 = 0x0101_0101_0101_0101
    // Without its highest bit no byte carries into the next one; the bytes that have it are told by `word` itself.
    let low = word & (ones &* 0x7F)
    let fromSpace = low &+ ones &* 0x60
    let noDeletes = (low ^ ones &* 0x7F) &+ ones &* 0x7F
    let noNumberSigns = (low ^ ones &* 0x23) &+ ones &* 0x7F
    return (word | ~(fromSpace & noDeletes & noNumberSigns)) & (ones &* 0x80)
  }

  /// Notes what the character at an index says about the text; returns the index just past it.
  private mutating func look(at index: Int, _ bytes: UnsafeRawBufferPointer) -> Int {
    let lead = bytes[index]
    switch lead {
    case UInt8(ascii: "\n"):
      lineStarts.append(UInt32(truncatingIfNeeded: index + 1))
    case UInt8(ascii: "#"):
      if numberSigns.count < 1_000_000 { numberSigns.append(UInt32(truncatingIfNeeded: index)) }
    case UInt8(ascii: "\r"):
      isCommon = false
      guard index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n") else { break }
      lineStarts.append(UInt32(truncatingIfNeeded: index + 1))
    case 0x80...:
      return lookPastASCII(at: index, bytes)
    case ..<0x20, 0x7F:
      isCommon = false
    default:
      break
    }
    return index + 1
  }

  private mutating func lookPastASCII(at index: Int, _ bytes: UnsafeRawBufferPointer) -> Int {
    // The letters from À to ÿ, by far the most that are not ASCII.
    if bytes[index] == 0xC3, index + 1 < bytes.count, bytes[index + 1] & 0xC0 == 0x80 {
      let second = bytes[index + 1]
      if second == 0x82 || second == 0x83 || second == 0xA2 { hasSignsOfMojibake = true }
      return index + 2
    }
    guard let length = Self.length(of: bytes, at: index) else {
      if firstInvalidByte == nil { firstInvalidByte = index }
      isCommon = false
      return index + 1
    }
    let (second, third) = (bytes[index + 1], length > 2 ? bytes[index + 2] : 0)
    var isBreak = false
    switch bytes[index] {
    case 0xC2:
      if second < 0xA0 { isCommon = false }
      isBreak = second == 0x85
    case 0xE2 where second == 0x80:
      isBreak = third & 0xFE == 0xA8
      if isBreak { isCommon = false }
      if third < 0x90 { isNormalized = false }
    case 0xEF where second >= 0xBB:
      // The byte order mark and what is no character lie here.
      (isCommon, isNormalized) = (false, false)
    case 0xCC...:
      isNormalized = false
    default:
      break
    }
    if isBreak { lineStarts.append(UInt32(truncatingIfNeeded: index + length)) }
    return index + length
  }

  /// The number of bytes of the character that starts here, by the table of Unicode 15, section 3.9; nil where there
  /// is none.
  private static func length(of bytes: UnsafeRawBufferPointer, at index: Int) -> Int? {
    let (length, least, greatest): (Int, UInt8, UInt8) =
      switch bytes[index] {
      case 0xC2...0xDF: (2, 0x80, 0xBF)
      case 0xE0: (3, 0xA0, 0xBF)
      case 0xED: (3, 0x80, 0x9F)
      case 0xE1...0xEF: (3, 0x80, 0xBF)
      case 0xF0: (4, 0x90, 0xBF)
      case 0xF4: (4, 0x80, 0x8F)
      case 0xF1...0xF3: (4, 0x80, 0xBF)
      default: (0, 0, 0)
      }
    guard length > 0, index + length <= bytes.count, (least...greatest).contains(bytes[index + 1]) else { return nil }
    for follower in index + 2..<max(index + 2, index + length) where bytes[follower] & 0xC0 != 0x80 { return nil }
    return length
  }
}
