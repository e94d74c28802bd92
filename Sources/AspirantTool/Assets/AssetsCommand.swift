package import ArgumentParser
import AspirantCompilerTool
import Diagnostics
import MediaFiles
import ScenarioPack

/// `aspirant assets`: lists the pictures and sounds of a pack, or whom to thank for them.
package struct AssetsCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "assets",
      abstract: help(da: "Vis pakkens billeder og lyde.", en: "List the pictures and sounds of a pack."),
      discussion: help(
        da: """
          Hver fil med slags, størrelse, licens, og hvor den bruges; også dem i mappen, som ingen bruger. Med --credits \
          licenser og navne, som de følger med pakken.

          Eksempel:
            aspirant assets Examples/Packs/foerste-uge
            aspirant assets foerste-uge.aspack --credits

          Svarkoder: 0 vist; 1 pakken er i stykker; 64 forkert kald; 66 kan ikke læses.
          """,
        en: """
          Each file with kind, size, licence and where it is used; of a folder also those that nobody uses. With --credits \
          the licences and names as they go along with the pack.

          Example:
            aspirant assets Examples/Packs/foerste-uge
            aspirant assets foerste-uge.aspack --credits

          Exit codes: 0 listed; 1 the pack is broken; 64 usage; 66 cannot be read.
          """))
  }

  @Argument(
    help: ArgumentHelp(
      help(da: "En .aspack-fil eller en pakkes mappe.", en: "An .aspack file or a pack's folder."), valueName: "pack"))
  var pack: String

  @Flag(
    help: ArgumentHelp(
      help(da: "Vis kun licenser, og hvem der har lavet hvad.", en: "Show only licences and who made what.")))
  var credits = false

  @Flag(help: ArgumentHelp(help(da: "Skriv det som JSON.", en: "Write it as JSON.")))
  var json = false

  @OptionGroup var global: GlobalOptions

  package init() {}

  package func run() throws {
    var console = global.console
    try AspirantCompilerTool.run(&console) { console in
      var list = try read(&console)
      // What nobody uses does not go into the pack, and needs no thanks.
      if credits { list.entries.removeAll { $0.uses.isEmpty } }
      if json {
        console.write(JSONOutput.encode(AssetListing(list)))
      } else {
        let view = AssetView(language: console.language, width: console.width(.output))
        console.print(credits ? view.credits(of: list) : view.text(of: list))
      }
    }
  }

  private func read(_ console: inout Console) throws -> AssetList {
    guard PackInput.isFolder(pack) else {
      let read = try PackReader.read(pack)
      console.adopt(locale: read.manifest.locale)
      return try AssetList(read)
    }
    let (compilation, folder) = try PackInput.compile(folder: pack, global, &console)
    return try AssetList(compilation, folder)
  }
}

/// What `aspirant assets --json` writes.
private struct AssetListing: Encodable {
  struct Entry: Encodable {
    var path: String
    var size: Int
    var kind: String?
    var width: Int?
    var height: Int?
    var milliseconds: Int?
    var alt: String?
    var decorative: Bool?
    var transcript: String?
    var captions: String?
    var license: String?
    var credit: String?
    var metadata: [String]?
    var uses: [String]
  }

  var format = 1
  var pack: String?
  var license: String?
  var authors: [String]
  var assets: [Entry]

  init(_ list: AssetList) {
    pack = list.pack
    license = list.license
    authors = list.authors
    assets = list.entries.map { entry in
      let tells = entry.media.privateData
      return Entry(
        path: entry.path, size: entry.size, kind: entry.media.kind?.rawValue, width: entry.media.pixels?.width,
        height: entry.media.pixels?.height, milliseconds: entry.media.duration, alt: entry.said.alt,
        decorative: entry.said.decorative, transcript: entry.said.transcript, captions: entry.said.captions,
        license: entry.said.license ?? list.license, credit: entry.said.credit,
        metadata: tells.isEmpty ? nil : tells.map(\.rawValue).sorted(), uses: entry.uses)
    }
  }
}
