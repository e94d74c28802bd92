/// How often whole numbers came up, exactly.
package struct Distribution: Codable, Hashable, Sendable {
  /// A number and how often it came up.
  package struct Bar: Codable, Hashable, Sendable {
    /// The number.
    package var value: Int
    /// How often it came up, at least once.
    package var count: Int
  }

  /// The numbers that came up, in ascending order.
  package var bars: [Bar]
  /// How many numbers there were.
  package var count: Int
  /// The least, if there was one.
  package var least: Int?
  /// The greatest, if there was one.
  package var most: Int?
  /// The mean in hundredths, rounded from the exact quotient, halves away from 0.
  package var meanInHundredths: Int?
  /// The median in hundredths: the middle number, or the mean of the two in the middle.
  package var medianInHundredths: Int?

  /// Makes a distribution from counts.
  /// - Parameter counts: How often each number came up.
  package init(_ counts: [Int: Int]) {
    bars = counts.filter { $0.value > 0 }.map { Bar(value: $0.key, count: $0.value) }.sorted { $0.value < $1.value }
    count = bars.reduce(0) { $0 + $1.count }
    least = bars.first?.value
    most = bars.last?.value
    guard count > 0 else { return }
    meanInHundredths = Distribution.mean(of: bars, count: count)
    let middle = number(at: (count - 1) / 2) + number(at: count / 2)
    medianInHundredths = middle * 50
  }

  /// Adds what another distribution counted.
  /// - Returns: Whether the counts stay within 64 bits; if not, nothing changes.
  mutating func add(_ other: Distribution) -> Bool {
    var counts: [Int: Int] = [:]
    var all = 0
    for bar in bars + other.bars {
      let (sum, overflows) = all.addingReportingOverflow(bar.count)
      guard !overflows, bar.count >= 0 else { return false }
      all = sum
      counts[bar.value, default: 0] += bar.count
    }
    self = Distribution(counts)
    return true
  }

  /// Whether it is what its bars come to, and those are numbers that a run can come to.
  var isSound: Bool {
    var all = 0
    for bar in bars {
      guard bar.count > 0, bar.count <= RunSummary.mostRuns, bar.value.magnitude <= 1_000_000_000 else { return false }
      all += bar.count
      if all > RunSummary.mostRuns { return false }
    }
    return self == Distribution(Dictionary(bars.map { ($0.value, $0.count) }) { first, _ in first })
  }

  /// The number at a place of the whole list in ascending order.
  private func number(at place: Int) -> Int {
    var left = place
    for bar in bars {
      if left < bar.count { return bar.value }
      left -= bar.count
    }
    return 0
  }

  private static func mean(of bars: [Bar], count: Int) -> Int {
    // Points stay within ±10^9, so whole parts and remainders are kept apart and no sum leaves 64 bits.
    var whole = 0
    var rest = 0
    for bar in bars {
      whole += bar.value / count * bar.count
      let part = (bar.value % count).multipliedFullWidth(by: bar.count)
      let (quotient, remainder) = count.dividingFullWidth(part)
      whole += quotient
      rest += remainder
      whole += rest / count
      rest %= count
    }
    if rest < 0, whole > 0 { (whole, rest) = (whole - 1, rest + count) }
    if rest > 0, whole < 0 { (whole, rest) = (whole + 1, rest - count) }
    let scaled = rest.magnitude.multipliedFullWidth(by: 100)
    let (hundredths, remainder) = count.magnitude.dividingFullWidth(scaled)
    let rounded = Int(hundredths) + (remainder >= count.magnitude - remainder ? 1 : 0)
    return whole * 100 + (rest < 0 ? -rounded : rounded)
  }
}

extension Int {
  /// A number of hundredths as text with two decimals, for example `-0.50`.
  package var hundredthsText: String {
    let fraction = magnitude % 100
    return "\(self < 0 ? "-" : "")\(magnitude / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
