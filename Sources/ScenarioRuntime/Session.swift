public import ScenarioModel

/// One run as a value: what was answered, what happened, and where it stands.
///
/// A session starts when it is made. Everything but the answers is derived, so a ``Recording`` of them is enough to
/// make the same session again.
public struct Session: Sendable {
  /// One answer and what came of it.
  public struct Turn: Hashable, Sendable {
    /// The number of the answer, from 1.
    public var step: Int
    /// The scene that was answered in.
    public var scene: Int
    /// The position of the check-in that was answered, 0 in other moves.
    public var checkIn: Int
    /// The answer.
    public var answer: Answer
    /// Milliseconds since the last answer, or since the start.
    public var milliseconds: Int
    /// What happened.
    public var events: [Event]
  }

  /// The machine that runs it.
  public let machine: Machine
  /// The state reached.
  public private(set) var state = MachineState()
  /// What happened before the first question.
  public private(set) var opening: [Event] = []
  /// The answers so far.
  public private(set) var transcript: [Turn] = []
  /// Where draws come from; tells which draws were not pinned.
  public private(set) var draws: DrawSource

  /// Whether the facilitator turned timing on, so that a move's time can be over.
  public let timing: Bool

  private let firstDraws: DrawSource

  /// Starts a session.
  /// - Parameters:
  ///   - machine: The machine that runs it.
  ///   - seed: The seed of draws and display order; at most ``Recording/Header/greatestSeed`` where it is recorded.
  ///   - draws: Where draws come from.
  ///   - timing: Whether time limits hold.
  public init(_ machine: Machine, seed: UInt64, draws: DrawSource = .random, timing: Bool = false) {
    self.machine = machine
    self.timing = timing
    self.draws = draws
    firstDraws = draws
    machine.start(&state, seed: seed, draws: &self.draws, events: &opening)
  }

  /// Resumes a recorded session.
  /// - Parameters:
  ///   - recording: The answers so far.
  ///   - machine: The machine of the same scenario, possibly in another version of the pack.
  ///   - origin: Where the machine's program comes from.
  /// - Throws: ``ResumeError`` if the recording is not of this scenario or does not fit it any more.
  public init(
    resuming recording: Recording, on machine: Machine, origin: ProgramOrigin
  ) throws(ResumeError) {
    let result: ReplayResult
    do { result = try replay(recording, on: machine, origin: origin) } catch { throw .notReplayable(error) }
    if case .diverged(let divergence) = result.outcome { throw .diverged(divergence) }
    self = result.session
  }

  /// Where the run stands.
  public var status: RunStatus { state.status }

  /// The score so far.
  public var score: Score { machine.score(of: state) }

  /// The seed of draws and display order.
  public var seed: UInt64 { state.seed }

  /// The choices that are offered now, in the order in which they are shown: positions as written.
  public var offered: [Int] { machine.offered(state) }

  /// The items that are shown now, in the order in which they are shown: positions as written.
  public var shownItems: [Int] { machine.shownItems(state) }

  /// How many items an answer has now; nil where no items are asked for.
  public var itemCounts: ClosedRange<Int>? { machine.itemCounts(state) }

  /// What the time of the move at hand leads to; nil where there is no limit or timing is off.
  public var timeLimit: TimeLimit? {
    guard timing, case .waiting(let scene) = status, state.openDraw == nil else { return nil }
    return machine.program.scenes[scene].timeLimit
  }

  /// The check-in that waits for an answer.
  public var checkIn: CheckIn? {
    guard case .waiting(let scene) = status, case .scale(let checkIns) = machine.program.scenes[scene].move else {
      return nil
    }
    return checkIns[state.checkIn]
  }

  /// Takes one answer.
  /// - Parameters:
  ///   - answer: The answer.
  ///   - milliseconds: The time since the last answer, or since the start.
  /// - Returns: What happened.
  /// - Throws: ``Refusal`` if the move does not take the answer; then nothing has changed.
  @discardableResult
  public mutating func answer(_ answer: Answer, after milliseconds: Int = 0) throws(Refusal) -> [Event] {
    if case .late = answer, !timing, !status.isOver { throw .noTimeLimit }
    var events: [Event] = []
    let scene = state.status.scene
    let checkIn = state.checkIn
    try machine.answer(answer, &state, draws: &draws, events: &events)
    transcript.append(
      Turn(
        step: state.step, scene: scene, checkIn: checkIn, answer: answer, milliseconds: milliseconds, events: events))
    return events
  }

  /// Takes back the last answer, by running the others again from the start.
  /// - Returns: The turn that was taken back, or nil if there was none.
  @discardableResult
  public mutating func undo() -> Turn? {
    guard let last = transcript.popLast() else { return nil }
    var events: [Event] = []
    draws = firstDraws
    machine.start(&state, seed: seed, draws: &draws, events: &events)
    for turn in transcript {
      // What was taken once is taken again: the machine is deterministic.
      do { try machine.answer(turn.answer, &state, draws: &draws, events: &events) } catch {
        preconditionFailure("the same answers were refused")
      }
      events.removeAll(keepingCapacity: true)
    }
    return last
  }

  /// The answers so far as a recording.
  /// - Parameters:
  ///   - origin: Where the machine's program comes from.
  ///   - locale: The language that the learner read, as a BCP 47 tag; the program's unless given.
  ///   - session: A code for the session; never a name.
  /// - Returns: The header and one entry for each answer.
  public func recording(origin: ProgramOrigin, locale: String? = nil, session: String) -> Recording {
    let program = machine.program
    let header = Recording.Header(
      pack: origin.pack, version: origin.version, program: origin.programHash, scenario: program.scenario, seed: seed,
      locale: locale ?? program.locale, timing: timing, session: session)
    return Recording(
      header: header,
      entries: transcript.map { turn in
        let (given, text) = machine.described(turn.answer, scene: turn.scene, checkIn: turn.checkIn)
        return Recording.Entry(
          step: turn.step, scene: program.scenes[turn.scene].id, answer: given, text: text, ms: turn.milliseconds)
      })
  }
}

/// Why a recorded session cannot be resumed.
public enum ResumeError: Error, Hashable, Sendable {
  /// The recording is not one of this scenario.
  case notReplayable(ReplayError)
  /// An answer does not fit this version of the scenario.
  case diverged(Divergence)
}
