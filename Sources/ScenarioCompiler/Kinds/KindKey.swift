package import Diagnostics
package import ScenarioKit
import YAMLSyntax

/// A key that authors can write under the key of a kind, as its schema tells of it.
package struct KindKey {
  /// The key, after those that it stands under: `person.needs`; `*` stands for a name that authors choose, or for each
  /// element of a list.
  package var path: String
  /// Its title.
  package var title: Message
  /// What it is.
  package var description: Message
  /// What it can be, such as `a whole number, 0–10`; empty where that goes without saying.
  package var values: Message
  /// The words that it can be, or that those in its list can be; none where it can be something else.
  package var words: [String]
  /// Whether it has to be there.
  package var isRequired: Bool

  /// The keys on a level of a kind, each before those under it; none where the schema is no JSON.
  package static func keys(on level: KindSchema.Level) -> [KindKey] {
    let file = SourceFile(path: "schema", bytes: Array(level.json.utf8))
    guard let root = parseJSON(file, source: SourceID(0)).tree?.root else { return [] }
    let schema = JSONText(root)
    return KeyReader(root: schema).keys(of: schema, under: "", depth: 0)
  }

  /// What the schema of a level says of the whole of it.
  package static func description(of level: KindSchema.Level) -> Message {
    let file = SourceFile(path: "schema", bytes: Array(level.json.utf8))
    guard let root = parseJSON(file, source: SourceID(0)).tree?.root else { return Message(da: "", en: "") }
    return JSONText(root).message("description")
  }
}

/// Walks through a schema.
private struct KeyReader {
  /// Where references lead.
  let root: JSONText
  /// How many keys can stand under each other; schemas that lead into themselves end here.
  private static let mostLevels = 6

  init(root: JSONText) { self.root = root }

  /// The keys of an object, each before those under it.
  func keys(of schema: JSONText, under path: String, depth: Int) -> [KindKey] {
    guard depth < Self.mostLevels else { return [] }
    var keys: [KindKey] = []
    let required = schema.texts("required")
    for (key, property) in schema.members("properties") {
      let property = resolved(property)
      keys.append(
        KindKey(
          path: path + key, title: property.message("title"), description: property.message("description"),
          values: values(of: property), words: words(of: property), isRequired: required.contains(key)))
      keys += self.keys(of: property, under: "\(path)\(key).", depth: depth + 1)
    }
    // What stands under names that authors choose, in elements of lists, and in the long form of what can be short.
    let inner: [(String, JSONText?)] = [
      ("*", schema.value(at: "/additionalProperties")), ("*", schema.value(at: "/items")),
    ]
    for (name, inner) in inner {
      guard let inner, case .object = inner else { continue }
      keys += self.keys(of: resolved(inner), under: "\(path)\(name).", depth: depth + 1)
    }
    for branch in ["then", "else"] {
      guard let inner = schema.value(at: "/" + branch) else { continue }
      keys += self.keys(of: resolved(inner), under: path, depth: depth + 1)
    }
    return keys
  }

  /// A schema with what its reference leads to; its own words win.
  private func resolved(_ schema: JSONText) -> JSONText {
    guard case .object(let own) = schema, case .text(let reference)? = schema.value(at: "/$ref"),
      case .object(let other)? = root.value(at: String(reference.dropFirst()))
    else { return schema }
    let keys = Set(own.map(\.key))
    return .object(own.filter { $0.key != "$ref" } + other.filter { !keys.contains($0.key) })
  }

  /// The words that a value can be, alone or in a list.
  private func words(of schema: JSONText) -> [String] {
    let items = ["/items", "/else/items", "/then/items"].lazy.compactMap { schema.value(at: $0) }.first
    let words = schema.texts("enum")
    return words.isEmpty ? items.map { resolved($0).texts("enum") } ?? [] : words
  }

  /// What a value can be, in a few words.
  private func values(of schema: JSONText, depth: Int = 0) -> Message {
    guard depth < Self.mostLevels else { return Message(da: "", en: "") }
    let words = schema.texts("enum")
    if !words.isEmpty {
      let list = words.map { "`\($0)`" }.joined(separator: ", ")
      return Message(da: list, en: list)
    }
    if let items = schema.value(at: "/items") ?? schema.value(at: "/then/items") ?? schema.value(at: "/else/items") {
      let inner = values(of: resolved(items), depth: depth + 1)
      let one =
        schema.value(at: "/if") == nil
        ? Message(da: "en liste", en: "a list") : Message(da: "én eller en liste", en: "one or a list")
      return inner.danish.isEmpty
        ? one : Message(da: "\(one.danish): \(inner.danish)", en: "\(one.english): \(inner.english)")
    }
    switch schema.texts("type").first {
    case "boolean": return Message(da: "`true`, `false`", en: "`true`, `false`")
    case "integer":
      return Message(da: "et helt tal\(range(of: schema))", en: "a whole number\(range(of: schema))")
    case "number": return Message(da: "et tal\(range(of: schema))", en: "a number\(range(of: schema))")
    case "string": return Message(da: "tekst", en: "text")
    default: break
    }
    guard let inner = schema.value(at: "/additionalProperties"), case .object = inner else {
      return Message(da: "", en: "")
    }
    let one = values(of: resolved(inner), depth: depth + 1)
    let names = schema.value(at: "/propertyNames").map { values(of: resolved($0), depth: depth + 1) }
    return Message(
      da: "navne\(part(names?.danish, " – "))\(part(one.danish, ": "))",
      en: "names\(part(names?.english, " – "))\(part(one.english, ": "))")
  }

  private func part(_ text: String?, _ start: String) -> String {
    text.flatMap { $0.isEmpty ? nil : start + $0 } ?? ""
  }

  /// The bounds of a number, after a comma; empty where there are none.
  private func range(of schema: JSONText) -> String {
    switch (schema.literal("minimum"), schema.literal("maximum")) {
    case (let least?, let most?): ", \(least)–\(most)"
    case (let least?, nil): ", ≥ \(least)"
    case (nil, let most?): ", ≤ \(most)"
    case (nil, nil): ""
    }
  }
}

extension JSONText {
  /// The members of the object under a key.
  fileprivate func members(_ key: String) -> [(key: String, value: JSONText)] {
    if case .object(let members)? = value(at: "/" + key) { members } else { [] }
  }

  /// The texts of the list under a key, or the one text there.
  fileprivate func texts(_ key: String) -> [String] {
    switch value(at: "/" + key) {
    case .text(let text): [text]
    case .array(let elements): elements.compactMap { if case .text(let text) = $0 { text } else { nil } }
    default: []
    }
  }

  /// The number under a key, as written.
  fileprivate func literal(_ key: String) -> String? {
    if case .literal(let literal)? = value(at: "/" + key) { literal } else { nil }
  }

  /// What is said under a key in English, and under `x-KEY-da` in Danish.
  fileprivate func message(_ key: String) -> Message {
    let english = texts(key).first ?? ""
    return Message(da: texts("x-\(key)-da").first ?? english, en: english)
  }
}
