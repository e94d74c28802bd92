package import ArgumentParser
import AspirantCompilerTool
import Diagnostics
import ScenarioClassroom
import ScenarioCompiler
import ScenarioModel
import ScenarioRuntime

/// `aspirant test`: runs the author's own tests of a pack.
package struct TestCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "test",
      abstract: help(da: "Kør pakkens egne tests.", en: "Run the pack's own tests."),
      discussion: help(
        da: """
          Testene står i pakkens mappe tests/: svarene på vej gennem et scenarie, eller hvem der svarer (`agent: best`), \
          og hvad der skal komme ud af det. I en test med `agent: program` svarer programmet fra --agent-command.

          Eksempel:
            aspirant test Examples/Packs/demens-foerste-uger
            aspirant test min-pakke --agent-command 'python3 elev.py'

          Svarkoder: 0 alle består; 1 en test fejler, eller pakken eller dens testfiler har fejl; 64 forkert kald; 66 kan ikke læses.
          """,
        en: """
          The tests stand in the pack's folder tests/: the answers on a way through a scenario, or who answers \
          (`agent: best`), and what is to come of it. In a test with `agent: program` the program of --agent-command \
          answers.

          Example:
            aspirant test Examples/Packs/demens-foerste-uger
            aspirant test my-pack --agent-command 'python3 learner.py'

          Exit codes: 0 all pass; 1 a test fails, or the pack or its test files have errors; 64 usage; 66 cannot be read.
          """))
  }

  @Argument(help: ArgumentHelp(help(da: "Pakkens mappe.", en: "The pack's folder."), valueName: "dir"))
  var folder: String

  @Flag(help: ArgumentHelp(help(da: "Skriv resultatet som JSON.", en: "Write the result as JSON.")))
  var json = false

  @Option(
    help: ArgumentHelp(
      help(
        da:
          "Programmet, der svarer i tests med agenten `program`. Højst \(AgentCommand.usualSeconds) s for hvert svar.",
        en:
          "The program that answers in tests with the agent `program`. At most \(AgentCommand.usualSeconds) s for each "
          + "answer."),
      valueName: "command"))
  var agentCommand: String?

  @OptionGroup var global: GlobalOptions

  package init() {}

  package func run() throws {
    var console = global.console
    try AspirantCompilerTool.run(&console) { console in
      let (compilation, source) = try PackInput.compile(folder: folder, global, &console)
      if compilation.hasErrors { throw refusal(compilation, console) }
      console.show(compilation.warningsAboutTests, in: compilation.sources, to: .error)
      let outcomes = try outcomes(compilation, console)
      if json {
        console.write(JSONOutput.encode(TestReport(outcomes, in: compilation.sources, language: console.language)))
      } else {
        show(outcomes, compilation, console)
      }
      if outcomes.contains(where: { !$0.failures.isEmpty }) { throw ExitCode.invalidInput }
      if outcomes.isEmpty, source.entries.contains(where: { $0.path.hasPrefix("tests/") }) {
        throw CommandFailure(
          .invalidInput, da: "\(folder): der ligger filer i tests/, men ingen tests i dem, der kan læses.",
          en: "\(folder): there are files in tests/, but no tests in them that can be read.")
      }
    }
  }

  private func outcomes(_ compilation: Compilation, _ console: Console) throws -> [TestOutcome] {
    let interruption = agentCommand == nil ? nil : Interruption.caught()
    let command = agentCommand.flatMap { command in interruption.map { AgentCommand(command, $0) } }
    let programs = compilation.scenarios.compactMap(\.program)
    return try runTests(compilation) { name, machine, seed in
      if interruption?.isRequested == true { throw ExitCode.interrupted }
      do {
        let chosen = try ChosenAgent(name, in: folder, command, seed: seed, for: programs, console)
        return .success(try answers(of: chosen.agent(on: machine), on: machine, seed: seed, timing: true))
      } catch let failure as CommandFailure {
        return .failure(TestAgentFailure(failure.message))
      } catch let error as AgentError {
        return .failure(TestAgentFailure(error.message(agent: name)))
      } catch let fault as AgentFault {
        let what = fault.message
        return .failure(
          TestAgentFailure(Message(da: "Agenten \(what.danish).", en: "The agent \(what.english).")))
      } catch is RunsStopped {
        throw ExitCode.interrupted
      }
    }
  }

  /// Shows the errors of a pack that cannot be tested.
  private func refusal(_ compilation: Compilation, _ console: Console) -> CommandFailure {
    let errors = compilation.diagnostics.filter { $0.severity == .error }
    if json {
      console.write(
        JSONOutput.encode(
          DiagnosticsReport(compilation.diagnostics, in: compilation.sources, language: console.language)))
    } else {
      console.show(errors, in: compilation.sources, to: .error)
    }
    return CommandFailure(
      .invalidInput, da: "\(folder): pakken har fejl, der skal rettes, før den kan testes.",
      en: "\(folder): the pack has errors that have to be mended before it can be tested.")
  }

  private func show(_ outcomes: [TestOutcome], _ compilation: Compilation, _ console: Console) {
    guard !outcomes.isEmpty else {
      console.print(console(da: "ingen tests", en: "no tests"), to: .error)
      return
    }
    var scenario = ""
    for outcome in outcomes {
      if outcome.scenario != scenario {
        scenario = outcome.scenario
        console.print(visibleText(scenario))
      }
      let mark = outcome.failures.isEmpty ? console(da: "består", en: "passes") : console(da: "FEJLER", en: "FAILS")
      console.print("  \(mark)  \(visibleText(outcome.name))")
      console.show(outcome.failures, in: compilation.sources, to: .output)
    }
    let failed = outcomes.count { !$0.failures.isEmpty }
    let tests = console(
      da: outcomes.count == 1 ? "1 test" : "\(outcomes.count) tests",
      en: outcomes.count == 1 ? "1 test" : "\(outcomes.count) tests")
    let verdict =
      failed == 0 ? console(da: "alle består", en: "all pass") : console(da: "\(failed) fejler", en: "\(failed) fail")
    console.print("\(tests), \(verdict)", to: .error)
  }
}

extension Compilation {
  /// The warnings that matter to somebody who runs the tests: of files that are not read, and within the test files.
  fileprivate var warningsAboutTests: [Diagnostic] {
    let files = Set(tests.map(\.source))
    return diagnostics.filter {
      $0.severity == .warning && ($0.code == "file-not-read" || files.contains($0.range.source))
    }
  }
}

/// What `aspirant test --json` writes.
private struct TestReport: Encodable {
  struct Test: Encodable {
    var scenario: String
    var name: String
    var passed: Bool
    var path: [String]
    var failures: DiagnosticsReport
  }

  var format = 1
  var passed: Int
  var failed: Int
  var tests: [Test]

  init(_ outcomes: [TestOutcome], in sources: SourceMap, language: MessageLanguage) {
    passed = outcomes.count { $0.failures.isEmpty }
    failed = outcomes.count - passed
    tests = outcomes.map { outcome in
      Test(
        scenario: outcome.scenario, name: outcome.name, passed: outcome.failures.isEmpty, path: outcome.path,
        failures: DiagnosticsReport(outcome.failures, in: sources, language: language))
    }
  }
}
