package import ArgumentParser
import AspirantCompilerTool
import Diagnostics
import ScenarioExplorer
import ScenarioModel
import ScenarioPack
import ScenarioRuntime

/// `aspirant graph`: draws a scenario.
package struct GraphCommand: ParsableCommand {
  /// What the drawing is written in.
  package enum Format: String, ExpressibleByArgument, CaseIterable {
    /// Graphviz.
    case dot
    /// Mermaid, which many wikis show.
    case mermaid
    /// A picture, by Graphviz.
    case svg
  }

  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "graph",
      abstract: help(da: "Tegn et scenarie.", en: "Draw a scenario."),
      discussion: help(
        da: """
          Scener er kasser, valg er pile. Det, der aldrig nås, er stiplet, kritiske valg er fede og mærket med »! \
          kritisk«, og slutninger har dobbelt kant. Med --recordings står der på hver pil, hvor ofte den er brugt.

          Eksempel:
            aspirant graph Examples/Packs/demens-foerste-uger --format svg -o gerda.svg

          Svarkoder: 0 tegnet; 1 pakken har fejl; 64 forkert kald; 66 kan ikke læses; 69 Graphviz mangler (kun svg); \
          73 kan ikke skrives.
          """,
        en: """
          Scenes are boxes, choices are arrows. What is never reached is dashed, critical choices are bold and marked “! \
          critical”, and endings have a double border. With --recordings each arrow says how often it was taken.

          Example:
            aspirant graph Examples/Packs/demens-foerste-uger --format svg -o gerda.svg

          Exit codes: 0 drawn; 1 the pack has errors; 64 usage; 66 cannot be read; 69 Graphviz is missing (svg only); \
          73 cannot be written.
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
      help(
        da: "Scenariets id, hvor der er flere.", en: "The scenario's id, where there are several."),
      valueName: "scenario"))
  var scenario: String?

  @Option(
    help: ArgumentHelp(help(da: "Formen.", en: "The form."), valueName: "dot|mermaid|svg"))
  var format = Format.dot

  @Option(
    help: ArgumentHelp(
      help(
        da: "Tæl optagelserne (.jsonl) i mappen.", en: "Count the recordings (.jsonl) in the folder."),
      valueName: "dir"))
  var recordings: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      help(
        da: "Skriv til denne fil i stedet for standard output.", en: "Write to this file instead of standard output."),
      valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      help(da: "Hvor mange situationer der højst undersøges.", en: "How many situations are looked at at most."),
      valueName: "n"))
  var states = 1_000_000

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
      guard input.machines.count == 1, let machine = input.machines.first else {
        let list = input.machines.map { "`\(visibleText($0.program.scenario))`" }.joined(separator: ", ")
        throw CommandFailure(
          .usage, da: "Der er flere scenarier; nævn et af dem: \(list).",
          en: "There are several scenarios; name one of them: \(list).")
      }
      var graph = ScenarioGraph(machine, explore(machine, ExplorerOptions(budget: states)))
      if let recordings {
        let counts = try PassageCounts(recordings, machine, input)
        graph.count(counts.passages)
        let recordings = console.counted(
          counts.recordings, da: ("optagelse", "optagelser"), en: ("recording", "recordings"))
        console.print(
          console(
            da: "\(recordings) talt; \(counts.diverged) af dem passer kun et stykke af vejen.",
            en:
              "\(recordings) counted; \(counts.diverged) of them \(counts.diverged == 1 ? "fits" : "fit") only part of the way."
          ),
          to: .error)
      }
      try write(graph, console)
    }
  }

  private func write(_ graph: ScenarioGraph, _ console: Console) throws(CommandFailure) {
    let words = GraphWords(language: console.language)
    let bytes: [UInt8]
    switch format {
    case .dot: bytes = Array(GraphDOT(words: words).text(graph).utf8)
    case .mermaid: bytes = Array(GraphMermaid(words: words).text(graph).utf8)
    case .svg: bytes = try Graphviz.svg(GraphDOT(words: words).text(graph))
    }
    try console.write(bytes, orTo: output)
  }
}
