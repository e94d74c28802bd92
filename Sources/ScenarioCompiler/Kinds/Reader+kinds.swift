import Diagnostics
import ScenarioKit
import YAMLSyntax

extension Reader {
  /// What stands under the keys of kinds in a mapping; says of which the scenario does not name the kind.
  mutating func kindEntries(_ node: SyntaxNode, _ level: KeyPath<KindSchema, KindSchema.Level?>) -> [Authored.KindEntry]
  {
    guard hasKeysOfKinds, node.kind == .mapping else { return [] }
    var entries: [Authored.KindEntry] = []
    for (key, value) in node.pairs where key.isOne(of: kinds.words) {
      guard let kind = kinds.named(key.text), let schema = kind.schema[keyPath: level] else { continue }
      if !namedKinds.contains(kind.id), unnamedKinds.insert(kind.id).inserted { reportUnnamed(kind.id, at: key.range) }
      var content = kindValue(value)
      if let short = schema.shortForm, value.kind != .mapping {
        content = Authored.KindValue(
          .map([Authored.KindValue.Pair(key: Located(short, at: value.range), value: content)]), at: value.range)
      }
      entries.append(Authored.KindEntry(kind: Located(kind.id, at: key.range), value: content))
    }
    return entries
  }

  private mutating func reportUnnamed(_ kind: String, at range: SourceRange) {
    // Of a name that is unknown it is said that this one may be meant.
    guard namedKinds.allSatisfy({ kinds.named($0).map { !($0 is OpenKind) } ?? false }) else { return }
    let all = (namedKinds.sorted() + [kind]).joined(separator: ", ")
    // Of several kinds one is named at a time, so that no change gets in the way of another.
    let fixIts =
      unnamedKinds.count > 1
      ? []
      : kindsPlace.map { place in
        [
          FixIt(
            place.at, replacement: place.before + kind + place.after,
            title: Message(da: "nævn `\(kind)` i `kinds`", en: "name `\(kind)` in `kinds`"), applicability: .certain)
        ]
      } ?? []
    diagnostics.append(
      Diagnostic(
        .error, "kind-not-named", at: range,
        Message(
          da: "`\(kind)` hører til en udvidelse, som scenariet ikke nævner. Skriv øverst: `kinds: [\(all)]`.",
          en: "`\(kind)` belongs to a kind that the scenario does not name. Write at the top: `kinds: [\(all)]`."),
        fixIts: fixIts))
  }

  /// Where one more kind is named: at the end of a list in brackets, or before the second key of the file where there
  /// is no list; nil where the file is written in another way.
  func placeOfKinds(_ root: SyntaxNode) -> (at: SourceRange, before: String, after: String)? {
    if let list = root["kinds"] {
      guard list.style == .flow, let last = list.elements.reversed().first else { return nil }
      return (SourceRange(last.range.source, last.range.end, last.range.end), ", ", "")
    }
    let keys = root.pairs.prefix(2).map(\.key)
    guard root.style == .block, keys.count == 2 else { return nil }
    let start = keys[1].range.start
    return (SourceRange(keys[1].range.source, start, start), "kinds: [", "]\n")
  }

  private func kindValue(_ node: SyntaxNode) -> Authored.KindValue {
    let content: Authored.KindValue.Content
    switch node.kind {
    case .sequence: content = .list(node.elements.map { kindValue($0) })
    case .mapping:
      content = .map(
        node.pairs.map {
          Authored.KindValue.Pair(key: Located($0.key.text, at: $0.key.range), value: kindValue($0.value))
        })
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
    hasKeysOfKinds
      && node.pairs.contains { key, _ in
        key.isOne(of: kinds.words) && kinds.named(key.text)?.schema.scene?.isMove == true
      }
  }
}
