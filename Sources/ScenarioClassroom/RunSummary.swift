package import ScenarioModel

/// What came of many runs of one scenario, by ids, in plain numbers.
package struct RunSummary: Codable, Hashable, Sendable {
  /// How often runs reached an end.
  package struct Ending: Codable, Hashable, Sendable {
    /// The id of the scene that ends.
    package var scene: String
    /// How well it went.
    package var outcome: ScenarioModel.Ending.Outcome
    /// The number of runs; 0 for an end that none reached.
    package var runs: Int
  }

  /// The points of a dimension.
  package struct Points: Codable, Hashable, Sendable {
    /// The id of the dimension.
    package var dimension: String
    /// Its name as the author wrote it.
    package var title: String
    /// The points at the end of each run.
    package var points: Distribution
  }

  /// How often a critical choice was taken.
  package struct Critical: Codable, Hashable, Sendable {
    /// The id of the scene.
    package var scene: String
    /// The id of the choice.
    package var choice: String
    /// How often it was taken, all runs together.
    package var events: Int
    /// How many of those were mended.
    package var repaired: Int
  }

  /// A scene and how often runs entered it.
  package struct Visits: Codable, Hashable, Sendable {
    /// The id of the scene.
    package var scene: String
    /// How often it was entered, all runs together.
    package var visits: Int
  }

  /// A choice and how often runs took it.
  package struct Takes: Codable, Hashable, Sendable {
    /// The id of the scene.
    package var scene: String
    /// The id of the choice.
    package var choice: String
    /// How often it was taken, all runs together.
    package var takes: Int
  }

  /// The id of the scenario.
  package var scenario: String
  /// Its name as the author wrote it.
  package var title: String
  /// The name of the agent.
  package var agent: String
  /// The seed of the series.
  package var seed: UInt64
  /// The number of runs.
  package var runs: Int
  /// All ends of the scenario.
  package var endings: [Ending]
  /// The number of runs that got stuck.
  package var stuck: Int
  /// The number of runs that became endless.
  package var endless: Int
  /// The number of runs that were broken off after the most answers allowed.
  package var unfinished: Int
  /// The number of runs that used an opt-out.
  package var optedOut: Int
  /// The number of runs that passed; absent where the scenario has no `pass`.
  package var passed: Int?
  /// The number of answers in each run.
  package var answers: Distribution
  /// The points of each dimension.
  package var dimensions: [Points]
  /// The percent of the runs that have one.
  package var percent: Distribution
  /// All critical choices of the scenario.
  package var critical: [Critical]
  /// All scenes of the scenario.
  package var scenes: [Visits]
  /// All choices of the scenario.
  package var choices: [Takes]
  /// What the series was to visit; only of the agent `cover`.
  package var coverage: Coverage?
  /// The runs that faults of a program ended; only of such an agent. They have no points and no percent.
  package var faults: AgentFaults?

  /// The ids of the scenes that no run entered.
  package var scenesNeverVisited: [String] { scenes.filter { $0.visits == 0 }.map(\.scene) }

  /// The choices that no run took.
  package var choicesNeverTaken: [Takes] { choices.filter { $0.takes == 0 } }
}
