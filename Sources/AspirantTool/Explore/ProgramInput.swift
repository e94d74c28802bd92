import AspirantCompilerTool
import Diagnostics
import ScenarioCompiler
import ScenarioKit
import ScenarioModel
import ScenarioPack
import ScenarioRuntime

/// The scenarios that a command was asked to look at as programs: of an `.aspack`, a pack's folder or one YAML file.
///
/// Sources are compiled without their proof, so that scenarios can be looked at that a pack would not take.
struct ProgramInput {
  /// The id of the pack; empty for a scenario outside any pack.
  var pack = ""
  /// The version of the pack.
  var version = ""
  /// The machines of the scenarios, in the order of the pack.
  var machines: [Machine] = []

  /// Reads or compiles what stands at a path.
  ///
  /// - Parameters:
  ///   - path: The path.
  ///   - scenario: The id of the only scenario that is wanted; nil for all.
  ///   - options: Which kinds scenarios may use.
  ///   - console: Says what keeps a source from being compiled.
  /// - Throws: ``CommandFailure`` where there is nothing to look at.
  init(_ path: String, scenario: String?, _ options: GlobalOptions, _ console: inout Console) throws {
    let isSource = PackInput.isFolder(path) || path.hasSuffix(".yaml") || path.hasSuffix(".yml")
    let programs = isSource ? try compiled(path, options, &console) : try packed(path, options, &console)
    let ids = programs.map(\.scenario)
    let wanted = scenario?.normalized
    for program in programs where wanted == nil || program.scenario == wanted {
      do throws(ProgramError) {
        machines.append(try Machine(program))
      } catch {
        throw CommandFailure(
          .invalidInput, da: "\(path): scenariet `\(visibleText(program.scenario))` kan ikke køres: \(error).",
          en: "\(path): the scenario `\(visibleText(program.scenario))` cannot be run: \(error).")
      }
    }
    guard machines.isEmpty else { return }
    guard let wanted else {
      throw CommandFailure(
        .invalidInput, da: "\(path): der er ingen scenarier.", en: "\(path): there are no scenarios.")
    }
    let list = ids.map { "`\(visibleText($0))`" }.joined(separator: ", ")
    let message = Message(
      da: "Der er intet scenarie `\(visibleText(wanted))`. Der er \(list).",
      en: "There is no scenario `\(visibleText(wanted))`. There are \(list)."
    ).didYouMean(wanted, among: ids)
    throw CommandFailure(.usage, da: message.danish, en: message.english)
  }

  private mutating func packed(
    _ path: String, _ options: GlobalOptions, _ console: inout Console
  ) throws -> [Program] {
    let pack = try PackInput.load(path, options, &console)
    (self.pack, version) = (pack.manifest.pack, pack.manifest.version)
    return pack.programs
  }

  private mutating func compiled(
    _ path: String, _ options: GlobalOptions, _ console: inout Console
  ) throws -> [Program] {
    let input = try CheckInput(path, proves: false, kinds: try ToolKinds.set(options))
    let compilation = try compile(try input.source(), input.options)
    console.adopt(locale: compilation.pack?.locale.value)
    pack = compilation.pack?.id.value ?? ""
    version = compilation.pack?.version.value ?? ""
    let programs = compilation.scenarios.compactMap(\.program)
    if programs.count < compilation.scenarios.count || programs.isEmpty {
      console.show(
        compilation.diagnostics.filter { $0.severity == .error }, in: compilation.sources, to: .error)
      throw CommandFailure(
        .invalidInput, da: "\(path): der er fejl, der skal rettes først.",
        en: "\(path): there are errors that have to be mended first.")
    }
    return programs
  }
}
