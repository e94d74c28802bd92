import Diagnostics
import ScenarioKit
import YAMLSyntax

/// Turns a syntax tree into what it means, and collects what there is to say.
///
/// The schema has its own say about shapes; a reader takes what has the right shape and passes over the rest in silence.
/// What a reader explains better than the schema can, it marks as explained, and the schema's finding is dropped.
struct Reader {
  /// The kinds whose keys may stand in scenarios.
  var kinds = KindSet.none
  /// Whether a key of the file is that of a kind.
  var hasKeysOfKinds = false
  /// The kinds that the scenario names.
  var namedKinds: Set<String> = []
  /// Where one more kind is named, and what stands around it.
  var kindsPlace: (at: SourceRange, before: String, after: String)?
  /// Those of whose keys it was said that it does not.
  var unnamedKinds: Set<String> = []
  /// Whether an entry of the scene at hand has a `goto` or a `then` that belongs to the scene.
  var hasMisplacedGoto = false
  /// What there is to say.
  var diagnostics: [Diagnostic] = []
  /// Names that are declared in a way that cannot be read. The declaration has its finding; their uses need none.
  private(set) var unread: Set<String> = []
  /// Ranges of nodes about which the schema need not say anything.
  private(set) var explained: [Range<Int>] = []

  /// Unknown keys by their nodes, and what they were probably meant as.
  private(set) var meantKeys: [Int: String] = [:]

  /// Adds an error.
  mutating func error(_ code: String, at range: SourceRange, da: String, en: String, notes: [Diagnostic.Note] = []) {
    diagnostics.append(Diagnostic(.error, code, at: range, Message(da: da, en: en), notes: notes))
  }

  /// Notes that a name is declared and cannot be read.
  mutating func pass(over name: SyntaxNode) { unread.insert(name.text) }

  /// Marks nodes as explained.
  mutating func explain(_ nodes: Range<Int>) { explained.append(nodes) }

  /// Notes what an unknown key was probably meant as.
  mutating func take(_ key: SyntaxNode, for word: String) { meantKeys[key.index] = word }

  /// Goes on with what another reader found where the meant keys stand instead of the unknown ones.
  /// - Parameters:
  ///   - other: The other reader.
  ///   - keys: Those keys.
  mutating func goOn(with other: Reader, _ keys: MisspeltKeys) {
    diagnostics = diagnostics.filter { keys.names($0.range) } + other.diagnostics.filter { !keys.covers($0.range) }
    explained = other.explained + keys.explained
    unread = other.unread
    meantKeys = other.meantKeys
  }

  /// A text without the newlines at its end; nil for a collection or an empty value.
  func text(_ node: SyntaxNode?) -> Located<String>? { passage(node)?.located }

  /// The same as it stands in the file.
  func passage(_ node: SyntaxNode?) -> Passage? {
    guard let node, node.kind == .scalar, !node.isNull else { return nil }
    let part = node.part(withoutLast: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
    return part.isEmpty ? nil : Passage(node.tree.bytes, part, at: node.range)
  }

  /// A name as written; nil for a collection or an empty value.
  func name(_ node: SyntaxNode?) -> Authored.Name? {
    guard let node, node.kind == .scalar, !node.isEmptyScalar else { return nil }
    return Located(node.text, at: node.range)
  }

  /// The names of a list.
  func names(_ node: SyntaxNode?) -> [Authored.Name] { node?.elements.compactMap { name($0) } ?? [] }

  /// The names of a list, or one name standing alone.
  func nameOrNames(_ node: SyntaxNode?) -> [Authored.Name] {
    node?.kind == .scalar ? name(node).map { [$0] } ?? [] : names(node)
  }

  /// The texts of a list.
  func texts(_ node: SyntaxNode?) -> [Located<String>] { node?.elements.compactMap { text($0) } ?? [] }

  /// An integer within the bounds of the language.
  func integer(_ node: SyntaxNode?) -> Located<Int>? {
    guard let node, let value = node.wholeNumber, value.clamped == value else { return nil }
    return Located(value, at: node.range)
  }

  /// A Boolean; the given default where there is none.
  func boolean(_ node: SyntaxNode?, default absent: Bool = false) -> Bool {
    if case .boolean(let value)? = node?.scalarValue { value } else { absent }
  }

  /// A value of a state.
  func value(_ node: SyntaxNode?) -> Located<Authored.Value>? {
    guard let node else { return nil }
    switch node.scalarValue {
    case .boolean(let value): return Located(.boolean(value), at: node.range)
    case .text: return Located(.name(node.text), at: node.range)
    default: return integer(node).map { Located(.integer($0.value), at: $0.range) }
    }
  }

  /// A value out of a closed list of words.
  func word<Word: RawRepresentable<String>>(_ node: SyntaxNode?) -> Word? { node.flatMap { Word(rawValue: $0.text) } }
}

extension Int {
  /// The greatest amount that a scenario can name.
  static let greatestAmount = 1_000_000

  /// The number held within what a scenario can name.
  var clamped: Int { Swift.min(Swift.max(self, -Self.greatestAmount), Self.greatestAmount) }
}

extension SyntaxNode {
  /// A number without a fraction, as JSON Schema understands an integer: `60`, `60.0` and `6e1` are the same. But `60.000`
  /// may be a thousand times as much, and is none.
  var wholeNumber: Int? {
    switch scalarValue {
    case .integer(let value): value
    case .number(let text) where GroupedNumber(text) == nil:
      Double(text).flatMap { abs($0) <= 0x1p53 ? Int(exactly: $0) : nil }
    default: nil
    }
  }

  /// The whole node as a range of indices.
  var indices: Range<Int> { index..<endIndex }
}
