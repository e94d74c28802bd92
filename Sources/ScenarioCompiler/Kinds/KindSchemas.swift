import Diagnostics
import JSONSchema
import ScenarioKit
import YAMLSyntax

/// The schema of scenarios with the keys of kinds: what is checked, and what editors read.
///
/// What a kind says of a level becomes `#/$defs/KIND.LEVEL`, its own `$defs` `#/$defs/KIND.LEVEL.NAME`; the references in
/// it lead there.
struct KindSchemas {
  /// The keys that scenarios, scenes and choices have in the core language.
  static let coreKeys: [String] = {
    let root = BundledSchema.scenarioTree.root
    let levels = [root, root?["$defs"]?["scene"], root?["$defs"]?["choice"]]
    return levels.flatMap { level in level?["properties"]?.pairs.map(\.key.text) ?? [] }
  }()

  private static let core: JSONText = {
    guard let root = BundledSchema.scenarioTree.root else { preconditionFailure("the schema of scenarios is empty") }
    return JSONText(root)
  }()

  /// The moves of a scene in the schema, beside which the key of a kind can stand for one.
  private static let moves = ["choices", "select", "order", "match", "compose", "scale", "end"]

  private var document: JSONText

  /// Adds the keys of kinds to the core schema.
  init(_ kinds: [any ScenarioKind]) throws(KindFault) {
    document = Self.core
    for kind in kinds {
      let levels: [(name: String, place: String, level: KindSchema.Level?)] = [
        ("scenario", "", kind.schema.scenario), ("scene", "/$defs/scene", kind.schema.scene),
        ("choice", "/$defs/choice", kind.schema.choice),
      ]
      for (name, place, level) in levels {
        guard let level else { continue }
        if kind.isOpen {
          document.set(place + "/properties", kind.id, .literal("true"))
          continue
        }
        let schema = try Self.schema(of: level, kind.id, name)
        let definition = "\(kind.id).\(name)"
        for (key, value) in schema.definitions { document.set("/$defs", definition + "." + key, value) }
        document.set("/$defs", definition, schema.object)
        document.set(place + "/properties", kind.id, Self.entry(level, definition, schema.object))
      }
      if kind.schema.choice != nil { forbidAsName(kind.id) }
      if kind.schema.scene?.isMove == true { allowAsMove(kind.id) }
    }
  }

  /// The schema, compiled.
  func compiled() throws(KindFault) -> CompiledSchema {
    let file = SourceFile(path: "scenario.schema.json", bytes: Array(document.line.utf8))
    guard let tree = parseJSON(file, source: SourceID(0)).tree else { preconditionFailure("\(file.path) is no JSON") }
    do {
      return try CompiledSchema(compilingForAuthors: tree)
    } catch {
      throw KindFault(kind: file.path, problem: .badSchema(level: "any level", "\(error)"))
    }
  }

  /// The schema as JSON text.
  var bytes: [UInt8] { Array(document.line.utf8) }

  /// What a level says of itself, with its references leading to where its parts stand in the whole.
  private static func schema(
    of level: KindSchema.Level, _ kind: String, _ name: String
  ) throws(KindFault) -> (object: JSONText, definitions: [(key: String, value: JSONText)]) {
    func fault(_ reason: String) -> KindFault { KindFault(kind: kind, problem: .badSchema(level: name, reason)) }
    let file = SourceFile(path: "\(kind).\(name)", bytes: Array(level.json.utf8))
    guard let root = parseJSON(file, source: SourceID(0)).tree?.root else { throw fault("it is no JSON") }
    let schema = JSONText(root).movingReferences(to: "\(kind).\(name)")
    guard case .object(let members) = schema, schema.value(at: "/type")?.isText("object") == true,
      case .object(let properties)? = schema.value(at: "/properties")
    else { throw fault("it is no schema with `type: object` and `properties`") }
    if let short = level.shortForm, !properties.contains(where: { $0.key == short }) {
      throw fault("the short form `\(short)` is no property")
    }
    var definitions: [(key: String, value: JSONText)] = []
    if case .object(let own)? = schema.value(at: "/$defs") { definitions = own }
    return (.object(members.filter { $0.key != "$defs" }), definitions)
  }

