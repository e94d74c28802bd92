import Diagnostics
import ScenarioModel
import ScenarioPack
import ScenarioRuntime

/// What `aspirant replay --json` writes.
struct ReplayReport: Encodable {
  /// A recording that is not replayed.
  struct Refused: Encodable {
    /// The file.
    var path: String
    /// The line of its header.
    var line: Int
    /// It is always `refused`.
    var outcome = "refused"
    /// Why, in the language of the call.
    var message: String

    init(_ place: RecordingPlace, _ refused: RefusedRecording, _ language: MessageLanguage) {
      path = place.path
      line = place.line
      message = refused.message(place)[language]
    }
  }

  /// What became of one recording.
  struct Entry: Encodable {
    /// Where a recording and the scenario part.
    struct Divergence: Encodable {
      /// The number of the answer, from 1.
      var step: Int
      /// The id of the scene that was answered in.
      var scene: String
      /// What was answered.
      var answer: Recording.Given
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
    /// The line of its header.
    var line: Int
    /// The code of the session.
    var session: String
    /// The version of the pack that was recorded.
    var version: String
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

    init(
      _ place: RecordingPlace, _ header: Recording.Header, _ result: ReplayVerdict, _ machine: Machine,
      _ language: MessageLanguage
    ) {
      let program = machine.program
      let score = result.score
      path = place.path
      line = place.line
      session = header.session
      version = header.version
      scenario = program.scenario
      switch result.outcome {
      case .same: outcome = "same"
      case .samePath: outcome = "same-path"
      case .diverged(let found):
        outcome = "diverged"
        divergence = Divergence(
          step: found.step, scene: found.scene, answer: found.answer, now: program.scenes[found.now.scene].id,
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
  /// The recordings in the order of the call, without those that are refused.
  var recordings: [Entry] = []
  /// Those that are refused, in the same order.
  var refused: [Refused] = []
  /// How many ended in which way.
  var summary = ReplaySummary()

  /// Makes a report without recordings.
  init(_ pack: Pack) {
    self.pack = pack.manifest.pack
    version = pack.manifest.version
  }
}
