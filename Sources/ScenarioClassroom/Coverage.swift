/// What a series of runs was to visit, and what it visited.
package struct Coverage: Codable, Hashable, Sendable {
  /// How it is known what runs can reach.
  package enum Basis: String, Codable, Hashable, Sendable {
    /// Every reachable state was looked into: there is nothing else.
    case proved
    /// There were too many states to look into all: there may be more.
    case searched
  }

  /// How it is known what runs can reach.
  package var basis: Basis
  /// The number of scenes that runs can reach.
  package var scenesReachable: Int
  /// The ids of those that no run entered.
  package var scenesLeft: [String]
  /// The number of choices that runs can take.
  package var choicesReachable: Int
  /// Those that no run took, as `scene/choice`.
  package var choicesLeft: [String]

  /// Whether everything reachable was visited.
  package var isFull: Bool { scenesLeft.isEmpty && choicesLeft.isEmpty }

  /// Makes a coverage.
  package init(
    basis: Basis, scenesReachable: Int, scenesLeft: [String], choicesReachable: Int, choicesLeft: [String]
  ) {
    self.basis = basis
    self.scenesReachable = scenesReachable
    self.scenesLeft = scenesLeft
    self.choicesReachable = choicesReachable
    self.choicesLeft = choicesLeft
  }
}
