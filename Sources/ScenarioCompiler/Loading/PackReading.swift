import Diagnostics
import MediaFiles
import ScenarioKit
import YAMLSyntax

/// Reads the files of a pack, one by one, as far as authored syntax.
struct PackReading<Source: PackSource> {
  /// The files of the pack.
  let files: PackFiles<Source>
  /// The assets of the pack.
  let assets: AssetIndex
  /// The sources that were read.
  var sources = SourceMap()
  /// What there is to say.
  var diagnostics: [Diagnostic] = []
  /// The comments that allow what rules find, by the source that they stand in.
  var comments: [SourceID: [AllowComment]] = [:]
  private var pathsBySource: [SourceID: String] = [:]
  /// The sources of which a part could not be read.
  private var unclean: Set<SourceID> = []

  /// The kinds that are known.
  let kinds: KindSet

  init(_ source: Source, _ kinds: KindSet) {
    self.kinds = kinds
    files = PackFiles(source, kinds)
    assets = AssetIndex(files.entries)
  }

  /// The files of the pack that are looked at, sorted by their paths.
  var entries: [SourceEntry] { files.entries }

  /// The YAML files of a folder of the pack, sorted.
  func paths(in folder: String) -> [String] { files.paths(in: folder) }

  /// Whether there is a file at a path.
  func contains(_ path: String) -> Bool { files.contains(path) }

  /// The path in the pack of a source.
  func path(of source: SourceID) -> String { pathsBySource[source] ?? sources[source].path }

  /// Reads `aspirant.yaml`; no settings where there is none.
  mutating func readSettings() throws -> CheckSettings {
    try readIfThere("aspirant.yaml", .settings) { reader, root in reader.settings(root) }?.value ?? CheckSettings()
  }

  /// The pack as rules see it; nil without a manifest.
  func packSubject(_ compilation: Compilation, _ context: PackContext, _ usedAssets: Set<String>) -> PackSubject? {
    guard let pack = context.pack, context.isPackClean else { return nil }
    return PackSubject(
      pack: pack, scenarios: compilation.scenarios, usedAssets: usedAssets, entries: entries,
      file: sources[pack.range.source], media: compilation.media, hasErrors: diagnostics.contains(where: isError),
      context: context)
  }

  /// Looks into files.
  ///
  /// - Parameters:
  ///   - paths: Their paths; what is no file is passed over.
  ///   - workforce: Who does it.
  /// - Returns: What they say, by their paths.
  /// - Throws: What kept the source from reading the first that could not be read.
  func media(_ paths: Set<String>, by workforce: some Workforce) throws -> [String: MediaReport] {
    let chosen = files.entries.filter { paths.contains($0.path) }
    let reports = workforce.results(chosen.count) { [files] index in Result { try files.media(chosen[index]) } }
    var media: [String: MediaReport] = [:]
    for (entry, report) in zip(chosen, reports) { media[entry.path] = try report.get() }
    return media
  }

  /// Reads what all scenarios of the pack can draw on.
  ///
  /// - Parameter standsAlone: Whether there is no pack, only a scenario: then no manifest and no assets are missed.
  /// - Returns: What the pack has besides its scenarios, as far as it can be read.
  /// - Throws: What kept the source from reading a file.
  mutating func readContext(standsAlone: Bool) throws -> PackContext {
    var context = PackContext()
    if !standsAlone {
      (context.pack, context.manifest, context.unread) = try readPack()
      context.isPackClean = !diagnostics.contains(where: isError)
      if !context.isPackClean, context.pack?.competencies.isEmpty != false {
        context.unreadCodes.insert("unknown-competency")
      }
      context.assets = assets
      let translations = files.entries.lazy.filter { $0.path.hasPrefix("locales/") && $0.path.hasSuffix(".yaml") }
      let names = translations.compactMap { $0.path.dropLast(".yaml".count).split(separator: "/").last }
      context.translated = Set(names.map(String.init))
    }
    if let cast = try readIfThere("cast.yaml", .cast, { reader, root in reader.cast(root["cast"]) }) {
      context.cast = cast.value ?? []
      if cast.value != nil { context.unread.formUnion(cast.unread) }
      if context.cast.isEmpty, !cast.isClean { context.unreadCodes.insert("unknown-speaker") }
    }
    if let glossary = try readIfThere(
      "glossary.yaml", .glossary, { reader, root in reader.glossary(root["glossary"]) })
    {
      context.glossary = glossary.value ?? []
      if glossary.value != nil { context.unread.formUnion(glossary.unread) }
      if context.glossary.isEmpty, !glossary.isClean { context.unreadCodes.insert("unknown-term") }
    }
    return context
  }

