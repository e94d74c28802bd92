import ScenarioModel
import ScenarioRuntime

/// An agent at work: what it needs from one answer to the next.
struct Player {
  private let agent: Agent
  private var run = 0
  private var generator = Generator(seed: 0)
  private var position = 0
  private var offered: [Int] = []

  init(_ agent: Agent) { self.agent = agent }

  /// Gets ready for a run, numbered from 1.
  mutating func start(run: Int, seed: UInt64) {
    self.run = run
    position = 0
    if case .random(let own) = agent {
      var spread = SplitMix64(seed: seed)
      generator = Generator(seed: own ^ spread.next())
    }
  }

  /// Answers the move at hand.
  mutating func answer(_ machine: Machine, _ state: MachineState) throws(AgentError) -> Answer {
    machine.offeredAsWritten(state, into: &offered)
    switch agent {
    case .first: return offered.first.map { .choice($0) } ?? .checkIn(answered: true)
    case .random:
      guard !offered.isEmpty else { return .checkIn(answered: generator.draw(among: 2) == 1) }
      return .choice(offered[Int(generator.draw(among: UInt32(offered.count)))])
    case .script(let script):
      guard position < script.entries.count else { throw error(machine, state, nil, .answersMissing) }
      let entry = script.entries[position]
      position += 1
      return try answer(entry, machine, state)
    }
  }

  /// Looks at what is left when a run is over.
  func finish(_ machine: Machine, _ state: MachineState) throws(AgentError) {
    guard case .script(let script) = agent, position < script.entries.count else { return }
    throw error(machine, state, script.entries[position], .answersLeft)
  }

  private func answer(
    _ entry: Script.Entry, _ machine: Machine, _ state: MachineState
  ) throws(AgentError) -> Answer {
    let scene = machine.program.scenes[state.status.scene]
    switch (entry, scene.move) {
    case (.choice(let id), .choices(let choices)):
      let found = choices.firstIndex { $0.id == id || "\(scene.id)/\($0.id)" == id }
      guard let found else { throw error(machine, state, entry, .noSuchChoice) }
      guard offered.contains(found) else { throw error(machine, state, entry, .notOffered) }
      return .choice(found)
    case (.value(let value), .scale(let checkIns)):
      let steps = checkIns[state.checkIn].labels.count
      // A check-in without labels of its own takes any number.
      if steps > 0, value > steps { throw error(machine, state, entry, .outOfScale(steps: steps)) }
      return .checkIn(answered: true)
    case (.skip, .scale): return .checkIn(answered: false)
    case (_, .scale): throw error(machine, state, entry, .wantsCheckIn)
    default: throw error(machine, state, entry, .wantsChoice)
    }
  }

  private func error(
    _ machine: Machine, _ state: MachineState, _ entry: Script.Entry?, _ reason: AgentError.Reason
  ) -> AgentError {
    let scene = machine.program.scenes[state.status.scene]
    var ids: [String] = []
    if case .choices(let choices) = scene.move { ids = offered.map { choices[$0].id } }
    return AgentError(
      run: run, step: state.step + 1, scene: scene.id, entry: entry, offered: state.status.isOver ? [] : ids,
      reason: reason)
  }
}
