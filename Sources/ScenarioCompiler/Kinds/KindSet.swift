import Diagnostics
import JSONSchema
package import ScenarioKit
import YAMLSyntax

/// The kinds that a tool knows, and what the compiler makes of them once: their schema and their rules.
package final class KindSet: Sendable {
  /// No kinds.
  package static let none = KindSet()

  /// The kinds, sorted by id.
  package let kinds: [any ScenarioKind]
  /// The programs outside that make kinds, sorted by kind; none is started before a scenario names its kind.
  package let programs: [any KindProgram]
  /// Their rules, sorted by code.
  package let rules: [DiagnosticRule]
  /// The ids, to be asked about keys.
  let words: WordSet
  /// The schema of scenarios with their keys; nil without kinds, where it is the bundled one.
  private let schema: CompiledSchema?
  private let rulesByCode: [String: DiagnosticRule]

  private init() {
    kinds = []
    programs = []
    rules = []
    words = WordSet([])
    schema = nil
    rulesByCode = [:]
  }

  /// Takes some kinds.
  ///
  /// - Parameters:
  ///   - kinds: The kinds.
  ///   - programs: The programs outside that make kinds.
  ///   - mayBeUsed: Whether a scenario may have their keys; without, their schemas are not made, which takes some
  ///     milliseconds.
  /// - Throws: ``KindFault`` where two have one id, a name or a code that the core has, or a schema is none.
  package init(
    _ kinds: [any ScenarioKind], programs: [any KindProgram] = [], mayBeUsed: Bool = true
  ) throws(KindFault) {
    self.kinds = kinds.sorted { $0.id < $1.id }
    self.programs = programs.sorted { $0.kind < $1.kind }
    words = WordSet(kinds.map(\.id))
    try Self.checkIDs(self.kinds.map(\.id))
    try Self.checkIDs((self.kinds.filter { !($0 is ProgramKind) }.map(\.id) + programs.map(\.kind)).sorted())
    rules = self.kinds.flatMap { kind in kind.rules.map { DiagnosticRule($0, of: kind, among: kinds) } }
      .sorted { $0.code < $1.code }
    for (rule, next) in zip(rules, rules.dropFirst()) where rule.code == next.code {
      throw KindFault(kind: rule.code, problem: .codeTaken(rule.code))
    }
    for rule in rules where DiagnosticRule.named(rule.code) != nil || DiagnosticRule.retired.contains(rule.code) {
      throw KindFault(kind: rule.code, problem: .codeTaken(rule.code))
    }
    rulesByCode = Dictionary(rules.map { ($0.code, $0) }) { first, _ in first }
    schema = kinds.isEmpty || !mayBeUsed ? nil : try KindSchemas(self.kinds).compiled()
  }

  /// The kind with this id; nil where there is none.
  package func named(_ id: String) -> (any ScenarioKind)? { kinds.first { $0.id == id } }

  /// The rule with this code, of the core or of a kind; nil where there is none.
  package func rule(named code: String) -> DiagnosticRule? { DiagnosticRule.named(code) ?? rulesByCode[code] }

  /// The schema of scenarios.
  var scenarioSchema: CompiledSchema { schema ?? BundledSchema.scenario.compiled }

  /// The same as JSON text.
  var scenarioSchemaBytes: [UInt8] {
    do throws(KindFault) {
      return kinds.isEmpty ? SchemaFile.scenario.bytes : try KindSchemas(kinds).bytes
    } catch {
      preconditionFailure("The schemas of kinds were checked before: \(error)")
    }
  }

  private static let reserved = Set(KindSchemas.coreKeys + Reader.reservedWords)

  private static func isName(_ id: String) -> Bool {
    id.utf8.first.map { (0x61...0x7A).contains($0) } == true
      && id.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }

  /// Whether there can be a kind of this name.
  static func canBeKind(_ name: String) -> Bool { isName(name) && !reserved.contains(name) }

  private static func checkIDs(_ ids: [String]) throws(KindFault) {
    for (index, id) in ids.enumerated() {
      if !isName(id) { throw KindFault(kind: id, problem: .badID) }
      if reserved.contains(id) { throw KindFault(kind: id, problem: .keyTaken) }
      if index > 0, ids[index - 1] == id { throw KindFault(kind: id, problem: .idTaken) }
    }
  }
}

/// What is wrong with a kind itself, so that a tool cannot use it. Its author sees it, and never an author of scenarios.
package struct KindFault: Error, CustomStringConvertible {
  /// What is wrong.
  package enum Problem: Sendable {
    /// The id has another form than a lower-case letter followed by letters, digits and hyphens.
    case badID
    /// The id is a key of the core language.
    case keyTaken
    /// Two kinds have the id.
    case idTaken
    /// A rule has a code that another rule has or had.
    case codeTaken(String)
    /// The schema of a level is no JSON, no schema of an object, or lacks the property of the short form.
    case badSchema(level: String, String)
  }

  /// The kind's id.
  package var kind: String
  /// What is wrong.
  package var problem: Problem

  /// What is wrong, in a sentence.
  package var description: String {
    switch problem {
    case .badID: "\(kind): the id of a kind is a lower-case letter, then letters, digits and hyphens"
    case .keyTaken: "\(kind): the core language has a key of this name"
    case .idTaken: "\(kind): two kinds have this id"
    case .codeTaken(let code): "the code \(code) is that of another rule"
    case .badSchema(let level, let reason): "\(kind): the schema on \(level): \(reason)"
    }
  }
}
