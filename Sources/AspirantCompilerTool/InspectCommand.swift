package import ArgumentParser
import Diagnostics
import ScenarioModel
import ScenarioPack
import ScenarioRuntime

/// `aspirant inspect`: says what is in a pack.
package struct InspectCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "inspect",
      abstract: help(da: "Vis, hvad der er i en pakke.", en: "Show what is in a pack."),
      discussion: help(
        da: """
          Læser hele pakken og tjekker hver fil mod dens hash. Nævner du et scenarie, læses det alene, hvor stor pakken end \
          er.

          Eksempel:
            aspirant inspect demens.aspack
            aspirant inspect demens.aspack gerda-vil-hjem

          Svarkoder: 0 alt i orden; 1 pakken er ændret eller i stykker; 64 forkert kald; 66 kan ikke læses.
          """,
        en: """
          Reads the whole pack and checks every file against its hash. With a scenario, that alone is read, however large \
          the pack is.

          Example:
            aspirant inspect demens.aspack
            aspirant inspect demens.aspack gerda-vil-hjem

          Exit codes: 0 all is well; 1 the pack is altered or broken; 64 usage; 66 cannot be read.
          """))
  }

  @Argument(help: ArgumentHelp(help(da: "En .aspack-fil.", en: "An .aspack file."), valueName: "file"))
  var file: String

  @Argument(
    help: ArgumentHelp(
      help(da: "Scenariets id. Ellers hele pakken.", en: "The scenario's id. Else the whole pack."),
      valueName: "scenario"))
  var scenario: String?

  @Flag(help: ArgumentHelp(help(da: "Skriv det som JSON.", en: "Write it as JSON.")))
  var json = false

  @OptionGroup var global: GlobalOptions

  package init() {}

  package func run() throws {
    var console = global.console
    try AspirantCompilerTool.run(&console) { console in
      if let scenario, !PackInput.isFolder(file) { return try show(scenario, &console) }
      let pack = try PackInput.load(file, global, &console)
      if let scenario { return try show(pack.scenario(named: scenario), pack.manifest, console) }
      // What a machine takes has every index in its range.
      for program in pack.programs { _ = try pack.machine(of: program) }
      if json {
        console.write(JSONOutput.encode(Inspection(pack)))
      } else {
        console.print(text(of: pack, console))
      }
    }
  }

  /// Shows one scenario of an archive and reads nothing else.
  private func show(_ id: String, _ console: inout Console) throws {
    let pack = try PackFile(file)
    console.adopt(locale: pack.manifest.locale)
    let id = try pack.manifest.scenarioID(named: id)
    guard let program = try pack.program(id) else { return }
    try show(program, pack.manifest, console)
  }

  private func show(_ program: Program, _ manifest: PackManifest, _ console: Console) throws {
    // What a machine takes has every index in its range.
    _ = try machine(of: program, path: file)
    if json {
      console.write(JSONOutput.encode(Inspection(manifest, program)))
    } else {
      let lines = ["\(manifest.pack) \(manifest.version)"] + lines(of: program, console)
      console.print(lines.map { visibleText($0) }.joined(separator: "\n"))
    }
  }

  private func lines(of program: Program, _ console: Console) -> [String] {
    var lines = [
      "  \(program.scenario) – \(program.texts[program.title].source)", "    \(summary(of: program, console))",
    ]
    for (index, dimension) in program.dimensions.enumerated() {
      let range = program.attainable.map { ": \($0.least[index])…\($0.most[index])" } ?? ""
      lines.append("    \(program.texts[dimension.title].source) (\(dimension.id))\(range)")
    }
    return lines
  }

  private func text(of pack: Pack, _ console: Console) -> String {
    let manifest = pack.manifest
    var lines = [
      manifest.title, "\(manifest.pack) \(manifest.version)", "",
      "\(console(da: "Sprog", en: "Language")): \(manifest.locale)",
    ]
    for translation in pack.translations {
      let direction =
        translation.direction == .rightToLeft ? console(da: ", fra højre mod venstre", en: ", right to left") : ""
      let (translated, all) = pack.coverage(of: translation)
      lines.append(
        console(
          da: "Oversat til \(translation.locale)\(direction): \(translated) af \(texts(all, console))",
          en: "Translated into \(translation.locale)\(direction): \(translated) of \(texts(all, console))"))
    }
    if !manifest.authors.isEmpty {
      lines.append("\(console(da: "Forfattere", en: "Authors")): \(manifest.authors.joined(separator: ", "))")
    }
    if let license = manifest.license { lines.append("\(console(da: "Licens", en: "Licence")): \(license)") }
    lines += ["", console(da: "Scenarier", en: "Scenarios")]
    for program in pack.programs { lines += self.lines(of: program, console) }
    lines += ["", console(da: "Filer", en: "Files")]
    for scenario in manifest.scenarios { lines.append("  \(size(scenario.size))  \(scenario.entry)  \(scenario.id)") }
    for asset in manifest.assets {
      lines.append("  \(size(asset.size))  \(asset.entry)  \(asset.path)")
      if let words = asset.alt ?? asset.transcript { lines.append("             »\(words)«") }
    }
    // A line break within a name is no line break of ours.
    return lines.map { visibleText($0) }.joined(separator: "\n")
  }

  private func summary(of program: Program, _ console: Console) -> String {
    let states =
      program.attainable.map {
        ", "
          + console.counted(
            $0.states, da: ("situation", "forskellige situationer"), en: ("situation", "distinct situations"))
      } ?? ""
    let items = program.itemCount
    let tasks =
      items == 0 ? [] : [console.counted(items, da: ("punkt", "punkter"), en: ("item", "items"))]
    let parts =
      [
        console.counted(program.scenes.count, da: ("scene", "scener"), en: ("scene", "scenes")),
        console.counted(program.choices.count, da: ("valg", "valg"), en: ("choice", "choices")),
      ] + tasks + [texts(program.texts.count, console)]
    return parts.joined(separator: ", ") + states
  }

  private func texts(_ count: Int, _ console: Console) -> String {
    console.counted(count, da: ("tekst", "tekster"), en: ("text", "texts"))
  }

  private func size(_ bytes: Int) -> String {
    let text = bytes < 10_000 ? "\(bytes) B" : "\((bytes + 512) / 1024) kB"
    return String(repeating: " ", count: max(0, 8 - text.count)) + text
  }
}

