/// What a byte of UTF-8 is to the reading of words.
///
/// Letters of ASCII and of Latin-1 are folded to small ones (`A`–`Z`, `À`–`Þ` with `ÆØÅ`); other letters stay as they
/// are.
enum ByteTraits {
  /// A letter of ASCII.
  static let letter: UInt64 = 1 << 8
  /// A capital letter of ASCII.
  static let capital: UInt64 = 1 << 9
  /// A digit.
  static let digit: UInt64 = 1 << 10
  /// A sign that can stand inside a word or a number.
  static let joiner: UInt64 = 1 << 11
  /// A sign that means something to the division of texts.
  static let sign: UInt64 = 1 << 12
  /// A blank or a line break.
  static let blank: UInt64 = 1 << 13
  /// A letter or a digit.
  static let word = letter | digit

  /// One letter in the sums of a word: from bit 16 letters, from 32 capitals, from 48 digits, each below 65,536, which
  /// is more than a text may have.
  static let oneLetter: UInt64 = 1 << 16
  /// One capital in the sums of a word.
  static let oneCapital: UInt64 = 1 << 32
  /// One digit in the sums of a word.
  static let oneDigit: UInt64 = 1 << 48
  /// The bits that are summed.
  static let sums: UInt64 = ~0xFFFF

  /// For each byte its traits: in the low eight bits the byte as it is compared, then what it is, then what it adds.
  static let table: [UInt64] = (0..<256).map { value in
    let byte = UInt8(value)
    var traits = UInt64(byte)
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): traits |= letter | oneLetter
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      traits = UInt64(byte | 0x20) | letter | capital | oneLetter | oneCapital
    case UInt8(ascii: "0")...UInt8(ascii: "9"): traits |= digit | oneDigit
    case 0x20, 0x09: traits |= blank
    case 0x0A, 0x0D: traits |= blank | sign
    default: break
    }
    if "-'.,:/".utf8.contains(byte) { traits |= joiner }
    if ".!?:[]|{@".utf8.contains(byte) { traits |= sign }
    return traits
  }

  // The table is made at its first use, and whether it is there is asked at each: for single questions this is faster.
  /// Whether a byte is a blank or a line break.
  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
  /// Whether a byte is a capital letter of ASCII.
  static func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
  /// Whether a byte is a letter or a digit of ASCII.
  static func isASCIIWord(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// How the hash of a word begins.
  static let seed: UInt32 = 2_166_136_261

  /// The hash of a word with one more byte (FNV-1a).
  static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 16_777_619 }

  /// The hash of folded bytes.
  static func hash(of folded: some Sequence<UInt8>) -> UInt32 { folded.reduce(seed) { hash($0, $1) } }

  /// A text as it is compared.
  static func fold(_ text: some Sequence<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    fold(text, onto: &folded)
    return folded
  }

  /// Adds a text as it is compared to others.
  static func fold(_ text: some Sequence<UInt8>, onto folded: inout [UInt8]) {
    var last: UInt8 = 0
    for byte in text {
      let isCapital =
        isCapital(byte)
        || last == 0xC3 && (0x80...0x9E).contains(byte) && byte != 0x97
      folded.append(isCapital ? byte | 0x20 : byte)
      last = byte
    }
  }

  /// The bytes of the letter beyond ASCII that starts at a place; 0 where it is no letter.
  ///
  /// Scripts are told by their blocks: signs of Latin-1, general punctuation, symbols and pictures are no letters.
  static func letterWidth(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch bytes[index] {
    case 0xC2: return second == 0xAA || second == 0xB5 || second == 0xBA ? 2 : 0
    case 0xC3: return second == 0x97 || second == 0xB7 ? 0 : 2
    case 0xC4...0xDF: return 2
    case 0xE0, 0xE1, 0xE4...0xED: return 3
    case 0xE3: return second == 0x80 ? 0 : 3
    case 0xEF: return (0xAC...0xBA).contains(second) ? 3 : 0
    case 0xF0: return second == 0x9F ? 0 : 4
    default: return 0
    }
  }

  /// Whether a small letter of Latin starts at a place.
  static func isSmall(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let byte = bytes[index]
    if byte == 0xC3, index + 1 < bytes.count { return bytes[index + 1] >= 0x9F && bytes[index + 1] != 0xB7 }
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  /// Whether a letter or a digit starts at a place.
  static func isWord(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let byte = bytes[index]
    return byte < 0x80 ? isASCIIWord(byte) : letterWidth(bytes, index) > 0
  }
}
