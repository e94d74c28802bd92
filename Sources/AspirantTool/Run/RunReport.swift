import ScenarioClassroom
import ScenarioModel
import ScenarioPack

/// What `aspirant run --json` writes.
struct RunReport: Encodable {
  /// What came of one scenario.
  struct Scenario: Encodable {
    /// The counts.
    var summary: RunSummary
    /// What the scenario's points can be; absent where nothing is scored.
    var attainable: Attainable?
    /// The ids of the scenes that no run entered.
    var scenesNeverVisited: [String]
    /// The choices that no run took, as `scene/choice`.
    var choicesNeverTaken: [String]
  }

  /// The version of this form.
  var format = 1
  /// The id of the pack.
  var pack: String
  /// The version of the pack.
  var version: String
  /// The scenarios in the order of the pack.
  var scenarios: [Scenario] = []

  /// Makes a report without scenarios.
  init(_ pack: Pack) {
    self.pack = pack.manifest.pack
    version = pack.manifest.version
  }

  /// Adds a scenario.
  mutating func add(_ summary: RunSummary, _ program: Program) {
    scenarios.append(
      Scenario(
        summary: summary, attainable: program.attainable, scenesNeverVisited: summary.scenesNeverVisited,
        choicesNeverTaken: summary.choicesNeverTaken.map { "\($0.scene)/\($0.choice)" }))
  }
}
