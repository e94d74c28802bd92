/// The optimal string alignment distance from one word to many, with the tables kept between calls.
///
/// Inserting, deleting, replacing a scalar and swapping two neighbours cost 1 each, and no part is edited twice.
struct AlignmentDistance {
  private let word: [UInt32]
  private var before: [Int]
  private var previous: [Int]
  private var current: [Int]

  /// Prepares the distances from a word.
  init(_ word: [UInt32]) {
    self.word = word
    before = [Int](repeating: 0, count: word.count + 1)
    previous = before
    current = before
  }

  /// The distance to another word, or nil where it is more than the bound.
  ///
  /// Only the diagonal band that the bound allows is filled, and the work ends when a whole row is past it.
  mutating func distance(to other: [UInt32], atMost bound: Int) -> Int? {
    let count = word.count
    guard abs(count - other.count) <= bound else { return nil }
    let far = bound + 1
    for index in 0...count { previous[index] = index }
    for row in 0..<other.count {
      let low = max(1, row + 1 - bound)
      let high = min(count, row + 1 + bound)
      guard low <= high else { return nil }
      current[0] = row + 1
      if low > 1 { current[low - 1] = far }
      var least = low == 1 ? row + 1 : far
      for column in low...high {
        let same = word[column - 1] == other[row]
        var cost = previous[column - 1] + (same ? 0 : 1)
        cost = min(cost, current[column - 1] + 1)
        cost = min(cost, previous[column] + 1)
        if row > 0, column > 1, word[column - 1] == other[row - 1], word[column - 2] == other[row] {
          cost = min(cost, before[column - 2] + 1)
        }
        current[column] = cost
        least = min(least, cost)
      }
      if high < count { current[high + 1] = far }
      if least > bound { return nil }
      swap(&before, &previous)
      swap(&previous, &current)
    }
    return previous[count] <= bound ? previous[count] : nil
  }
}
