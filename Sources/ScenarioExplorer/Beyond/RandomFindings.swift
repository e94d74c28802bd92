/// What chance found where not every state could be visited.
package struct RandomFindings: Hashable, Sendable {
  /// The seed of the search.
  package var seed: UInt64
  /// The number of runs.
  package var runs: Int
  /// The number of answers in all of them.
  package var answers: Int
  /// The scenes that only chance found.
  package var scenes: [Int]
  /// The choices, by their numbers, that only chance found.
  package var choices: [Int]
}
