import Diagnostics

/// A JSON document as one list of its values, in the order in which they stand: what packs are read from, several times as
/// fast as by Foundation's reader.
///
/// It takes a part of JSON only, which is all that the toolkit writes: numbers are whole, keys have no escapes, none is
/// there twice, and nothing is nested too deep. What it does not take, or what is not as a type wants it, Foundation's
/// reader is asked about, which so stays the one that says what is wrong.
final class JSONTape: Sendable {
  /// What a value is.
  enum Kind: UInt8 { case object, list, text, escapedText, number, yes, no, null }

  /// One value, or the key of one, which comes before it.
  struct Value {
    /// Where it begins: of a text, the first byte behind the quote.
    var start: UInt32
    /// Where it ends: of a text, the last quote. Of a collection, how many values are in it.
    var end: UInt32
    /// The number of the value that follows it, past all that is in it.
    var next: UInt32
    /// What it is.
    var kind: Kind
  }

  /// How deep values may be in each other.
  static let depth = 64
  /// How many keys an object may have that do not ascend.
  static let unsortedKeys = 32

  /// The document.
  let bytes: [UInt8]
  /// Its values; the first one is the document itself.
  let values: [Value]

  /// Reads a document; nil for one that is not JSON, or more than is taken here.
  ///
  /// - Parameter bytes: The document, in UTF-8 throughout.
  init?(_ bytes: [UInt8]) {
    guard bytes.count < UInt32.max else { return nil }
    let values: [Value]? = bytes.withUnsafeBufferPointer { bytes in
      var scan = JSONScan(bytes)
      return scan.readDocument() ? scan.values : nil
    }
    guard let values else { return nil }
    self.bytes = bytes
    self.values = values
  }

  /// The letters of a text; nil for another value.
  func text(_ index: Int) -> String? {
    switch values[index].kind {
    case .text: return bytes.withUnsafeBufferPointer { String(decoding: $0[range(index)], as: UTF8.self) }
    case .escapedText: return String(decoding: unescaped(bytes[range(index)]), as: UTF8.self)
    default: return nil
    }
  }

  /// The bytes of a key.
  func key(_ index: Int) -> ArraySlice<UInt8> { bytes[range(index)] }

  /// Where a text or a number stands; collections have no such range.
  private func range(_ index: Int) -> Range<Int> { Int(values[index].start)..<Int(values[index].end) }

  /// The number of the value of a key in an object; nil where there is none.
  func value(of name: UnsafeBufferPointer<UInt8>, in object: Int) -> Int? {
    values.withUnsafeBufferPointer { values in
      bytes.withUnsafeBufferPointer { bytes in
        let end = Int(values[object].next)
        var key = object + 1
        while key < end {
          if Self.isCalled(name, values[key], bytes) { return key + 1 }
          key = Int(values[key + 1].next)
        }
        return nil
      }
    }
  }

  /// The number of the value of a key, where the numbers of all keys of its object are known and the keys ascend.
  func value(of name: UnsafeBufferPointer<UInt8>, among keys: [Int]) -> Int? {
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if key(keys[middle]).lexicographicallyPrecedes(name) { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && key(keys[low]).elementsEqual(name) ? keys[low] + 1 : nil
  }

  @inline(__always)
  private static func isCalled(
    _ name: UnsafeBufferPointer<UInt8>, _ key: Value, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard Int(key.end &- key.start) == name.count else { return false }
    let start = Int(key.start)
    for offset in 0..<name.count where bytes[start &+ offset] != name[offset] { return false }
    return true
  }

  /// A whole number; nil for another value, and for one that does not fit.
  func number<Number: FixedWidthInteger>(_ index: Int) -> Number? {
    let value = values[index]
    guard value.kind == .number else { return nil }
    var number: Number = 0
    let isNegative = bytes[Int(value.start)] == UInt8(ascii: "-")
    for byte in bytes[Int(value.start) + (isNegative ? 1 : 0)..<Int(value.end)] {
      let (tens, isTooGreat) = number.multipliedReportingOverflow(by: 10)
      let digit = Number(truncatingIfNeeded: byte - UInt8(ascii: "0"))
      let (sum, isStillTooGreat) =
        isNegative ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
      guard !isTooGreat, !isStillTooGreat else { return nil }
      number = sum
    }
    return number
  }

  /// What escapes stand for, which have been seen to be right.
  private func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var rest = text
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let letter = rest.popFirst() else {
        bytes.append(byte)
        continue
      }
      switch letter {
      case UInt8(ascii: "b"): bytes.append(0x08)
      case UInt8(ascii: "f"): bytes.append(0x0C)
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "r"): bytes.append(0x0D)
      case UInt8(ascii: "t"): bytes.append(0x09)
      case UInt8(ascii: "u"):
        let unit = rest.prefix(4).reduce(0) { $0 << 4 | UInt32(hexadecimal($1) ?? 0) }
        rest = rest.dropFirst(4)
        if let scalar = Unicode.Scalar(unit) { bytes += Array(String(scalar).utf8) }
      default: bytes.append(letter)
      }
    }
    return bytes
  }
}

/// The number that a hexadecimal digit stands for; nil for another letter.
private func hexadecimal(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}

