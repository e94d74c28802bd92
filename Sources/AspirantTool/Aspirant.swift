package import ArgumentParser
import AspirantCompilerTool
import ContentHash
import ScenarioCompiler
public import ScenarioKit
import ScenarioPack

/// The command `aspirant`.
package struct Aspirant: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "aspirant",
      abstract: help(
        da: "Skriv, tjek, pak, spil og bedøm omsorgsscenarier.",
        en: "Write, check, pack, play and score care scenarios."
      ),
      discussion: help(
        da: """
          PACK er en .aspack-fil eller en pakkes mappe.

          Eksempel:
            aspirant check Examples/Packs/demens-foerste-uger
            aspirant play Examples/Packs/demens-foerste-uger

          Svarkoder: 0 i orden; 1 fejl i det læste, en test fejler, eller en optagelse går en anden vej; 64 forkert kald; \
          66 kan ikke læses; 69 et andet program mangler; 70 vores egen fejl; 73 kan ikke skrives.
          Resultater kommer på standard output, alt andet på standard error.
          """,
        en: """
          PACK is an .aspack file or a pack's folder.

          Example:
            aspirant check Examples/Packs/demens-foerste-uger
            aspirant play Examples/Packs/demens-foerste-uger

          Exit codes: 0 fine; 1 the input has errors, a test fails or a replay diverges; 64 usage; 66 input cannot be \
          read; 69 another program is missing; 70 our own fault; 73 output cannot be written.
          Results go to standard output, everything else to standard error.
          """),
      version: toolVersion,
      subcommands: [
        CheckCommand.self, PackCommand.self, InspectCommand.self, AssetsCommand.self, VerifyCommand.self,
        TestCommand.self, PlayCommand.self, RunCommand.self, MergeCommand.self, ClassCommand.self,
        ReplayCommand.self, RescoreCommand.self, ReportCommand.self, StoreCommand.self, DiffCommand.self,
        ExploreCommand.self, GraphCommand.self, ExplainCommand.self, TranslateCommand.self, SchemaCommand.self,
        ExpandCommand.self, KindsCommand.self, NewCommand.self, UnpackCommand.self, SignCommand.self,
        KeyCommand.self,
      ])
  }

  package init() {}
}

/// Runs `aspirant` with the arguments of this process.
///
/// - Parameter kinds: The kinds that scenarios may use.
///
/// Programs that make kinds are those that the user names; see `--kind-program` and the variable `ASPIRANT_KINDS`.
public func runTool(kinds: [any ScenarioKind] = []) {
  ToolParts.$current.withValue(ToolParts(kinds: kinds, helper: WholeTool())) { Aspirant.main() }
}

/// What this tool has beside the slim one.
private struct WholeTool: ToolHelper {
  func programs(_ options: GlobalOptions) throws -> [any KindProgram] { try KindProgramFile.all(options) }

  func unlock(_ file: KeyFile, _ path: String, _ console: Console) throws -> SigningKey {
    try Passphrase.unlock(file, path, console)
  }
}
