package import ScenarioModel

/// What is known of a program after visiting every state that a run can reach.
///
/// Where ``isComplete`` is false the budget ran out: what was found is there, what was not found may still be.
package struct Exploration: Sendable {
  /// Something that can happen in a scene, and a shortest way there.
  package struct Finding: Hashable, Sendable {
    /// The scene's index.
    package var scene: Int
    /// The way there.
    package var witness: Witness
  }

  /// Whether every reachable state was visited.
  package var isComplete: Bool
  /// The number of distinct states that wait for an answer or are over.
  package var states: Int
  /// For each scene whether some run enters it.
  package var reachedScenes: [Bool]
  /// For each choice, by its number, whether some run is offered it.
  package var offeredChoices: [Bool]
  /// For each rule whether it fires in some run.
  package var firedRules: [Bool]
  /// The ends that are reached, in the order of their scenes.
  package var endings: [Finding]
  /// The scenes in which runs get stuck.
  package var stuck: [Finding]
  /// The scenes in which runs become endless. A draw starts the count of scenes anew.
  package var endless: [Finding]
  /// The scenes in which a run waits that can reach no end any more, one for each scene where such runs begin to be
  /// lost. Empty where the search is not complete.
  package var deadEnds: [Finding]
  /// The range of the scores.
  package var scores: ScoreOutcome
}

/// What is known of the scores that runs can reach.
package enum ScoreOutcome: Sendable {
  /// They are in this range.
  case explored(ScoreRange)
  /// The search was not complete; these are the bounds that every dimension declares.
  case declared(Attainable)
  /// The search was not complete, and a dimension declares no bounds.
  case unknown
  /// The program scores nothing.
  case noDimensions
  /// No run without opt-outs reaches an end.
  case noEnd
  /// Some loop gives points, or takes them, as often as one likes.
  case pointsWithoutEnd(PointsLoop)
  /// The numbers leave what a program can hold.
  case tooLarge

  /// The range as a program carries it, where one is known.
  package var attainable: Attainable? {
    switch self {
    case .explored(let range): range.attainable
    case .declared(let attainable): attainable
    default: nil
    }
  }
}

/// The exact range of scores over all runs that reach an end without opt-outs.
package struct ScoreRange: Sendable {
  /// A run with the most points of something.
  package struct Best: Hashable, Sendable {
    /// A shortest such run; one without erring choices, if there is any.
    package var witness: Witness
    /// Whether every such run takes a choice that is critical or costs points.
    package var onlyByErring: Bool
  }

  /// The range of each dimension at one end.
  package struct Ending: Hashable, Sendable {
    /// The scene that ends.
    package var scene: Int
    /// The least points of each dimension.
    package var least: [Int]
    /// The most points of each dimension.
    package var most: [Int]
  }

  /// The range as a program carries it.
  package var attainable: Attainable
  /// A run with the most of each dimension.
  package var bestByDimension: [Best]
  /// A run with the highest t, the sum that percent is made of.
  package var best: Best
  /// The range at each end, in the order of their scenes.
  package var endings: [Ending]
}

/// A loop whose points have no end.
package struct PointsLoop: Hashable, Sendable {
  /// The dimension's index.
  package var dimension: Int
  /// Whether the loop gives points; else it takes them.
  package var gives: Bool
  /// The way to the loop.
  package var witness: Witness
  /// The steps of the loop, which lead back to where it begins.
  package var loop: Witness
}
