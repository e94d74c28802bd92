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
/// same always expands to the same, that everything generated points at a word of the author, that names are the ones
/// that the kind publishes, that the expanded scenario compiles to the same program without the kind, and that no value
/// under its key, however wrong, brings it down.
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
    var problems = versionProblems + schemaProblems
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
      if root["additionalProperties"] == nil {
        problems.append("the schema on \(name) has no `additionalProperties: false`, so that slips of the pen pass")
      }
      for (key, property) in root["properties"]?.pairs.map({ $0 }) ?? [] {
        for word in ["title", "x-title-da", "description", "x-description-da"]
        where property.value(of: word)?.kind != .scalar {
          problems.append("the property `\(key.text)` on \(name) has no `\(word)`")
        }
      }
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
    let words = [rule.title, rule.rationale]
    if words.contains(where: { $0.danish.isEmpty || $0.english.isEmpty }) {
      problems.append("`\(rule.code)` is not told in both languages")
    }
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
    if expanded != expanding(written) { problems.append("\(name) expands differently a second time") }
    problems += placeProblems(name, expanded, written)
    problems += nameProblems(name, written, expanded)

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

  private func expanding(_ scenario: Authored.Scenario) -> Authored.Scenario {
    let name = scenario.kinds.first { $0.value == kind.id } ?? Located(kind.id, at: scenario.range)
    var expansion = KindExpansion(scenario, kind: name, language: .danish)
    kind.expand(&expansion)
    return expansion.scenario
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

  /// States and dimensions that are new are those that the kind publishes, or none that the author could read.
  private func nameProblems(
    _ name: String, _ written: Authored.Scenario, _ expanded: Authored.Scenario
  ) -> [String] {
    let own = written.declaredNames
    let new =
      expanded.state.filter(\.isPublished).map(\.id.value)
      + expanded.scoring.dimensions.filter(\.isPublished).map(\.id.value)
    return kind.publishedNames.filter { !new.contains($0) && !own.contains($0) }.map {
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

extension Authored.Scenario {
  /// The scenario with one value under the key of a kind replaced, counted through all of them; nil past the last.
  fileprivate func replacing(
    _ position: Int, of kind: String, by content: Authored.KindValue.Content
  ) -> Authored.Scenario? {
    var left = position
    var isDone = false
    func changed(_ value: Authored.KindValue) -> Authored.KindValue {
      if isDone { return value }
      if left == 0 {
        isDone = true
        return Authored.KindValue(content, at: value.range)
      }
      left -= 1
      var value = value
      switch value.content {
      case .list(let elements): value.content = .list(elements.map(changed))
      case .map(let pairs):
        value.content = .map(pairs.map { Authored.KindValue.Pair(key: $0.key, value: changed($0.value)) })
      default: break
      }
      return value
    }
    func changed(_ entries: [Authored.KindEntry]) -> [Authored.KindEntry] {
      entries.map { entry in
        entry.kind.value == kind ? Authored.KindEntry(kind: entry.kind, value: changed(entry.value)) : entry
      }
    }
    var scenario = self
    scenario.kindEntries = changed(kindEntries)
    scenario.scenes = scenes.map { scene in
      var fields = scene.fields
      fields.kindEntries = changed(fields.kindEntries)
      if case .choices(let choices) = fields.move {
        fields.move = .choices(
          choices.map { choice in
            var fields = choice.fields
            fields.kindEntries = changed(fields.kindEntries)
            return Part(fields)
          })
      }
      return Part(fields)
    }
    return isDone ? scenario : nil
  }

  /// The places of everything in the scenario, found by looking into it: whatever scenarios come to have is among them.
  fileprivate var places: Set<SourceRange> {
    var places: Set<SourceRange> = []
    func visit(_ value: Any) {
      if let range = value as? SourceRange {
        places.insert(range)
      } else {
        for child in Mirror(reflecting: value).children { visit(child.value) }
      }
    }
    visit(self)
    return places
  }
}
