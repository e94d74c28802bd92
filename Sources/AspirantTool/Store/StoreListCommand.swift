package import ArgumentParser
import AspirantCompilerTool
import Diagnostics
import ScenarioStore

/// `aspirant store list`: what a store has.
package struct StoreListCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: help(da: "Vis, hvad der er gemt.", en: "Show what is kept."),
      discussion: help(
        da: """
          Viser hvert hold: pladser, sessioner i hvert scenarie, og antal svar om sig selv. Ingen enkelt plads bliver vist.

          Eksempel:
            aspirant store list hold-a.sqlite

          Svarkoder: 0 vist; 1 filen er ikke fra Aspirant eller er beskadiget; 64 forkert kald; 66 kan ikke læses.
          """,
        en: """
          Shows each class: seats, sessions of each scenario, and the number of answers to check-ins. No single seat is shown.

          Example:
            aspirant store list class-a.sqlite

          Exit codes: 0 shown; 1 the file is not a store or is damaged; 64 usage; 66 cannot be read.
          """))
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
      let classes = try storing { () throws(StoreError) in try store.classes() }
      if json {
        console.write(JSONOutput.encode(StoreListReport(classes)))
      } else {
        console.print(text(classes, console))
      }
    }
  }

  private func text(_ classes: [ClassSummary], _ console: Console) -> String {
    guard !classes.isEmpty else { return console(da: "Der er ingen hold.", en: "There are no classes.") }
    return classes.map { summary in
      var head = [
        console.counted(summary.seats, da: ("plads", "pladser"), en: ("seat", "seats")),
        console.counted(summary.sessions, da: ("session", "sessioner"), en: ("session", "sessions")),
      ]
      if summary.groups > 0 {
        head.insert(console.counted(summary.groups, da: ("gruppe", "grupper"), en: ("group", "groups")), at: 1)
      }
      if summary.checkIns > 0 {
        head.append(
          console.counted(
            summary.checkIns, da: ("svar om sig selv", "svar om sig selv"),
            en: ("answer to check-ins", "answers to check-ins")))
      }
      if let day = summary.endsOn { head.append(console(da: "slutter \(day.text)", en: "ends \(day.text)")) }
      let lines = summary.scenarios.map { scenario in
        "  \(visibleText(scenario.pack))/\(visibleText(scenario.scenario)): "
          + console.counted(scenario.sessions, da: ("session", "sessioner"), en: ("session", "sessions"))
          + console(da: ", \(scenario.ended) nåede en slutning", en: ", \(scenario.ended) reached an end")
      }
      return (["\(summary.code): " + head.joined(separator: ", ")] + lines).joined(separator: "\n")
    }.joined(separator: "\n")
  }
}

/// What `aspirant store list --json` writes.
struct StoreListReport: Encodable {
  /// One class.
  struct ClassEntry: Encodable {
    var code: String
    var endsOn: String?
    var seats: Int
    var groups: Int
    var sessions: Int
    var checkIns: Int
    var scenarios: [Scenario]

    private enum CodingKeys: String, CodingKey {
      case code = "class", endsOn, seats, groups, sessions, checkIns, scenarios
    }
  }

  /// One scenario in a class.
  struct Scenario: Encodable {
    var pack: String
    var scenario: String
    var sessions: Int
    var ended: Int
  }

  /// The version of this form.
  var format = 1
  /// The classes in the order of their codes.
  var classes: [ClassEntry]

  init(_ summaries: [ClassSummary]) {
    classes = summaries.map { summary in
      ClassEntry(
        code: summary.code, endsOn: summary.endsOn?.text, seats: summary.seats, groups: summary.groups,
        sessions: summary.sessions, checkIns: summary.checkIns,
        scenarios: summary.scenarios.map {
          Scenario(pack: $0.pack, scenario: $0.scenario, sessions: $0.sessions, ended: $0.ended)
        })
    }
  }
}
