package import ArgumentParser
import AspirantCompilerTool
import Diagnostics
import ScenarioStore

/// `aspirant store upgrade`: gives a store of an older toolkit the tables of today.
package struct StoreUpgradeCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "upgrade",
      abstract: help(da: "Giv en ældre fil nutidens tabeller.", en: "Give an older store the tables of today."),
      discussion: help(
        da: """
          Alt sker på én gang eller slet ikke. En ældre Aspirant kan ikke læse filen bagefter; tag en kopi først, hvis der \
          er brug for det.

          Eksempel:
            aspirant store upgrade hold-a.sqlite

          Svarkoder: 0 filen har nutidens tabeller; 1 filen er fra en nyere Aspirant, ikke fra Aspirant eller beskadiget; \
          64 forkert kald; 66 kan ikke læses, eller filen er optaget; 73 kan ikke skrives.
          """,
        en: """
          It happens all at once or not at all. An older Aspirant cannot read the store afterwards; take a copy first if \
          that matters.

          Example:
            aspirant store upgrade class-a.sqlite

          Exit codes: 0 the store has the tables of today; 1 the file is of a newer Aspirant, not a store or damaged; \
          64 usage; 66 cannot be read, or the store is in use; 73 cannot be written.
          """))
  }

  private struct Report: Encodable {
    var format = 1
    var from: Int
    var to: Int
  }

  @OptionGroup var input: StoreInput

  @Flag(help: ArgumentHelp(help(da: "Skriv det som JSON.", en: "Write it as JSON.")))
  var json = false

  @OptionGroup var global: GlobalOptions

  package init() {}

  package func run() throws {
    var console = global.console
    try AspirantCompilerTool.run(&console) { console in
      let before = try storing { () throws(StoreError) in
        try ResultStore.upgrade(input.store, options: input.options)
      }
      let now = StoreSchema.currentVersion
      if json {
        console.write(JSONOutput.encode(Report(from: before, to: now)))
      } else if before == now {
        let (danish, english) = (
          "har allerede nutidens tabeller (udgave \(now))", "has the tables of today already (version \(now))"
        )
        console.print("\(visibleText(input.store)): \(console(da: danish, en: english))")
      } else {
        console.print(
          visibleText(input.store) + ": "
            + console(
              da: "har nu tabellerne i udgave \(now) (før \(before))",
              en: "now has the tables of version \(now) (before \(before))"))
      }
    }
  }
}
