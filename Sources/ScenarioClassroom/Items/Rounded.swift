/// A figure rounded to a stated number of decimals, so that machines agree on every digit that is shown.
package struct Rounded: Hashable, Sendable, Comparable {
  /// The figure in units of the last decimal.
  package var units: Int
  /// The number of decimals, from 0 to 6.
  package var decimals: Int

  /// Rounds a quotient of whole numbers exactly; halves go away from 0.
  ///
  /// - Parameters:
  ///   - numerator: What is divided.
  ///   - denominator: What it is divided by, at least 1.
  ///   - decimals: The number of decimals.
  package init(_ numerator: Int, over denominator: Int, decimals: Int) {
    precondition(denominator > 0, "a share has somebody to share")
    self.decimals = decimals
    let scaled = numerator.magnitude.multipliedFullWidth(by: UInt(Self.power(decimals)))
    let divisor = denominator.magnitude
    guard scaled.high < divisor else {
      units = numerator < 0 ? -Int.max : Int.max
      return
    }
    let (quotient, remainder) = divisor.dividingFullWidth(scaled)
    let magnitude = Int(clamping: quotient + (remainder >= divisor - remainder ? 1 : 0))
    units = numerator < 0 ? -magnitude : magnitude
  }

  /// Rounds a number; halves go away from 0. One that is not finite, or too large, is held at the greatest.
  ///
  /// - Parameters:
  ///   - value: The number.
  ///   - decimals: The number of decimals.
  package init(_ value: Double, decimals: Int) {
    self.decimals = decimals
    let scaled = (value * Double(Self.power(decimals))).rounded(.toNearestOrAwayFromZero)
    units = Int(exactly: scaled) ?? (value < 0 ? -Int.max : Int.max)
  }

  private static func power(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { power, _ in power * 10 } }

  /// Whether a figure is less than another with as many decimals.
  package static func < (left: Rounded, right: Rounded) -> Bool { left.units < right.units }

  /// The figure as text, with `-` before it where it is less than 0.
  ///
  /// - Parameter point: What stands before the decimals.
  /// - Returns: The text.
  package func text(point: String = ".") -> String {
    let digits = String(units.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let sign = units < 0 ? "-" : ""
    guard decimals > 0 else { return sign + padded }
    return sign + padded.dropLast(decimals) + point + padded.suffix(decimals)
  }
}
