import Diagnostics
package import ScenarioModel
package import ScenarioPack
package import ScenarioRuntime

extension PackManifest {
  /// The id of a scenario, however its letters were typed.
  ///
  /// - Throws: ``CommandFailure`` where the pack has no such scenario, with the ones that it has.
  package func scenarioID(named id: String) throws(CommandFailure) -> String {
    let id = id.normalized
    if scenario(id) != nil { return id }
    let ids = scenarios.map(\.id)
    let list = ids.map { "`\(visibleText($0))`" }.joined(separator: ", ")
    let shown = visibleText(id)
    let message = Message(
      da: "Pakken har intet scenarie `\(shown)`. Den har \(list).",
      en: "The pack has no scenario `\(shown)`. It has \(list)."
    ).didYouMean(id, among: ids)
    throw CommandFailure(.usage, da: message.danish, en: message.english)
  }
}

extension Pack {
  /// The scenario with this id, however its letters were typed.
  ///
  /// - Throws: ``CommandFailure`` where the pack has no such scenario, with the ones that it has.
  package func scenario(named id: String) throws(CommandFailure) -> Program {
    let id = try manifest.scenarioID(named: id)
    guard let program = program(id) else { preconditionFailure("a pack has the programs of its manifest") }
    return program
  }

  /// The machine of a scenario.
  ///
  /// - Throws: ``CommandFailure`` where the program in the file is not one that a machine can run.
  package func machine(of program: Program) throws(CommandFailure) -> Machine {
    try AspirantCompilerTool.machine(of: program, path: path)
  }
}

/// The machine of a scenario of the pack at a path.
///
/// - Throws: ``CommandFailure`` where the program in the file is not one that a machine can run.
func machine(of program: Program, path: String) throws(CommandFailure) -> Machine {
  do throws(ProgramError) { return try Machine(program) } catch {
    throw CommandFailure(error, scenario: program.scenario, path: path)
  }
}

extension CommandFailure {
  /// Makes a failure of a program that no machine can run.
  init(_ error: ProgramError, scenario: String, path: String) {
    self.init(
      .invalidInput, da: "\(path): scenariet `\(visibleText(scenario))` kan ikke køres: \(error).",
      en: "\(path): the scenario `\(visibleText(scenario))` cannot be run: \(error).")
  }
}
