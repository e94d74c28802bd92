import YAMLSyntax

/// The vocabularies of 2020-12 whose keywords a schema uses.
struct Vocabularies: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  init(rawValue: UInt8) { self.rawValue = rawValue }

  static let applicator = Vocabularies(rawValue: 1)
  static let validation = Vocabularies(rawValue: 2)
  static let unevaluated = Vocabularies(rawValue: 4)
  static let all: Vocabularies = [.applicator, .validation, .unevaluated]

  /// The URI of the dialect that this package checks by.
  static let dialect = "https://json-schema.org/draft/2020-12/schema"

  private static let prefix = "https://json-schema.org/draft/2020-12/vocab/"

  /// The vocabulary with a URI; nil for one that is not known, empty for one without assertions.
  init?(uri: String) {
    guard uri.hasPrefix(Self.prefix) else { return nil }
    switch uri.dropFirst(Self.prefix.count) {
    case "applicator": self = .applicator
    case "validation": self = .validation
    case "unevaluated": self = .unevaluated
    case "core", "meta-data", "format-annotation", "content": self = []
    default: return nil
    }
  }
}

extension SchemaIndex {
  /// What `$schema` says of the keywords that count; nil where a schema does not say.
  mutating func vocabularies(of node: SyntaxNode, in document: UInt32) throws(SchemaError) -> Vocabularies? {
    guard let dialect = node["$schema"] else { return nil }
    let place = location(dialect, in: document)
    guard dialect.scalarValue == .text else { throw SchemaError(at: place, "`$schema` wants a text") }
    let uri = URIReference(dialect.text).withoutFragment
    if uri == Vocabularies.dialect { return .all }
    guard let meta = metaSchema(uri) else {
      throw SchemaError(at: place, "the dialect `\(uri)` is not known; this is a checker of 2020-12")
    }
    guard let listed = meta["$vocabulary"] else { return .all }
    var vocabularies: Vocabularies = []
    for (name, isRequired) in listed.pairs {
      if let known = Vocabularies(uri: name.text) {
        vocabularies.formUnion(known)
      } else if isRequired.scalarValue == .boolean(true) {
        throw SchemaError(at: place, "the dialect `\(uri)` requires the vocabulary `\(name.text)`, which is not known")
      }
    }
    return vocabularies
  }
}
