import ScenarioModel
import ScenarioRuntime
import ScenarioTestPrograms
import Testing

/// One answer for each distinct effect, against all answers.
struct RepresentativeAnswerTests {
  /// What tells two answers apart for all that can happen and be scored.
  private struct Effect: Hashable {
    var key: [Int32]
    var points: [Int]
    var isLate: Bool
  }

  private func effects(
    of answers: [Answer], on machine: Machine, at state: MachineState
  ) throws -> [Effect: MachineState] {
    var effects: [Effect: MachineState] = [:]
    for answer in answers {
      var after = state
      var draws = DrawSource.forced([])
      var events: [Event] = []
      try machine.answer(answer, &after, draws: &draws, events: &events)
      var effect = Effect(key: [], points: machine.program.dimensions.map { _ in 0 }, isLate: answer == .late)
      machine.appendKey(of: after, to: &effect.key)
      for event in events {
        if case .scored(let dimension, let points) = event { effect.points[dimension] += points }
      }
      effects[effect] = after
    }
    return effects
  }

  @Test func standForAllAnswers() throws {
    var compared: [String: Int] = [:]
    for seed in 0..<400 as Range<UInt64> {
      let machine = try Machine(RandomProgram.make(seed: seed, options: .init(items: true)))
      var state = MachineState()
      var draws = DrawSource.forced([])
      var events: [Event] = []
      machine.start(&state, seed: 0, draws: &draws, events: &events)
      var waiting = [state]
      var known: Set<[Int32]> = []
      var answers: [Answer] = []
      while let state = waiting.popLast(), known.count < 60 {
        var key: [Int32] = []
        machine.appendKey(of: state, to: &key)
        guard known.insert(key).inserted else { continue }
        if let open = state.openDraw {
          for branch in 0..<open.branches {
            var after = state
            machine.resume(&after, branch: branch, draws: &draws, events: &events)
            waiting.append(after)
          }
          continue
        }
        guard case .waiting(let scene) = state.status else { continue }
        #expect(machine.representativeAnswers(state, into: &answers))
        let all = try effects(of: machine.allAnswers(state), on: machine, at: state)
        let found = try effects(of: answers, on: machine, at: state)
        #expect(Set(found.keys) == Set(all.keys), "seed \(seed), scene \(scene)")
        let move: String =
          switch machine.program.scenes[scene].move {
          case .choices: "choices"
          case .select: "select"
          case .order: "order"
          case .match: "match"
          case .compose: "compose"
          case .scale, .end, .none: "other"
          }
        compared[move, default: 0] += 1
        waiting += all.values
      }
    }
    for move in ["choices", "select", "order", "match", "compose", "other"] {
      #expect(compared[move, default: 0] > 50, "\(move)")
    }
  }

  @Test func findsFewForManyItems() throws {
    var story = Story([StoryScene("a"), StoryScene("b", ends: true)])
    story.variables = [.integer("calm", 0, 0...3)]
    story.dimensions = [.open("care")]
    var program = try story.program()
    let items = (0..<40).map { Item(id: "i\($0)", text: 0, effects: Effects(add: [.init(0, $0 % 2)])) }
    program.scenes[0].goto = .scene(1)
    program.scenes[0].move = .select(Select(items: items))
    var answers: [Answer] = []
    #expect(try Machine(program).representativeAnswers(start(Machine(program)), into: &answers))
    #expect(answers.count == 4)
    program.scenes[0].move = .order(Order(items: items, points: [.init(0, 8)]))
    #expect(try Machine(program).representativeAnswers(start(Machine(program)), into: &answers))
    #expect(answers.count == 40)
    let segments = (0..<5).map { Heading(id: "s\($0)", text: 0) }
    let said = items.enumerated().map { number, item in
      Item(id: item.id, text: 0, segment: number % 5, must: number == 0)
    }
    program.scenes[0].move = .compose(Compose(segments: segments, items: said, points: [.init(0, 100)]))
    #expect(try Machine(program).representativeAnswers(start(Machine(program)), into: &answers))
    #expect(answers.count <= 101)
  }

  @Test func givesUpWhereThereAreTooMany() throws {
    var story = Story([StoryScene("a"), StoryScene("b", ends: true)])
    story.dimensions = (0..<8).map { .open("d\($0)") }
    var program = try story.program()
    program.scenes[0].goto = .scene(1)
    program.scenes[0].move = .select(
      Select(
        items: (0..<40).map { number in
          Item(id: "i\(number)", text: 0, effects: Effects(score: (0..<8).map { .init($0, 1 << (number % 16) + $0) }))
        }))
    var answers: [Answer] = []
    #expect(try !Machine(program).representativeAnswers(start(Machine(program)), into: &answers))
  }

  private func start(_ machine: Machine) -> MachineState {
    var state = MachineState()
    var draws = DrawSource.random
    var events: [Event] = []
    machine.start(&state, seed: 0, draws: &draws, events: &events)
    return state
  }
}