  /// Reads `pack.yaml`, and says so where there is none.
  private mutating func readPack() throws -> (Authored.Pack?, Manifest?, unread: Set<String>) {
    guard files.contains("pack.yaml") else {
      let id = sources.add(SourceFile(path: files.shown("pack.yaml"), bytes: []))
      let near = files.entries.map(\.path).first { $0 == "pack.yml" || $0.lowercased() == "pack.yaml" }
      let message = Message(
        da: "Mappen har ingen `pack.yaml`, så den er ikke en pakke.",
        en: "The folder has no `pack.yaml`, so it is no pack.")
      diagnostics.append(
        Diagnostic(
          .error, "no-manifest", at: SourceRange(id, .start, .start),
          near.map {
            Message(
              da: message.danish + " Omdøb `\($0)` til `pack.yaml`.",
              en: message.english + " Rename `\($0)` to `pack.yaml`.")
          } ?? message))
      return (nil, nil, [])
    }
    var root: SyntaxNode?
    let reading = try read("pack.yaml", .pack) { reader, node in
      root = node
      return reader.pack(node)
    }
    return (reading.value, root.map { Manifest(root: $0, file: reading.file) }, reading.unread)
  }

  /// Reads and compiles scenarios, each by itself.
  ///
  /// - Parameters:
  ///   - paths: Their paths in the pack.
  ///   - workforce: Who does it.
  ///   - compile: What is done to each as it was read.
  /// - Returns: What became of them, in the order of the paths, without those that have no meaning.
  /// - Throws: What kept the source from reading the first that could not be read.
  mutating func readScenarios(
    _ paths: [String], by workforce: some Workforce,
    _ compile: @Sendable (FileReading<Authored.Scenario>) -> ScenarioOutcome
  ) throws -> [ScenarioOutcome] {
    let first = sources.files.count
    let results = workforce.results(paths.count) { [files] index in
      Result {
        compile(
          try files.read(paths[index], as: SourceID(UInt32(first + index)), .scenario) { reader, root in
            reader.scenario(root)
          })
      }
    }
    return try results.compactMap { result in
      let outcome = try result.get()
      take(outcome.reading)
      diagnostics += outcome.diagnostics
      return outcome.reading.value == nil ? nil : outcome
    }
  }

  /// Reads a test file; nil where it is none.
  mutating func readTests(_ path: String) throws -> (Authored.TestFile, SourceID)? {
    let reading = try read(path, .test) { reader, root in reader.testFile(root) }
    return reading.value.map { ($0, reading.id) }
  }

  private mutating func readIfThere<Value>(
    _ path: String, _ schema: BundledSchema, _ build: (inout Reader, SyntaxNode) -> Value?
  ) throws -> FileReading<Value>? {
    files.contains(path) ? try read(path, schema, build) : nil
  }

  /// Reads a file through syntax tree and schema.
  mutating func read<Value>(
    _ path: String, _ schema: BundledSchema, _ build: (inout Reader, SyntaxNode) -> Value?
  ) throws -> FileReading<Value> {
    let reading = try files.read(path, as: SourceID(UInt32(sources.files.count)), schema, build)
    take(reading)
    return reading
  }

  /// Takes over what there is to know and to say of a file; files are taken in the order of their ids.
  private mutating func take<Value>(_ reading: FileReading<Value>) {
    let id = sources.add(reading.file)
    precondition(id == reading.id, "a file was taken out of its turn")
    if let path = reading.path { pathsBySource[id] = path }
    if !reading.isClean { unclean.insert(id) }
    if !reading.comments.isEmpty { comments[id] = reading.comments }
    diagnostics += reading.diagnostics
  }

