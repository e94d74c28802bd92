import ScenarioModel
import ScenarioRuntime

/// Changes a program at random as an author might, the same way for the same seed.
struct RandomEdit {
  private var source: SplitMix64

  init(seed: UInt64) { source = SplitMix64(seed: seed) }

  private mutating func below(_ count: Int) -> Int { Int(source.next() % UInt64(max(count, 1))) }

  /// The program after one change; it may be one that no machine takes.
  mutating func edited(_ program: Program) -> Program {
    var program = program
    let scene = below(program.scenes.count)
    let target = below(program.scenes.count)
    switch below(14) {
    case 0: program.scenes[scene].goto = .scene(target)
    case 1: program.scenes[scene].move = .end(Ending(outcome: below(2) == 0 ? .success : .failure))
    case 2: program.variables[0].start = below(4)
    case 3: program.rules.append(Rule(when: Condition([Instruction(.variable, 1)]), goto: target))
    case 4: program.scenes.append(Scene(id: "more", move: .end(Ending(outcome: .partial))))
    case 5: program.scenes[scene].timeLimit = program.scenes[scene].timeLimit == nil ? TimeLimit(seconds: 9) : nil
    case 6:
      program.scenes[scene].goto = .weighted([.init(weight: 1 + below(3), to: target), .init(weight: 2, to: scene)])
    case 7: program.dimensions[0].weight += 1
    case 8: program.scenes[scene].id += "-new"
    case 9: program.scenes[scene].lines = []
    default: editMove(&program.scenes[scene], target)
    }
    return program
  }

  private mutating func editMove(_ scene: inout Scene, _ target: Int) {
    switch scene.move {
    case .choices(var choices):
      let index = below(choices.count)
      switch below(9) {
      case 0: choices.remove(at: index)
      case 1: choices.append(Choice(id: "more", text: 0, goto: .scene(target)))
      case 2: choices[index].goto = .scene(target)
      case 3: choices[index].when = Condition([Instruction(.variable, 1)])
      case 4: choices[index].effects.score = [.init(0, below(5))]
      case 5: choices[index].critical.toggle()
      case 6: choices[index].effects.add = [.init(0, 1)]
      case 7: choices[index].once.toggle()
      default: choices.reverse()
      }
      scene.move = .choices(choices)
    case .scale(var checkIns):
      checkIns[0].id = "other"
      scene.move = .scale(checkIns)
    case .select(var select):
      if below(2) == 0 { select.items[0].effects.add = [.init(0, 2)] } else { select.items.removeLast() }
      select.most = min(select.most, select.items.count)
      scene.move = .select(select)
    case .order(var order):
      order.items.reverse()
      scene.move = .order(order)
    case .match(var match):
      match.items[0].category = below(match.categories.count)
      scene.move = .match(match)
    case .compose(var compose):
      compose.capWhenMissing = 10
      compose.items.reverse()
      scene.move = .compose(compose)
    case .end, .none: scene.goto = .scene(target)
    }
  }
}

/// A generator for tests (Vigna's SplitMix64).
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
