package import ArgumentParser
import AspirantCompilerTool
import Diagnostics
import ScenarioPack

/// `aspirant unpack`: writes what is in a pack into a folder.
package struct UnpackCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "unpack",
      abstract: help(da: "Pak en pakke ud i en mappe.", en: "Unpack a pack into a folder."),
      discussion: help(
        da: """
          Skriver manifestet, de oversatte scenarier som JSON og filerne under deres egne stier. Det er ikke kilderne: dem \
          har den, der skrev pakken. Mappen kommer hel eller slet ikke, og intet skrives uden for den.

          Eksempel:
            aspirant unpack demens.aspack demens

          Svarkoder: 0 skrevet; 1 pakken er ændret eller i stykker; 64 forkert kald; 66 kan ikke læses; 73 kan ikke \
          skrives, eller der er allerede noget.
          """,
        en: """
          Writes the manifest, the compiled scenarios as JSON, and the files under their own paths. These are not the \
          sources: who wrote the pack has them. The folder appears whole or not at all, and nothing is written outside it.

          Example:
            aspirant unpack demens.aspack demens

          Exit codes: 0 written; 1 the pack is altered or broken; 64 usage; 66 cannot be read; 73 cannot be written, or \
          something is there already.
          """))
  }

  @Argument(help: ArgumentHelp(help(da: "En .aspack-fil.", en: "An .aspack file."), valueName: "file"))
  var file: String

  @Argument(
    help: ArgumentHelp(
      help(
        da: "Mappen. Ellers filens navn uden endelsen, her hvor du står.",
        en: "The folder. Else the file's name without its ending, in the current folder."), valueName: "folder"))
  var folder: String?

  @Flag(
    help: ArgumentHelp(
      help(da: "Erstat filer, der er der allerede.", en: "Replace files that are there already.")))
  var force = false

  @OptionGroup var global: GlobalOptions

  package init() {}

  package func run() throws {
    var console = global.console
    try AspirantCompilerTool.run(&console) { console in
      let pack = try PackFile(file)
      console.adopt(locale: pack.manifest.locale)
      let name = file.split(separator: "/").last.map(String.init) ?? file
      let target = folder ?? (name.hasSuffix(".aspack") ? String(name.dropLast(7)) : name + ".d")
      try pack.unpack(into: target.isEmpty ? pack.manifest.pack : target, replaces: force)
      console.print(target)
    }
  }
}
