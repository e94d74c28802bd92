package import ArgumentParser
import Diagnostics
import ScenarioCompiler
import ScenarioKit
import ScenarioPack

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// `aspirant translate`: makes the files that a translator fills in, and keeps them up to date.
package struct TranslateCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "translate",
      abstract: help(
        da: "Lav filer til en oversættelse, og hold dem ved lige.",
        en: "Make the files of a translation, and keep them up to date."),
      discussion: help(
        da: """
          Skriver locales/<sprog>/<scenarie>.yaml og locales/<sprog>/pack.yaml i pakkens mappe: hver tekst med sit id, \
          teksten selv som kommentar og dens mærke. Det, der allerede er oversat, bliver stående. Er en replik flyttet, \
          følger oversættelsen med; er en tekst ændret, står der #! ved den.

          Eksempel:
            aspirant translate Examples/Packs/foerste-uge --to ar

          Svarkoder: 0 skrevet; 1 fejl, der skal rettes først; 64 forkert kald; 66 kan ikke læses; 73 kan ikke skrives.
          """,
        en: """
          Writes locales/<language>/<scenario>.yaml and locales/<language>/pack.yaml into the pack's folder: each text \
          with its id, the text itself as a comment, and its hash. What is translated already stays. Where a line has \
          moved, its translation follows; where a text has changed, there is a #! above it.

          Example:
            aspirant translate Examples/Packs/foerste-uge --to ar

          Exit codes: 0 written; 1 errors to mend first; 64 usage; 66 cannot be read; 73 cannot be written.
          """))
  }

  @Argument(help: ArgumentHelp(help(da: "Pakkens mappe.", en: "The pack's folder."), valueName: "dir"))
  var folder: String

  @Option(
    help: ArgumentHelp(
      help(
        da: "Sproget, for eksempel ar. Ellers alle dem, pack.yaml nævner.",
        en: "The language, for example ar. Else all that pack.yaml names."), valueName: "tag"))
  var to: [String] = []

  @OptionGroup var global: GlobalOptions

  package init() {}

  package func validate() throws {
    for tag in to where tag.wholeMatch(of: /[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*/) == nil {
      throw ValidationError(
        help(
          da: "`\(visibleText(tag))` er ikke et sprog. Skriv en sprogkode som en, ar eller pt-BR.",
          en: "`\(visibleText(tag))` is no language. Write a language tag such as en, ar or pt-BR."))
    }
  }

  package func run() throws {
    var console = global.console
    try AspirantCompilerTool.run(&console) { console in
      if PackInput.isFile(folder) {
        throw CommandFailure(
          .cannotRead, da: "\(folder): det er en fil; her skal stå pakkens mappe, den med `pack.yaml` i.",
          en: "\(folder): it is a file; the pack's folder is meant, the one with `pack.yaml` in it.")
      }
      let source = try FolderSource(folder)
      var options = CompilerOptions()
      options.languages = to
      options.kinds = try ToolKinds.set(global)
      let compilation = try compile(source, options)
      console.adopt(locale: compilation.pack?.locale.value)
      let languages = try compilation.pack.map(languages(of:)) ?? []
      guard let pack = compilation.pack, compilation.scenarios.allSatisfy({ $0.texts != nil }) else {
        console.show(compilation.diagnostics.filter { $0.severity == .error }, in: compilation.sources, to: .error)
        throw CommandFailure(
          .invalidInput, da: "\(folder): pakken har fejl, der skal rettes, før den kan oversættes.",
          en: "\(folder): the pack has errors that have to be mended before it can be translated.")
      }
      let named = pack.translations.map(\.value)
      for language in languages {
        try update(language, compilation, source, pack, console)
        guard !named.contains(language) else { continue }
        let all = (named + [language]).joined(separator: ", ")
        console.print(
          console(
            da: "Skriv `translations: [\(all)]` i pack.yaml, så kan eleverne vælge sproget.",
            en: "Write `translations: [\(all)]` in pack.yaml, and learners can choose the language."), to: .error)
      }
    }
  }

  private func languages(of pack: Authored.Pack) throws(CommandFailure) -> [String] {
    let own = pack.locale.value
    let languages = to.isEmpty ? pack.translations.map(\.value).filter { $0 != own } : to
    if languages.contains(own) {
      throw CommandFailure(
        .usage, da: "Pakken er allerede skrevet på `\(own)`.", en: "The pack is written in `\(own)` already.")
    }
    guard !languages.isEmpty else {
      throw CommandFailure(
        .usage, da: "Skriv hvilket sprog, for eksempel `--to ar`.", en: "Say which language, for example `--to ar`.")
    }
    return languages
  }

  private func update(
    _ language: String, _ compilation: Compilation, _ source: FolderSource, _ pack: Authored.Pack, _ console: Console
  ) throws {
    let base = "locales/\(language)/"
    var wanted = [(path: base + "pack.yaml", texts: compilation.packTexts, title: pack.title.value)]
    for scenario in compilation.scenarios {
      guard let texts = scenario.texts else { continue }
      wanted.append((base + scenario.authored.id.value + ".yaml", texts, scenario.authored.title.value))
    }
    // Nothing is written where something could not be read.
    let updates = try wanted.map { try update($0, language, compilation, source, console) }
    for path in ["locales", "locales/\(language)"] {
      let disk = folder + "/" + path
      guard mkdir(disk, 0o777) != 0, errno != EEXIST || !PackInput.isFolder(disk) else { continue }
      throw CommandFailure(.cannotWrite, disk, FileFault(errno: errno))
    }
    for ((path, _, _), (update, old)) in zip(wanted, updates) {
      let disk = source.entries.contains { $0.path == path } ? source.diskPath(path) : folder + "/" + path
      if update.text.utf8.elementsEqual(old) == false {
        do throws(FileFault) {
          let file = try OutputFile(disk)
          try file.write(Array(update.text.utf8))
          try file.commit()
        } catch {
          throw CommandFailure(.cannotWrite, disk, error)
        }
      }
      console.print("\(visibleText(disk)): \(summary(update, console))")
    }
  }

  private func update(
    _ wanted: (path: String, texts: TextCatalogue, title: String), _ language: String, _ compilation: Compilation,
    _ source: FolderSource, _ console: Console
  ) throws -> (TranslationUpdate, old: [UInt8]) {
    let exists = source.entries.contains { $0.path == wanted.path }
    var existing: (source: SourceFile, file: Authored.TranslationFile)?
    if let file = compilation.translationFiles[wanted.path] {
      existing = (compilation.sources[file.range.source], file)
    }
    let update =
      exists && existing == nil
      ? nil
      : TranslationUpdate(
        of: wanted.texts, into: language, existing: existing, title: wanted.title, speaking: console.language)
    guard let update else {
      let errors = compilation.diagnostics.filter {
        $0.severity == .error && compilation.sources[$0.range.source].path.hasSuffix(wanted.path)
      }
      console.show(errors, in: compilation.sources, to: .error)
      throw CommandFailure(
        .invalidInput,
        da: "\(wanted.path): filen kan ikke ændres, som den er skrevet. Hver tekst skal begynde på sin egen linje.",
        en: "\(wanted.path): the file cannot be changed as it is written. Each text begins on a line of its own.")
    }
    return (update, existing?.source.bytes ?? [])
  }

  private func summary(_ update: TranslationUpdate, _ console: Console) -> String {
    var parts: [String] = []
    if update.open > 0 {
      parts.append(console(da: "\(update.open) skal oversættes", en: "\(update.open) to translate"))
    }
    if update.moved > 0 { parts.append(console(da: "\(update.moved) flyttet", en: "\(update.moved) moved")) }
    if update.stale > 0 {
      parts.append(console(da: "\(update.stale) skal rettes (#!)", en: "\(update.stale) to mend (#!)"))
    }
    if update.unknown > 0 {
      parts.append(console(da: "\(update.unknown) uden tekst", en: "\(update.unknown) without a text"))
    }
    return parts.isEmpty ? console(da: "alt er oversat", en: "all is translated") : parts.joined(separator: ", ")
  }
}
