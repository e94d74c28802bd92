/// A part of a series of runs: the `number`-th of `count` parts that follow each other and are as large as can be told
/// without fractions.
///
/// The runs of a series have their numbers and seeds whatever part they are made in, so the parts together are the series.
package struct Shard: Codable, Hashable, Sendable {
  /// The whole series.
  package static let whole = Shard(number: 1, of: 1)
  /// The most parts of a series.
  package static let mostShards = 1_000_000

  /// Which part it is, from 1.
  package var number: Int
  /// How many parts there are.
  package var of: Int

  private init(number: Int, of count: Int) {
    self.number = number
    of = count
  }

  /// Makes a part, if there is one with that number.
  package init?(_ number: Int, of count: Int) {
    guard (1...Self.mostShards).contains(count), (1...count).contains(number) else { return nil }
    self.init(number: number, of: count)
  }

  /// Reads a part as it is written: `3/8`.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let number = Int(parts[0]), let count = Int(parts[1])
    else { return nil }
    self.init(number, of: count)
  }

  /// The part as it is written.
  package var text: String { "\(number)/\(of)" }

  /// The runs of the part, numbered from 0.
  /// - Parameter runs: The runs of the series, at most 10^9.
  /// - Returns: Their numbers; none where there are more parts than runs.
  package func range(of runs: Int) -> Range<Int> { (number - 1) * runs / of..<number * runs / of }
}