extension Pack {
  /// How many texts of all scenarios are translated, and how many there are.
  fileprivate func coverage(of translation: Translation) -> (translated: Int, texts: Int) {
    (
      programs.reduce(0) { $0 + LocalizedTexts($1, in: translation).translatedCount },
      programs.reduce(0) { $0 + $1.texts.count }
    )
  }
}

/// What `aspirant inspect --json` writes.
private struct Inspection: Encodable {
  struct Scenario: Encodable {
    var id: String
    var title: String
    var sha256: String
    var scenes: Int
    var choices: Int
    var items: Int
    var texts: Int
    var dimensions: [String]
    var attainable: Attainable?
  }

  struct Language: Encodable {
    var locale: String
    var direction: TextDirection
    var translated: Int
    var texts: Int
  }

  var format = 1
  /// Absent where one scenario alone was asked for.
  var manifest: PackManifest?
  var scenarios: [Scenario]
  var translations: [Language]?

  init(_ pack: Pack) {
    manifest = pack.manifest
    translations = pack.translations.map { translation in
      let (translated, texts) = pack.coverage(of: translation)
      return Language(
        locale: translation.locale, direction: translation.direction, translated: translated, texts: texts)
    }
    scenarios = pack.programs.map { Scenario($0, pack.manifest) }
  }

  init(_ manifest: PackManifest, _ program: Program) { scenarios = [Scenario(program, manifest)] }
}

extension Inspection.Scenario {
  init(_ program: Program, _ manifest: PackManifest) {
    self.init(
      id: program.scenario, title: program.texts[program.title].source,
      sha256: manifest.scenario(program.scenario)?.sha256 ?? "", scenes: program.scenes.count,
      choices: program.choices.count, items: program.itemCount, texts: program.texts.count,
      dimensions: program.dimensions.map(\.id), attainable: program.attainable)
  }
}

extension Program {
  /// The number of items in all moves.
  fileprivate var itemCount: Int { scenes.reduce(0) { $0 + $1.move.items.count } }
}
