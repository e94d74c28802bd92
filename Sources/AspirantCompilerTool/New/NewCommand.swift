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

/// `aspirant new`: starts a pack, a scenario or a kind from a template.
package struct NewCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "new",
      abstract: help(da: "Begynd en pakke, et scenarie eller en udvidelse.", en: "Start a pack, a scenario or a kind."),
      discussion: help(
        da: """
          Det, der skrives, har kommentarer til dig og kan spilles med det samme. Intet, der er der i forvejen, bliver \
          overskrevet.

          Eksempel:
            aspirant new pack min-pakke
            aspirant new scenario min-pakke/scenarios/aften.yaml --kind dementia-care
          """,
        en: """
          What is written has comments for you and can be played at once. Nothing that is there already is overwritten.

          Example:
            aspirant new pack my-pack
            aspirant new scenario my-pack/scenarios/late-shift.yaml --kind dementia-care
          """),
      subcommands: [NewPackCommand.self, NewScenarioCommand.self, NewKindCommand.self])
  }

  package init() {}
}

/// `aspirant new pack`.
package struct NewPackCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "pack",
      abstract: help(da: "Begynd en pakke.", en: "Start a pack."),
      discussion: help(
        da: """
          Mappen får en `pack.yaml`, et scenarie og dets tests.

          Eksempel:
            aspirant new pack min-pakke
            aspirant new pack min-pakke --title "De første uger"

          Svarkoder: 0 skrevet; 64 forkert kald; 73 kan ikke skrives, eller er der allerede.
          """,
        en: """
          The folder gets a `pack.yaml`, a scenario and its tests.

          Example:
            aspirant new pack my-pack
            aspirant new pack my-pack --title "The first weeks"

          Exit codes: 0 written; 64 usage; 73 cannot be written, or is there already.
          """))
  }

  @Argument(help: ArgumentHelp(help(da: "Den nye mappe.", en: "The new folder."), valueName: "dir"))
  var folder: String

  @Option(help: ArgumentHelp(help(da: "Pakkens titel.", en: "The title of the pack."), valueName: "text"))
  var title: String?

  @OptionGroup var global: GlobalOptions

  package init() {}

  package func run() throws {
    var console = global.console
    try AspirantCompilerTool.run(&console) { console in
      let name = folder.split(separator: "/").last.map(String.init) ?? ""
      guard let id = Self.domainPart(name) else {
        throw CommandFailure(
          .usage, da: "\(folder): giv mappen et navn af bogstaver og tal.",
          en: "\(folder): give the folder a name of letters and digits.")
      }
      let language = console.language
      let scenario = language == .danish ? "kold-kaffe" : "cold-coffee"
      let shown = title ?? (language == .danish ? "Min nye pakke" : "My new pack")
      let values = [
        "pack": (language == .danish ? "dk.eksempel." : "org.example.") + id, "title": yamlScalar(shown),
        "id": scenario, "competencies": "competencies: [relation]",
      ]
      var files = NewFiles()
      files.add(folder + "/pack.yaml", PackTemplate.manifest[language], values)
      files.add(folder + "/scenarios/\(scenario).yaml", PackTemplate.scenario[language], values)
      files.add(folder + "/tests/\(scenario).yaml", PackTemplate.tests[language], values)
      try files.write(folders: [folder, folder + "/scenarios", folder + "/tests"])
      for path in files.paths { console.print(path) }
    }
  }

  /// A folder's name as the last part of a pack's id; nil where nothing is left of it.
  static func domainPart(_ name: String) -> String? {
    var part = ""
    for character in name.normalized.lowercased() {
      switch character {
      case "æ": part += "ae"
      case "ø", "ö": part += "oe"
      case "å": part += "aa"
      case "ä": part += "ae"
      case "ü": part += "ue"
      case "é": part += "e"
      case "a"..."z", "0"..."9": part.append(character)
      default: if part.last != "-" { part += "-" }
      }
    }
    let trimmed = part.drop { !("a"..."z").contains($0) }.reversed().drop { $0 == "-" }.reversed()
    return trimmed.isEmpty ? nil : String(trimmed)
  }
}

