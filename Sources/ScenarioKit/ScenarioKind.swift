public import Diagnostics

/// What dementia care, a handover or a cultural norm is: a plug-in that gives authors words of their own and expands them
/// into the core language while a scenario is compiled.
///
/// A kind owns one key, named as the kind, on the scenario, on scenes and on choices. It says by a schema what may stand
/// there, by ``expand(_:)`` what it means, and by rules what deserves a word. Programs, packs and the runtime know no
/// kind: a pack plays anywhere, years later, without the plug-in.
///
/// The same scenario always expands to the same, whatever the day or the machine: a kind reads no file, no clock and no
/// network, and keeps nothing between two scenarios.
public protocol ScenarioKind: Sendable {
  /// The name by which scenarios ask for it and under which they write, for example `dementia-care`: a lower-case letter,
  /// then letters, digits and hyphens. No key of the core language can be one.
  var id: String { get }

  /// The version, after SemVer. It rises when the same words come to mean something else.
  var version: String { get }

  /// What it is about, in a few words; `aspirant kinds` shows them.
  var title: Message { get }

  /// What may stand under its key, on each level.
  var schema: KindSchema { get }

  /// The names that it publishes wherever it is used, so that others can say with which kinds it gets on.
  var publishedNames: [String] { get }

  /// What it looks for in scenarios besides their form.
  var rules: [KindRule] { get }

  /// Files from which `aspirant new` starts.
  var templates: [KindTemplate] { get }

  /// Tables for its page in the reference, such as what each word does unless the author says otherwise.
  var tables: [KindTable] { get }

  /// Simulated learners who stumble where learners stumble in what it is about.
  var agents: [KindAgent] { get }

  /// Writes what was written under its key in the core language.
  ///
  /// It is called once for each scenario that names it, also for one with mistakes, so that other mistakes are found at
  /// once: take what has the form that the schema asks for and pass over the rest. What is added keeps the place of the
  /// author's word that caused it, so that every finding points at something the author wrote. It cannot fail: what cannot
  /// be meant is left out here, and said by a rule.
  ///
  /// - Parameter expansion: The scenario as it stands, and the ways to change it.
  func expand(_ expansion: inout KindExpansion)
}

extension ScenarioKind {
  /// No names.
  public var publishedNames: [String] { [] }
  /// No rules.
  public var rules: [KindRule] { [] }
  /// No templates.
  public var templates: [KindTemplate] { [] }
  /// No tables.
  public var tables: [KindTable] { [] }
  /// No agents.
  public var agents: [KindAgent] { [] }
}

/// A file from which `aspirant new` starts.
public struct KindTemplate: Sendable {
  /// The name by which it is asked for; the first template of a kind is taken where none is named.
  public var name: String
  /// The scenario as YAML with comments, in Danish and in English. `{{id}}` stands for its id.
  public var text: Message

  /// Makes a template.
  public init(name: String, text: Message) {
    self.name = name
    self.text = text
  }
}

/// A table on the page of a kind, made from the data that its code works with.
public struct KindTable: Sendable {
  /// What the table shows.
  public var title: Message
  /// The headings of its columns.
  public var columns: [Message]
  /// Its rows, with a cell for each column: words that authors write, and numbers.
  public var rows: [[String]]

  /// Makes a table.
  public init(title: Message, columns: [Message], rows: [[String]]) {
    self.title = title
    self.columns = columns
    self.rows = rows
  }

  /// A number as a cell, with its sign.
  public static func signed(_ number: Int) -> String { number > 0 ? "+\(number)" : number < 0 ? "−\(-number)" : "0" }
}

/// What may stand under the key of a kind, on each of the levels on which it has one.
public struct KindSchema: Sendable {
  /// What may stand under the key on one level.
  public struct Level: Sendable {
    /// A JSON Schema (2020-12) of an object, as JSON text. Each property has a `title` and a `description` in English and,
    /// as `x-title-da` and `x-description-da`, in Danish: they are shown in messages, in editors and on pages.
    public var json: String
    /// The property that a value standing alone is meant for, so that `dementia-care: correct` is
    /// `dementia-care: { approach: correct }`; nil where there is no such form.
    public var shortForm: String?
    /// On scenes: whether the key can stand for a move, which the expansion then brings.
    public var isMove: Bool

    /// Makes a level.
    public init(json: String, shortForm: String? = nil, isMove: Bool = false) {
      self.json = json
      self.shortForm = shortForm
      self.isMove = isMove
    }
  }

  /// On the scenario; nil where the kind has no key there.
  public var scenario: Level?
  /// On scenes; nil where the kind has no key there.
  public var scene: Level?
  /// On choices; nil where the kind has no key there.
  public var choice: Level?

  /// The words of an enumeration as they stand in an `enum` of a schema: `"ask", "wait"`.
  public static func words<Word: CaseIterable & RawRepresentable<String>>(_ type: Word.Type) -> String {
    type.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
  }

  /// Makes a schema.
  public init(scenario: Level? = nil, scene: Level? = nil, choice: Level? = nil) {
    self.scenario = scenario
    self.scene = scene
    self.choice = choice
  }
}
