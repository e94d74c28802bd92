package import Diagnostics
package import MediaFiles
import ScenarioExplorer
package import ScenarioKit
package import ScenarioModel

/// What a compilation is asked to do.
package struct CompilerOptions: Sendable {
  /// The only scenarios to look at, by their paths in the pack; nil for all of them.
  package var onlyScenarios: [String]?
  /// Whether the scenario stands alone, outside any pack: nothing is asked of a manifest or of assets.
  package var standsAlone = false
  /// Whether the states of each scenario are visited. Without, programs know no range of scores and cannot be packed.
  package var proves = true
  /// The greatest number of states that are visited in one scenario.
  package var stateBudget = 1_000_000
  /// Whether programs are kept, with the hashes by which recordings and translations know their texts. Who only asks what
  /// is wrong with a pack can do without: each is let go of once it was looked at, unless tests or translations ask for
  /// it, and no text is hashed.
  package var keepsPrograms = true

  /// The kinds that scenarios may use.
  package var kinds = KindSet.none

  /// What an earlier version of the pack asks of the version now: asked where the pack has no errors, with its programs;
  /// nil where it is compared with none.
  package var versionDemand: (@Sendable (Compilation) throws -> VersionDemand?)?

  /// Languages whose translations are read even if `pack.yaml` does not name them.
  package var languages: [String] = []

  /// The usual options: the whole pack, with its proof.
  package init() {}
}

