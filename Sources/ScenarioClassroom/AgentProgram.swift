package import ScenarioModel
package import ScenarioRuntime

/// A program that answers: started anew for each run, so that no run depends on another.
package protocol AgentProgram: Sendable {
  /// The name under which summaries list it.
  var name: String { get }

  /// Starts the program for a run.
  /// - Parameters:
  ///   - run: Which run it is.
  ///   - machine: The machine of the scenario.
  /// - Returns: The run of the program.
  func begin(_ run: AgentRun, on machine: Machine) -> any AgentDialogue
}

/// What a program is told of a run.
package struct AgentRun: Hashable, Sendable {
  /// The number of the run, from 1.
  package var number: Int
  /// Where the program's chance is to start; at most 2^53 − 1. It tells nothing of what the scenario draws.
  package var seed: UInt64
  /// Whether time limits hold.
  package var timing: Bool
}

/// One run of a program that answers.
package protocol AgentDialogue: AnyObject {
  /// Asks for the answer to the move at hand.
  /// - Parameters:
  ///   - state: Where the run stands.
  ///   - events: What happened since the last question.
  /// - Returns: The answer, by ids.
  /// - Throws: ``AgentDialogueError``.
  func answer(_ state: MachineState, after events: [Event]) throws(AgentDialogueError) -> Script.Entry

  /// Tells how the run ended, and ends the program.
  func end(_ state: MachineState, after events: [Event])
}

/// Why there is no answer.
package enum AgentDialogueError: Error, Hashable, Sendable {
  /// The program did something wrong.
  case fault(AgentFault.Kind, detail: String)
  /// Somebody interrupted the series.
  case interrupted
}

/// Somebody interrupted a run.
struct RunInterrupted: Error {}
