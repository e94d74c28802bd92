#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The words of JSON: texts, numbers, and what stands between them.
extension RecordingLine {
  mutating func skipBlanks() {
    while position < end {
      switch bytes[position] {
      case 0x20, 0x09, 0x0D, 0x0A: position += 1
      default: return
      }
    }
  }

  mutating func takes(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard position < end, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  mutating func expect(_ byte: UInt8) throws(ContentFault) {
    guard takes(byte) else { throw .notJSON }
  }

  /// Enters an object that has a key.
  mutating func open() throws(ContentFault) { try expect(UInt8(ascii: "{")) }

  /// Whether the object has a further key; its end is passed over.
  mutating func goesOn() throws(ContentFault) -> Bool {
    if takes(UInt8(ascii: ",")) { return true }
    try expect(UInt8(ascii: "}"))
    return false
  }

  /// Makes sure that nothing follows.
  mutating func close() throws(ContentFault) {
    skipBlanks()
    guard position == end else { throw .notJSON }
  }

  /// The bytes of a key as they stand, without quotes; what parts it from its value is passed over.
  mutating func key() throws(ContentFault) -> Range<Int> {
    skipBlanks()
    let text = try raw()
    if hasEscapes { _ = try unescaped(text) }
    try expect(UInt8(ascii: ":"))
    return text
  }

  /// The bytes between two quotes, as they stand.
  mutating func raw() throws(ContentFault) -> Range<Int> {
    guard position < end, bytes[position] == UInt8(ascii: "\"") else { throw .notJSON }
    position += 1
    let start = position
    while position < end {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        position += 1
        return start..<position - 1
      }
      position += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    throw .notJSON
  }

  /// Whether a key is this one.
  @inline(__always)
  func `is`(_ key: Range<Int>, _ name: StaticString) -> Bool {
    hasEscapes ? shown(key) == name.description : stands(name, at: key)
  }

  func `is`(_ key: Range<Int>, _ other: Range<Int>) -> Bool { shown(key) == shown(other) }

  /// Whether a place has these very letters.
  @inline(__always)
  private func stands(_ word: StaticString, at place: Range<Int>) -> Bool {
    guard place.count == word.utf8CodeUnitCount else { return false }
    for offset in 0..<place.count where bytes[place.lowerBound + offset] != word.utf8Start[offset] { return false }
    return true
  }

  /// Whether these very letters stand from a place on.
  @inline(__always)
  func stands(_ word: StaticString, from place: Int) -> Bool {
    guard let start = bytes.baseAddress, end - place >= word.utf8CodeUnitCount else { return false }
    return memcmp(start + place, word.utf8Start, word.utf8CodeUnitCount) == 0
  }

  /// Passes over these very letters; false where others stand.
  @inline(__always)
  mutating func passes(_ word: StaticString) -> Bool {
    guard stands(word, from: position) else { return false }
    position += word.utf8CodeUnitCount
    return true
  }

  /// A text in a line without escapes whose first quote was passed over, and its last; nil where it is none.
  mutating func writtenText() -> String? {
    position -= 1
    return try? string()
  }

  /// A key as it is meant, and told.
  func shown(_ key: Range<Int>) -> String {
    (try? unescaped(key)) ?? String(decoding: UnsafeBufferPointer(rebasing: bytes[key]), as: UTF8.self)
  }

  private func unescaped(_ text: Range<Int>) throws(ContentFault) -> String? {
    guard bytes[text].contains(UInt8(ascii: "\\")) else { return nil }
    return try general([String].self, text.lowerBound - 1..<text.upperBound + 1)
  }

  /// A text that is not empty.
  mutating func id(_ place: @autoclosure () -> String) throws(ContentFault) -> String {
    let text = try string()
    guard !text.isEmpty else { throw .wrongValue(place()) }
    return text
  }

  mutating func string() throws(ContentFault) -> String {
    skipBlanks()
    guard position < end, bytes[position] == UInt8(ascii: "\"") else { throw .notJSON }
    let start = position + 1
    var index = start
    var isASCII = true
    while index < end {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        position = index + 1
        let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self)
        // A repaired text differs from its source wherever something was repaired.
        guard isASCII || text.utf8.elementsEqual(bytes[start..<index]) else { throw .notUTF8 }
        return text
      }
      if byte == UInt8(ascii: "\\") {
        let inside = try raw()
        return try general([String].self, inside.lowerBound - 1..<inside.upperBound + 1)
      }
      guard byte >= 0x20 else { throw .notJSON }
      if byte >= 0x80 { isASCII = false }
      index += 1
    }
    throw .notJSON
  }

  mutating func boolean() throws(ContentFault) -> Bool {
    skipBlanks()
    let word: StaticString = position < end && bytes[position] == UInt8(ascii: "t") ? "true" : "false"
    let range = position..<min(position + word.utf8CodeUnitCount, end)
    guard stands(word, at: range) else { throw .wrongType("") }
    position = range.upperBound
    return word.utf8CodeUnitCount == 4
  }

  mutating func number<Number: FixedWidthInteger & Decodable>(
    _ type: Number.Type
  ) throws(ContentFault) -> Number {
    skipBlanks()
    let start = position
    var value: Number = 0
    while position < end, case let digit = bytes[position] &- UInt8(ascii: "0"), digit < 10 {
      // 18 digits fit; where there are more, the general reader says whether they do.
      value = value &* 10 &+ Number(digit)
      position += 1
    }
    let digits = position - start
    let isPlain = digits == 1 || (2...18).contains(digits) && bytes[start] != UInt8(ascii: "0")
    if isPlain, position == end || !isPartOfNumber(bytes[position]) { return value }
    while position < end, isPartOfNumber(bytes[position]) { position += 1 }
    return try general([Number].self, start..<position)
  }

  private func isPartOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  /// What the general reader makes of one value.
  private func general<Value: Decodable>(_ type: [Value].Type, _ range: Range<Int>) throws(ContentFault) -> Value {
    let values = try JSONCoding.decode(
      [Value].self, from: [UInt8(ascii: "[")] + bytes[range] + [UInt8(ascii: "]")])
    guard values.count == 1 else { throw .notJSON }
    return values[0]
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first place from one on where a byte stands; nil where there is none.
  func position(of byte: UInt8, from start: Int) -> Int? {
    guard let baseAddress, start < count,
      let found = memchr(baseAddress + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(baseAddress)
  }
}