/// What became of a pack's sources.
package struct Compilation: Sendable {
  /// A scenario and the program that it became.
  package struct CompiledScenario: Sendable {
    /// The path of the file in the pack.
    package var path: String
    /// What was written; only the head where programs are not kept.
    package var authored: Authored.Scenario
    /// The same in the core language: with all that kinds made of it, and nothing under their keys.
    package var core: Authored.Scenario
    /// The program; nil where the scenario has errors without whose mending there is none, and where it is not kept.
    package var program: Program?
    /// The texts that can be translated; nil where there is no program for the sake of names or conditions.
    package var texts: TextCatalogue?
    /// Where it shows pictures and plays sounds, in written order.
    var assetUses: [AssetUse] = []
  }

  /// A test file and the scenario that it tests.
  package struct CompiledTests: Sendable {
    /// What was written.
    package var authored: Authored.TestFile
    /// The source that it stands in.
    package var source: SourceID
  }

  /// The sources that were read.
  package var sources = SourceMap()
  /// What there is to say, in the order of reading, nothing twice.
  package var diagnostics: [Diagnostic] = []
  /// The manifest; nil where it could not be read.
  package var pack: Authored.Pack?
  /// The scenarios, sorted by path.
  package var scenarios: [CompiledScenario] = []
  /// The tests, sorted by path.
  package var tests: [CompiledTests] = []
  /// The texts in other languages, as far as they are translated, in the order of the manifest.
  package var translations: [Translation] = []
  /// The files that they were read from, by path.
  package var translationFiles: [String: Authored.TranslationFile] = [:]
  /// The texts of the pack itself that can be translated.
  package var packTexts = TextCatalogue()
  /// The paths of the assets that scenarios use, sorted.
  package var assets: [String] = []
  /// What the bytes of the assets say that are used, or of which the manifest speaks, by their paths.
  package var media: [String: MediaReport] = [:]
  /// The pictures and sounds that cast and glossary of the pack name.
  var sharedAssets: [Authored.Name] = []
  /// Where cast, glossary and scenarios show pictures and play sounds, by path.
  package var assetPlaces: [String: [SourceRange]] {
    (sharedAssets + scenarios.flatMap(\.assetUses).map(\.path)).reduce(into: [:]) { places, name in
      places[name.value, default: []].append(name.range)
    }
  }
  /// The kinds that were known, with those of the programs that were asked.
  package var kinds = KindSet.none

  /// Whether something has to be mended before the pack can be built.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// Compiles a pack: from the bytes of its files to programs, with everything there is to say about them.
///
/// The way of a scenario: bytes → syntax tree → schema → authored syntax → programs of kinds asked → kinds expanded → names, types and conditions →
/// program → proof → rules. What an author wrote wrong is a diagnostic, never an error that is thrown.
///
/// - Parameters:
///   - source: Where the files come from.
///   - options: What is asked.
///   - workforce: Who compiles the scenarios, which need nothing of each other. The result is the same whoever does.
/// - Returns: What became of the files.
/// - Throws: What kept the source from reading a file.
package func compile(
  _ source: some PackSource, _ options: CompilerOptions = CompilerOptions(), by workforce: some Workforce = OneWorker()
) throws -> Compilation {
  var options = options
  options.kinds = try options.kinds.starting(for: source, options.onlyScenarios)
  var reading = PackReading(source, options.kinds)
  let settings = options.standsAlone ? CheckSettings() : try reading.readSettings()
  var context = try reading.readContext(standsAlone: options.standsAlone)
  context.hashesTexts =
    options.keepsPrograms || !options.languages.isEmpty || context.pack?.translations.isEmpty == false
  context.keepsTexts = context.hashesTexts || options.proves

  var compilation = Compilation()
  var usedAssets = context.sharedAssets
  let paths = options.onlyScenarios ?? reading.paths(in: "scenarios/")
  let isAskedFor = context.hashesTexts || !reading.paths(in: "tests/").isEmpty
  let shared = Shared(context)
  let outcomes = try reading.readScenarios(paths, by: workforce) { [options] reading in
    var outcome = ScenarioOutcome(reading, shared, settings, options)
    if !isAskedFor { outcome.letGo() }
    return outcome
  }
  for outcome in outcomes {
    guard let scenario = outcome.reading.value, let path = outcome.reading.path else { continue }
    usedAssets.formUnion(outcome.usedAssets)
    compilation.scenarios.append(
      Compilation.CompiledScenario(
        path: path, authored: scenario, core: outcome.scenario ?? scenario, program: outcome.program,
        texts: outcome.texts, assetUses: outcome.assetUses))
  }
  for path in reading.paths(in: "tests/") {
    guard let (tests, id) = try reading.readTests(path) else { continue }
    compilation.tests.append(Compilation.CompiledTests(authored: tests, source: id))
  }
  try reading.readTranslations(
    into: &compilation, context, besides: options.languages, isWhole: options.onlyScenarios == nil)
  // Captions are used with what they belong to.
  let captions = context.pack?.assets.filter { usedAssets.contains($0.path.value) }.compactMap(\.captions?.value) ?? []
  usedAssets.formUnion(captions.filter(reading.contains))
  reading.checkPack(compilation, context, usedAssets, isWhole: options.onlyScenarios == nil)
  if options.onlyScenarios == nil { reading.checkPaths(of: settings) }

  compilation.pack = context.pack
  compilation.sharedAssets = context.cast.compactMap(\.image) + context.glossary.compactMap(\.audio)
  if !options.standsAlone, options.onlyScenarios == nil {
    let named = context.pack?.assets.map(\.path.value) ?? []
    compilation.media = try reading.media(usedAssets.union(named), by: workforce)
  }
  compilation.kinds = options.kinds
  if options.onlyScenarios == nil, let subject = reading.packSubject(compilation, context, usedAssets) {
    reading.diagnostics += check(subject)
  }
  compilation.assets = usedAssets.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  compilation.sources = reading.sources
  func weighed(_ found: [Diagnostic]) -> [Diagnostic] {
    applySeverities(
      found.folded(reading.sources), settings, reading.comments, options.kinds, path: reading.path(of:)
    ).sortedForReading(reading.sources)
  }
  compilation.diagnostics = weighed(reading.diagnostics)
  if let ask = options.versionDemand, let pack = context.pack, !compilation.hasErrors,
    let demand = try ask(compilation)
  {
    compilation.diagnostics = weighed(reading.diagnostics + [demand.diagnostic(at: pack.version)])
  }
  return compilation
}
