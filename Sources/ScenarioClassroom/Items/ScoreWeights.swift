package import ScenarioModel

/// What a point of each dimension counts, as in the percent of a run.
package struct ScoreWeights: Hashable, Sendable {
  /// The factor of each dimension.
  package var factors: [Int]
  /// The width of the range of weighted sums that runs can reach; nil where nobody knows it.
  package var span: Int?

  /// Takes the factors of the attainable range, or the dimensions' weights where there is none.
  package init(_ program: Program) {
    factors = program.dimensions.map(\.weight)
    guard let attainable = program.attainable, attainable.factors.contains(where: { $0 != 0 }) else { return }
    factors = attainable.factors
    let (width, overflows) = attainable.highest.subtractingReportingOverflow(attainable.lowest)
    span = overflows || width <= 0 ? nil : width
  }

  /// The weighted sum of changes in points.
  package func worth(_ changes: [Effects.Change]) -> Int {
    changes.reduce(0) { Self.plus($0, factors[$1.target], times: $1.amount) }
  }

  /// The weighted sum of points by dimension.
  func worth(points: [Int]) -> Int {
    zip(factors, points).reduce(0) { Self.plus($0, $1.0, times: $1.1) }
  }

  /// A sum that stays at the greatest number rather than leave the machine's.
  static func plus(_ sum: Int, _ factor: Int, times number: Int) -> Int {
    let (product, overflows) = factor.multipliedReportingOverflow(by: number)
    let held = overflows ? ((factor < 0) == (number < 0) ? Int.max / 4 : -Int.max / 4) : product
    return min(max(sum.addingReportingOverflow(held).overflow ? held : sum + held, -Int.max / 4), Int.max / 4)
  }
}
