import Diagnostics
import JSONSchema
import YAMLSyntax

/// The keys of a document that are unknown and only misspelt, and the document as it was meant.
///
/// Said is of each that it is misspelt. What follows from it is not: that a key is missing, that others are then asked for
/// or not allowed, that what it declares does not exist. So the document is looked at once more as if the keys were
/// written rightly. Nothing is said of the form of their values themselves, since the guess may be wrong.
struct MisspeltKeys {
  /// The document with the keys that were meant.
  private(set) var root: SyntaxNode
  /// What the schema says of the keys.
  private(set) var violations: [Violation] = []
  private var pairs: [Pair] = []
  private var nodes = NodeRanges([])
  private var rounds = 0

  /// A section below a misspelt key may have such keys itself, and so on; more than so deep nobody writes.
  private static let mostRounds = 10

  /// A key and what of its value nothing is said of: a text or number, but not what a section or list holds.
  private struct Pair {
    var nodes: Range<Int>
    var range: SourceRange
    var key: SourceRange
    var isExplained: Bool
  }

  /// Begins with none.
  init(in root: SyntaxNode) { self.root = root }

  /// Finds those that were not found before.
  /// - Parameters:
  ///   - violations: What the schema says of the document.
  ///   - reader: What read the document.
  /// - Returns: Whether there are any.
  mutating func find(in violations: [Violation], _ reader: Reader) -> Bool {
    if violations.isEmpty, reader.meantKeys.isEmpty { return false }
    var words = reader.meantKeys
    var taken: Set<Requirement> = []
    for violation in violations where violation.isUnknownKey && !holds(violation.instance) {
      guard words[violation.instance.index] == nil, let near = violation.meantKey,
        let parent = violation.instance.parent,
        taken.insert(Requirement(node: parent.index, keys: [near])).inserted
      else { continue }
      words[violation.instance.index] = near
      self.violations.append(violation)
    }
    rounds += 1
    guard !words.isEmpty, rounds <= Self.mostRounds, let mended = root.tree.respelling(words).root else { return false }
    for index in words.keys.sorted() {
      let key = SyntaxNode(tree: root.tree, index: index)
      let value = SyntaxNode(tree: root.tree, index: key.endIndex)
      let end = value.kind == .scalar ? value.range.end : key.range.end
      pairs.append(
        Pair(
          nodes: index..<value.index + 1, range: SourceRange(key.range.source, key.range.start, end),
          key: key.range, isExplained: reader.meantKeys[index] != nil))
    }
    nodes = NodeRanges(pairs.map(\.nodes))
    root = mended
    return true
  }

  /// Whether a node is one of the keys, or the value of one.
  func holds(_ node: SyntaxNode) -> Bool { nodes.contains(node.index) }

  /// Whether a range is one of the keys.
  func names(_ range: SourceRange) -> Bool { pairs.contains { $0.key == range } }

  /// Whether a range lies in one of the keys or in the text of one.
  func covers(_ range: SourceRange) -> Bool {
    pairs.contains { $0.range.start <= range.start && range.end <= $0.range.end }
  }

  /// The nodes of the keys of which a reader has told.
  var explained: [Range<Int>] { pairs.filter(\.isExplained).map(\.nodes) }
}

extension Violation {
  /// Whether it says of a key that nobody knows it.
  fileprivate var isUnknownKey: Bool {
    [.additionalProperties, .unevaluatedProperties].contains(keyword) && isAboutKey
  }
}

extension SyntaxTree {
  /// The tree with other words for some of its keys, which keep their places.
  fileprivate func respelling(_ words: [Int: String]) -> SyntaxTree {
    var records = records
    var bytes = bytes
    var nameCount = nameCount
    for (index, word) in words.sorted(by: { $0.key < $1.key }) {
      records[index].value = UInt32(clamping: bytes.count)
      records[index].length = UInt32(clamping: word.utf8.count)
      // A name of its own, though another key may have the same bytes: names only save work.
      records[index].link = UInt32(clamping: nameCount)
      nameCount += 1
      bytes += word.utf8
    }
    return SyntaxTree(source: source, records: records, bytes: bytes, nameCount: nameCount)
  }
}
