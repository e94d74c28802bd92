/// How far several scores of the same learners tell the same: Cronbach's alpha.
package struct Reliability: Hashable, Sendable {
  /// The number of scores k.
  package var items: Int
  /// The number of learners n who have all of them.
  package var learners: Int
  /// α = k/(k−1) · (1 − Σs²ᵢ/s²_T) (Cronbach 1951, doi 10.1007/BF02310555).
  package var alpha: Double
  /// Feldt's 95 % interval (Feldt 1965, doi 10.1007/BF02289499): 1 − (1−α)F.975 and 1 − (1−α)F.025 with n−1 and
  /// (n−1)(k−1) degrees of freedom.
  package var interval: Interval

  /// Computes alpha over complete cases; nil for fewer than two scores or two learners, and where all totals are equal.
  ///
  /// - Parameter scores: For each learner the scores, in the same order.
  package init?(_ scores: [[Double]]) {
    guard let items = scores.first?.count, items > 1, scores.count > 1 else { return nil }
    let variances = (0..<items).map { item in Statistics.variance(scores.map { $0[item] }) }
    let total = Statistics.variance(scores.map { $0.reduce(0, +) })
    guard total > 0 else { return nil }
    let k = Double(items)
    self.init(
      alpha: k / (k - 1) * (1 - variances.reduce(0, +) / total), items: items, learners: scores.count)
  }

  /// Takes an alpha that is known.
  package init(alpha: Double, items: Int, learners: Int) {
    self.items = items
    self.learners = learners
    self.alpha = alpha
    let numerator = Double(learners - 1)
    let denominator = numerator * Double(items - 1)
    interval = Interval(
      1 - (1 - alpha) * FDistribution.quantile(0.975, numerator, denominator),
      1 - (1 - alpha) * FDistribution.quantile(0.025, numerator, denominator))
  }
}