/// Reads a document from its first byte to its last (RFC 8259).
private struct JSONScan {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private(set) var values: [JSONTape.Value] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    values.reserveCapacity(bytes.count / 16 + 16)
  }

  mutating func readDocument() -> Bool {
    guard readValue(within: 0) else { return false }
    skipBlanks()
    return position == bytes.count
  }

  private mutating func readValue(within depth: Int) -> Bool {
    skipBlanks()
    guard position < bytes.count else { return false }
    switch bytes[position] {
    case UInt8(ascii: "{"): return depth < JSONTape.depth && readObject(within: depth)
    case UInt8(ascii: "["): return depth < JSONTape.depth && readList(within: depth)
    case UInt8(ascii: "\""): return readText()
    case UInt8(ascii: "t"): return readWord("true", .yes)
    case UInt8(ascii: "f"): return readWord("false", .no)
    case UInt8(ascii: "n"): return readWord("null", .null)
    default: return readNumber()
    }
  }

  private mutating func readObject(within depth: Int) -> Bool {
    let object = begin(.object)
    var last: Int?
    var ascends = true
    var count = 0
    if !takes(UInt8(ascii: "}")) {
      repeat {
        skipBlanks()
        let key = values.count
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\""), readText(),
          values[key].kind == .text, isCertainlyNormalized(letters(key)),
          takes(UInt8(ascii: ":")), readValue(within: depth + 1)
        else { return false }
        if let last, !letters(last).lexicographicallyPrecedes(letters(key)) { ascends = false }
        last = key
        count += 1
      } while takes(UInt8(ascii: ","))
      guard takes(UInt8(ascii: "}")) else { return false }
    }
    end(object, count)
    return ascends || count <= JSONTape.unsortedKeys && hasEachKeyOnce(object)
  }

  private mutating func readList(within depth: Int) -> Bool {
    let list = begin(.list)
    var count = 0
    if !takes(UInt8(ascii: "]")) {
      repeat {
        guard readValue(within: depth + 1) else { return false }
        count += 1
      } while takes(UInt8(ascii: ","))
      guard takes(UInt8(ascii: "]")) else { return false }
    }
    end(list, count)
    return true
  }

  private mutating func begin(_ kind: JSONTape.Kind) -> Int {
    add(kind, position..<position)
    position += 1
    return values.count - 1
  }

  private mutating func end(_ index: Int, _ count: Int) {
    values[index].end = UInt32(count)
    values[index].next = UInt32(values.count)
  }

  private mutating func add(_ kind: JSONTape.Kind, _ range: Range<Int>) {
    values.append(
      JSONTape.Value(
        start: UInt32(range.lowerBound), end: UInt32(range.upperBound), next: UInt32(values.count + 1), kind: kind))
  }

  private func hasEachKeyOnce(_ object: Int) -> Bool {
    let end = Int(values[object].next)
    var key = object + 1
    while key < end {
      var other = Int(values[key + 1].next)
      while other < end {
        if letters(key).elementsEqual(letters(other)) { return false }
        other = Int(values[other + 1].next)
      }
      key = Int(values[key + 1].next)
    }
    return true
  }

  private func letters(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[Int(values[index].start)..<Int(values[index].end)])
  }

  private mutating func readText() -> Bool {
    position += 1
    let start = position
    var hasEscapes = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        add(hasEscapes ? .escapedText : .text, start..<position)
        position += 1
        return true
      }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        guard passEscape() else { return false }
      } else {
        guard byte >= 0x20 else { return false }
        position += 1
      }
    }
    return false
  }

  /// Whether an escape stands here that is a letter by itself; it is passed over.
  private mutating func passEscape() -> Bool {
    guard position + 1 < bytes.count else { return false }
    let letter = bytes[position + 1]
    position += 2
    guard letter == UInt8(ascii: "u") else { return #""\/bfnrt"#.utf8.contains(letter) }
    guard position + 4 <= bytes.count else { return false }
    var unit: UInt32 = 0
    for byte in bytes[position..<position + 4] {
      guard let digit = hexadecimal(byte) else { return false }
      unit = unit << 4 | UInt32(digit)
    }
    position += 4
    return Unicode.Scalar(unit) != nil
  }

  private mutating func readWord(_ word: StaticString, _ kind: JSONTape.Kind) -> Bool {
    let end = position + word.utf8CodeUnitCount
    guard end <= bytes.count,
      bytes[position..<end].elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    else { return false }
    add(kind, position..<end)
    position = end
    return true
  }

  private mutating func readNumber() -> Bool {
    let start = position
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    let first = position
    while position < bytes.count, bytes[position] &- UInt8(ascii: "0") < 10 { position += 1 }
    guard position > first else { return false }
    // No zero before other digits or behind a minus, no fraction and no exponent.
    if bytes[first] == UInt8(ascii: "0"), position - start > 1 { return false }
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") || bytes[position] | 0x20 == UInt8(ascii: "e") {
      return false
    }
    add(.number, start..<position)
    return true
  }

  private mutating func takes(_ byte: UInt8) -> Bool {
    skipBlanks()
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipBlanks() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }
}
