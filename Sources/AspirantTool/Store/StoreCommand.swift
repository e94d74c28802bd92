package import ArgumentParser
import AspirantCompilerTool

/// `aspirant store`: the results of classes in an SQLite file.
package struct StoreCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "store",
      abstract: help(da: "Gem, vis og slet holds resultater.", en: "Keep, show and delete the results of classes."),
      discussion: help(
        da: """
          Resultaterne står i én SQLite-fil. Den har koder og aldrig navne, og ingen fritekst. Svar om, hvordan man har \
          det, står for sig selv som antal, så de ikke kan føres tilbage til nogen.

          Eksempel:
            aspirant store import hold-a.sqlite demens.aspack optagelser --class hold-a
            aspirant store list hold-a.sqlite
            aspirant store export hold-a.sqlite --format csv -o tabeller
            aspirant store purge hold-a.sqlite --seat plads-07 --receipt kvittering.json
          """,
        en: """
          The results stand in one SQLite file. It has codes and never names, and no free text. Answers about how somebody \
          feels stand apart as counts, so that they lead back to nobody.

          Example:
            aspirant store import class-a.sqlite care.aspack recordings --class class-a
            aspirant store list class-a.sqlite
            aspirant store export class-a.sqlite --format csv -o tables
            aspirant store purge class-a.sqlite --seat seat-07 --receipt receipt.json
          """),
      subcommands: [
        StoreImportCommand.self, StoreListCommand.self, StoreExportCommand.self, StorePurgeCommand.self,
        StoreCheckCommand.self, StoreUpgradeCommand.self,
      ])
  }

  package init() {}
}
