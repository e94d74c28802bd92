package import ScenarioModel
package import ScenarioRuntime

/// How a series of headless runs is made.
package struct RunOptions: Sendable {
  /// The number of runs.
  package var runs: Int
  /// The seed of the series; the seeds of its runs follow from it by ``runSeed(series:run:)``.
  package var seed: UInt64
  /// After so many answers a run is broken off.
  package var mostAnswers: Int
  /// Whether time limits hold. Personas can be late; other agents are not, but a script that says so.
  package var timing: Bool

  /// Makes options.
  package init(runs: Int, seed: UInt64, mostAnswers: Int = 10_000, timing: Bool = false) {
    self.runs = runs
    self.seed = seed
    self.timing = timing
    self.mostAnswers = mostAnswers
  }
}

/// Where the recordings of headless runs go.
package struct RunRecorder {
  /// Where the program comes from.
  package var origin: ProgramOrigin
  /// Takes the number of a run, from 1, and its recording; times are those of a persona, else 0.
  package var take: (_ run: Int, _ recording: Recording) throws -> Void

  /// Makes a recorder.
  package init(origin: ProgramOrigin, take: @escaping (_ run: Int, _ recording: Recording) throws -> Void) {
    self.origin = origin
    self.take = take
  }
}

/// The seed of one run of a series: output number `run` of SplitMix64 on the series' seed, shifted right by 11, so that
/// it fits a recording.
/// - Parameters:
///   - series: The seed of the series.
///   - run: The number of the run, from 1.
/// - Returns: A seed of at most 2^53 − 1.
package func runSeed(series: UInt64, run: Int) -> UInt64 {
  var spread = SplitMix64(seed: series &+ UInt64(truncatingIfNeeded: run - 1) &* SplitMix64.increment)
  return spread.next() >> 11
}

/// Runs a scenario many times without showing it.
/// - Parameters:
///   - machine: The machine of the scenario.
///   - agent: Who answers.
///   - options: How many runs, and from which seed.
///   - recorder: Where each run's recording goes, if they are wanted.
///   - progress: Told now and then how many runs are done.
/// - Returns: What came of the runs.
/// - Throws: ``AgentError`` where a script does not fit, and what the recorder throws.
package func runMany(
  _ machine: Machine, agent: Agent, options: RunOptions, recorder: RunRecorder? = nil,
  progress: (Int) -> Void = { _ in }
) throws -> RunSummary {
  var statistics = RunStatistics(machine)
  var player = Player(agent)
  var state = MachineState()
  var events: [Event] = []
  var turns: [Turn] = []
  for run in 0..<max(options.runs, 0) {
    let seed = runSeed(series: options.seed, run: run + 1)
    player.start(run: run + 1, seed: seed)
    var draws = try player.draws(machine)
    events.removeAll(keepingCapacity: true)
    turns.removeAll(keepingCapacity: true)
    machine.start(&state, seed: seed, draws: &draws, events: &events)
    statistics.count(events)
    while case .waiting(let scene) = state.status, state.step < options.mostAnswers, !player.leaves() {
      let answer = try player.answer(machine, state, timing: options.timing)
      if recorder != nil {
        turns.append(
          Turn(scene: scene, checkIn: state.checkIn, answer: answer, milliseconds: player.milliseconds))
      }
      events.removeAll(keepingCapacity: true)
      try machine.answer(answer, &state, draws: &draws, events: &events)
      statistics.count(events)
    }
    if state.status.isOver { try player.finish(machine, state, draws) }
    statistics.finish(state)
    if run & 4095 == 4095 { progress(run + 1) }
    if let recorder {
      try recorder.take(run + 1, recording(turns, machine, recorder.origin, options, run: run + 1, seed: seed))
    }
  }
  return statistics.summary(agent: agent, seed: options.seed, runs: max(options.runs, 0))
}

private struct Turn {
  var scene: Int
  var checkIn: Int
  var answer: Answer
  var milliseconds: Int
}

private func recording(
  _ turns: [Turn], _ machine: Machine, _ origin: ProgramOrigin, _ options: RunOptions, run: Int, seed: UInt64
) -> Recording {
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
