/// A bar over a range, for example `████████░░░░`.
struct Bar: Hashable, Sendable {
  /// The least and the greatest value.
  var range: ClosedRange<Int>
  /// The value to show; one outside the range fills the bar to its end.
  var value: Int
  /// The number of signs.
  var length = 12

  /// The bar in block signs, or in `#` and `-`.
  func text(isUnicode: Bool) -> String {
    let full = filled
    return String(repeating: isUnicode ? "█" : "#", count: full)
      + String(repeating: isUnicode ? "░" : "-", count: length - full)
  }

  /// The number of full signs, to the nearest one; a value above the least has at least one, and only the greatest
  /// value has all.
  var filled: Int {
    let span = Double(range.upperBound) - Double(range.lowerBound)
    guard span > 0 else { return length }
    let share = (Double(value) - Double(range.lowerBound)) / span
    if share <= 0 { return 0 }
    if share >= 1 { return length }
    return min(max(Int((share * Double(length)).rounded()), 1), length - 1)
  }
}
