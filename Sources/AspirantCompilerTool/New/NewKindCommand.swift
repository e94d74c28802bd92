package import ArgumentParser
import Diagnostics
import ScenarioCompiler

/// `aspirant new kind`.
package struct NewKindCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "kind",
      abstract: help(da: "Begynd en udvidelse, skrevet i Swift.", en: "Start a kind, written in Swift."),
      discussion: help(
        da: """
          Mappen bliver en Swift-pakke med en udvidelse, der hedder det samme som mappen, et program, der kender den, et \
          plug-in, der pakker scenarier, når noget bygges, og tests. `swift test` i mappen bygger og afprøver det hele.

          Eksempel:
            aspirant new kind ../stuegang --toolkit .

          Svarkoder: 0 skrevet; 64 forkert kald; 66 kan ikke læses; 73 kan ikke skrives, eller er der allerede.
          """,
        en: """
          The folder becomes a Swift package with a kind named after the folder, a program that knows it, a plug-in that \
          packs scenarios while something is built, and tests. `swift test` in the folder builds and tests all of it.

          Example:
            aspirant new kind ../ward-rounds --toolkit .

          Exit codes: 0 written; 64 usage; 66 cannot be read; 73 cannot be written, or is there already.
          """))
  }

  @Argument(
    help: ArgumentHelp(
      help(da: "Den nye mappe, navngivet efter udvidelsen.", en: "The new folder, named after the kind."),
      valueName: "dir"))
  var folder: String

  @Option(
    help: ArgumentHelp(
      help(
        da: "Hvor Aspirant er: mappen med dets Package.swift, eller adressen på dets git-arkiv.",
        en: "Where Aspirant is: the folder with its Package.swift, or the address of its git repository."),
      valueName: "dir|url"))
  var toolkit: String

  @OptionGroup var global: GlobalOptions

  package init() {}

  package func run() throws {
    var console = global.console
    try AspirantCompilerTool.run(&console) { console in
      let name = folder.split(separator: "/").last.map(String.init) ?? ""
      // What YAML reads as something else than a name, such as `no`, can be no key either.
      let isPlain = yamlScalar(name) == name && name.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil
      let kinds = ToolKinds.kinds + [KindName(id: name)]
      guard isPlain, (try? KindSet(kinds, mayBeUsed: false)) != nil else {
        throw CommandFailure(
          .usage,
          da: """
            \(folder): mappen hedder det samme som udvidelsen: et lille bogstav, så bogstaver fra a til z, tal og \
            bindestreger, og ikke et ord, som sproget eller en anden udvidelse bruger.
            """,
          en: """
            \(folder): the folder is called like the kind: a small letter, then letters from a to z, digits and hyphens, \
            and no word that the language or another kind uses.
            """)
      }
      let package = KindPackage(
        name: name, toolkit: try ToolkitReference(toolkit, from: folder), language: console.language)
      var files = NewFiles()
      for file in package.files { files.add("\(folder)/\(file.path)", file.text, [:]) }
      try files.write(folders: [folder] + package.folders.map { "\(folder)/\($0)" })
      for path in files.paths { console.print(path) }
    }
  }
}
