package import ArgumentParser
import Diagnostics
import ScenarioCompiler
import ScenarioKit
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

          Svarkoder: 0 ingen fejl; 1 fejl, der skal rettes; 64 forkert kald; 66 kan ikke læses.
          """,
        en: """
          PATH is a pack's folder or a single YAML file; a test file is checked with its whole pack. All mistakes are \
          found at once, each with its line, its place and a suggestion.

          Example:
            aspirant check Examples/Packs/demens-foerste-uger

          Exit codes: 0 no errors; 1 errors to mend; 64 usage; 66 cannot be read.
          """))
  }

  @Argument(help: ArgumentHelp(help(da: "Mapper eller YAML-filer.", en: "Folders or YAML files."), valueName: "path"))
  var paths: [String]

  @Flag(help: ArgumentHelp(help(da: "Skriv fundene som JSON.", en: "Write the findings as JSON.")))
  var json = false

  @OptionGroup var global: GlobalOptions

  package init() {}

  package func run() throws {
    var console = global.console
    try AspirantCompilerTool.run(&console) { console in
      var sources = SourceMap()
      var diagnostics: [Diagnostic] = []
      // Two scenarios of one pack share its manifest, and what is wrong there is said once.
      var ids: [String: SourceID] = [:]
      for path in paths {
        let compilation = try compile(path)
        console.adopt(locale: compilation.pack?.locale.value)
        let moved = compilation.sources.files.map { file in
          let id = ids[file.path] ?? sources.add(file)
          ids[file.path] = id
          return id
        }
        diagnostics += compilation.diagnostics.map { $0.moved(to: moved) }
      }
      diagnostics = diagnostics.sortedForReading(sources)
      let counts = DiagnosticCounts(diagnostics, files: sources.files.count)
      if json {
        console.write(JSONOutput.encode(DiagnosticsReport(diagnostics, in: sources, language: console.language)))
      } else {
        console.show(diagnostics, in: sources, to: .output)
        console.print(counts.summary(console.language), to: .error)
      }
      if counts.errors > 0 { throw ExitCode.invalidInput }
    }
  }

  private func compile(_ path: String) throws -> Compilation {
    if PackInput.isFolder(path) { return try ScenarioCompiler.compile(try FolderSource(path)) }
    do throws(FileFault) { _ = try InputFile(path) } catch { throw CommandFailure(.cannotRead, path, error) }
    let parts = path.split(separator: "/").map(String.init)
    let name = parts.last ?? path
    func joined(_ parts: some Collection<String>) -> String {
      let start = path.hasPrefix("/") ? "/" : ""
      return parts.isEmpty && start.isEmpty ? "." : start + parts.joined(separator: "/")
    }
    let folder = joined(parts.dropLast())
    // Messages name the pack's folder, so it is shortened where that is possible.
    let isNamed = parts.dropLast().last.map { $0 != "." && $0 != ".." } ?? false
    let root = isNamed ? joined(parts.dropLast(2)) : folder == "." ? ".." : folder + "/.."
    var options = CompilerOptions()
    if PackInput.isFile(root + "/pack.yaml") {
      if PackInput.isSame(root + "/scenarios", folder) {
        options.onlyScenario = "scenarios/" + name.normalized
        return try ScenarioCompiler.compile(try FolderSource(root), options)
      }
      // A test has a meaning only beside its scenario.
      if PackInput.isSame(root + "/tests", folder) { return try ScenarioCompiler.compile(try FolderSource(root)) }
    }
    if ["pack.yaml", "cast.yaml", "glossary.yaml"].contains(name) {
      return try ScenarioCompiler.compile(try FolderSource(folder))
    }
    options.onlyScenario = name.normalized
    options.standsAlone = true
    return try ScenarioCompiler.compile(try FolderSource(folder, only: name), options)
  }
}
