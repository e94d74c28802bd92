import AspirantCompilerTool
import ScenarioClassroom
import ScenarioModel
import ScenarioPack

/// What `aspirant run --json` and `aspirant merge --json` write, and what `aspirant merge` reads. Schema:
/// `run.schema.json`.
struct RunReport: Codable, Equatable {
  /// What came of one scenario.
  struct Scenario: Codable, Equatable {
    /// The counts.
    var summary: RunSummary
    /// The SHA-256 of the scenario's program.
    var program: String
    /// What the scenario's points can be; absent where nothing is scored.
    var attainable: Attainable?
    /// The ids of the scenes that no run entered.
    var scenesNeverVisited: [String]
    /// The choices that no run took, as `scene/choice`.
    var choicesNeverTaken: [String]

    /// Makes what came of a scenario.
    init(_ summary: RunSummary, program: String, attainable: Attainable?) {
      self.summary = summary
      self.program = program
      self.attainable = attainable
      scenesNeverVisited = summary.scenesNeverVisited
      choicesNeverTaken = summary.choicesNeverTaken.map { "\($0.scene)/\($0.choice)" }
    }
  }

  /// The version of this form that is written, and the only one that is read.
  static let version = 1

  /// The version of this form.
  var format = version
  /// The id of the pack.
  var pack: String
  /// The version of the pack.
  var version: String
  /// The name of the agent.
  var agent: String
  /// The SHA-256 of what the agent was made from: a file, or the command of a program; absent for those without.
  var agentHash: String?
  /// The seed of the series.
  var seed: UInt64
  /// The runs of the whole series, of which a shard has a part.
  var runs: Int
  /// Whether time limits held.
  var timing: Bool
  /// Which part of the series it is; absent for the whole.
  var shard: Shard?
  /// The scenarios in the order of the pack.
  var scenarios: [Scenario] = []

  /// Makes a report without scenarios.
  init(_ pack: Pack, agent: ChosenAgent, _ options: RunOptions) {
    self.pack = pack.manifest.pack
    version = pack.manifest.version
    self.agent = agent.name
    agentHash = agent.hash
    seed = options.seed
    runs = options.runs
    timing = options.timing
    shard = options.shard == .whole ? nil : options.shard
  }

  /// What came of the scenarios, for people.
  func text(_ console: Console) -> String {
    scenarios.map { RunTable($0, shard: shard, width: console.width(.output), console).text }.joined(separator: "\n\n")
  }
}
