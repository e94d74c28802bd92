import Diagnostics
import JSONSchema
import YAMLSyntax

/// Texts of a list that a colon and a space cut into a key and a value: `- Tænk efter: Hvad skete der?`
///
/// YAML reads such an entry as a section with one key, which is right YAML and wrong here. The schema then says that
/// a text is wanted, or that the key is not known and another one is missing.
struct CutText {
  private var entries: Set<Int> = []

  /// Finds them among what the schema does not allow.
  init(_ violations: [Violation]) {
    // The one key is not known, and is no slip for a known one.
    var unknown: Set<Int> = []
    for violation in violations where violation.keyword == .additionalProperties && violation.meantKey == nil {
      if let parent = violation.instance.parent { unknown.insert(parent.index) }
    }
    for violation in violations {
      switch violation.keyword {
      case .type where violation.detail.expectedTypes.contains(.string): add(violation.instance)
      case .required where unknown.contains(violation.instance.index): add(violation.instance)
      default: continue
      }
    }
  }

  private mutating func add(_ node: SyntaxNode) {
    guard node.kind == .mapping, let list = node.holder, list.kind == .sequence, node.cutText != nil else { return }
    // There no entry is a text.
    if let key = list.keyAbove, key.isOne(of: Self.listsOfBranches), node.condition == nil { return }
    entries.insert(node.index)
  }

  private static let listsOfBranches = WordSet(["goto", "rules", "then"])

  /// The entry that a violation is about, or whose key it is about; nil where it is no cut text.
  func entry(of violation: Violation) -> SyntaxNode? {
    if entries.contains(violation.instance.index) { return violation.instance }
    guard let parent = violation.instance.parent, entries.contains(parent.index) else { return nil }
    return parent
  }

  /// What is said of such an entry.
  static func diagnostic(_ entry: SyntaxNode) -> Diagnostic {
    let key = entry.firstKeyRange
    if entry.holder?.keyAbove?.isSpelt("competencies") == true,
      let (id, title) = entry.pairs.first(where: { _ in true })
    {
      return Diagnostic(
        .error, "missing-key", at: key,
        Message(
          da:
            "En kompetence har et `id`, som scenarierne bruger, og en `title`: `- { id: \(id.text), title: \(title.text) }`.",
          en:
            "A competency has an `id`, which scenarios use, and a `title`: `- { id: \(id.text), title: \(title.text) }`."
        ))
    }
    if let condition = entry.condition, let list = entry.holder?.keyAbove, list.isOne(of: listsOfBranches) {
      let to = list.isSpelt("goto") ? "to" : "goto"
      return Diagnostic(
        .error, "colon-in-text", at: key,
        Message(
          da: "En betingelse skrives efter `when`, og scenen efter `\(to)`: `- { when: \(condition), \(to): … }`.",
          en: "A condition is written after `when`, and the scene after `\(to)`: `- { when: \(condition), \(to): … }`.")
      )
    }
    let colon = SourceRange(key.source, key.end, SourcePosition(line: key.end.line, column: key.end.column + 1))
    return Diagnostic(
      .error, "colon-in-text", at: colon,
      Message(
        da: "Kolon og mellemrum midt i en tekst læses som en ny nøgle. Sæt hele teksten i \"anførselstegn\".",
        en: "A colon and a space inside a text are read as a new key. Put the whole text in \"quotes\"."),
      fixIts: entry.cutText.map { cut in
        // A key of several words is none; one word might be.
        let isProse = entry.pairs.first { _ in true }?.key.utf8.contains(UInt8(ascii: " ")) ?? false
        return [FixIt(quoting: cut.text, at: cut.range).being(isProse ? .certain : .maybe)]
      } ?? [])
  }
}

extension SyntaxNode {
  /// The key that the node is the value of; nil for another node.
  fileprivate var keyAbove: SyntaxNode? {
    guard index > 0 else { return nil }
    let key = SyntaxNode(tree: tree, index: index - 1)
    return key.kind == .scalar && key.name != SyntaxTree.noName ? key : nil
  }

  /// The first key, where it compares something.
  fileprivate var condition: String? {
    guard let key = pairs.first(where: { _ in true })?.key, key.utf8.contains(where: { "<>=".utf8.contains($0) }) else {
      return nil
    }
    return key.text
  }

  /// The text that a mapping of one plain key and one plain value may have been, where it is on one line.
  fileprivate var cutText: (text: String, range: SourceRange)? {
    guard count == 1, let (key, value) = pairs.first(where: { _ in true }), key.kind == .scalar, value.kind == .scalar,
      key.style == .plain, value.style == .plain, !value.utf8.isEmpty,
      key.range.start.line == value.range.end.line
    else { return nil }
    let text = key.text + ": " + value.text
    let range = SourceRange(key.range.source, key.range.start, value.range.end)
    let width = Int(range.end.column - range.start.column)
    return text.unicodeScalars.count == width ? (text, range) : nil
  }
}
