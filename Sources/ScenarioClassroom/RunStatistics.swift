import ScenarioModel
import ScenarioRuntime

/// Counts over many runs, kept as they go by.
struct RunStatistics {
  private let machine: Machine
  private var ended: [Int]
  private var stuck = 0
  private var endless = 0
  private var unfinished = 0
  private var optedOut = 0
  private var passed = 0
  private var answers: [Int: Int] = [:]
  private var points: [[Int: Int]]
  private var percents: [Int: Int] = [:]
  private var critical: [Int]
  private var repaired: [Int]
  private var visits: [Int]
  private var takes: [Int]

  init(_ machine: Machine) {
    self.machine = machine
    let program = machine.program
    ended = Array(repeating: 0, count: program.scenes.count)
    points = Array(repeating: [:], count: program.dimensions.count)
    critical = Array(repeating: 0, count: machine.choiceCount)
    repaired = Array(repeating: 0, count: machine.choiceCount)
    visits = Array(repeating: 0, count: program.scenes.count)
    takes = Array(repeating: 0, count: machine.choiceCount)
  }

  /// Counts what happened in one step.
  mutating func count(_ events: borrowing [Event]) {
    for position in events.indices {
      switch events[position] {
      case .entered(let scene): visits[scene] += 1
      case .chose(let choice): takes[choice] += 1
      case .critical(let choice): critical[choice] += 1
      case .repaired(let choice, _): repaired[choice] += 1
      default: break
      }
    }
  }

  /// Counts how a run came out.
  mutating func finish(_ state: MachineState) {
    switch state.status {
    case .waiting: unfinished += 1
    case .ended(let scene): ended[scene] += 1
    case .stuck: stuck += 1
    case .endless: endless += 1
    }
    let score = machine.score(of: state)
    answers[state.step, default: 0] += 1
    for (dimension, got) in score.points.enumerated() { points[dimension][got, default: 0] += 1 }
    if let percent = score.percent { percents[percent, default: 0] += 1 }
    if score.passed == true { passed += 1 }
    if score.usedOptOut { optedOut += 1 }
  }

  /// The counts by ids.
  func summary(agent: Agent, seed: UInt64, runs: Int) -> RunSummary {
    let program = machine.program
    var endings: [RunSummary.Ending] = []
    var criticals: [RunSummary.Critical] = []
    var choices: [RunSummary.Takes] = []
    for (number, scene) in program.scenes.enumerated() {
      switch scene.move {
      case .end(let ending):
        endings.append(RunSummary.Ending(scene: scene.id, outcome: ending.outcome, runs: ended[number]))
      case .choices(let list):
        for choice in list {
          let index = choices.count
          choices.append(RunSummary.Takes(scene: scene.id, choice: choice.id, takes: takes[index]))
          guard choice.critical else { continue }
          criticals.append(
            RunSummary.Critical(
              scene: scene.id, choice: choice.id, events: critical[index], repaired: repaired[index]))
        }
      case .select, .order, .match, .compose, .scale, .none: break
      }
    }
    return RunSummary(
      scenario: program.scenario, agent: agent.name, seed: seed, runs: runs, endings: endings, stuck: stuck,
      endless: endless, unfinished: unfinished, optedOut: optedOut,
      passed: program.scoring.pass == nil ? nil : passed, answers: Distribution(answers),
      dimensions: zip(program.dimensions, points).map { .init(dimension: $0.id, points: Distribution($1)) },
      percent: Distribution(percents), critical: criticals,
      scenes: zip(program.scenes, visits).map { .init(scene: $0.id, visits: $1) }, choices: choices)
  }
}