  /// Checks what only the whole pack shows: unused assets, files that nobody reads, tests without a scenario.
  mutating func checkPack(
    _ compilation: Compilation, _ context: PackContext, _ usedAssets: Set<String>, isWhole: Bool
  ) {
    checkNamedAssets(context)
    checkCompetencies(context.pack)
    checkTests(compilation, isWhole: isWhole)
    if let pack = context.pack { diagnostics += pack.unknownLanguages }
    guard isWhole, let pack = context.pack else { return }
    checkMisnamed(at: pack.id.range)
    for (path, reason) in files.passedOver {
      // Of two files with one name, nobody can say which is meant.
      if reason == .sameName {
        let code = DiagnosticRule.nameCollides.code
        diagnostics.append(Diagnostic(.error, code, at: pack.id.range, reason.message(path)))
      } else {
        warn("file-not-read", at: pack.id.range, reason.message(path))
      }
    }
    let read = Set(paths(in: "scenarios/") + paths(in: "tests/"))
    for entry in entries where !read.contains(entry.path) {
      let folder = entry.path.prefix { $0 != "/" }
      guard folder == "scenarios" || folder == "tests" else { continue }
      if entry.path.hasSuffix(".yml") {
        let name = entry.path.dropLast(3) + "yaml"
        warn(
          "file-not-read", at: pack.id.range,
          Message(
            da: "`\(entry.path)` læses ikke. Omdøb den til `\(name)`.",
            en: "`\(entry.path)` is not read. Rename it to `\(name)`."))
        continue
      }
      warn(
        "file-not-read", at: pack.id.range,
        Message(
          da: "`\(entry.path)` læses ikke: filer skal ligge lige i `\(folder)/` og ende på `.yaml`.",
          en: "`\(entry.path)` is not read: files lie right in `\(folder)/` and end in `.yaml`."))
    }
    if paths(in: "scenarios/").isEmpty {
      diagnostics.append(
        Diagnostic(
          .error, "no-scenarios", at: pack.id.range,
          Message(
            da: "Pakken har ingen scenarier. Læg mindst ét i mappen `scenarios/`.",
            en: "The pack has no scenarios. Put at least one into the folder `scenarios/`.")))
    }
  }

  /// Says which files would be read if they or their folder had another name.
  private mutating func checkMisnamed(at place: SourceRange) {
    var told: Set<String> = []
    for entry in entries {
      let name = String(entry.path.prefix { $0 != "/" })
      guard told.insert(name).inserted else { continue }
      if name != entry.path {
        guard let folder = PackFolders.meant(by: name) else { continue }
        warn(
          "file-not-read", at: place,
          Message(
            da: "Mappen `\(name)/` læses ikke. Skal den hedde `\(folder)/`?",
            en: "The folder `\(name)/` is not read. Should its name be `\(folder)/`?"))
      } else if let file = PackFolders.file(meantBy: name) {
        warn(
          "file-not-read", at: place,
          Message(
            da: "`\(name)` læses ikke. Omdøb den til `\(file)`.", en: "`\(name)` is not read. Rename it to `\(file)`."))
      } else if files.isLooseScenario(entry) {
        warn(
          "file-not-read", at: place,
          Message(
            da: "`\(name)` ligner et scenarie, men læses ikke: scenarier ligger i mappen `scenarios/`.",
            en: "`\(name)` looks like a scenario and is not read: scenarios lie in the folder `scenarios/`."))
      }
    }
  }

  private mutating func checkCompetencies(_ pack: Authored.Pack?) {
    var first: [String: SourceRange] = [:]
    for id in pack?.competencies.map(\.id) ?? [] {
      if let earlier = first[id.value] {
        diagnostics.append(
          Diagnostic(
            .error, "duplicate-id", at: id.range,
            Message(
              da: "Kompetencen `\(id.value)` står her to gange.", en: "The competency `\(id.value)` stands here twice."),
            notes: [Diagnostic.Note(Message(da: "Den første står her.", en: "The first is here."), at: earlier)]))
      }
      first[id.value] = id.range
    }
  }

