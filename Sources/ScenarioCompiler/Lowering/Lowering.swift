import ContentHash
import Diagnostics
import ScenarioKit
import ScenarioModel

/// What a scenario can draw on besides its own file.
struct PackContext {
  /// The manifest; nil for a scenario that is checked by itself.
  var pack: Authored.Pack?
  /// The manifest as it stands in its file, for changes of it.
  var manifest: Manifest?
  /// The people of `cast.yaml`.
  var cast: [Authored.CastMember] = []
  /// The words of `glossary.yaml`.
  var glossary: [Authored.GlossaryEntry] = [] { didSet { words = GlossaryWords(glossary) } }
  /// The same words, as the walk over texts needs them.
  private(set) var words = GlossaryWords([])
  /// Whether nothing was wrong with the manifest.
  var isPackClean = true
  /// Names that are declared for all scenarios in a way that could not be read.
  var unread: Set<String> = []
  /// The codes of names of which nothing is said, since all their declarations in the pack could not be read.
  var unreadCodes: Set<String> = []
  /// The assets of the pack; nil where they are not known.
  var assets: AssetIndex?
  /// The names of the files that translate scenarios, without folder and ending.
  var translated: Set<String> = []
  /// Whether the texts of programs get their hashes, and scenarios a catalogue of them.
  var hashesTexts = true
  /// Whether programs have their texts and lines. Without, a program can be looked at and not be run.
  var keepsTexts = true

  /// The language of the texts that kinds write. A scenario that stands alone is taken for Danish.
  var language: MessageLanguage {
    guard let locale = pack?.locale.value.split(separator: "-").first else { return .danish }
    return MessageLanguage(rawValue: locale.lowercased()) ?? .english
  }
}

/// A scenario as it was read.
struct ScenarioSource {
  /// What was written.
  var scenario: Authored.Scenario
  /// The source, for carets under single words.
  var file: SourceFile
  /// Names that are declared in it in a way that could not be read.
  var unread: Set<String>
  /// Whether nothing was wrong with it so far.
  var isClean: Bool
  /// Whether its program gets its texts and lines.
  var keepsTexts = true
}

/// Turns a scenario into a program: names become indices, conditions code, texts entries of a table.
///
/// It goes on after a mistake, so that all are said at once; a program with mistakes is not returned.
///
/// - Parameters:
///   - source: What was written.
///   - context: What the pack has besides.
/// - Returns: The program and its texts, nil where something has to be mended; the assets that it uses; what there is to
///   say.
func lower(
  _ source: ScenarioSource, _ context: Shared<PackContext>
) -> (program: Program?, texts: TextCatalogue?, usedAssets: Set<String>, diagnostics: [Diagnostic]) {
  var lowering = Lowering(source, context)
  let program = lowering.run()
  let failed = !source.isClean || lowering.diagnostics.contains(where: \.isStructural)
  return (
    failed ? nil : program, failed || !context.hashesTexts ? nil : TextCatalogue(program, lowering),
    lowering.usedAssets, lowering.diagnostics
  )
}

/// The work of ``lower(_:_:)``: what is known so far and what there is to say.
struct Lowering {
  let source: ScenarioSource
  let context: Shared<PackContext>
  var diagnostics: [Diagnostic] = []
  var symbols = Symbols()
  var glossary = GlossaryIndex()
  /// The texts, as far as they are kept, and how many there are.
  private var texts: [Text] = []
  private var textCount = 0
  var counters: [Counter] = []
  /// The position of each counter, by what it counts, with a limit of 0.
  var counterNumbers: [Counter: Int] = [:]
  var variables: [Variable] = []
  var dimensions: [Dimension] = []
  var usedAssets: Set<String> = []
  /// Whether the condition at hand stands under `then`, where it may ask for the result.
  var mayAskForResult = false
  /// For each variable whether something reads it, and for each dimension whether something changes it, for what is said
  /// about idle ones.
  var isVariableRead: [Bool] = []
  var isDimensionScored: [Bool] = []
  /// The choices and check-ins that stand twice, as `scene/id`.
  var reportedDuplicates: Set<String> = []
  /// The scenes that stand twice.
  var repeatedScenes: Set<String> = []
  /// Names of which it was said that they do not exist, where nothing of their kind does, each after its code.
  private var namesOfNothing: Set<String> = []
  /// Where the texts stand, and the position of each by its id; those that the toolkit provides stand nowhere.
  private var textRanges: [SourceRange] = []
  private var textNumbers: TextIndex

