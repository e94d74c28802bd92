package import ScenarioModel

/// What is known of a program after visiting the states that a run can reach.
///
/// Where ``isComplete`` is true that is all there is. Where the budget ran out, what was found is there, and what was
/// not found may still be, unless ``neverEntered`` and the like say that it was proved.
package struct Exploration: Sendable {
  /// Something that can happen in a scene, and a way there.
  package struct Finding: Hashable, Sendable {
    /// The scene's index.
    package var scene: Int
    /// The way there; a shortest one, unless chance found it.
    package var witness: Witness
  }

  /// A rule that fires on entering its own scene, and will again and again.
  package struct SelfFiring: Hashable, Sendable {
    /// The rule's index.
    package var rule: Int
    /// A shortest way there.
    package var witness: Witness
  }

  /// A draw whose branches can come to different points.
  package struct UnevenDraw: Hashable, Sendable {
    /// A branch.
    package struct Branch: Hashable, Sendable {
      /// The scene where it leads.
      package var to: Int
      /// The points from there to an end; nil where no end follows.
      package var points: ClosedRange<Int>?
    }

    /// The scene that draws.
    package var scene: Int
    /// The first dimension that differs.
    package var dimension: Int
    /// The branches in written order.
    package var branches: [Branch]
    /// A shortest way there.
    package var witness: Witness
  }

  /// A way to everything that was reached; nil for what was not.
  package struct Ways: Sendable {
    /// The way to each scene.
    package var scenes: [Witness?]
    /// The way to where each choice is offered.
    package var choices: [Witness?]
    /// The way to where each rule fires.
    package var rules: [Witness?]
  }

  /// Whether every reachable state was visited.
  package var isComplete: Bool
  /// The number of distinct states that wait for an answer or are over.
  package var states: Int
  /// The number of steps from state to state that were taken.
  package var transitions: Int
  /// The number of states that were found and not looked into; 0 where the search is complete.
  package var openStates: Int
  /// For each scene whether some run enters it.
  package var reachedScenes: [Bool]
  /// For each choice, by its number, whether some run is offered it.
  package var offeredChoices: [Bool]
  /// For each rule whether it fires in some run.
  package var firedRules: [Bool]
  /// For each entry of `then`, by its number through the program, whether it follows in some run.
  package var followedEntries: [Bool]
  /// For each scene whether it is proved that no run enters it.
  package var neverEntered: [Bool]
  /// For each choice, by its number, whether it is proved that no run is offered it.
  package var neverOffered: [Bool]
  /// For each rule whether it is proved that it fires in no run.
  package var neverFires: [Bool]
  /// For each entry of `then`, by its number, whether it is proved that it follows in no run.
  package var neverFollows: [Bool]
  /// The ends that are reached, in the order of their scenes.
  package var endings: [Finding]
  /// The scenes in which runs get stuck.
  package var stuck: [Finding]
  /// The scenes in which runs become endless. A draw starts the count of scenes anew.
  package var endless: [Finding]
  /// The scenes in which a run waits that goes on for ever, whatever is answered, one for each scene where such runs begin
  /// to be lost. Runs that can still get stuck or become endless are not among them. Empty where the search is not
  /// complete.
  package var deadEnds: [Finding]
  /// The scenes whose move can have nothing to offer.
  package var emptyMoves: [Finding]
  /// The rules that fire on entering their own scene, and will again and again.
  package var selfFiring: [SelfFiring]
  /// The draws whose branches can come to different points; empty where the range of scores is not known.
  package var unevenDraws: [UnevenDraw]
  /// Whether it is proved that every run that waits can still reach an end.
  package var alwaysEnds: Bool
  /// The range of the scores.
  package var scores: ScoreOutcome
  /// The scenes that runs enter and that always lead on before anything is asked; empty where the search is not complete.
  package var neverWaiting: [Int] = []
  /// Whether draws can lead to the same draw again without a question between them, which chance ends sooner or later.
  package var mayDrawInCircles = false
  /// The lines with a condition that holds in no run that comes to them, by scene and position; as far as bounds show it.
  package var neverSaid: [(scene: Int, position: Int)] = []
  /// The branches with a condition that are taken in no run that comes to them; as far as bounds show it.
  package var neverTaken: [(holder: GotoHolder, position: Int)] = []
  /// A way to everything that was reached, where it was asked for.
  package var ways: Ways?
  /// What holds in each scene, where the search is not complete.
  package var bounds: ProgramBounds?
  /// What chance found, where the search is not complete.
  package var chance: RandomFindings?
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

/// The exact range of scores over all runs that reach an end without opt-outs and in time.
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
