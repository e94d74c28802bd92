/// Whole numbers from one to another.
struct Interval: Hashable, Sendable {
  var least: Int
  var most: Int

  init(_ least: Int, _ most: Int) {
    self.least = least
    self.most = most
  }

  init(_ value: Int) { self.init(value, value) }

  var isSingle: Bool { least == most }
  func contains(_ value: Int) -> Bool { least <= value && value <= most }

  /// All numbers of both and those between.
  func joined(_ other: Interval) -> Interval { Interval(min(least, other.least), max(most, other.most)) }

  /// The numbers of both; nil where there are none.
  func met(_ other: Interval) -> Interval? {
    let met = Interval(max(least, other.least), min(most, other.most))
    return met.least <= met.most ? met : nil
  }

  /// The sums with an amount, held in a range.
  func adding(_ amount: Int, in range: Interval) -> Interval {
    Interval(
      min(max(least + amount, range.least), range.most), min(max(most + amount, range.least), range.most))
  }
}
