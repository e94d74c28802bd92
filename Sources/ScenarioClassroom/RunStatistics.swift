import ScenarioModel
import ScenarioRuntime

/// Counts over many runs, kept as they go by: whole numbers only, so that parts can be added in any order.
struct RunStatistics {
  private let machine: Machine
  private var runs = 0
  private var faults: AgentFaults?
  private var ended: [Int]
  private var stuck = 0
  private var endless = 0
  private var unfinished = 0
  private var optedOut = 0
  private var passed = 0
  private var answers = Histogram()
  private var points: [Histogram]
  private var percents = Histogram()
  private var critical: [Int]
  private var repaired: [Int]
  private var visits: [Int]
  private var takes: [Int]

  init(_ machine: Machine) {
    self.machine = machine
    let program = machine.program
    ended = Array(repeating: 0, count: program.scenes.count)
    points = Array(repeating: Histogram(), count: program.dimensions.count)
    critical = Array(repeating: 0, count: machine.choiceCount)
    repaired = Array(repeating: 0, count: machine.choiceCount)
    visits = Array(repeating: 0, count: program.scenes.count)
    takes = Array(repeating: 0, count: machine.choiceCount)
  }

  /// Counts what happened in one step.
  mutating func count(_ events: EventList) {
    for position in 0..<events.count {
      switch events[position] {
      case .entered(let scene): visits[scene] += 1
      case .chose(let choice): takes[choice] += 1
      case .critical(let choice): critical[choice] += 1
      case .repaired(let choice, _): repaired[choice] += 1
      default: break
      }
    }
  }

  /// Counts how a run came out. One that a fault ended has no points.
  mutating func finish(_ state: MachineState, _ fault: AgentFault?) {
    runs += 1
    answers.count(state.step)
    if let fault {
      faults = faults ?? AgentFaults()
      faults?.add(fault)
      return
    }
    switch state.status {
    case .waiting: unfinished += 1
    case .ended(let scene): ended[scene] += 1
    case .stuck: stuck += 1
    case .endless: endless += 1
    }
    let score = machine.score(of: state)
    for (dimension, got) in score.points.enumerated() { points[dimension].count(got) }
    if let percent = score.percent { percents.count(percent) }
    if score.passed == true { passed += 1 }
    if score.usedOptOut { optedOut += 1 }
  }

  /// Adds what was counted in other runs of the same machine.
  mutating func add(_ other: RunStatistics) {
    runs += other.runs
    if let others = other.faults {
      faults = faults ?? AgentFaults()
      faults?.add(others)
    }
    stuck += other.stuck
    endless += other.endless
    unfinished += other.unfinished
    optedOut += other.optedOut
    passed += other.passed
    answers.add(other.answers)
    percents.add(other.percents)
    for dimension in points.indices { points[dimension].add(other.points[dimension]) }
    for (counts, others) in [
      (\RunStatistics.ended, other.ended), (\.critical, other.critical), (\.repaired, other.repaired),
      (\.visits, other.visits), (\.takes, other.takes),
    ] {
      for (place, count) in others.enumerated() { self[keyPath: counts][place] += count }
    }
  }

  /// The counts by ids.
  func summary(agent: Agent, seed: UInt64, coverage: Coverage? = nil) -> RunSummary {
    let faults = if case .program = agent { self.faults ?? AgentFaults() } else { self.faults }
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
      scenario: program.scenario, title: program.texts[program.title].source, agent: agent.name, seed: seed, runs: runs,
      endings: endings, stuck: stuck,
      endless: endless, unfinished: unfinished, optedOut: optedOut,
      passed: program.scoring.pass == nil ? nil : passed, answers: Distribution(answers.counts),
      dimensions: zip(program.dimensions, points).map {
        .init(dimension: $0.id, title: program.texts[$0.title].source, points: Distribution($1.counts))
      },
      percent: Distribution(percents.counts), critical: criticals,
      scenes: zip(program.scenes, visits).map { .init(scene: $0.id, visits: $1) }, choices: choices, coverage: coverage,
      faults: faults)
  }
}
