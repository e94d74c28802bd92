import AspirantCompilerTool
import Diagnostics
import MediaFiles
import ScenarioCompiler
import ScenarioKit
import ScenarioModel
import ScenarioPack

/// The pictures, sounds, films and captions of a pack, and what is known of each.
struct AssetList {
  /// One of them.
  struct Entry {
    var path: String
    var size: Int
    var media: MediaReport
    var said: PackContent.Asset
    /// Where it is shown or played: file and line of a folder, scenario and scene of an `.aspack`.
    var uses: [String]
  }

  /// The id of the pack; nil where the manifest of a folder cannot be read.
  var pack: String?
  var title: String
  var authors: [String]
  /// The licence of the pack.
  var license: String?
  var entries: [Entry]
}

extension AssetList {
  /// The largest file of an `.aspack` that is looked into, in bytes.
  private static let mostBytes = 256 << 20

  /// Lists those of a folder, also the ones that nobody uses.
  init(_ compilation: Compilation, _ folder: FolderSource) throws {
    let pack = compilation.pack
    let places = compilation.assetPlaces
    let named = Dictionary((pack?.assets ?? []).map { ($0.path.value, $0) }) { first, _ in first }
    let captioned = Dictionary(grouping: pack?.assets ?? []) { $0.captions?.value }
    let entries: [Entry] = try folder.entries.compactMap { entry -> Entry? in
      guard entry.path.hasPrefix("assets/"), case .file(let size) = entry.kind else { return nil }
      let said = named[entry.path]
      let media = try compilation.media[entry.path] ?? folder.media(entry.path, size: size)
      let uses =
        (places[entry.path] ?? []).map { "\(compilation.sources[$0.source].path):\($0.start.line)" }
        + (captioned[entry.path] ?? []).map(\.path.value)
      return Entry(
        path: entry.path, size: size, media: media,
        said: PackContent.Asset(
          path: entry.path, source: .bytes([]), alt: said?.alt?.value,
          decorative: said?.isDecorative == true ? true : nil, transcript: said?.transcript?.value,
          captions: said?.captions?.value, license: said?.license, credit: said?.credit), uses: uses)
    }
    self.init(
      pack: pack?.id.value, title: pack?.title.value ?? folder.name, authors: pack?.authors ?? [],
      license: pack?.license, entries: entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) })
  }

  /// Lists those of an `.aspack`.
  init(_ pack: Pack) throws {
    var uses: [String: [String]] = [:]
    for program in pack.programs {
      func use(_ path: String?, _ place: String) {
        guard let path else { return }
        let text = "\(program.scenario): \(place)"
        if uses[path]?.last != text { uses[path, default: []].append(text) }
      }
      for member in program.cast { use(member.image, member.id) }
      for entry in program.glossary { use(entry.audio, entry.term) }
      for scene in program.scenes {
        use(scene.image, scene.id)
        for line in scene.allLines {
          use(line.image, scene.id)
          use(line.audio, scene.id)
        }
      }
    }
    for asset in pack.manifest.assets {
      if let captions = asset.captions { uses[captions, default: []].append(asset.path) }
    }
    let entries = try pack.manifest.assets.map { asset in
      let media =
        asset.size <= Self.mostBytes ? try inspectMedia(MediaBytes(pack.asset(asset.path))) : MediaReport.notLookedInto
      let said = PackContent.Asset(
        path: asset.path, source: .bytes([]), alt: asset.alt, decorative: asset.decorative,
        transcript: asset.transcript, captions: asset.captions, license: asset.license, credit: asset.credit)
      return Entry(path: asset.path, size: asset.size, media: media, said: said, uses: uses[asset.path] ?? [])
    }
    self.init(
      pack: pack.manifest.pack, title: pack.manifest.title, authors: pack.manifest.authors,
      license: pack.manifest.license, entries: entries)
  }
}
