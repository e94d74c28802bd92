/// The classical statistics of lists of numbers. The same list in the same order gives the same bits.
package enum Statistics {
  /// The mean; 0 of none.
  package static func mean(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }

  /// The sample variance, with n−1, in two passes; 0 of fewer than two.
  package static func variance(_ values: [Double]) -> Double {
    guard values.count > 1 else { return 0 }
    let middle = mean(values)
    return values.reduce(0) { $0 + ($1 - middle) * ($1 - middle) } / Double(values.count - 1)
  }

  /// Pearson's correlation of two lists of the same length.
  ///
  /// - Returns: r from −1 to 1; nil for fewer than three pairs and where one list does not vary.
  package static func correlation(_ first: [Double], _ second: [Double]) -> Double? {
    guard first.count == second.count, first.count > 2 else { return nil }
    // What does not vary is told by its values: a sum of rounded squares could be a little above 0.
    guard first.contains(where: { $0 != first[0] }), second.contains(where: { $0 != second[0] }) else { return nil }
    let (firstMean, secondMean) = (mean(first), mean(second))
    var (products, firstSquares, secondSquares) = (0.0, 0.0, 0.0)
    for (x, y) in zip(first, second) {
      products += (x - firstMean) * (y - secondMean)
      firstSquares += (x - firstMean) * (x - firstMean)
      secondSquares += (y - secondMean) * (y - secondMean)
    }
    let r = products / (firstSquares.squareRoot() * secondSquares.squareRoot())
    return r.isFinite ? max(-1, min(1, r)) : nil
  }

  /// Kelley's upper–lower index D (Kelley 1939): the mean of the upper 27 % by total, less that of the lower 27 %.
  ///
  /// Of learners with the same total on the border of a group each counts for the same part of the places left, so that
  /// the order in which they come does not matter.
  /// - Parameters:
  ///   - scores: The scores of the item, each from 0 to 1.
  ///   - totals: What the learners are grouped by.
  /// - Returns: D from −1 to 1; nil where a group would be empty.
  package static func upperLower(_ scores: [Double], by totals: [Double]) -> Double? {
    let size = scores.count * 27 / 100
    guard scores.count == totals.count, size > 0 else { return nil }
    func groupMean(_ isBefore: (Double, Double) -> Bool) -> Double {
      let order = totals.indices.sorted { isBefore(totals[$0], totals[$1]) || totals[$0] == totals[$1] && $0 < $1 }
      let border = totals[order[size - 1]]
      let inside = order.filter { isBefore(totals[$0], border) }
      let tied = order.filter { totals[$0] == border }
      let places = Double(size - inside.count)
      let sum = inside.reduce(0) { $0 + scores[$1] } + places * mean(tied.map { scores[$0] })
      return sum / Double(size)
    }
    return groupMean(>) - groupMean(<)
  }
}
