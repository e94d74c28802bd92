/// How often whole numbers came up, while they come by.
///
/// Numbers near 0 are counted in place, the few others in a table, so that counting takes no memory of its own.
struct Histogram {
  /// The numbers from this to its opposite are counted in place.
  private static let reach = 512

  private var near = Array(repeating: 0, count: 2 * reach + 1)
  private var far: [Int: Int] = [:]

  /// Counts a number.
  mutating func count(_ number: Int) {
    if number >= -Self.reach, number <= Self.reach {
      near[number &+ Self.reach] &+= 1
    } else {
      far[number, default: 0] += 1
    }
  }

  /// Adds what another one counted.
  mutating func add(_ other: Histogram) {
    for place in near.indices { near[place] += other.near[place] }
    far.merge(other.far) { $0 + $1 }
  }

  /// How often each number came up.
  var counts: [Int: Int] {
    var counts = far
    for (place, count) in near.enumerated() where count > 0 { counts[place - Self.reach] = count }
    return counts
  }
}
