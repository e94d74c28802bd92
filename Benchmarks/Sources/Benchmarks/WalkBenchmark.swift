import CTableWalk
import ScenarioModel
import ScenarioPack
import ScenarioRuntime

/// Random playthroughs of one story: the machine beside a bare table, and `aspirant run` as a whole process.
struct WalkBenchmark {
  /// What came of many runs, which has to be the same whoever makes them.
  private struct Outcome: Equatable {
    var visits = Array(repeating: Int64(0), count: Story.scenes)
    /// The sum of all variables at all ends.
    var sum: Int64 = 0
    var steps: Int64 = 0
  }

  private static let runs = 200_000
  private static let seed: UInt64 = 7
  private let repetitions: Int

  init(repetitions: Int) { self.repetitions = repetitions }

  /// - Returns: The lines of the table.
  func measure(_ tools: Tools, in folder: borrowing Folder) throws -> [Row] {
    let story = Story(seed: Self.seed)
    try folder.makeFolder("story")
    try folder.makeFolder("story/scenarios")
    try folder.write(packManifest, to: "story/pack.yaml")
    try folder.write(story.scenario, to: "story/scenarios/historie.yaml")
    let file = "\(folder.path)/story.aspack"
    _ = try run(tools.aspirant, ["pack", "\(folder.path)/story", "-o", file])
    let pack = try PackReader.read(file)
    guard let program = pack.program("historie") else { throw BenchmarkError(message: "the pack has no story") }
    let machine = try Machine(program)

    var floor: [Double] = []
    var walk: [Double] = []
    var told: [Double] = []
    var whole: [Double] = []
    for _ in 0..<repetitions {
      let (expected, floorSeconds) = timed { walkTable(story) }
      let (outcome, seconds) = timed { walkMachine(machine) }
      guard outcome == expected else { throw BenchmarkError(message: "the machine and the table went different ways") }
      let before = allocations()
      guard walkMachine(machine, runs: 1000) != walkMachine(machine, runs: 1), allocations() - before < 100 else {
        throw BenchmarkError(message: "\(allocations() - before) allocations in 1001 runs")
      }
      let (bytes, toldSeconds) = timed { tellMachine(machine, LocalizedTexts(program)) }
      guard bytes > 0 else { throw BenchmarkError(message: "nothing was told") }
      floor.append(Double(expected.steps) / floorSeconds)
      told.append(Double(outcome.steps / 10) / toldSeconds)
      walk.append(Double(outcome.steps) / seconds)
      let process = try run(
        tools.aspirant, ["run", file, "--agent", "random", "--runs", "\(Self.runs)", "--seed", "\(Self.seed)"])
      whole.append(Double(outcome.steps) / process.seconds)
    }
    return [
      Row("random steps: bare table in C (floor)", steps: floor.median, floor: floor.median),
      Row("random steps: `Machine` with events", steps: walk.median, floor: floor.median),
      Row("random steps: and every line's text", steps: told.median, floor: floor.median),
      Row("random steps: `aspirant run`, whole process", steps: whole.median, floor: floor.median),
    ]
  }

  private func walkTable(_ story: Story) -> Outcome {
    var outcome = Outcome()
    story.choices.withUnsafeBufferPointer { choices in
      var table = walk_story(
        choices: choices.baseAddress, scenes: Int32(Story.scenes), start: Story.start, least: Story.least,
        most: Story.most)
      outcome.sum = table_walk(&table, Int64(Self.runs), Self.seed, &outcome.visits, &outcome.steps)
    }
    return outcome
  }

  private func walkMachine(_ machine: Machine, runs: Int = Self.runs) -> Outcome {
    var outcome = Outcome()
    var generator = Generator(seed: Self.seed)
    var state = MachineState()
    var draws = DrawSource.random
    let events = EventList()
    for run in 0..<runs {
      events.removeAll()
      machine.start(&state, seed: UInt64(run), draws: &draws, events: events)
      while case .waiting(let scene) = state.status {
        outcome.visits[scene] += 1
        let answer = Answer.choice(Int(generator.draw(among: 3)))
        events.removeAll()
        do { try machine.answer(answer, &state, draws: &draws, events: events) } catch { return outcome }
      }
      outcome.steps += Int64(state.step)
      for variable in Story.variables.indices { outcome.sum += Int64(machine.value(ofVariable: variable, in: state)) }
    }
    return outcome
  }

  /// Makes a tenth of the runs and renders every line that is said.
  /// - Returns: The number of bytes of all lines.
  private func tellMachine(_ machine: Machine, _ texts: LocalizedTexts) -> Int {
    var generator = Generator(seed: Self.seed)
    var state = MachineState()
    var draws = DrawSource.random
    let events = EventList()
    let scenes = machine.program.scenes
    let start = machine.program.variables.map(\.start)
    var values = start
    var page: [UInt8] = []
    var count = 0
    func tell() {
      page.removeAll(keepingCapacity: true)
      for position in 0..<events.count {
        switch events[position] {
        case .assigned(let variable, let value): values[variable] = value
        case .said(let scene, let line): texts.appendWords(of: scenes[scene].lines[line].text, values, to: &page)
        default: break
        }
      }
      count += page.count
      events.removeAll()
    }
    for run in 0..<Self.runs / 10 {
      for variable in values.indices { values[variable] = start[variable] }
      machine.start(&state, seed: UInt64(run), draws: &draws, events: events)
      tell()
      while case .waiting = state.status {
        let answer = Answer.choice(Int(generator.draw(among: 3)))
        do { try machine.answer(answer, &state, draws: &draws, events: events) } catch { return 0 }
        tell()
      }
    }
    return count
  }

  /// How often memory was asked for since the process began.
  private func allocations() -> Int { Int(aspirant_allocations()) }

  private func timed<Value>(_ work: () -> Value) -> (Value, Double) {
    let start = processSeconds()
    let value = work()
    return (value, processSeconds() - start)
  }
}
