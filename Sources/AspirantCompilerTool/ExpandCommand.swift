package import ArgumentParser
import Diagnostics
import ScenarioCompiler
import ScenarioKit

/// `aspirant expand`: shows what kinds make of a scenario.
package struct ExpandCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "expand",
      abstract: help(
        da: "Vis, hvad udvidelser gør et scenarie til.", en: "Show what kinds make of a scenario."),
      discussion: help(
        da: """
          Scenariet skrives ud som YAML i kernesproget, uden `kinds` og uden udvidelsernes nøgler. Det bliver til det \
          samme program. Kommentarer og forfatterens opsætning er ikke med.

          Eksempel:
            aspirant expand min-pakke/scenarios/gerda-vil-hjem.yaml

          Svarkoder: 0 skrevet; 1 scenariet har fejl; 64 forkert kald; 66 kan ikke læses; 73 kan ikke skrives.
          """,
        en: """
          The scenario is written as YAML in the core language, without `kinds` and without the keys of kinds. It \
          compiles to the same program. Comments and the author's layout are left out.

          Example:
            aspirant expand my-pack/scenarios/gerda-wants-home.yaml

          Exit codes: 0 written; 1 the scenario has errors; 64 usage; 66 cannot be read; 73 cannot be written.
          """))
  }

  @Argument(help: ArgumentHelp(help(da: "Scenariets fil.", en: "The file of the scenario."), valueName: "file"))
  var file: String

  @OptionGroup var global: GlobalOptions

  package init() {}

  package func run() throws {
    var console = global.console
    try AspirantCompilerTool.run(&console) { console in
      let input = try CheckInput(file, proves: false, kinds: try ToolKinds.set(global))
      guard input.options.onlyScenarios != nil else {
        throw CommandFailure(
          .usage, da: "\(file): her skal stå ét scenaries fil.", en: "\(file): the file of one scenario is meant.")
      }
      let compilation = try compile(try input.source(), input.options)
      console.adopt(locale: compilation.pack?.locale.value)
      guard let scenario = compilation.scenarios.first, scenario.program != nil else {
        console.show(
          compilation.diagnostics.filter { $0.severity == .error }, in: compilation.sources, to: .error)
        throw CommandFailure(
          .invalidInput, da: "\(file): der er fejl, der skal rettes først.",
          en: "\(file): there are errors that have to be mended first.")
      }
      console.write(Array(scenario.core.coreYAML.utf8))
    }
  }
}
