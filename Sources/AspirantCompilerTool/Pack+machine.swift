import Diagnostics
package import ScenarioModel
package import ScenarioPack
package import ScenarioRuntime

extension Pack {
  /// The machine of a scenario.
  ///
  /// - Throws: ``CommandFailure`` where the program in the file is not one that a machine can run.
  package func machine(of program: Program) throws(CommandFailure) -> Machine {
    do throws(ProgramError) {
      return try Machine(program)
    } catch {
      throw CommandFailure(
        .invalidInput, da: "\(path): scenariet `\(visibleText(program.scenario))` kan ikke køres: \(error).",
        en: "\(path): the scenario `\(visibleText(program.scenario))` cannot be run: \(error).")
    }
  }
}