  /// Room for the code of the condition at hand.
  var instructions: [Instruction] = []

  init(_ source: ScenarioSource, _ context: Shared<PackContext>) {
    self.source = source
    self.context = context
    textNumbers = TextIndex(room: source.scenario.scenes.count * 8)
  }

  /// What was written.
  var scenario: Authored.Scenario { source.scenario }

  /// The language of the texts.
  var locale: String { context.pack?.locale.value ?? "da" }

  mutating func run() -> Program {
    let room = scenario.scenes.count * 8
    if source.keepsTexts { texts.reserveCapacity(room) }
    textRanges.reserveCapacity(room)
    let cast = lowerCast()
    lowerState()
    declareScenes()
    let glossary = lowerGlossary()
    lowerDimensions()
    checkFile()

    let title = text(TextPath(scene: "title"), scenario.title)
    let briefing = scenario.briefing.map { text(TextPath(scene: "briefing"), $0) }
    let contentNotes = scenario.contentNotes.enumerated().map {
      text(TextPath(scene: "content-notes-\($0 + 1)"), $1)
    }
    let start = scenario.start.flatMap { scene($0) } ?? 0
    let rules = scenario.rules.compactMap { rule -> Rule? in
      let when = condition(rule.when)
      let goto = scene(rule.goto)
      guard let when, let goto else { return nil }
      return Rule(when: when, goto: goto, once: rule.once)
    }
    let scenes = scenario.scenes.map { lowerScene($0) }
    let debrief = scenario.debrief.enumerated().map { index, question in
      DebriefQuestion(
        ask: text(TextPath(scene: "debrief-\(index + 1)"), question.ask), about: question.about.flatMap { scene($0) },
        phase: question.phase)
    }
    // What a mistake hides may well be used.
    if source.isClean, !diagnostics.contains(where: { $0.severity == .error }) { reportIdleNames() }
    return Program(
      scenario: scenario.id.value, locale: locale, level: scenario.level?.value, minutes: scenario.minutes,
      title: title, briefing: briefing, contentNotes: contentNotes, competencies: lowerCompetencies(), cast: cast,
      glossary: glossary, variables: variables, dimensions: dimensions,
      scoring: Scoring(
        pass: scenario.scoring.pass?.value, capWhenCritical: scenario.scoring.capWhenCritical?.value ?? 49,
        capWhenRepaired: scenario.scoring.capWhenRepaired?.value),
      tags: symbols.tags.namesByNumber, counters: counters, rules: rules, scenes: scenes,
      start: start, debrief: debrief, texts: texts)
  }

  /// Adds an error.
  mutating func error(_ code: String, at range: SourceRange, _ message: Message, notes: [Diagnostic.Note] = []) {
    diagnostics.append(Diagnostic(.error, code, at: range, message, notes: notes))
  }

  /// Adds a warning.
  mutating func warning(_ code: String, at range: SourceRange, _ message: Message, notes: [Diagnostic.Note] = []) {
    diagnostics.append(Diagnostic(.warning, code, at: range, message, notes: notes))
  }

  /// Whether a name is unknown only because its declaration, or all declarations of its kind, could not be read.
  private func isMuted(_ code: String, _ name: String) -> Bool {
    if source.unread.contains(name) || context.unread.contains(name) { return true }
    if context.unreadCodes.contains(code) { return true }
    guard !source.isClean else { return false }
    return switch code {
    case "unknown-state", "unknown-value": scenario.state.isEmpty
    case "unknown-dimension": scenario.scoring.dimensions.isEmpty
    case "unknown-scene": scenario.scenes.isEmpty
    case "unknown-speaker": scenario.cast.isEmpty && context.cast.isEmpty
    default: false
    }
  }

  /// Whether there are so many findings that looking closely at each would take too long; nobody reads so many.
  var isCrowded: Bool { diagnostics.count >= 500 }

