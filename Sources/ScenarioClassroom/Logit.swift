import ScenarioRuntime

/// The logit model in whole numbers, so that every machine draws the same. Vectors: `Schema/vectors/persona.json`.
enum Logit {
  /// One logit.
  static let unit = 128

  /// ln(p / (100 − p)) for p from 50 to 99, in 1/128, rounded.
  private static let upper: [Int] = [
    0, 5, 10, 15, 21, 26, 31, 36, 41, 47, 52, 57, 63, 68, 74, 79, 85, 91, 96, 102, 108, 115, 121, 127, 134, 141, 148,
    155,
    162, 170, 177, 186, 194, 203, 212, 222, 232, 243, 255, 268, 281, 296, 313, 331, 352, 377, 407, 445, 498, 588,
  ]

  /// The logit of odds of 100.
  /// - Parameter odds: From 1 to 99; what lies outside is held within.
  /// - Returns: The logit in 1/128.
  static func logit(_ odds: Int) -> Int {
    let odds = min(max(odds, 1), 99)
    return odds < 50 ? -upper[50 - odds] : upper[odds - 50]
  }

  /// exp(−i / 128) for i from 0 to 2047, in 2⁻²⁰, rounded; at least 1, so that nothing that is offered is impossible.
  ///
  /// Made by t(0) = 2³⁰, t(i + 1) = (t(i) · 1065385899 + 2²⁹) / 2³⁰, where 1065385899 is exp(−1/128) in 2⁻³⁰.
  static let weights: [UInt32] = {
    var power: UInt64 = 1 << 30
    return (0..<2048).map { _ in
      defer { power = (power &* 1_065_385_899 &+ (1 << 29)) >> 30 }
      return UInt32(max((power &+ (1 << 9)) >> 10, 1))
    }
  }()

  /// The most utilities that are weighed together, so that the sum of their weights is a 32-bit number.
  static let mostUtilities = 4095

  /// Draws one of several, the more probable the greater its utility.
  /// - Parameters:
  ///   - utilities: The utilities in 1/128 logit, at least one; those after the first 4095 are passed over.
  ///   - generator: Where the draw comes from.
  /// - Returns: The position of the one that is drawn.
  static func draw(_ utilities: [Int], _ generator: inout Generator) -> Int {
    let utilities = utilities.prefix(mostUtilities)
    guard let greatest = utilities.max(), utilities.count > 1 else { return 0 }
    func weight(_ utility: Int) -> UInt32 { weights[min(greatest - utility, weights.count - 1)] }
    var left = generator.draw(among: utilities.reduce(0) { $0 + weight($1) })
    for (position, utility) in utilities.enumerated() {
      let weight = weight(utility)
      if left < weight { return position }
      left -= weight
    }
    preconditionFailure("a draw below the sum of the weights")
  }

  /// Draws whether something of two happens.
  static func happens(_ logit: Int, _ generator: inout Generator) -> Bool { draw([0, logit], &generator) == 1 }
}

extension Generator {
  /// Draws whether something happens so many times of 100.
  mutating func happens(percent: Int) -> Bool {
    // What is sure takes no draw.
    percent >= 100 || percent > 0 && draw(among: 100) < UInt32(percent)
  }
}
