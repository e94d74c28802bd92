import ScenarioModel
package import ScenarioRuntime

/// What becomes of all recordings of one version on another: the two machines walked side by side through everything
/// that runs of the old version can come to.
package struct Lockstep: Sendable {
  /// How many pairs of situations are looked at unless somebody says otherwise.
  package static let usualBudget = 1_000_000

  /// Whether everything was looked at, so that what was not found cannot happen.
  package var isComplete = true
  /// Whether the two programs differ in words and pictures only, so that nothing had to be looked at.
  package var isSameGame = false
  /// How many pairs of situations were looked at.
  package var situations = 0
  /// Where runs part, the nearest to the start first, at most 500.
  package var partings: [Parting] = []
  /// Where runs that go alike get other points, at most 500.
  package var scoreMoves: [ScoreMove] = []
  /// Whether the same points come to the same percent and the same verdict.
  package var countsAlike = true

  /// Whether it is proved that every recording replays, and to the same end.
  package var keepsPaths: Bool { isComplete && partings.isEmpty }
  /// Whether it is proved that every recording comes to the same result.
  package var keepsResults: Bool { keepsPaths && scoreMoves.isEmpty && countsAlike }

  /// Walks two machines side by side.
  ///
  /// A recording is what was answered and a seed. Answers are taken by both machines; draws agree as long as both have
  /// drawn alike so far, and count as independent after that. So nothing that can happen is left out; what draws could
  /// forbid is looked for as a recording before it counts as shown.
  /// - Parameters:
  ///   - old: The machine that was recorded.
  ///   - new: The machine on which recordings are replayed.
  ///   - budget: How many pairs of situations are looked at.
  package init(_ old: Machine, _ new: Machine, budget: Int = Lockstep.usualBudget) {
    countsAlike = Counting(old.program) == Counting(new.program)
    isSameGame = old.program.bare == new.program.bare
    if isSameGame { return }
    // Where only what points come to differs, runs go alike.
    if old.program.bare.withoutCounting == new.program.bare.withoutCounting { return }
    var search = LockstepSearch(old, new, budget: budget)
    search.run()
    isComplete = search.isComplete
    situations = search.lookedAt
    partings = search.findings()
    scoreMoves = search.moves()
  }
}

/// How points become a percent and a verdict.
private struct Counting: Equatable {
  var factors: [String: Int] = [:]
  var range: [Int] = []
  var scoring: Scoring
  var hasRange: Bool

  init(_ program: Program) {
    scoring = program.scoring
    hasRange = program.attainable != nil
    guard let attainable = program.attainable else { return }
    range = [attainable.lowest, attainable.highest]
    for (dimension, factor) in zip(program.dimensions, attainable.factors) where factor != 0 {
      factors[dimension.id] = factor
    }
  }
}
