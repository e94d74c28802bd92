package import ArgumentParser
import AspirantCompilerTool
import Diagnostics
import ScenarioStore

/// `aspirant store check`: looks whether a store is whole.
package struct StoreCheckCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check", abstract: help(da: "Tjek, om filen er hel.", en: "Check whether the store is whole."),
      discussion: help(
        da: """
          Ser efter beskadigede sider og indekser, henvisninger, der ikke fører nogen steder hen, og optagelser, der ikke \
          er, som da de kom ind. Ændrer intet.

          Eksempel:
            aspirant store check hold-a.sqlite

          Svarkoder: 0 alt er i orden; 1 noget er ikke; 64 forkert kald; 66 kan ikke læses.
          """,
        en: """
          Looks for damaged pages and indices, keys that lead nowhere, and recordings that are not as they were when they \
          came in. Changes nothing.

          Example:
            aspirant store check class-a.sqlite

          Exit codes: 0 all is well; 1 something is not; 64 usage; 66 cannot be read.
          """))
  }

  private struct Report: Encodable {
    struct Problem: Encodable {
      var kind: String
      var message: String
    }

    var format = 1
    var isWhole: Bool
    var problems: [Problem]
  }

  @OptionGroup var input: StoreInput

  @Flag(help: ArgumentHelp(help(da: "Skriv det som JSON.", en: "Write it as JSON.")))
  var json = false

  @OptionGroup var global: GlobalOptions

  package init() {}

  package func run() throws {
    var console = global.console
    try AspirantCompilerTool.run(&console) { console in
      let store = try input.open(for: .reading)
      let problems = try storing { () throws(StoreError) in try store.problems() }
      if json {
        let list = problems.map { Report.Problem(kind: $0.kind, message: $0.message[console.language]) }
        console.write(JSONOutput.encode(Report(isWhole: problems.isEmpty, problems: list)))
      } else if problems.isEmpty {
        console.print(visibleText(input.store) + ": " + console(da: "alt er i orden", en: "all is well"))
      } else {
        for problem in problems { console.print(visibleText("\(input.store): \(problem.message[console.language])")) }
      }
      if !problems.isEmpty { throw ExitCode.invalidInput }
    }
  }
}

extension IntegrityProblem {
  /// The kind, as JSON names it.
  fileprivate var kind: String {
    switch self {
    case .pages: "pages"
    case .dangling: "dangling"
    case .altered: "altered"
    case .unreadable: "unreadable"
    }
  }
}
