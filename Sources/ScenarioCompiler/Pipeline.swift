package import Diagnostics
import ScenarioExplorer
package import ScenarioKit
package import ScenarioModel

/// What a compilation is asked to do.
package struct CompilerOptions: Sendable {
  /// The only scenario to look at, by its path in the pack; nil for all of them.
  package var onlyScenario: String?
  /// Whether the scenario stands alone, outside any pack: nothing is asked of a manifest or of assets.
  package var standsAlone = false
  /// Whether the states of each scenario are visited. Without, programs know no range of scores and cannot be packed.
  package var proves = true
  /// The greatest number of states that are visited in one scenario.
  package var stateBudget = 1_000_000

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
    /// What was written.
    package var authored: Authored.Scenario
    /// The program; nil where the scenario has errors without whose mending there is none.
    package var program: Program?
    /// The texts that can be translated; nil where there is no program for the sake of names or conditions.
    package var texts: TextCatalogue?
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

  /// Whether something has to be mended before the pack can be built.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// Compiles a pack: from the bytes of its files to programs, with everything there is to say about them.
///
/// The way of a scenario: bytes → syntax tree → schema → authored syntax → names, types and conditions → program →
/// proof → rules. What an author wrote wrong is a diagnostic, never an error that is thrown.
///
/// - Throws: What kept the source from reading a file.
package func compile(_ source: some PackSource, _ options: CompilerOptions = CompilerOptions()) throws -> Compilation {
  var reading = PackReading(source)
  let settings = options.standsAlone ? CheckSettings() : try reading.readSettings()
  let context = try reading.readContext(standsAlone: options.standsAlone)

  var compilation = Compilation()
  var usedAssets = context.sharedAssets
  for path in options.onlyScenario.map({ [$0] }) ?? reading.paths(in: "scenarios/") {
    guard let source = try reading.readScenario(path) else { continue }
    let (lowered, texts, used, diagnostics) = lower(source, context)
    reading.diagnostics += diagnostics
    usedAssets.formUnion(used)
    var program = options.proves ? nil : lowered
    var exploration: Exploration?
    if let lowered, options.proves {
      let proof = prove(lowered, of: source.scenario, budget: options.stateBudget)
      (program, exploration) = (proof.program, proof.exploration)
      reading.diagnostics += proof.diagnostics
    }
    if source.isClean {
      reading.diagnostics += check(
        ScenarioSubject(
          scenario: source.scenario, file: source.file, program: program ?? lowered, exploration: exploration,
          context: context, wording: ScenarioWording(source.scenario, source.file, context, settings.reading)))
    }
    compilation.scenarios.append(
      Compilation.CompiledScenario(path: path, authored: source.scenario, program: program, texts: texts))
  }
  for path in reading.paths(in: "tests/") {
    guard let (tests, id) = try reading.readTests(path) else { continue }
    compilation.tests.append(Compilation.CompiledTests(authored: tests, source: id))
  }
  try reading.readTranslations(
    into: &compilation, context, besides: options.languages, isWhole: options.onlyScenario == nil)
  reading.checkPack(compilation, context, usedAssets, isWhole: options.onlyScenario == nil)

  compilation.pack = context.pack
  if options.onlyScenario == nil, let subject = reading.packSubject(compilation, context, usedAssets) {
    reading.diagnostics += check(subject)
  }
  compilation.assets = usedAssets.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  compilation.sources = reading.sources
  compilation.diagnostics =
    applySeverities(reading.diagnostics.folded, settings, reading.comments, path: reading.path(of:))
    .sortedForReading(reading.sources)
  return compilation
}
