#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What of the C library's mathematics item analysis uses. Results are rounded to few decimals before they are shown,
/// so that the last bit, in which libraries differ, is never seen.
enum Real {
  static func log(_ x: Double) -> Double { naturalLogarithm(x) }
  static func exp(_ x: Double) -> Double { exponential(x) }

  /// ln Γ(x) for x > 0: Stirling's series (DLMF 5.11.1), after Γ(x+1) = x Γ(x) has brought x to 15 or more, where five
  /// terms leave an error below 10⁻¹⁴.
  static func logGamma(_ x: Double) -> Double {
    var x = x
    var product = 1.0
    while x < 15 {
      product *= x
      x += 1
    }
    let inverse = 1 / x
    let square = inverse * inverse
    let series =
      inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188))))
    let halfLogOfTwoPi = 0.918938533204672742
    return (x - 0.5) * log(x) - x + halfLogOfTwoPi + series - log(product)
  }
}

/// The logarithm of C, which a method named like it would hide.
private func naturalLogarithm(_ x: Double) -> Double { log(x) }
/// The exponential of C, which a method named like it would hide.
private func exponential(_ x: Double) -> Double { exp(x) }
