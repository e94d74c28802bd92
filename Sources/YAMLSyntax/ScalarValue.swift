/// What a scalar means in the core schema of YAML 1.2.
///
/// Only `true` and `false` are Booleans: `no`, `yes`, `on` and `16:20` are text, as language.md wants it.
/// Source: YAML 1.2.2, section 10.3.2.
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

  private static func number(_ bytes: ArraySlice<UInt8>) -> ScalarValue {
    var rest = bytes
    if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let digits = rest.prefix(while: isDigit)
    let text = String(decoding: bytes, as: UTF8.self)
    if !digits.isEmpty, digits.endIndex == rest.endIndex {
      return Int(text).map(ScalarValue.integer) ?? .number(text)
    }
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

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}