  /// Adds an error about a name that does not exist, with what may have been meant.
  mutating func unknown(
    _ code: String, _ name: some StringProtocol, at range: SourceRange, _ message: Message,
    among names: (Lowering) -> [String]
  ) {
    if isMuted(code, String(name)) { return }
    // What is declared in a way that cannot be read may be what is meant.
    let names = isCrowded ? [] : names(self) + source.unread.sorted() + context.unread.sorted()
    let near = suggestion(for: String(name), among: names)
    // Where nothing of the kind is declared at all, a name is told of once; and not where a `pass` misses all dimensions.
    if code == "unknown-dimension", scenario.scoring.dimensions.isEmpty, scenario.scoring.pass != nil { return }
    if names.isEmpty, !isCrowded, !namesOfNothing.insert("\(code) \(name)").inserted { return }
    // Of two scenes with one name, one should have another, and nobody knows which.
    if near == nil, code == "unknown-scene", !repeatedScenes.isEmpty { return }
    diagnostics.append(
      Diagnostic(
        .error, code, at: range, message.didYouMean(near),
        fixIts: near.map { [.rename(range, from: String(name), to: $0, among: names)] } ?? []))
  }

  private static let wordsForEnd: Set = ["end", "END", "slut", "ending", "slutning", "exit"]

  /// The index of a scene; says so where there is none.
  mutating func scene(_ name: Authored.Name) -> Int? {
    if let scene = symbols.scenes[name.value] { return scene }
    var message = Message(da: "Der er ingen scene `\(name.value)`.", en: "There is no scene `\(name.value)`.")
    if Self.wordsForEnd.contains(name.value) {
      let endings = scenario.scenes.filter { if case .end = $0.move { true } else { false } }.prefix(3)
      let list = endings.map { "`\($0.id.value)`" }.joined(separator: ", ")
      message.danish += " Et scenarie slutter i en scene med `end`" + (list.isEmpty ? "." : ": \(list).")
      message.english += " A scenario ends in a scene with `end`" + (list.isEmpty ? "." : ": \(list).")
    }
    unknown(
      "unknown-scene", name.value, at: name.range, message,
      among: { $0.scenario.scenes.map { $0.id.value } })
    return nil
  }

  /// Adds a text to the table and returns its index.
  mutating func text(_ path: TextPath, _ text: Located<String>) -> Int {
    guard take(path, at: text.range) else { return 0 }
    let parts = parts(of: text)
    if source.keepsTexts {
      texts.append(Text(id: path.id, source: text.value, hash: hash(text.value), parts: parts))
    }
    defer { textCount += 1 }
    return textCount
  }

  /// The same for a text as it stands in its file. Most texts are never wanted as strings.
  mutating func text(_ path: TextPath, _ text: Passage) -> Int {
    if source.keepsTexts || !glossary.isEmpty || text.withBytes(mayHaveMarks) { return self.text(path, text.located) }
    guard take(path, at: text.range) else { return 0 }
    defer { textCount += 1 }
    return textCount
  }

  /// Takes an id for the next text; false where another has it, and nothing is to be added.
  private mutating func take(_ path: TextPath, at range: SourceRange) -> Bool {
    if let first = textNumbers.insert(path) { return reportSameID(path.id, at: range, first: textRanges[first]) }
    textRanges.append(range)
    return true
  }

  /// Says that two texts have one id; false where that has been said of what they belong to.
  private mutating func reportSameID(_ id: String, at range: SourceRange, first: SourceRange) -> Bool {
    // Of keys that stand twice it has been said, here or in a file that all scenarios share.
    guard source.isClean, range.source == scenario.id.range.source else { return false }
    let parts = id.split(separator: "/")
    if reportedDuplicates.contains(parts.prefix(2).joined(separator: "/")) { return false }
    if parts.first.map({ repeatedScenes.contains(String($0)) }) == true { return false }
    error(
      "duplicate-id", at: range,
      Message(
        da: "To tekster har samme id, `\(id)`. Giv den ene et andet navn.",
        en: "Two texts have the same id, `\(id)`. Give one of them another name."),
      notes: [Diagnostic.Note(Message(da: "Den første står her.", en: "The first is here."), at: first)])
    return true
  }

  /// Where the text with this id stands; nil for one that the toolkit provides.
  func range(ofText id: String) -> SourceRange? { textNumbers[id].map { textRanges[$0] } }

  private func hash(_ text: String) -> String { context.hashesTexts ? textHash(text) : "" }

  /// Adds a text that the toolkit provides.
  mutating func text(_ path: TextPath, standard text: String) -> Int {
    if source.keepsTexts { texts.append(Text(id: path.id, source: text, hash: hash(text))) }
    defer { textCount += 1 }
    return textCount
  }
}
