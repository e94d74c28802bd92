import ScenarioModel

/// What a step does that no state shows: its points, and what makes a run count otherwise.
package struct StepEffects: Hashable, Sendable {
  /// The points in each dimension, before any bounds; 0 in those that are part of the state.
  package var points: [Int32]
  /// Whether an opt-out was taken.
  package var isOptOut = false
  /// Whether the time was over.
  package var isLate = false
  /// Whether something critical was taken, or something that costs points.
  package var errs = false

  /// Makes effects without anything of note.
  package init(points: [Int32]) { self.points = points }

  /// The effects of taking a choice.
  init(of choice: Choice, _ packing: StatePacking) {
    points = Array(repeating: 0, count: packing.hasDimension.count)
    for change in choice.effects.score {
      if change.amount < 0 { errs = true }
      if !packing.hasDimension[change.target] {
        points[change.target] &+= Int32(truncatingIfNeeded: change.amount)
      }
    }
    errs = errs || choice.critical
    isOptOut = choice.optOut
  }
}
