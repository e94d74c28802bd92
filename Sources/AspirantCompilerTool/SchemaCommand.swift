package import ArgumentParser
import ScenarioCompiler

/// `aspirant schema`: prints a JSON Schema, for editors and other programs.
package struct SchemaCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schema",
      abstract: help(da: "Skriv et JSON Schema ud, til editorer.", en: "Print a JSON Schema, for editors."),
      discussion: help(
        da: """
          Skemaet er ét dokument uden henvisninger til andre filer (JSON Schema 2020-12). Uden NAME er det skemaet for \
          scenarier. Begynd en YAML-fil med en linje, der siger, hvor det ligger, så hjælper editoren, mens du skriver:
            # yaml-language-server: $schema=scenario.bundled.schema.json

          Eksempel:
            aspirant schema > scenario.bundled.schema.json
            aspirant schema --list

          Svarkoder: 0 skrevet; 64 forkert kald; 73 kan ikke skrives.
          """,
        en: """
          The schema is one document that refers to no other file (JSON Schema 2020-12). Without NAME it is the one of \
          scenarios. Begin a YAML file with a line that says where it is, and the editor helps while you write:
            # yaml-language-server: $schema=scenario.bundled.schema.json

          Example:
            aspirant schema > scenario.bundled.schema.json
            aspirant schema --list

          Exit codes: 0 written; 64 usage; 73 cannot be written.
          """))
  }

  @Argument(
    help: ArgumentHelp(
      help(da: "Skemaets navn; --list viser dem.", en: "The name of the schema; --list shows them."),
      valueName: "name"))
  var name: SchemaFile = .scenario

  @Flag(
    help: ArgumentHelp(help(da: "Skriv navnene, og hvad de beskriver.", en: "Print the names and what they describe.")))
  var list = false

  @OptionGroup var global: GlobalOptions

  package init() {}

  package func run() throws {
    var console = global.console
    try AspirantCompilerTool.run(&console) { console in
      if !list {
        let kinds = name == .scenario ? try ToolKinds.startedSet(global) : try ToolKinds.set(global)
        return console.write(name.bundled(kinds))
      }
      let width = SchemaFile.allCases.map(\.rawValue.count).max() ?? 0
      for file in SchemaFile.allCases {
        console.print(file.rawValue + String(repeating: " ", count: width + 2 - file.rawValue.count) + file.subject)
      }
    }
  }
}

extension SchemaFile: ExpressibleByArgument {}
