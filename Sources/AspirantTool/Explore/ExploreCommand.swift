package import ArgumentParser
import AspirantCompilerTool
import Diagnostics
import ScenarioExplorer
import ScenarioPack
import ScenarioRuntime

/// `aspirant explore`: visits every situation of scenarios and tells all that this shows.
package struct ExploreCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explore",
      abstract: help(da: "Undersøg alle veje gennem scenarier.", en: "Look at all paths through scenarios."),
      discussion: help(
        da: """
          PATH er en .aspack-fil, en pakkes mappe eller en enkelt YAML-fil. Viser slutningerne med den korteste vej til \
          hver, pointenes grænser, det, der skal rettes, og hvad der er bevist, søgt og åbent.

          Med --write-witnesses får hver vej en fil med svar, som `aspirant run --agent FIL` går.

          Eksempel:
            aspirant explore Examples/Packs/demens-foerste-uger
            aspirant explore demens.aspack --json

          Svarkoder: 0 intet skal rettes; 1 noget skal rettes; 64 forkert kald; 66 kan ikke læses; 73 kan ikke skrives.
          """,
        en: """
          PATH is an .aspack file, a pack's folder or a single YAML file. Shows the endings with the shortest way to each, \
          the ranges of points, what has to be mended, and what is proved, searched and open.

          With --write-witnesses each way gets a file of answers that `aspirant run --agent FILE` follows.

          Example:
            aspirant explore Examples/Packs/demens-foerste-uger
            aspirant explore demens.aspack --json

          Exit codes: 0 nothing to mend; 1 something to mend; 64 usage; 66 cannot be read; 73 cannot be written.
          """))
  }

  @Argument(
    help: ArgumentHelp(
      help(
        da: "En .aspack-fil, en mappe eller en YAML-fil.", en: "An .aspack file, a folder or a YAML file."),
      valueName: "path"))
  var path: String

  @Argument(
    help: ArgumentHelp(
      help(da: "Scenariets id. Ellers alle pakkens.", en: "The scenario's id. Else all of the pack's."),
      valueName: "scenario"))
  var scenario: String?

  @Option(
    help: ArgumentHelp(
      help(
        da: "Hvor mange situationer der højst undersøges i hvert scenarie.",
        en: "How many situations are looked at at most in each scenario."), valueName: "n"))
  var states = 1_000_000

  @Option(
    help: ArgumentHelp(
      help(
        da: "Tallet, som den tilfældige søgning begynder med.", en: "The number that the random search starts from."),
      valueName: "s"))
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp(
      help(da: "Skriv hver vej som en fil i mappen.", en: "Write each way as a file into the folder."),
      valueName: "dir"))
  var writeWitnesses: String?

  @Flag(help: ArgumentHelp(help(da: "Skriv resultatet som JSON.", en: "Write the result as JSON.")))
  var json = false

  @OptionGroup var global: GlobalOptions

  package init() {}

  package func validate() throws {
    if !(1...1_000_000_000).contains(states) {
      throw ValidationError(
        help(da: "--states er fra 1 til 1000000000.", en: "--states is from 1 to 1000000000."))
    }
  }

  package func run() throws {
    var console = global.console
    try AspirantCompilerTool.run(&console) { console in
      let input = try ProgramInput(path, scenario: scenario, global, &console)
      var options = ExplorerOptions(budget: states)
      options.seed = seed
      options.tellsWays = json
      var report = ExplorationReport(pack: input.pack, version: input.version)
      var pages: [Paragraph] = []
      for machine in input.machines {
        let found = ScenarioExploration(machine, options)
        var files: [String: String] = [:]
        if let folder = writeWitnesses { files = try WitnessFolder(folder).write(found, console.language) }
        report.scenarios.append(ExplorationReport.Scenario(found, files: files, console.language))
        pages += (pages.isEmpty ? [] : [.gap]) + ExplorationPage(found, console).paragraphs
      }
      if json {
        console.write(JSONOutput.encode(report))
      } else {
        let layout = PageLayout(width: console.width(.output), isColoured: console.isColoured(.output))
        console.write(Array(layout.render(pages).utf8))
      }
      if report.scenarios.contains(where: \.hasErrors) { throw ExitCode.invalidInput }
    }
  }
}
