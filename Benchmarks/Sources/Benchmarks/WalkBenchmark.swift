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
    var whole: [Double] = []
    for _ in 0..<repetitions {
      let (expected, floorSeconds) = timed { walkTable(story) }
      let (outcome, seconds) = timed { walkMachine(machine) }
      guard outcome == expected else { throw BenchmarkError(message: "the machine and the table went different ways") }
      floor.append(Double(expected.steps) / floorSeconds)
      walk.append(Double(outcome.steps) / seconds)
      let process = try run(
        tools.aspirant, ["run", file, "--agent", "random", "--runs", "\(Self.runs)", "--seed", "\(Self.seed)"])
      whole.append(Double(outcome.steps) / process.seconds)
    }
    return [
      Row("random steps: bare table in C (floor)", steps: floor.median, floor: floor.median),
      Row("random steps: `Machine` with events", steps: walk.median, floor: floor.median),
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

  private func walkMachine(_ machine: Machine) -> Outcome {
    var outcome = Outcome()
    var generator = Generator(seed: Self.seed)
    var state = MachineState()
    var draws = DrawSource.random
    var events: [Event] = []
    for run in 0..<Self.runs {
      events.removeAll(keepingCapacity: true)
      machine.start(&state, seed: UInt64(run), draws: &draws, events: &events)
      while case .waiting(let scene) = state.status {
        outcome.visits[scene] += 1
        let answer = Answer.choice(Int(generator.draw(among: 3)))
        events.removeAll(keepingCapacity: true)
        do { try machine.answer(answer, &state, draws: &draws, events: &events) } catch { return outcome }
      }
      outcome.steps += Int64(state.step)
      for variable in Story.variables.indices { outcome.sum += Int64(machine.value(ofVariable: variable, in: state)) }
    }
    return outcome
  }

  private func timed<Value>(_ work: () -> Value) -> (Value, Double) {
    let start = processSeconds()
    let value = work()
    return (value, processSeconds() - start)
  }
}
