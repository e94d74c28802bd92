package import ScenarioModel
package import ScenarioRuntime

/// Makes one run and keeps what was answered.
///
/// - Parameters:
///   - agent: Who answers; of one that plays whole series, this is the first run.
///   - machine: The machine of the scenario.
///   - seed: The seed of the run.
///   - timing: Whether time limits hold.
///   - most: After so many answers the run is broken off.
/// - Returns: The answers in order.
/// - Throws: ``AgentError`` where a script does not fit, ``AgentFault`` of a program,
///   ``RunsStopped`` where somebody stopped it.
package func answers(
  of agent: Agent, on machine: Machine, seed: UInt64, timing: Bool, most: Int = 10_000
) throws -> [Answer] {
  var player = Player(agent)
  player.start(run: 1, seed: seed, on: machine, timing: timing)
  var draws = try player.draws(machine)
  var state = MachineState()
  let events = EventList()
  machine.start(&state, seed: seed, draws: &draws, events: events)
  player.see(events)
  var answers: [Answer] = []
  while case .waiting = state.status, answers.count < most, !player.leaves() {
    let answer: Answer
    do {
      answer = try player.answer(machine, state, timing: timing)
    } catch is RunInterrupted {
      throw RunsStopped(done: 0)
    }
    events.removeAll()
    try machine.answer(answer, &state, draws: &draws, events: events)
    player.see(events)
    answers.append(answer)
  }
  try player.finish(machine, state, draws)
  return answers
}