  private mutating func checkNamedAssets(_ context: PackContext) {
    let captions = context.pack?.assets.compactMap(\.captions) ?? []
    for path in captions where !AssetKind.captions.fits(path.value) {
      diagnostics.append(
        Diagnostic(.error, "wrong-asset-kind", at: path.range, AssetKind.captions.message(path.value)))
    }
    for path in (context.pack?.assets.map(\.path) ?? []) + captions {
      switch assets.lookUp(path.value) {
      case .found: continue
      case .outside:
        diagnostics.append(
          Diagnostic(.error, "asset-outside-pack", at: path.range, AssetIndex.outsideMessage(path.value)))
      case .missing:
        let other = assets.inOtherCapitals(path.value)
        let near = other ?? suggestion(for: path.value, among: assets.paths)
        let message =
          other.map { AssetIndex.otherCapitalsMessage(path.value, $0) }
          ?? AssetIndex.missingMessage(path.value).didYouMean(near)
        diagnostics.append(
          Diagnostic(
            .error, "missing-asset", at: path.range, message,
            fixIts: near.map { [.rename(path.range, from: path.value, to: $0, among: assets.paths)] } ?? []))
      }
    }
  }

  private mutating func checkTests(_ compilation: Compilation, isWhole: Bool) {
    for tests in compilation.tests {
      checkAgents(tests.authored)
      let name = tests.authored.scenario
      guard let scenario = compilation.scenarios.first(where: { $0.authored.id.value == name.value }) else {
        // A scenario that could not be read, or whose own name cannot be one, is no reason to doubt its tests.
        guard isWhole, compilation.scenarios.count == paths(in: "scenarios/").count,
          !compilation.scenarios.contains(where: { hasError(at: $0.authored.id.range) })
        else { continue }
        diagnostics.append(
          Diagnostic(
            .error, "unknown-scenario", at: name.range,
            Message(
              da: "Pakken har intet scenarie `\(name.value)`.", en: "The pack has no scenario `\(name.value)`."
            ).didYouMean(name.value, among: compilation.scenarios.map(\.authored.id.value))))
        continue
      }
      // What a mistake of form hides may be what the tests speak of.
      guard !unclean.contains(scenario.authored.id.range.source) else { continue }
      diagnostics += checkNames(in: tests.authored, of: scenario.core, isClean: scenario.program != nil)
    }
  }

  mutating func warn(_ code: String, at range: SourceRange, _ message: Message) {
    diagnostics.append(Diagnostic(.warning, code, at: range, message))
  }

  /// Whether something is wrong with the very words at a place.
  func hasError(at range: SourceRange) -> Bool { diagnostics.contains { isError($0) && $0.range == range } }

  private func isError(_ diagnostic: Diagnostic) -> Bool { diagnostic.severity == .error }
}

extension SourceEntry.Reason {
  /// Why a path is not read, and what to do.
  fileprivate func message(_ path: String) -> Message {
    let path = visibleText(path)
    return switch self {
    case .nameIsNotUTF8:
      Message(
        da: "`\(path)` læses ikke: navnet er ikke skrevet i UTF-8. Giv filen et nyt navn.",
        en: "`\(path)` is not read: its name is not UTF-8. Give it a new name.")
    case .sameName:
      Message(
        da: """
          Der er to filer, som hedder `\(path)`: bogstaverne er blot sat sammen på hver sin måde. På de fleste maskiner er \
          det den samme fil. Slet den ene, eller giv den et andet navn.
          """,
        en: """
          There are two files that are called `\(path)`: their letters are composed in two ways. On most machines they are \
          one file. Delete one of them, or give it another name.
          """)
    case .tooDeep:
      Message(
        da: "`\(path)` læses ikke: mappen ligger for dybt. Der må være 16 mapper inde i hinanden.",
        en: "`\(path)` is not read: the folder lies too deep. At most 16 folders can lie in each other.")
    }
  }
}

extension PackContext {
  /// The assets that cast and glossary of the pack name.
  var sharedAssets: Set<String> {
    let named = cast.compactMap(\.image?.value) + glossary.compactMap(\.audio?.value)
    return Set(
      named.filter { path in
        if case .found? = assets?.lookUp(path) { true } else { false }
      })
  }
}
