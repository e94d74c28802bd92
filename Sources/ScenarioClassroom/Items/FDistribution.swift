/// Snedecor's F distribution, by the incomplete beta function.
package enum FDistribution {
  /// The number below which a share of the distribution lies.
  ///
  /// With x = I⁻¹(share; d₁/2, d₂/2) it is d₂x / (d₁(1−x)) (DLMF 8.17, Abramowitz and Stegun 26.6.2).
  /// - Parameters:
  ///   - share: Above 0 and below 1.
  ///   - numerator: The degrees of freedom d₁, above 0.
  ///   - denominator: The degrees of freedom d₂, above 0.
  /// - Returns: The quantile.
  package static func quantile(_ share: Double, _ numerator: Double, _ denominator: Double) -> Double {
    let x = inverseBeta(share, numerator / 2, denominator / 2)
    return denominator * x / (numerator * (1 - x))
  }

  /// The regularized incomplete beta function I(x; a, b): its continued fraction (DLMF 8.17.22), which converges fast for
  /// x < (a+1)/(a+b+2), evaluated by the modified method of Lentz (Press et al., Numerical Recipes, 6.4); else by
  /// I(x; a, b) = 1 − I(1−x; b, a).
  package static func beta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    guard x < (a + 1) / (a + b + 2) else { return 1 - fraction(1 - x, b, a) }
    return fraction(x, a, b)
  }

  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let front = Real.exp(
      Real.logGamma(a + b) - Real.logGamma(a) - Real.logGamma(b) + a * Real.log(x) + b * Real.log(1 - x))
    // Keeps a divisor that comes out as 0 from being one.
    func apart(_ value: Double) -> Double { abs(value) < 1e-300 ? 1e-300 : value }
    var c = 1.0
    var d = 1 / apart(1 - (a + b) * x / (a + 1))
    var result = d
    for step in 1...10_000 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / apart(1 + even * d)
      c = apart(1 + even / c)
      result *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / apart(1 + odd * d)
      c = apart(1 + odd / c)
      let change = d * c
      result *= change
      if abs(change - 1) < 1e-15 { break }
    }
    return front * result / a
  }

  /// The x at which the regularized incomplete beta function has a value, by halving: slow, sure, and the same steps
  /// everywhere.
  private static func inverseBeta(_ value: Double, _ a: Double, _ b: Double) -> Double {
    var low = 0.0
    var high = 1.0
    for _ in 0..<200 {
      let middle = (low + high) / 2
      guard middle > low, middle < high else { break }
      if beta(middle, a, b) < value { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