  /// What may stand under the kind's key: the object, or what its short form stands for.
  private static func entry(_ level: KindSchema.Level, _ definition: String, _ object: JSONText) -> JSONText {
    var entry: [(key: String, value: JSONText)] = []
    for key in ["title", "x-title-da", "description", "x-description-da"] {
      if let value = object.value(at: "/" + key) { entry.append((key, value)) }
    }
    let whole: [(key: String, value: JSONText)] = [("$ref", .text("#/$defs/\(definition)"))]
    guard let short = level.shortForm else { return .object(entry + whole) }
    return .object(
      entry + [
        ("if", .object([("type", .text("object"))])), ("then", .object(whole)),
        ("else", .object([("$ref", .text("#/$defs/\(definition)/properties/\(short)"))])),
      ])
  }

  /// The key of a kind on a choice is no id.
  private mutating func forbidAsName(_ kind: String) {
    document.change("/$defs/choiceKey/if/enum") { keys in
      guard case .array(let keys) = keys else { return keys }
      return .array(keys + [.text(kind)])
    }
  }

  /// A scene may have the kind's key instead of a move.
  private mutating func allowAsMove(_ kind: String) {
    func requires(_ keys: [String]) -> JSONText { .object([("required", .array(keys.map { .text($0) }))]) }
    document.change("/$defs/scene/oneOf") { moves in
      guard case .array(var branches) = moves else { return moves }
      branches = branches.map { branch in
        // Going on alone by `goto` is for scenes without a move of any kind.
        guard case .array(let others)? = branch.value(at: "/not/anyOf") else { return branch }
        return branch.replacing("/not/anyOf", with: .array(others + [requires([kind])]))
      }
      let others = Self.moves.map { requires([$0]) }
      branches.append(
        .object([
          ("required", .array([.text(kind)])), ("not", .object([("anyOf", .array(others))])),
        ]))
      return .array(branches)
    }
    for key in ["shuffle", "then", "within"] {
      document.change("/$defs/scene/dependentSchemas/\(key)/anyOf") { moves in
        guard case .array(let branches) = moves else { return moves }
        return .array(branches + [requires([kind])])
      }
    }
  }
}

extension JSONText {
  /// Whether it is this text.
  fileprivate func isText(_ text: String) -> Bool { if case .text(text) = self { true } else { false } }

  /// The value with `#/$defs/NAME` leading to `#/$defs/PREFIX.NAME`.
  fileprivate func movingReferences(to prefix: String) -> JSONText {
    switch self {
    case .text, .literal: return self
    case .array(let elements): return .array(elements.map { $0.movingReferences(to: prefix) })
    case .object(let members):
      return .object(
        members.map { key, value in
          guard key == "$ref", case .text(let reference) = value, reference.hasPrefix("#/$defs/") else {
            return (key, value.movingReferences(to: prefix))
          }
          return (key, .text("#/$defs/\(prefix)." + reference.dropFirst("#/$defs/".count)))
        })
    }
  }

  /// The value with another one at a JSON Pointer without escapes.
  fileprivate func replacing(_ pointer: String, with value: JSONText) -> JSONText {
    var copy = self
    copy.change(pointer) { _ in value }
    return copy
  }

  /// Changes the value at a JSON Pointer without escapes; nothing where there is none.
  fileprivate mutating func change(_ pointer: String, _ body: (JSONText) -> JSONText) {
    change(pointer.split(separator: "/").map(String.init)[...], body)
  }

  private mutating func change(_ path: ArraySlice<String>, _ body: (JSONText) -> JSONText) {
    guard let first = path.first else {
      self = body(self)
      return
    }
    guard case .object(var members) = self, let index = members.firstIndex(where: { $0.key == first }) else { return }
    members[index].value.change(path.dropFirst(), body)
    self = .object(members)
  }

  /// Gives an object at a JSON Pointer one more key.
  fileprivate mutating func set(_ pointer: String, _ key: String, _ value: JSONText) {
    change(pointer) { object in
      guard case .object(let members) = object else { return object }
      return .object(members + [(key, value)])
    }
  }
}
