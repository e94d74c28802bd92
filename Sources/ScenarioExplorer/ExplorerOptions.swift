/// What an exploration may cost, and what it tells.
package struct ExplorerOptions: Sendable {
  /// The greatest number of states that are looked for; the number of steps is bounded by eight times as many.
  package var budget = 1_000_000
  /// How many answers the random search may give where the budget is spent; nil for a quarter of the budget.
  package var randomAnswers: Int?
  /// The seed of the random search.
  package var seed: UInt64 = 1
  /// Whether the way to every scene, choice and rule is told.
  package var tellsWays = false

  /// The usual options.
  package init() {}

  /// The usual options with another budget.
  package init(budget: Int) { self.budget = budget }
}
