import Diagnostics
import ScenarioCompiler
public import ScenarioKit
import YAMLSyntax

/// What every kind has to hold, looked at in one call.
///
/// ```swift
/// @Test func conforms() throws {
///   #expect(try KindConformance(WardRoundsKind(), scenarios: [example]).problems() == [])
/// }
/// ```
///
/// It looks at the schema, at the rules and their examples, at the templates, and at what becomes of scenarios: that the
/// same always expands to the same, that everything generated points at a word of the author and is said in both
/// languages, that what the author wrote stays and wins, that no name of the kind falls together with one of the author's,
/// that the expanded scenario compiles to the same program without the kind, and that no value under its key, however
/// wrong, brings it down.
public struct KindConformance {
  private let kind: any ScenarioKind
  private let scenarios: [String]

  /// Prepares to look at a kind.
  ///
  /// - Parameters:
  ///   - kind: The kind.
  ///   - scenarios: Whole scenarios in YAML without mistakes that use the kind, besides its templates and examples. The
  ///     more of its words they use, the more is looked at.
  public init(_ kind: any ScenarioKind, scenarios: [String] = []) {
    self.kind = kind
    self.scenarios = scenarios
  }

  /// What is wrong, a sentence each; empty for a kind that conforms.
  ///
  /// - Throws: Nothing of its own; what is in memory can be read.
  public func problems() throws -> [String] {
    let set: KindSet
    do throws(KindFault) { set = try KindSet([kind]) } catch { return [error.description] }
    var problems = versionProblems + wordProblems + schemaProblems + (try emptyProblems(set))
    for rule in set.rules { problems += try Self.problems(of: rule) }
    var texts = scenarios.map { (name: "a given scenario", text: $0) }
    for template in kind.templates {
      for language in MessageLanguage.allCases {
        let text = template.text[language].replacing("{{id}}", with: "eksempel")
        texts.append((name: "the template \(template.name) (\(language.rawValue))", text: text))
      }
    }
    for (name, text) in texts { problems += try self.problems(of: name, text, set) }
    if texts.isEmpty { problems.append("there is no scenario and no template to look at") }
    return problems
  }

  // MARK: What stands still

  private var versionProblems: [String] {
    let parts = kind.version.split(separator: ".", omittingEmptySubsequences: false)
    let isVersion = parts.count == 3 && parts.allSatisfy { Int($0).map { $0 >= 0 } == true }
    return isVersion ? [] : ["the version `\(kind.version)` is not of the form 1.2.3"]
  }

  /// What the kind says of itself is there in both languages.
  private var wordProblems: [String] {
    var problems: [String] = []
    func look(_ message: Message, _ name: String, mayBeSame: Bool = false) {
      if !Self.isTold(message, mayBeSame: mayBeSame) { problems.append("\(name) is not told in both languages") }
    }
    look(kind.title, "the title", mayBeSame: true)
    for template in kind.templates {
      look(template.text, "the template \(template.name)")
      for language in MessageLanguage.allCases where !template.text[language].contains("{{id}}") {
        problems.append("the template \(template.name) (\(language.rawValue)) has no {{id}}")
      }
    }
    for table in kind.tables {
      look(table.title, "the title of a table", mayBeSame: true)
      if table.rows.contains(where: { $0.count != table.columns.count }) {
        problems.append("a row of the table `\(table.title.english)` has more or fewer cells than there are columns")
      }
    }
    return problems
  }

  /// Whether there is something in both languages: not the same, unless it is a word or two that may well be.
  private static func isTold(_ message: Message, mayBeSame: Bool = false) -> Bool {
    !message.danish.isEmpty && !message.english.isEmpty && (mayBeSame || message.danish != message.english)
  }

  /// Each property says in both languages what it is.
  private var schemaProblems: [String] {
    let levels = [
      ("scenario", kind.schema.scenario), ("scene", kind.schema.scene), ("choice", kind.schema.choice),
    ]
    var problems: [String] = []
    for (name, level) in levels {
      guard let level else { continue }
      let file = SourceFile(path: name, bytes: Array(level.json.utf8))
      guard let root = parseJSON(file, source: SourceID(0)).tree?.root else { continue }
      problems += Self.problems(of: root, at: "the schema on \(name)", level: name)
    }
    return problems
  }

  /// What is wrong with an object of a schema and those inside it.
  private static func problems(of node: SyntaxNode, at place: String, level: String) -> [String] {
    var problems: [String] = []
    if let properties = node["properties"] {
      if node["additionalProperties"] == nil {
        problems.append("\(place) has no `additionalProperties: false`, so that slips of the pen pass")
      }
      for (key, property) in properties.pairs {
        for word in ["title", "x-title-da", "description", "x-description-da"]
        where property.value(of: word)?.kind != .scalar {
          problems.append("the property `\(key.text)` on \(level) has no `\(word)`")
        }
        problems += Self.problems(of: property, at: "`\(key.text)` on \(level)", level: level)
      }
    }
    for inner in ["additionalProperties", "items", "then", "else"] {
      if let inner = node.value(of: inner), inner.kind == .mapping {
        problems += Self.problems(of: inner, at: place, level: level)
      }
    }
    for (key, definition) in node["$defs"]?.pairs.map({ $0 }) ?? [] {
      problems += Self.problems(of: definition, at: "`\(key.text)` of the schema on \(level)", level: level)
    }
    return problems
  }

