import Diagnostics
import ScenarioChanges
import ScenarioRuntime

/// What `aspirant diff --format json` writes of the recordings that were given.
struct RecordingDiffReport: Encodable {
  struct Result: Encodable {
    var standing: Place.Standing
    var scene: String
    var points: [String: Int]
    var percent: Int?
    var passed: Bool?
    var usedOptOut: Bool
    var critical: [String]
  }

  struct Entry: Encodable {
    var path: String
    var scenario: String
    var fate: RecordingComparison.Fate
    /// The number of the answer that does not fit.
    var step: Int?
    var message: String?
    /// What it came to before, where something differs.
    var old: Result?
    /// What it comes to now, where something differs.
    var new: Result?
  }

  var same: Int
  var moved: Int
  var diverged: Int
  var foreign: Int
  /// Those that are not the same as before.
  var differing: [Entry]

  init(_ recordings: DiffRecordings, _ language: MessageLanguage) {
    same = recordings.count(.same)
    moved = recordings.count(.moved)
    diverged = recordings.count(.diverged)
    foreign = recordings.count(.foreign)
    differing = recordings.entries.filter { $0.fate != .same }.map { entry in
      Entry(
        path: entry.path, scenario: entry.scenario, fate: entry.fate, step: entry.comparison?.divergence?.step,
        message: entry.comparison?.divergence?.message[language], old: entry.comparison.map { Result($0.old) },
        new: entry.comparison.map { Result($0.new) })
    }
  }
}

extension RecordingDiffReport.Result {
  init(_ outcome: RunOutcome) {
    self.init(
      standing: outcome.place.standing, scene: outcome.place.scene, points: outcome.points, percent: outcome.percent,
      passed: outcome.passed, usedOptOut: outcome.usedOptOut, critical: outcome.critical)
  }
}
