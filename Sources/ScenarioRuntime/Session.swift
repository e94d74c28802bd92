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

  private let firstDraws: DrawSource

  /// Starts a session.
  /// - Parameters:
  ///   - machine: The machine that runs it.
  ///   - seed: The seed of draws and display order; at most ``Recording/Header/greatestSeed`` where it is recorded.
  ///   - draws: Where draws come from.
  public init(_ machine: Machine, seed: UInt64, draws: DrawSource = .random) {
    self.machine = machine
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
      locale: locale ?? program.locale, session: session)
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

extension Machine {
  /// An answer that was taken, by ids, and the hash of the text that was answered with or to.
  package func described(_ answer: Answer, scene: Int, checkIn: Int) -> (Recording.Given, text: String) {
    switch (answer, program.scenes[scene].move) {
    case (.choice(let position), .choices(let choices)):
      (.choice(choices[position].id), program.texts[choices[position].text].hash)
    case (.checkIn(let answered), .scale(let checkIns)):
      (.checkIn(checkIns[checkIn].id, answered: answered), program.texts[checkIns[checkIn].text].hash)
    default: preconditionFailure("an answer of another move")
    }
  }
}
