/// What a scalar means in the core schema of YAML 1.2.
///
/// Only `true` and `false` are Booleans and only `~` and `null` are null, in small letters: `no`, `yes`, `on`, `Null` and
/// `16:20` are text. There is no infinity: `.inf` is text too. For the rest as in YAML 1.2.2, section 10.3.2.
package enum ScalarValue: Hashable, Sendable {
  /// An empty plain scalar, `~` or `null`.
  case null
  /// `true` or `false`.
  case boolean(Bool)
  /// An integer that fits in 64 bits.
  case integer(Int)
  /// Another number, as written.
  case number(String)
  /// Everything else.
  case text
}

extension SyntaxNode {
  /// What the scalar means; nil for a collection.
  package var scalarValue: ScalarValue? {
    guard kind == .scalar else { return nil }
    guard style == .plain else { return .text }
    return ScalarValue(plain: utf8)
  }
}

extension SyntaxNode {
  /// Whether it is an empty plain scalar, `~` or `null`.
  package var isNull: Bool {
    let record = tree.records[index]
    guard record.kind == .scalar, record.style == .plain else { return false }
    switch record.length {
    case 0: return true
    case 1: return tree.bytes[Int(record.value)] == UInt8(ascii: "~")
    case 4: return isSpelt("null")
    default: return false
    }
  }
}

extension ScalarValue {
  /// Reads a plain scalar.
  init(plain bytes: ArraySlice<UInt8>) {
    guard let first = bytes.first else {
      self = .null
      return
    }
    switch first {
    case UInt8(ascii: "~") where bytes.count == 1:
      self = .null
    case UInt8(ascii: "n") where bytes.elementsEqual("null".utf8):
      self = .null
    case UInt8(ascii: "t") where bytes.elementsEqual("true".utf8):
      self = .boolean(true)
    case UInt8(ascii: "f") where bytes.elementsEqual("false".utf8):
      self = .boolean(false)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      self = Self.number(bytes)
    default:
      self = .text
    }
  }

  /// An integer of so few digits that it certainly fits; nil for any other scalar.
  private static func shortInteger(_ bytes: ArraySlice<UInt8>) -> ScalarValue? {
    let sign = bytes[bytes.startIndex]
    let digits = sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") ? bytes.dropFirst() : bytes
    guard (1...18).contains(digits.count) else { return nil }
    var value = 0
    for digit in digits {
      guard isDigit(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return .integer(sign == UInt8(ascii: "-") ? -value : value)
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> ScalarValue {
    if let integer = shortInteger(bytes) { return integer }
    var rest = bytes
    if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let digits = rest.prefix(while: isDigit)
    let text = String(decoding: bytes, as: UTF8.self)
    if !digits.isEmpty, digits.endIndex == rest.endIndex {
      return Int(text).map(ScalarValue.integer) ?? .number(text)
    }
    if let integer = based(bytes) { return integer }
    rest = rest.dropFirst(digits.count)
    var fraction = rest.prefix(0)
    if rest.first == UInt8(ascii: ".") {
      fraction = rest.dropFirst().prefix(while: isDigit)
      rest = rest.dropFirst(1 + fraction.count)
    }
    guard !digits.isEmpty || !fraction.isEmpty else { return .text }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
      let exponent = rest.prefix(while: isDigit)
      guard !exponent.isEmpty else { return .text }
      rest = rest.dropFirst(exponent.count)
    }
    return rest.isEmpty ? .number(text) : .text
  }

  /// `0x1F` and `0o17`, which have no sign.
  private static func based(_ bytes: ArraySlice<UInt8>) -> ScalarValue? {
    let digits = bytes.dropFirst(2)
    let radix: Int
    if bytes.starts(with: "0x".utf8), digits.allSatisfy({ isDigit($0) || ($0 | 0x20) &- UInt8(ascii: "a") < 6 }) {
      radix = 16
    } else if bytes.starts(with: "0o".utf8), digits.allSatisfy({ $0 &- UInt8(ascii: "0") < 8 }) {
      radix = 8
    } else {
      return nil
    }
    guard !digits.isEmpty else { return nil }
    return Int(String(decoding: digits, as: UTF8.self), radix: radix).map(ScalarValue.integer) ?? .text
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}
