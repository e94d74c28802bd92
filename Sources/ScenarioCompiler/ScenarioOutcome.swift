import Diagnostics
import ScenarioExplorer
import ScenarioKit
import ScenarioModel

/// What became of one scenario file, before the pack as a whole is looked at.
struct ScenarioOutcome: Sendable {
  /// The file as it was read.
  private(set) var reading: FileReading<Authored.Scenario>
  /// The scenario in the core language; nil where the file has no meaning.
  private(set) var scenario: Authored.Scenario?
  /// The program; nil where the scenario has errors without whose mending there is none.
  private(set) var program: Program?
  /// The texts that can be translated; nil without a program, or where nobody asks for them.
  private(set) var texts: TextCatalogue?
  /// The assets that it uses.
  private(set) var usedAssets: Set<String> = []
  /// Where it shows pictures and plays sounds, in written order.
  private(set) var assetUses: [AssetUse] = []
  /// What there is to say besides what was said on reading it.
  private(set) var diagnostics: [Diagnostic] = []

  /// Compiles a scenario: programs of kinds asked → kinds expanded → names, types and conditions → program → proof → rules.
  ///
  /// - Parameters:
  ///   - reading: The file as it was read.
  ///   - context: What the pack has besides.
  ///   - settings: How strict the rules are.
  ///   - options: What is asked of the compilation.
  init(
    _ reading: FileReading<Authored.Scenario>, _ context: Shared<PackContext>, _ settings: CheckSettings,
    _ options: CompilerOptions
  ) {
    self.reading = reading
    self.reading.forgetShown()
    guard let written = reading.value else { return }
    let work = ProgramWork(written, reading.shownToPrograms, options.kinds, context.language)
    self.reading.diagnostics += work?.faults ?? []
    defer { if let work { self.diagnostics = work.attributing(self.diagnostics) + work.findings } }
    // What a program did not add is missing, and needs no word; nor does what a kind would have added that nobody knows.
    guard let whole = work == nil ? written : work?.scenario else { return }
    // Keys of kinds that are not named have been told of.
    let isPlain = whole.kinds.isEmpty && reading.isClean
    let expanded =
      isPlain
      ? ExpandedScenario(scenario: whole) : expand(whole, options.kinds, context.language, context.glossary)
    if written.usesUnknown(among: options.kinds) {
      self.diagnostics = expanded.diagnostics
      return
    }
    let scenario = expanded.scenario
    assetUses = scenario.assetUses
    let source = ScenarioSource(
      scenario: scenario, file: reading.file, unread: reading.unread, isClean: reading.isClean,
      // The rules of kinds may look at all of a program.
      keepsTexts: context.keepsTexts || !written.kinds.isEmpty)
    let (lowered, texts, usedAssets, diagnostics) = lower(source, context)
    (program, self.texts, self.usedAssets) = (lowered, texts, usedAssets)
    self.diagnostics = expanded.diagnostics + diagnostics
    self.scenario = scenario
    var exploration: Exploration?
    if options.proves, let lowered {
      let proof = prove(lowered, of: scenario, budget: options.stateBudget)
      (program, exploration) = (proof.program, proof.exploration)
      // What kinds write need not come into play each time.
      let ownRanges = written.kinds.isEmpty ? nil : written.rangesOfConditions
      self.diagnostics += proof.diagnostics.filter { finding in
        guard let ownRanges, ["line-never-said", "branch-never-taken"].contains(finding.code) else { return true }
        return ownRanges.contains(finding.range)
      }
    }
    guard source.isClean else { return }
    self.diagnostics += check(
      ScenarioSubject(
        scenario: scenario, written: written, file: reading.file, program: program ?? lowered, exploration: exploration,
        context: context, wording: ScenarioWording(scenario, reading.file, context, settings.reading)), options.kinds)
  }

  /// Lets go of the program and of what was written but for its head, once all is said about them.
  mutating func letGo() {
    program = nil
    texts = nil
    scenario = nil
    reading.letGo { Authored.Scenario(id: $0.id, title: $0.title, range: $0.range) }
  }
}

extension Authored.Scenario {
  /// Where the conditions of lines and branches stand.
  fileprivate var rangesOfConditions: Set<SourceRange> {
    var ranges: Set<SourceRange> = []
    func add(_ goto: Authored.Goto?) {
      if case .guarded(let branches) = goto { ranges.formUnion(branches.compactMap { $0.when?.range }) }
    }
    for scene in scenes {
      scene.forEachLine { line in if let when = line.when { ranges.insert(when.range) } }
      add(scene.goto)
      add(scene.late?.goto)
      for choice in scene.choices { add(choice.goto) }
      for entry in scene.then { add(entry.goto) }
    }
    return ranges
  }
}
