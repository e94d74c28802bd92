import ScenarioExplorer
import ScenarioModel
import ScenarioRuntime

/// How far a series has come that seeks everything that runs can reach.
struct CoverProgress {
  private let guide: CoverGuide
  private var entered: [Bool]
  private var taken: [Bool]
  private var way = CoverGuide.Way()

  init(_ guide: CoverGuide) {
    self.guide = guide
    entered = guide.scenes.map { _ in false }
    taken = guide.choices.map { _ in false }
  }

  /// Forgets the way of the last run.
  mutating func startRun() { way = CoverGuide.Way() }

  /// Takes note of what was visited.
  mutating func see(_ events: EventList) {
    for position in 0..<events.count {
      switch events[position] {
      case .entered(let scene): entered[scene] = true
      case .chose(let choice): taken[choice] = true
      default: break
      }
    }
  }

  /// The answer to the move at hand, unless the state is one that the explorer has not seen.
  mutating func answer(_ state: MachineState) -> Answer? {
    guide.answer(state, on: &way, entered: entered, taken: taken)
  }

  /// Whether everything that was found has been visited.
  var isDone: Bool {
    zip(guide.scenes, entered).allSatisfy { !$0 || $1 } && zip(guide.choices, taken).allSatisfy { !$0 || $1 }
  }

  /// What was to be visited, and what was.
  var coverage: Coverage {
    let program = guide.machine.program
    var choices: [String] = []
    for scene in program.scenes {
      guard case .choices(let list) = scene.move else { continue }
      choices += list.map { "\(scene.id)/\($0.id)" }
    }
    // Where not all states were looked into, chance may have come further than the explorer.
    let scenesFound = zip(guide.scenes, entered).map { $0 || $1 }
    let choicesFound = zip(guide.choices, taken).map { $0 || $1 }
    func left(_ names: [String], _ found: [Bool], _ visited: [Bool]) -> [String] {
      names.indices.filter { found[$0] && !visited[$0] }.map { names[$0] }
    }
    return Coverage(
      basis: guide.isComplete ? .proved : .searched, scenesReachable: scenesFound.count { $0 },
      scenesLeft: left(program.scenes.map(\.id), scenesFound, entered), choicesReachable: choicesFound.count { $0 },
      choicesLeft: left(choices, choicesFound, taken))
  }
}
