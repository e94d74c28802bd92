import Diagnostics
import ScenarioModel
import ScenarioPack
import ScenarioRuntime

/// What `aspirant replay --json` writes.
struct ReplayReport: Encodable {
  /// What became of one recording.
  struct Entry: Encodable {
    /// Where a recording and the scenario part.
    struct Divergence: Encodable {
      /// The number of the answer, from 1.
      var step: Int
      /// The id of the scene that was answered in.
      var scene: String
      /// The id of the scene where the run stands now.
      var now: String
      /// What differs, in the language of the call.
      var message: String
    }

    /// A critical choice that was taken.
    struct Critical: Encodable {
      /// The choice, as `scene/choice`.
      var choice: String
      /// The number of the answer, from 1.
      var step: Int
      /// The number of the answer that mended it.
      var repairedAt: Int?
    }

    /// The file.
    var path: String
    /// The id of the scenario.
    var scenario: String
    /// `same`, `same-path` or `diverged`.
    var outcome: String
    /// `ended`, `waiting`, `stuck` or `endless`.
    var status: String
    /// The id of the scene where the run stands.
    var scene: String
    /// The points by dimension.
    var points: [String: Int]
    /// The percent after caps; absent where there is none, and where the run is not over.
    var percent: Int?
    /// Whether the run passes; absent where nothing says so, and where the run is not over.
    var passed: Bool?
    /// Whether an opt-out was used.
    var usedOptOut: Bool
    /// The critical choices.
    var critical: [Critical]
    /// The answers whose text has changed since.
    var changedTexts: [Int]
    /// Where the recording diverges.
    var divergence: Divergence?

    init(_ path: String, _ result: ReplayResult, _ language: MessageLanguage) {
      let machine = result.session.machine
      let program = machine.program
      let score = result.score
      self.path = path
      scenario = program.scenario
      switch result.outcome {
      case .same: outcome = "same"
      case .samePath: outcome = "same-path"
      case .diverged(let found):
        outcome = "diverged"
        divergence = Divergence(
          step: found.step, scene: found.scene, now: program.scenes[found.now.scene].id,
          message: found.message[language])
      }
      switch result.status {
      case .ended: status = "ended"
      case .waiting: status = "waiting"
      case .stuck: status = "stuck"
      case .endless: status = "endless"
      }
      scene = program.scenes[result.status.scene].id
      points = Dictionary(
        zip(program.dimensions.map(\.id), score.points).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
      // What is not over has points so far, and no result.
      percent = result.status.isOver ? score.percent : nil
      passed = result.status.isOver ? score.passed : nil
      usedOptOut = score.usedOptOut
      critical = score.criticalEvents.map { event in
        let scene = program.scenes[machine.place(ofChoice: event.choice).scene].id
        return Critical(
          choice: "\(scene)/\(machine.choice(event.choice).id)", step: event.step, repairedAt: event.repairedAt)
      }
      changedTexts = result.changedTexts
    }
  }

  /// The version of this form.
  var format = 1
  /// The id of the pack.
  var pack: String
  /// The version of the pack.
  var version: String
  /// The recordings in the order of the call, without those that could not be read.
  var recordings: [Entry] = []

  /// Makes a report without recordings.
  init(_ pack: Pack) {
    self.pack = pack.manifest.pack
    version = pack.manifest.version
  }
}
