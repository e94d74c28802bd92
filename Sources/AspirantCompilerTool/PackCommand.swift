package import ArgumentParser
import Diagnostics
import MediaFiles
import ScenarioCompiler
import ScenarioPack

/// The forms in which `pack` writes what it found.
enum PackFindingsFormat: String, CaseIterable, ExpressibleByArgument {
  /// For a person at a terminal.
  case text
  /// Lines as compilers write them, for build tools and editors.
  case compiler
}

/// `aspirant pack`: builds a pack's archive.
package struct PackCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "pack",
      abstract: help(da: "Pak en mappe til én .aspack-fil.", en: "Pack a folder into one .aspack file."),
      discussion: help(
        da: """
          De samme kilder giver altid de samme bytes. En pakke med fejl bliver ikke skrevet. Det, billeder og film fortæller \
          ud over det, man ser og hører (sted, kamera, tid), kommer ikke med; med --keep-metadata gør det. Med --sign står du inde for den; \
          `aspirant key new` laver en nøgle.

          Eksempel:
            aspirant pack Examples/Packs/demens-foerste-uger -o demens.aspack
            aspirant pack min-pakke --sign skolen.key

          Svarkoder: 0 skrevet; 1 fejl, der skal rettes; 64 forkert kald; 66 kan ikke læses; 73 kan ikke skrives.
          """,
        en: """
          The same sources always give the same bytes. A pack with errors is not written. What pictures and films tell beside \
          what one sees and hears (place, camera, time) is left out; with --keep-metadata it stays. With --sign you stand behind it; \
          `aspirant key new` makes a key.

          Example:
            aspirant pack Examples/Packs/demens-foerste-uger -o demens.aspack
            aspirant pack my-pack --sign school.key

          Exit codes: 0 written; 1 errors to mend; 64 usage; 66 cannot be read; 73 cannot be written.
          """))
  }

  @Argument(help: ArgumentHelp(help(da: "Pakkens mappe.", en: "The pack's folder."), valueName: "dir"))
  var folder: String

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      help(
        da: """
          Filen, der skrives. Ellers mappens navn, som du skrev det (for . og .. pakkens id), med endelsen .aspack, her \
          hvor du står.
          """,
        en: """
          The file to write. Else the folder's name as typed (for . and .. the pack's id) with the ending .aspack, in \
          the current folder.
          """),
      valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      help(
        da: "Formen på fund: text til mennesker, eller compiler til byggeværktøjer.",
        en: "The form of findings: text for people, or compiler for build tools."),
      valueName: "text|compiler"))
  var format = PackFindingsFormat.text

  @Option(
    help: ArgumentHelp(
      help(
        da: "Skriv under med nøglen i filen; kan stå flere gange.",
        en: "Sign with the key in the file; may stand several times."), valueName: "key"))
  var sign: [String] = []

  @Option(
    help: ArgumentHelp(
      help(
        da: "Den sidste dag, underskriften gælder, som 2027-08-01.",
        en: "The last day on which the signature holds, as 2027-08-01."), valueName: "day"))
  var expires: String?

  @Flag(
    help: ArgumentHelp(
      help(
        da: "Lad sted, kamera og tid blive stående i billeder og film.",
        en: "Leave place, camera and time in pictures and films.")))
  var keepMetadata = false

  @OptionGroup var work: JobsOption

  @OptionGroup var global: GlobalOptions

  package init() {}

  package func validate() throws {
    guard let expires else { return }
    try checkDay(expires, option: "--expires")
    if sign.isEmpty {
      throw ValidationError(help(da: "--expires hører til --sign.", en: "--expires goes with --sign."))
    }
  }

  package func run() throws {
    var console = global.console
    try AspirantCompilerTool.run(&console) { console in
      let keys = try sign.map { try KeyReading.signingKey($0, console) }
      let (compilation, source) = try PackInput.compile(folder: folder, global, by: work.workforce, &console)
      if format == .compiler {
        let findings = compilation.diagnostics.filter { $0.severity != .info }
        let lines = CompilerLines(language: console.language).render(findings, in: compilation.sources)
        console.write(Array(lines.utf8), to: .error)
        if compilation.hasErrors { throw ExitCode.invalidInput }
      } else if !compilation.hasErrors {
        let warnings = compilation.diagnostics.filter { $0.severity == .warning }
        console.show(warnings, in: compilation.sources, to: .error)
      }
      var pack = try PackInput.pack(
        of: compilation, from: source, path: folder, metadata: keepMetadata ? .kept : .removed,
        by: work.workforce, &console)
      let name = folder.split(separator: "/").last.map(String.init) ?? ""
      let target = output ?? ((name.isEmpty || name == "." || name == ".." ? pack.manifest.pack : name) + ".aspack")
      for (file, key) in keys { pack.sign(with: key, name: file.name, expires: expires ?? file.expires) }
      try PackWriter.write(pack, to: target)
      guard format == .text else { return }
      sayWhatWasRemoved(compilation, console)
      console.print(target)
    }
  }

  private func sayWhatWasRemoved(_ compilation: Compilation, _ console: Console) {
    let telling = compilation.assets.filter { compilation.media[$0]?.privateData.isEmpty == false }
    guard !telling.isEmpty else { return }
    let told = wordsForTelling(
      telling.compactMap { compilation.media[$0]?.privateData }.reduce(into: []) { $0.formUnion($1) })
    let count = telling.count
    if keepMetadata {
      console.print(
        console(
          da: "\(count) \(count == 1 ? "fil" : "filer") i pakken fortæller stadig, \(told.danish) (--keep-metadata).",
          en:
            "\(count) \(count == 1 ? "file" : "files") in the pack still \(count == 1 ? "tells" : "tell") \(told.english) (--keep-metadata)."
        ),
        to: .error)
    } else {
      console.print(
        console(
          da: "Taget ud af \(count) \(count == 1 ? "fil" : "filer") i pakken: \(told.danish).",
          en: "Taken out of \(count) \(count == 1 ? "file" : "files") in the pack: \(told.english)."),
        to: .error)
    }
  }
}
