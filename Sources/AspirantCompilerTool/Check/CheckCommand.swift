package import ArgumentParser
import Diagnostics
import ScenarioCompiler
import ScenarioPack

/// `aspirant check`: says what there is to say about packs and scenarios.
package struct CheckCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: help(da: "Tjek pakker og scenarier.", en: "Check packs and scenarios."),
      discussion: help(
        da: """
          PATH er en pakkes mappe eller en enkelt YAML-fil; en testfil bliver tjekket med hele sin pakke. Alle fejl \
          bliver fundet på én gang, hver med linje, sted og et forslag.

          Eksempel:
            aspirant check Examples/Packs/demens-foerste-uger
            aspirant check --format sarif --output fund.sarif Examples/Packs/demens-foerste-uger

          Svarkoder: 0 ingen fejl; 1 fejl, der skal rettes; 64 forkert kald; 66 kan ikke læses; 73 kan ikke skrives.
          """,
        en: """
          PATH is a pack's folder or a single YAML file; a test file is checked with its whole pack. All mistakes are \
          found at once, each with its line, its place and a suggestion.

          Example:
            aspirant check Examples/Packs/demens-foerste-uger
            aspirant check --format sarif --output findings.sarif Examples/Packs/demens-foerste-uger

          Exit codes: 0 no errors; 1 errors to mend; 64 usage; 66 cannot be read; 73 cannot be written.
          """))
  }

  @Argument(help: ArgumentHelp(help(da: "Mapper eller YAML-filer.", en: "Folders or YAML files."), valueName: "path"))
  var paths: [String]

  @Option(
    help: ArgumentHelp(
      help(
        da: "Formen: text til mennesker, json, sarif, junit, eller github til GitHub Actions.",
        en: "The form: text for people, json, sarif, junit, or github for GitHub Actions."),
      valueName: "text|json|sarif|junit|github"))
  var format: CheckFormat?

  @Flag(help: ArgumentHelp(help(da: "Det samme som --format json.", en: "The same as --format json.")))
  var json = false

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      help(
        da: "Skriv til denne fil i stedet for standard output.", en: "Write to this file instead of standard output."),
      valueName: "file"))
  var output: String?

  @OptionGroup var global: GlobalOptions

  package init() {}

  package func validate() throws {
    guard !json || format == nil || format == .json else {
      throw ValidationError(
        help(
          da: "--json er det samme som --format json og kan ikke stå sammen med en anden form.",
          en: "--json is the same as --format json and cannot stand with another form."))
    }
  }

  package func run() throws {
    var console = global.console
    try AspirantCompilerTool.run(&console) { console in
      let format = self.format ?? (json ? .json : .text)
      var result = CheckResult()
      do {
        for path in paths {
          let input = try CheckInput(path)
          result.add(try compile(try input.source(), input.options))
          console.adopt(locale: result.locale)
        }
      } catch let failure as CommandFailure where format == .sarif {
        // Whoever reads the log has to be able to see that it does not say everything.
        try write(result, failure: failure.message, as: format, console)
        throw failure
      }
      try write(result, as: format, console)
      if result.counts.errors > 0 { throw ExitCode.invalidInput }
    }
  }

  private func write(
    _ result: CheckResult, failure: Message? = nil, as format: CheckFormat, _ console: Console
  ) throws {
    let isToFile = output != nil
    let isColoured = isToFile ? global.colours == true : console.isColoured(.output)
    let look = CheckFormat.Look(
      style: isColoured ? .coloured : .plain, width: isToFile ? 100 : console.width(.output))
    let bytes = format.render(result, failure: failure, language: console.language, look: look)
    if let output {
      do throws(FileFault) {
        let file = try OutputFile(output)
        try file.write(bytes)
        try file.commit()
      } catch {
        throw CommandFailure(.cannotWrite, output, error)
      }
    } else {
      console.write(bytes)
      if format == .text { console.showHowToReadMore(about: result.diagnostics) }
    }
    let isForPeople = format == .text || format == .github || isToFile
    if isForPeople, failure == nil { console.print(result.counts.summary(console.language), to: .error) }
  }
}
