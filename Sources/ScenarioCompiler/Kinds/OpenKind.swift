import Diagnostics
import ScenarioKit

/// A kind that a scenario names and nobody knows: anything may stand under its key, so that it is said once that it is
/// unknown, and not of each of its words.
struct OpenKind: ScenarioKind {
  let id: String
  let version = ""
  let title = Message(da: "", en: "")
  var schema: KindSchema { Self.schema }

  /// What may stand under a key of which nothing is known.
  static var schema: KindSchema {
    let level = KindSchema.Level(json: #"{ "type": "object", "properties": {} }"#, isMove: true)
    return KindSchema(scenario: level, scene: level, choice: level)
  }

  func expand(_ expansion: inout KindExpansion) {}
}

extension ScenarioKind {
  /// Whether it is not known what may stand under its key.
  var isOpen: Bool { self is OpenKind || (self as? ProgramKind)?.fault != nil }
}

extension KindSet {
  /// The set with those kinds that a scenario names and nobody knows; nil where there are none.
  func knowing(_ names: some Sequence<String>) -> KindSet? {
    // What cannot be the name of a kind has no key, and nobody names so many.
    let unknown = Set(names.lazy.filter { self.named($0) == nil && Self.canBeKind($0) }.prefix(20))
    return unknown.isEmpty ? nil : try? KindSet(kinds + unknown.map { OpenKind(id: $0) }, programs: programs)
  }
}

extension Authored.Scenario {
  /// Whether something stands under the key of a kind that nobody knows.
  func usesUnknown(among kinds: KindSet) -> Bool {
    let entries =
      kindEntries + scenes.flatMap { scene in scene.kindEntries + scene.choices.flatMap { $0.kindEntries } }
    return entries.contains { kinds.named($0.kind.value) == nil }
  }
}
