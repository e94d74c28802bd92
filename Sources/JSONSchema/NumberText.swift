/// A number as its digits, so that nothing is rounded: `±0.d₁d₂d₃… × 10^magnitude`.
///
/// A view into bytes that are kept elsewhere. It says where the significant digits stand, without leading or trailing
/// zeros; a `.` between them is stepped over.
struct NumberText: Sendable {
  /// Whether a minus stands before it; never for zero.
  private(set) var isNegative = false
  /// The power of ten; 0 for zero. Held inside ±10^15, far past what any two texts could tell apart.
  private(set) var magnitude = 0
  /// Where the significant digits stand; empty for zero.
  private(set) var digits: Range<Int>

  private static let magnitudeLimit = 1_000_000_000_000_000

  /// Reads a number of the core schema of YAML 1.2, in decimal; nil where the bytes are none.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    digits = range.lowerBound..<range.lowerBound
    var index = range.lowerBound
    let end = range.upperBound
    guard index < end else { return nil }
    var isNegative = false
    if bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "+") {
      isNegative = bytes[index] == UInt8(ascii: "-")
      index += 1
    }
    var digitCount = 0
    var point: Int?
    var first: Int?
    var last = index
    // Where the point stands, counted in digits from the first significant one.
    var magnitude = 0
    while index < end {
      let byte = bytes[index]
      if byte &- UInt8(ascii: "0") < 10 {
        digitCount += 1
        if byte != UInt8(ascii: "0") {
          if first == nil { first = index }
          last = index + 1
        }
        if point == nil {
          if first != nil { magnitude += 1 }
        } else if first == nil {
          magnitude -= 1
        }
      } else if byte == UInt8(ascii: "."), point == nil {
        point = index
      } else {
        break
      }
      index += 1
    }
    guard digitCount > 0 else { return nil }
    if index < end {
      guard bytes[index] | 0x20 == UInt8(ascii: "e"), let exponent = Self.exponent(bytes, index + 1..<end) else {
        return nil
      }
      magnitude += exponent
    }
    guard let first else { return }
    self.isNegative = isNegative
    self.magnitude = min(max(magnitude, -Self.magnitudeLimit), Self.magnitudeLimit)
    digits = first..<last
  }

  /// The value of a number of few digits and nothing else, which nearly all are; nil for another.
  static func small(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= 9 else { return nil }
    let isNegative = bytes[range.lowerBound] == UInt8(ascii: "-")
    var value = 0
    for index in (isNegative ? range.dropFirst() : range) {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return range.count == (isNegative ? 1 : 0) ? nil : isNegative ? -value : value
  }

  private static func exponent(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    guard index < range.upperBound else { return nil }
    let isNegative = bytes[index] == UInt8(ascii: "-")
    if isNegative || bytes[index] == UInt8(ascii: "+") { index += 1 }
    guard index < range.upperBound else { return nil }
    var value = 0
    while index < range.upperBound {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = min(value * 10 + Int(digit), magnitudeLimit)
      index += 1
    }
    return isNegative ? -value : value
  }

  /// Whether it is zero.
  var isZero: Bool { digits.isEmpty }

  /// The number of significant digits.
  func digitCount(in bytes: [UInt8]) -> Int {
    bytes[digits].reduce(0) { $1 == UInt8(ascii: ".") ? $0 : $0 + 1 }
  }

  /// Whether it is without a fraction.
  func isInteger(in bytes: [UInt8]) -> Bool {
    // The usual case, digits alone, needs no counting.
    magnitude >= digits.count || magnitude >= digitCount(in: bytes)
  }

  /// Compares two numbers that may stand in different texts: below 0, 0 or above 0.
  static func compare(_ left: NumberText, in leftBytes: [UInt8], _ right: NumberText, in rightBytes: [UInt8]) -> Int {
    if left.isNegative != right.isNegative { return left.isNegative ? -1 : 1 }
    let sign = left.isNegative ? -1 : 1
    if left.isZero || right.isZero { return left.isZero == right.isZero ? 0 : left.isZero ? -sign : sign }
    if left.magnitude != right.magnitude { return left.magnitude < right.magnitude ? -sign : sign }
    var (i, j) = (left.digits.lowerBound, right.digits.lowerBound)
    while i < left.digits.upperBound, j < right.digits.upperBound {
      if leftBytes[i] == UInt8(ascii: ".") { i += 1 }
      if rightBytes[j] == UInt8(ascii: ".") { j += 1 }
      if leftBytes[i] != rightBytes[j] { return leftBytes[i] < rightBytes[j] ? -sign : sign }
      i += 1
      j += 1
    }
    // The longer one has at least one more digit that is not zero.
    if i < left.digits.upperBound { return sign }
    return j < right.digits.upperBound ? -sign : 0
  }

  /// The significant digits as an integer and the power of ten that it is multiplied by; nil above 19 digits.
  func coefficient(in bytes: [UInt8]) -> (value: UInt64, exponent: Int)? {
    let count = digitCount(in: bytes)
    guard count <= 19 else { return nil }
    var value: UInt64 = 0
    for byte in bytes[digits] where byte != UInt8(ascii: ".") { value = value * 10 + UInt64(byte - UInt8(ascii: "0")) }
    return (value, magnitude - count)
  }

  /// Divides by `coefficient × 10^exponent`, exactly for every number of digits.
  ///
  /// - Parameters:
  ///   - divisor: The coefficient, which does not end in 0, and its power of ten.
  ///   - bytes: The bytes that this number stands in.
  /// - Returns: Whether nothing is left over.
  func isMultiple(of divisor: (value: UInt64, exponent: Int), in bytes: [UInt8]) -> Bool {
    if isZero { return true }
    let shift = magnitude - digitCount(in: bytes) - divisor.exponent
    // Our digits do not end in 0, so a divisor with a larger power of ten cannot divide them.
    guard shift >= 0 else { return false }
    var remainder: UInt64 = 0
    for byte in bytes[digits] where byte != UInt8(ascii: ".") {
      remainder = Self.multiply(remainder, 10, modulo: divisor.value)
      let (sum, overflow) = remainder.addingReportingOverflow(UInt64(byte - UInt8(ascii: "0")))
      remainder = overflow ? sum &- divisor.value : sum % divisor.value
    }
    var power = shift
    var base = 10 % divisor.value
    while power > 0, remainder != 0 {
      if power & 1 == 1 { remainder = Self.multiply(remainder, base, modulo: divisor.value) }
      base = Self.multiply(base, base, modulo: divisor.value)
      power >>= 1
    }
    return remainder == 0
  }

  private static func multiply(_ left: UInt64, _ right: UInt64, modulo: UInt64) -> UInt64 {
    // Both factors are below the modulus, or one is 10: the quotient of the high half must not overflow.
    let product = left.multipliedFullWidth(by: right)
    return modulo.dividingFullWidth((product.high % modulo, product.low)).remainder
  }
}
