import AspirantCompilerTool
import Diagnostics
import ScenarioModel
import ScenarioPack
import ScenarioRuntime

extension Pack {
  /// The scenario with this id, however its letters were typed.
  ///
  /// - Throws: ``CommandFailure`` where the pack has no such scenario, with the ones that it has.
  func scenario(named id: String) throws(CommandFailure) -> Program {
    let id = id.normalized
    if let program = program(id) { return program }
    let ids = programs.map(\.scenario)
    let list = ids.map { "`\(visibleText($0))`" }.joined(separator: ", ")
    let shown = visibleText(id)
    let message = Message(
      da: "Pakken har intet scenarie `\(shown)`. Den har \(list).",
      en: "The pack has no scenario `\(shown)`. It has \(list)."
    ).didYouMean(id, among: ids)
    throw CommandFailure(.usage, da: message.danish, en: message.english)
  }

  /// Where the program of a scenario comes from, as recordings say it.
  func origin(of program: Program) -> ProgramOrigin {
    ProgramOrigin(
      pack: manifest.pack, version: manifest.version, programHash: manifest.scenario(program.scenario)?.sha256 ?? "")
  }
}
