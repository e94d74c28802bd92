import Diagnostics
import ScenarioModel
import ScenarioPack
import ScenarioRuntime

/// What a changed pack does to one recording.
struct Movement: Encodable, Sendable {
  /// Where a run stands, and what it scores.
  struct Standing: Encodable, Hashable, Sendable {
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

    init(_ verdict: ReplayVerdict, _ program: Program) {
      status =
        switch verdict.status {
        case .ended: "ended"
        case .waiting: "waiting"
        case .stuck: "stuck"
        case .endless: "endless"
        }
      scene = program.scenes[verdict.status.scene].id
      points = Dictionary(
        zip(program.dimensions.map(\.id), verdict.score.points).map { ($0, $1) },
        uniquingKeysWith: { first, _ in first })
      // What is not over has points so far, and no result.
      percent = verdict.status.isOver ? verdict.score.percent : nil
      passed = verdict.status.isOver ? verdict.score.passed : nil
    }
  }

  /// What a recording does.
  enum Kind: String, Encodable, Sendable {
    /// It stands where it stood, with the same points.
    case stays
    /// It scores otherwise, or comes to another end.
    case moves
    /// An answer no longer fits.
    case diverges
    /// An answer does not fit the old pack, so that there is nothing to compare with.
    case unfit
  }

  /// The file.
  var path: String
  /// The line of its header.
  var line: Int
  /// The code of the session.
  var session: String
  /// The id of the scenario.
  var scenario: String
  /// What it does.
  var outcome: Kind
  /// On the old pack, as far as it fits.
  var before: Standing
  /// On the new pack, as far as it fits.
  var after: Standing
  /// Where it does not fit, in the language of the call.
  var divergence: String?
  /// The number of the answer that does not fit, from 1.
  var step: Int?

  /// Replays a recording on both packs.
  init(
    _ recording: Recording, at place: RecordingPlace, from old: inout PackReplayer, to new: inout PackReplayer,
    _ language: MessageLanguage
  ) throws(RefusedRecording) {
    let header = recording.header
    let was = try old.replay(recording)
    let now = try new.replay(recording)
    guard let oldProgram = old.pack.program(header.scenario), let newProgram = new.pack.program(header.scenario) else {
      preconditionFailure("what was replayed is of a scenario of the pack")
    }
    path = place.path
    line = place.line
    session = header.session
    scenario = header.scenario
    before = Standing(was, oldProgram)
    after = Standing(now, newProgram)
    if case .diverged(let found) = was.outcome {
      outcome = .unfit
      (divergence, step) = (found.wasAndNow[language], found.step)
    } else if case .diverged(let found) = now.outcome {
      outcome = .diverges
      (divergence, step) = (found.wasAndNow[language], found.step)
    } else {
      outcome = before == after ? .stays : .moves
    }
  }

  /// By how much the percent changes; nil where there is none before or after.
  var change: Int? {
    guard outcome == .moves || outcome == .stays, let was = before.percent, let now = after.percent else { return nil }
    return now - was
  }
}
