import MediaFiles
import ScenarioCompiler
import ScenarioKit
import ScenarioModel
import ScenarioPack

/// What becomes of the place, camera and date that pictures and films tell.
package enum MetadataChoice: Sendable {
  /// They are taken out.
  case removed
  /// They stay.
  case kept
}

extension PackContent {
  /// What a pack holds that was compiled without errors.
  ///
  /// An audio file without a transcript of its own gets the words of the first line that plays it.
  /// What pictures and films tell beside what one sees and hears is taken out, unless it is to be kept.
  init?(_ compilation: Compilation, from folder: FolderSource, metadata: MetadataChoice = .removed) {
    guard let pack = compilation.pack, !compilation.hasErrors else { return nil }
    let programs = compilation.scenarios.compactMap(\.program)
    let transcripts = Dictionary(programs.flatMap(\.spokenLines), uniquingKeysWith: { first, _ in first })
    let assets = compilation.assets.map { path in
      let said = pack.assets.first { $0.path.value == path }
      return Asset(
        path: path, source: Self.source(of: path, compilation, folder, metadata), alt: said?.alt?.value,
        decorative: said?.isDecorative == true ? true : nil,
        transcript: said?.transcript?.value ?? transcripts[path], captions: said?.captions?.value,
        license: said?.license, credit: said?.credit)
    }
    self.init(
      pack: pack.id.value, version: pack.version.value, language: 1, title: pack.title.value,
      locale: pack.locale.value, authors: pack.authors, license: pack.license,
      competencies: pack.competencies.map { Competency(id: $0.id.value, title: $0.title.value) },
      scenarios: programs.map { Scenario(title: $0.texts[$0.title].source, program: $0) }, assets: assets,
      translations: compilation.translations,
      tool: "aspirant \(toolVersion)")
  }

  private static func source(
    of path: String, _ compilation: Compilation, _ folder: FolderSource, _ metadata: MetadataChoice
  ) -> AssetSource {
    let file = folder.diskPath(path)
    guard metadata == .removed, let media = compilation.media[path], let size = folder.size(of: path),
      let pieces = media.pieces(ofFileWith: size)
    else { return .file(file) }
    return .pieces(
      ofFile: file,
      pieces.map { piece in
        switch piece {
        case .original(let range): .original(range)
        case .bytes(let bytes): .bytes(bytes)
        case .zeros(let count): .zeros(count)
        }
      })
  }
}

extension Program {
  /// The audio files of the lines, each with the line's words, in the order of the scenes.
  fileprivate var spokenLines: [(String, String)] {
    scenes.flatMap(\.allLines).compactMap { line in line.audio.map { ($0, texts[line.text].source) } }
  }
}
