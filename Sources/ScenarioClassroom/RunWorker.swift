import ScenarioModel
import ScenarioRuntime

/// Makes runs one after the other, and counts them.
struct RunWorker {
  /// What came of the runs so far.
  private(set) var statistics: RunStatistics
  /// What a series that seeks everything was to visit, and visited; nil for others.
  var coverage: Coverage? { player.cover?.coverage }
  private let machine: Machine
  private let options: RunOptions
  private let recorder: RunRecorder?
  /// Whether what was answered is kept until the next run.
  private let keepsTurns: Bool
  private var player: Player
  private var state = MachineState()
  private let events = EventList()
  private var turns: [Turn] = []

  private struct Turn {
    var scene: Int
    var checkIn: Int
    var answer: Answer
    var milliseconds: Int
  }

  init(
    _ machine: Machine, _ agent: Agent, _ options: RunOptions, _ recorder: RunRecorder? = nil, keepsTurns: Bool = false
  ) {
    self.keepsTurns = keepsTurns || recorder != nil
    self.machine = machine
    self.options = options
    self.recorder = recorder
    statistics = RunStatistics(machine)
    player = Player(agent)
  }

  /// Makes a run.
  /// - Parameter run: Its number, from 1.
  /// - Returns: Whether further runs have something to do.
  /// - Throws: ``AgentError`` where a script does not fit, and what the recorder throws.
  mutating func make(_ run: Int) throws -> Bool {
    let seed = runSeed(series: options.seed, run: run)
    var fault: AgentFault?
    do { try play(run, seed: seed) } catch let found as AgentFault { fault = found }
    statistics.finish(state, fault)
    if let recorder { try recorder.take(run, recording(recorder.origin, run: run, seed: seed)) }
    return !player.isDone
  }

  /// Makes one run from its own seed, and keeps what was answered.
  /// - Throws: ``AgentError``, ``AgentFault``, ``RunInterrupted``.
  mutating func answers(seed: UInt64) throws -> [Answer] {
    try play(1, seed: seed)
    return turns.map(\.answer)
  }

  private mutating func play(_ run: Int, seed: UInt64) throws {
    player.start(run: run, seed: seed, on: machine, timing: options.timing)
    var draws = try player.draws(machine)
    events.removeAll()
    turns.removeAll(keepingCapacity: true)
    machine.start(&state, seed: seed, draws: &draws, events: events)
    statistics.count(events)
    player.see(events)
    while case .waiting(let scene) = state.status, state.step < options.mostAnswers, !player.leaves() {
      let checkIn = state.checkIn
      let answer = try player.answer(machine, state, timing: options.timing)
      events.removeAll()
      try machine.answer(answer, &state, draws: &draws, events: events)
      if keepsTurns {
        turns.append(Turn(scene: scene, checkIn: checkIn, answer: answer, milliseconds: player.milliseconds))
      }
      statistics.count(events)
      player.see(events)
    }
    try player.finish(machine, state, draws)
  }

  private func recording(_ origin: ProgramOrigin, run: Int, seed: UInt64) -> Recording {
    let header = Recording.Header(
      pack: origin.pack, version: origin.version, program: origin.programHash, scenario: machine.program.scenario,
      seed: seed, locale: machine.program.locale, timing: options.timing || turns.contains { $0.answer == .late },
      session: "run-\(run)")
    var entries: [Recording.Entry] = []
    entries.reserveCapacity(turns.count)
    for turn in turns {
      let (given, text) = machine.described(turn.answer, scene: turn.scene, checkIn: turn.checkIn)
      entries.append(
        Recording.Entry(
          step: entries.count + 1, scene: machine.program.scenes[turn.scene].id, answer: given, text: text,
          ms: turn.milliseconds))
    }
    return Recording(header: header, entries: entries)
  }
}
