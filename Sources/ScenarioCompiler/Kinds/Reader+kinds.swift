import Diagnostics
import ScenarioKit
import YAMLSyntax

extension Reader {
  /// What stands under the keys of kinds in a mapping; says of which the scenario does not name the kind.
  mutating func kindEntries(_ node: SyntaxNode, _ level: KeyPath<KindSchema, KindSchema.Level?>) -> [Authored.KindEntry] {
    guard !kinds.kinds.isEmpty, node.kind == .mapping else { return [] }
    var entries: [Authored.KindEntry] = []
    for (key, value) in node.pairs where key.isOne(of: kinds.words) {
      guard let kind = kinds.named(key.text), let schema = kind.schema[keyPath: level] else { continue }
      if !namedKinds.contains(kind.id), unnamedKinds.insert(kind.id).inserted {
        error(
          "kind-not-named", at: key.range,
          da: "`\(kind.id)` hører til en udvidelse, som scenariet ikke nævner. Skriv øverst: `kinds: [\(kind.id)]`.",
          en: "`\(kind.id)` belongs to a kind that the scenario does not name. Write at the top: `kinds: [\(kind.id)]`.")
      }
      var content = kindValue(value)
      if let short = schema.shortForm, value.kind != .mapping {
        content = Authored.KindValue(
          .map([Authored.KindValue.Pair(key: Located(short, at: value.range), value: content)]), at: value.range)
      }
      entries.append(Authored.KindEntry(kind: Located(kind.id, at: key.range), value: content))
    }
    return entries
  }

  private func kindValue(_ node: SyntaxNode) -> Authored.KindValue {
    let content: Authored.KindValue.Content
    switch node.kind {
    case .sequence: content = .list(node.elements.map { kindValue($0) })
    case .mapping:
      content = .map(
        node.pairs.map { Authored.KindValue.Pair(key: Located($0.key.text, at: $0.key.range), value: kindValue($0.value)) })
    case .scalar:
      if node.isNull {
        content = .empty
      } else if case .boolean(let value) = node.scalarValue {
        content = .boolean(value)
      } else if let number = integer(node), case .integer = node.scalarValue {
        content = .integer(number.value)
      } else {
        content = text(node).map { .text($0.value) } ?? .empty
      }
    }
    return Authored.KindValue(content, at: node.range)
  }

  /// Whether a scene has the key of a kind that stands for a move.
  func hasMoveOfKind(_ node: SyntaxNode) -> Bool {
    !kinds.kinds.isEmpty
      && node.pairs.contains { key, _ in
        key.isOne(of: kinds.words) && kinds.named(key.text)?.schema.scene?.isMove == true
      }
  }
}
