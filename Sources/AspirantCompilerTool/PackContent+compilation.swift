import ScenarioCompiler
import ScenarioKit
import ScenarioModel
import ScenarioPack

extension PackContent {
  /// What a pack holds that was compiled without errors.
  ///
  /// An audio file without a transcript of its own gets the words of the first line that plays it.
  init?(_ compilation: Compilation, from folder: FolderSource) {
    guard let pack = compilation.pack, !compilation.hasErrors else { return nil }
    let programs = compilation.scenarios.compactMap(\.program)
    let transcripts = Dictionary(programs.flatMap(\.spokenLines), uniquingKeysWith: { first, _ in first })
    let assets = compilation.assets.map { path in
      let said = pack.assets.first { $0.path.value == path }
      return Asset(
        path: path, source: .file(folder.diskPath(path)), alt: said?.alt?.value,
        decorative: said?.isDecorative == true ? true : nil,
        transcript: said?.transcript?.value ?? transcripts[path], license: said?.license, credit: said?.credit)
    }
    self.init(
      pack: pack.id.value, version: pack.version.value, language: 1, title: pack.title.value,
      locale: pack.locale.value, authors: pack.authors, license: pack.license,
      competencies: pack.competencies.map { Competency(id: $0.id.value, title: $0.title.value) },
      scenarios: programs.map { Scenario(title: $0.texts[$0.title].source, program: $0) }, assets: assets,
      translations: compilation.translations,
      tool: "aspirant \(toolVersion)")
  }
}

extension Program {
  /// The audio files of the lines, each with the line's words, in the order of the scenes.
  fileprivate var spokenLines: [(String, String)] {
    scenes.flatMap(\.allLines).compactMap { line in line.audio.map { ($0, texts[line.text].source) } }
  }
}
