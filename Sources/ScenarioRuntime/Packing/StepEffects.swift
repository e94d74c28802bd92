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
}