/// `aspirant new scenario`.
package struct NewScenarioCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "scenario",
      abstract: help(da: "Begynd et scenarie.", en: "Start a scenario."),
      discussion: help(
        da: """
          Scenariet hedder det samme som filen og er på pakkens sprog. --kind tager udgangspunkt i en udvidelse; `aspirant \
          kinds` viser dem.

          Eksempel:
            aspirant new scenario min-pakke/scenarios/aften.yaml
            aspirant new scenario min-pakke/scenarios/aften.yaml --kind dementia-care

          Svarkoder: 0 skrevet; 64 forkert kald; 66 kan ikke læses; 73 kan ikke skrives, eller er der allerede.
          """,
        en: """
          The scenario is named after the file and written in the pack's language. --kind starts from a kind; `aspirant \
          kinds` lists them.

          Example:
            aspirant new scenario my-pack/scenarios/late-shift.yaml
            aspirant new scenario my-pack/scenarios/late-shift.yaml --kind dementia-care

          Exit codes: 0 written; 64 usage; 66 cannot be read; 73 cannot be written, or is there already.
          """))
  }

  @Argument(help: ArgumentHelp(help(da: "Den nye fil.", en: "The new file."), valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp(help(da: "Den udvidelse, det bruger.", en: "The kind that it uses."), valueName: "kind"))
  var kind: String?

  @Option(
    help: ArgumentHelp(help(da: "Udvidelsens skabelon.", en: "The template of the kind."), valueName: "name"))
  var template: String?

  @OptionGroup var global: GlobalOptions

  package init() {}

  package func validate() throws {
    guard template == nil || kind != nil else {
      throw ValidationError(help(da: "--template hører til --kind.", en: "--template belongs to --kind."))
    }
  }

  package func run() throws {
    var console = global.console
    try AspirantCompilerTool.run(&console) { console in
      let parts = file.split(separator: "/").map(String.init)
      let name = parts.last ?? ""
      let id = name.hasSuffix(".yaml") ? String(name.dropLast(5)).normalized : ""
      guard id.wholeMatch(of: /[a-zæøåäöüé][A-ZÆØÅÄÖÜÉa-zæøåäöüé0-9_-]*/) != nil else {
        throw CommandFailure(
          .usage,
          da: "\(file): filen hedder et lille bogstav, så bogstaver, tal, - eller _, og slutter på .yaml.",
          en: "\(file): the file is called a small letter, then letters, digits, - or _, and ends in .yaml.")
      }
      let folder = parts.dropLast().joined(separator: "/")
      let here = (file.hasPrefix("/") ? "/" : "") + folder
      let pack = try pack(around: here)
      console.adopt(locale: pack?.locale.value)
      let competency = pack?.competencies.first.map { "competencies: [\($0.id.value)]" } ?? "competencies: [relation]"
      let text = try text(console.language)
      var files = NewFiles()
      files.add(file, text, ["id": id, "competencies": competency])
      try files.write(folders: folder.isEmpty ? [] : [here])
      console.print(file)
    }
  }

  /// The manifest of the pack whose `scenarios` is this folder; nil outside any pack.
  private func pack(around folder: String) throws -> Authored.Pack? {
    let root = folder.isEmpty ? ".." : folder + "/.."
    guard PackInput.isFile(root + "/pack.yaml") else { return nil }
    var options = CompilerOptions()
    options.proves = false
    return try compile(try FolderSource(root), options).pack
  }

  private func text(_ language: MessageLanguage) throws(CommandFailure) -> String {
    guard let kind else { return PackTemplate.scenario[language] }
    let kinds = ToolKinds.kinds
    guard let found = kinds.first(where: { $0.id == kind }) else {
      let message = Message(
        da: "der er ingen udvidelse `\(visibleText(kind))`.", en: "there is no kind `\(visibleText(kind))`."
      ).didYouMean(kind, among: kinds.map(\.id))
      throw CommandFailure(.usage, da: message.danish, en: message.english)
    }
    let templates = found.templates
    guard let start = template.map({ name in templates.first { $0.name == name } }) ?? templates.first else {
      let names = templates.map { "`\($0.name)`" }.joined(separator: ", ")
      throw CommandFailure(
        .usage, da: "`\(kind)` har ikke den skabelon. Den har: \(names).",
        en: "`\(kind)` does not have that template. It has: \(names).")
    }
    return start.text[language]
  }
}

/// Files to be written where nothing is yet.
struct NewFiles {
  private var files: [(path: String, text: String)] = []

  /// The paths.
  var paths: [String] { files.map(\.path) }

  /// Adds a file made from a template.
  mutating func add(_ path: String, _ template: String, _ values: [String: String]) {
    var text = template
    for (name, value) in values { text = text.replacing("{{\(name)}}", with: value) }
    files.append((path, text))
  }

  /// Writes all of them, or none where one is there already.
  ///
  /// - Parameter folders: The folders that are made where they are missing, each after the one that it is in.
  /// - Throws: ``CommandFailure`` where something is there already or cannot be written.
  func write(folders: [String]) throws {
    for (path, _) in files {
      var status = stat()
      guard lstat(path, &status) != 0 else {
        throw CommandFailure(
          .cannotWrite, da: "\(path): den er der allerede, og der bliver ikke skrevet over den.",
          en: "\(path): it is there already and is not written over.")
      }
    }
    for folder in folders where mkdir(folder, 0o777) != 0 {
      guard errno == EEXIST, PackInput.isFolder(folder) else {
        throw CommandFailure(.cannotWrite, folder, errno == EEXIST ? .system(ENOTDIR) : FileFault(errno: errno))
      }
    }
    for (path, text) in files {
      do throws(FileFault) {
        let file = try OutputFile(path)
        try file.write(Array(text.utf8))
        try file.commit()
      } catch {
        throw CommandFailure(.cannotWrite, path, error)
      }
    }
  }
}
