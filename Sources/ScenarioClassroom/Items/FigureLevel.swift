/// What may be shown of a figure, by how many learners it is over.
package enum FigureLevel: Hashable, Sendable, Comparable {
  /// Fewer than 5: nothing, for somebody could be recognised.
  case suppressed
  /// From 5 to 19: counts, to talk about and not to judge by.
  case counts
  /// From 20 to 99: shares and statistics with their intervals, to explore.
  case exploratory
  /// From 100 on: all of it.
  case full

  /// The fewest learners that anything is said about.
  package static let fewest = 5

  /// The level of so many learners.
  package init(_ learners: Int) {
    self =
      switch learners {
      case ..<Self.fewest: .suppressed
      case ..<20: .counts
      case ..<100: .exploratory
      default: .full
      }
  }

  /// Whether shares, means and correlations may be shown.
  package var showsStatistics: Bool { self >= .exploratory }
}
