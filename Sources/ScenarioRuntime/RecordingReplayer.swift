public import ScenarioModel

/// Replays many recordings on one machine: of each it keeps where the run came to, and not what happened on the way.
///
/// It finds the very same as ``replay(_:on:origin:)``, by the same step function, and uses its memory again.
public struct RecordingReplayer: Sendable {
  /// The machine of the scenario.
  public let machine: Machine
  /// Where the machine's program comes from.
  public let origin: ProgramOrigin
  private var run: BareRun

  /// Makes a replayer of the recordings of one scenario.
  public init(_ machine: Machine, origin: ProgramOrigin) {
    self.machine = machine
    self.origin = origin
    run = BareRun(machine: machine)
  }

  /// Derives where a recorded run comes to.
  /// - Parameter recording: What was answered.
  /// - Returns: How well it fits, and where the run stands after the last answer that does.
  /// - Throws: ``ReplayError`` if the recording is not one of this pack and scenario.
  public mutating func replay(_ recording: Recording) throws(ReplayError) -> ReplayVerdict {
    try check(recording.header, machine, origin)
    run.start(recording.header)
    let fit = follow(recording, on: machine, origin: origin, &run)
    return ReplayVerdict(
      outcome: fit.outcome, changedTexts: fit.changedTexts, alteration: fit.alteration, status: run.state.status,
      score: machine.score(of: run.state))
  }
}

/// Where a recorded run came to.
public struct ReplayVerdict: Hashable, Sendable {
  /// How well the recording fits.
  public var outcome: ReplayResult.Outcome
  /// The steps at which the text that was answered with, or to, has changed since.
  public var changedTexts: [Int]
  /// What no run can have recorded; then the recording was altered after it was made.
  public var alteration: Alteration?
  /// Where the run stands.
  public var status: RunStatus
  /// The score of the run.
  public var score: Score
}

/// A run without a transcript.
private struct BareRun: ReplayedRun {
  let machine: Machine
  var state = MachineState()
  var draws = DrawSource.random
  var events: [Event] = []
  var timing = false

  init(machine: Machine) { self.machine = machine }

  mutating func start(_ header: Recording.Header) {
    timing = header.timing
    draws = .random
    events.removeAll(keepingCapacity: true)
    machine.start(&state, seed: header.seed, draws: &draws, events: &events)
  }

  mutating func take(_ answer: Answer, after milliseconds: Int) throws(Refusal) {
    if case .late = answer, !timing, !state.status.isOver { throw .noTimeLimit }
    events.removeAll(keepingCapacity: true)
    try machine.answer(answer, &state, draws: &draws, events: &events)
  }
}
