/// The bounds of a confidence interval.
package struct Interval: Hashable, Sendable {
  /// The lower bound.
  package var lower: Double
  /// The upper bound.
  package var upper: Double

  /// Makes an interval.
  package init(_ lower: Double, _ upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// The standard normal quantile of 0.975, to more digits than are ever shown.
  static let z = 1.959963984540054

  /// Wilson's 95 % score interval of a share (Wilson 1927, doi 10.1080/01621459.1927.10502953, without correction for
  /// continuity): (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n).
  ///
  /// - Parameters:
  ///   - successes: How many did, from 0 to `count`.
  ///   - count: How many there were, at least 1.
  /// - Returns: The interval, within 0 and 1.
  package static func wilson(_ successes: Int, of count: Int) -> Interval {
    precondition(count > 0 && (0...count).contains(successes), "a share of somebody")
    let n = Double(count)
    let p = Double(successes) / n
    let zz = z * z
    let middle = p + zz / (2 * n)
    let spread = z * (p * (1 - p) / n + zz / (4 * n * n)).squareRoot()
    let scale = 1 + zz / n
    return Interval(max(0, (middle - spread) / scale), min(1, (middle + spread) / scale))
  }

  /// Fisher's 95 % interval of a correlation (Fisher 1921): tanh(artanh r ± z/√(n−3)).
  ///
  /// - Parameters:
  ///   - correlation: Pearson's r.
  ///   - count: The number of pairs.
  /// - Returns: The interval; nil for fewer than 4 pairs.
  package static func fisher(_ correlation: Double, count: Int) -> Interval? {
    guard count > 3 else { return nil }
    guard abs(correlation) < 1 else { return Interval(correlation, correlation) }
    let middle = 0.5 * Real.log((1 + correlation) / (1 - correlation))
    let spread = z / Double(count - 3).squareRoot()
    func back(_ value: Double) -> Double {
      let doubled = Real.exp(-2 * abs(value))
      let size = (1 - doubled) / (1 + doubled)
      return value < 0 ? -size : size
    }
    return Interval(back(middle - spread), back(middle + spread))
  }
}