  private static func problems(of rule: DiagnosticRule) throws -> [String] {
    var problems: [String] = []
    let failing = try rule.failing.found().diagnostics
    if !failing.contains(where: { $0.code == rule.code }) {
      problems.append("the failing example of `\(rule.code)` does not have it")
    }
    let mended = try rule.mended.found().diagnostics
    if mended.contains(where: { $0.code == rule.code }) {
      problems.append("the mended example of `\(rule.code)` still has it")
    }
    for (name, found) in [("failing", failing), ("mended", mended)] {
      for other in found where other.severity == .error && other.code != rule.code {
        problems.append("the \(name) example of `\(rule.code)` has `\(other.code)`: \(other.message.english)")
      }
    }
    let words = [rule.title, rule.rationale] + failing.filter { $0.code == rule.code }.map(\.message)
    if words.contains(where: { !isTold($0) }) { problems.append("`\(rule.code)` is not told in both languages") }
    return problems
  }

  // MARK: What becomes of scenarios

  private func problems(of name: String, _ text: String, _ set: KindSet) throws -> [String] {
    var options = CompilerOptions()
    options.kinds = set
    let path = "scenarios/eksempel.yaml"
    let pack = { (text: String) in
      MemorySource(["pack.yaml": Self.manifest, path: text])
    }
    let compilation = try compile(pack(text), options)
    var problems = compilation.diagnostics.filter { $0.code != "file-name" && $0.code != "unknown-competency" }.map {
      "\(name) has `\($0.code)` in line \($0.range.start.line): \($0.message.english)"
    }
    guard let written = compilation.scenarios.first?.authored else { return problems + ["\(name) is no scenario"] }
    guard written.kinds.contains(where: { $0.value == kind.id }) else {
      return problems + ["\(name) does not name the kind"]
    }

    let expanded = expanding(written)
    // What a hash table decides comes out differently sooner or later, and so does what is kept from another scenario.
    for _ in 1...Self.times {
      _ = expanding(written.withoutChoices)
      guard expanded == expanding(written) else {
        problems.append("\(name) expands differently a second time")
        break
      }
    }
    problems += placeProblems(name, expanded, written)
    problems += nameProblems(name, written, expanded)
    problems += languageProblems(name, written)
    problems += expanded.losses(of: written).map { "\(name): the kind takes away \($0)" }
    problems += overrideProblems(name, written, expanded)

    // Without the kind, and by itself.
    let yaml = compilation.scenarios.first?.core.coreYAML ?? ""
    let alone = try compile(pack(yaml), CompilerOptions())
    if let program = compilation.scenarios.first?.program {
      if alone.scenarios.first?.program != program {
        problems.append("\(name) expands to another program than it compiles to")
      }
      if alone.scenarios.first?.core.coreYAML != yaml {
        problems.append("\(name) changes when it is expanded once more")
      }
    }
    for other in disfigured(written) { _ = expanding(other) }
    return problems
  }

  /// How often a scenario is expanded.
  private static let times = 8

  private func expanding(_ scenario: Authored.Scenario, _ language: MessageLanguage = .danish) -> Authored.Scenario {
    expansion(scenario, language).scenario
  }

  private func expansion(_ scenario: Authored.Scenario, _ language: MessageLanguage = .danish) -> KindExpansion {
    let name = scenario.kinds.first { $0.value == kind.id } ?? Located(kind.id, at: scenario.range)
    var expansion = KindExpansion(scenario, kind: name, language: language)
    kind.expand(&expansion)
    return expansion
  }

  /// A scenario that names the kind and writes nothing under its key has no error.
  private func emptyProblems(_ set: KindSet) throws -> [String] {
    var options = CompilerOptions()
    options.kinds = set
    let text = """
      scenario: eksempel
      title: Et eksempel
      kinds: [\(kind.id)]
      scenes:
        ro: { end: { outcome: success } }

      """
    let found = try compile(MemorySource(["pack.yaml": Self.manifest, "scenarios/eksempel.yaml": text]), options)
    return found.diagnostics.filter { $0.severity == .error }.map {
      "a scenario that only names the kind has `\($0.code)`: \($0.message.english)"
    }
  }

