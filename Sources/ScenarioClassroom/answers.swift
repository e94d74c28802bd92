package import ScenarioModel
package import ScenarioRuntime

/// Makes one run and keeps what was answered.
///
/// - Parameters:
///   - agent: Who answers; of one that plays whole series, this is the first run.
///   - machine: The machine of the scenario.
///   - seed: The seed of the run.
///   - timing: Whether time limits hold.
/// - Returns: The answers in order.
/// - Throws: ``AgentError`` where a script does not fit, ``AgentFault`` of a program, ``RunsStopped`` where somebody
///   stopped it.
package func answers(of agent: Agent, on machine: Machine, seed: UInt64, timing: Bool) throws -> [Answer] {
  var worker = RunWorker(machine, agent, RunOptions(runs: 1, seed: seed, timing: timing), keepsTurns: true)
  do { return try worker.answers(seed: seed) } catch is RunInterrupted { throw RunsStopped(done: 0) }
}
