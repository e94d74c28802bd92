import AspirantCompilerTool
import Diagnostics
import ScenarioModel
import ScenarioPack
import ScenarioRuntime

extension Pack {
  /// Where the program of a scenario comes from, as recordings say it.
  func origin(of program: Program) -> ProgramOrigin {
    ProgramOrigin(
      pack: manifest.pack, version: manifest.version, programHash: manifest.scenario(program.scenario)?.sha256 ?? "")
  }
}