  /// Texts are written in the language of the pack, and names in none.
  private func languageProblems(_ name: String, _ written: Authored.Scenario) -> [String] {
    let (danish, english) = (expanding(written, .danish), expanding(written, .english))
    var problems: [String] = []
    if danish.declaredNames != english.declaredNames {
      problems.append("\(name): the kind gives other names in another language")
    }
    let same = danish.sentences.intersection(english.sentences).subtracting(written.sentences)
    problems += same.sorted().map { "\(name): the kind says `\($0)` in both languages" }
    return problems
  }

  /// Where the author says something of a name, the kind says nothing of it.
  private func overrideProblems(
    _ name: String, _ written: Authored.Scenario, _ expanded: Authored.Scenario
  ) -> [String] {
    var problems: Set<String> = []
    for (position, scene) in written.scenes.enumerated() {
      let after = expanded.scenes.first { $0.id.value == scene.id.value }?.choices ?? []
      for (number, choice) in scene.choices.enumerated() {
        guard let changed = after.first(where: { $0.id.value == choice.id.value }) else { continue }
        for effect in changed.effects.targets.subtracting(choice.effects.targets) {
          let own = written.changingChoice(position, number) { $0.effects.say(effect, at: choice.id.range) }
          let result = expanding(own).scenes.first { $0.id.value == scene.id.value }?.choices
            .first { $0.id.value == choice.id.value }
          if result?.effects.says(only: effect) != true { problems.insert(effect.name) }
        }
      }
    }
    return problems.sorted().map { "\(name): the author's own word on `\($0)` does not replace the kind's" }
  }

  /// What the kind adds stands where the author wrote something under its key, or named it.
  private func placeProblems(
    _ name: String, _ expanded: Authored.Scenario, _ written: Authored.Scenario
  ) -> [String] {
    let strange = expanded.places.subtracting(written.places).sorted { $0.start < $1.start }
    return strange.prefix(3).map { place in
      "\(name): something generated points at line \(place.start.line), column \(place.start.column), where the author wrote nothing"
    }
  }

  /// States and dimensions that are new are those that the kind publishes, or none that the author could read; and a name
  /// that the author has given already is said to be, or another one is taken.
  private func nameProblems(
    _ name: String, _ written: Authored.Scenario, _ expanded: Authored.Scenario
  ) -> [String] {
    var problems: [String] = []
    func look(_ new: String, _ declaring: (inout Authored.Scenario) -> Void, _ count: (Authored.Scenario) -> Int) {
      var taken = written
      declaring(&taken)
      let expansion = expansion(taken)
      if count(expansion.scenario) > 1 { problems.append("\(name): the kind's `\(new)` can collide with the author's") }
      let isPublished = kind.publishedNames.contains(new)
      if isPublished, !expansion.clashes.contains(where: { $0.name == new }) {
        problems.append("\(name): nobody is told where the author declares `\(new)` too")
      }
    }
    for state in expanded.state where !written.state.contains(where: { $0.id.value == state.id.value }) {
      look(state.id.value, { $0.state.append(state.asAuthors) }) { scenario in
        scenario.state.count { $0.id.value == state.id.value }
      }
    }
    let dimensions = written.scoring.dimensions.map(\.id.value)
    for dimension in expanded.scoring.dimensions where !dimensions.contains(dimension.id.value) {
      look(dimension.id.value, { $0.scoring.dimensions.append(dimension.asAuthors) }) { scenario in
        scenario.scoring.dimensions.count { $0.id.value == dimension.id.value }
      }
    }
    for scene in expanded.scenes where !written.scenes.contains(where: { $0.id.value == scene.id.value }) {
      look(scene.id.value, { $0.scenes.append(Part(Authored.SceneFields(id: scene.id))) }) { scenario in
        scenario.scenes.count { $0.id.value == scene.id.value }
      }
    }
    let own = written.declaredNames
    let new =
      expanded.state.filter(\.isPublished).map(\.id.value)
      + expanded.scoring.dimensions.filter(\.isPublished).map(\.id.value)
    return problems
      + kind.publishedNames.filter { !new.contains($0) && !own.contains($0) }.map {
        "\(name): the kind says that it publishes `\($0)`, and does not"
      }
  }

  /// The scenario with each value under the kind's key replaced, one at a time, by others of the wrong form.
  private func disfigured(_ scenario: Authored.Scenario) -> [Authored.Scenario] {
    var scenarios: [Authored.Scenario] = []
    for content in [
      Authored.KindValue.Content.empty, .text(""), .text("\u{1F}æ"), .integer(.max), .integer(.min), .boolean(true),
      .list([]), .map([]),
    ] {
      var position = 0
      while let other = scenario.replacing(position, of: kind.id, by: content) {
        scenarios.append(other)
        position += 1
        if position == 400 { break }
      }
    }
    return scenarios
  }

  private static let manifest = """
    pack: dk.example.eksempel
    version: 1.0.0
    language: 1
    title: Et eksempel
    locale: da
    license: CC-BY-4.0
    competencies:
      - { id: relation, title: Mødet med borgeren }
    """
}
