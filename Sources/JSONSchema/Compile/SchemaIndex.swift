package import YAMLSyntax

/// A document that schemas may refer to by its URI.
package struct SchemaResource: Sendable {
  /// The absolute URI under which the document is known.
  package var uri: String
  /// What it says.
  package var tree: SyntaxTree

  /// Makes a resource.
  package init(uri: String, tree: SyntaxTree) {
    self.uri = uri
    self.tree = tree
  }
}

/// Where the schemas of all documents are: by URI, by anchor, by pointer.
struct SchemaIndex {
  /// A place in a document.
  struct Place: Hashable {
    var document: UInt32
    var node: UInt32
  }

  /// A schema with a URI of its own.
  struct Resource {
    var uri: String
    var root: Place
    var vocabularies: Vocabularies
    var dynamicAnchors: [String: Place] = [:]
  }

  private static let unknown = UInt32.max

  private(set) var documents: [SchemaProgram.Document] = []
  private(set) var resources: [Resource] = []
  /// For each node of each document the resource that it belongs to, where the node is known to be a schema.
  private var owners: [[UInt32]] = []
  private var places: [String: Place] = [:]
  private var registered: [String: SyntaxTree]

  /// Makes an index of documents that are looked at when one refers to them.
  init(registered: [SchemaResource]) {
    self.registered = [:]
    for resource in registered {
      self.registered[URIReference(resource.uri).withoutFragment] = resource.tree
    }
  }

  /// The syntax at a place.
  func syntax(_ place: Place) -> SyntaxNode {
    SyntaxNode(tree: documents[Int(place.document)].tree, index: Int(place.node))
  }

  /// The outermost node of a registered document, which is not read as a schema for this.
  func metaSchema(_ uri: String) -> SyntaxNode? {
    places[uri].map(syntax) ?? registered[uri]?.root
  }

  /// The resource that a schema belongs to.
  func owner(of place: Place) -> UInt32 { owners[Int(place.document)][Int(place.node)] }

  /// The location of a node for people.
  func location(_ node: SyntaxNode, in document: UInt32) -> String {
    documents[Int(document)].uri + "#" + JSONPointer.pointer(to: node)
  }

  /// Adds a document and finds its resources and anchors.
  ///
  /// - Returns: The place of its outermost schema.
  mutating func add(_ tree: SyntaxTree, uri: String) throws(SchemaError) -> Place {
    let document = UInt32(documents.count)
    documents.append(SchemaProgram.Document(uri: uri, tree: tree))
    owners.append([UInt32](repeating: Self.unknown, count: tree.records.count))
    guard let root = tree.root else { throw SchemaError(at: uri + "#", "the document is empty") }
    let place = Place(document: document, node: 0)
    resources.append(Resource(uri: uri, root: place, vocabularies: .all))
    places[uri] = place
    let resource = UInt32(resources.count - 1)
    resources[Int(resource)].vocabularies = try vocabularies(of: root, in: document) ?? .all
    try walk(root, document, resource)
    return place
  }

  /// The place that a reference in a resource leads to.
  ///
  /// - Parameters:
  ///   - reference: The text of `$ref` or `$dynamicRef`.
  ///   - resource: The resource that it stands in.
  /// - Returns: The place, and the name where the reference is to an anchor; nil where there is nothing.
  /// - Throws: Where a document that is read for this is no schema.
  mutating func resolve(
    _ reference: String, in resource: UInt32
  ) throws(SchemaError) -> (place: Place, anchor: String?)? {
    let root: Place
    let fragment: String
    if reference.utf8.first == UInt8(ascii: "#") {
      // The usual reference stays in its resource, and needs no URI taken apart.
      root = resources[Int(resource)].root
      fragment = reference.dropFirst().percentDecoded
    } else {
      let target = URIReference(reference).resolved(against: URIReference(resources[Int(resource)].uri))
      let uri = target.withoutFragment
      var found = places[uri]
      if found == nil, let tree = registered[uri] { found = try add(tree, uri: uri) }
      guard let found else { return nil }
      root = found
      fragment = target.fragment?.percentDecoded ?? ""
    }
    if fragment.isEmpty { return (root, nil) }
    // A document may be known by one URI and name itself by another: its anchors are under the latter.
    let canonical = resources[Int(owner(of: root))].uri
    guard fragment.hasPrefix("/") else { return places[canonical + "#" + fragment].map { ($0, fragment) } }
    guard let path = JSONPointer.follow(fragment, from: syntax(root)), let node = path.first else { return nil }
    let place = Place(document: root.document, node: UInt32(node.index))
    if owner(of: place) == Self.unknown {
      // A place that no keyword calls a schema: the reference does.
      let owners = path.map { owner(of: Place(document: root.document, node: UInt32($0.index))) }
      try walk(node, root.document, owners.first { $0 != Self.unknown } ?? resource)
    }
    return (place, nil)
  }

  private mutating func walk(_ node: SyntaxNode, _ document: UInt32, _ outer: UInt32) throws(SchemaError) {
    var resource = outer
    guard owners[Int(document)][node.index] == Self.unknown else { return }
    if node.kind == .mapping, let id = node["$id"] {
      resource = try identify(node, id, document, outer)
    }
    owners[Int(document)][node.index] = resource
    for (key, value) in node.pairs {
      switch SubschemaForm(keyword: key.text) {
      case .one?:
        if value.kind != .sequence { try walk(value, document, resource) }
      case .list?:
        for element in value.elements { try walk(element, document, resource) }
      case .map?:
        for (_, member) in value.pairs { try walk(member, document, resource) }
      case nil:
        if key.utf8.elementsEqual("$anchor".utf8) || key.utf8.elementsEqual("$dynamicAnchor".utf8) {
          try name(node, value, document, resource, isDynamic: key.utf8.count > 7)
        }
      }
    }
  }

  /// Gives a schema the URI of its `$id`; returns the resource that it is.
  private mutating func identify(
    _ node: SyntaxNode, _ id: SyntaxNode, _ document: UInt32, _ outer: UInt32
  ) throws(SchemaError) -> UInt32 {
    guard id.scalarValue == .text else { throw SchemaError(at: location(id, in: document), "`$id` wants a text") }
    let reference = URIReference(id.text)
    guard reference.fragment?.isEmpty ?? true else {
      throw SchemaError(at: location(id, in: document), "`$id` has no fragment; name a place with `$anchor`")
    }
    let uri = reference.resolved(against: URIReference(resources[Int(outer)].uri)).withoutFragment
    let place = Place(document: document, node: UInt32(node.index))
    if let other = places[uri], other != place {
      throw SchemaError(at: location(id, in: document), "`\(uri)` is the `$id` of another schema already")
    }
    places[uri] = place
    if node.index == 0 {
      resources[Int(outer)].uri = uri
      documents[Int(document)].uri = uri
      return outer
    }
    let own = try vocabularies(of: node, in: document)
    resources.append(
      Resource(uri: uri, root: place, vocabularies: own ?? resources[Int(outer)].vocabularies))
    return UInt32(resources.count - 1)
  }

  private mutating func name(
    _ node: SyntaxNode, _ name: SyntaxNode, _ document: UInt32, _ resource: UInt32, isDynamic: Bool
  ) throws(SchemaError) {
    guard name.scalarValue == .text, !name.utf8.isEmpty else {
      throw SchemaError(at: location(name, in: document), "an anchor wants a name")
    }
    let place = Place(document: document, node: UInt32(node.index))
    let key = resources[Int(resource)].uri + "#" + name.text
    if let other = places[key], other != place {
      throw SchemaError(at: location(name, in: document), "`\(name.text)` is the anchor of another schema already")
    }
    places[key] = place
    if isDynamic { resources[Int(resource)].dynamicAnchors[name.text] = place }
  }
}

/// How the value of a keyword holds schemas.
enum SubschemaForm {
  /// It is one.
  case one
  /// It is a list of them.
  case list
  /// It is a mapping of names to them.
  case map

  /// The form of a keyword; nil for one whose value holds no schema.
  init?(keyword: String) {
    switch keyword {
    case "additionalProperties", "contains", "contentSchema", "else", "if", "items", "not", "propertyNames", "then",
      "unevaluatedItems", "unevaluatedProperties":
      self = .one
    case "allOf", "anyOf", "oneOf", "prefixItems": self = .list
    case "$defs", "definitions", "dependencies", "dependentSchemas", "patternProperties", "properties": self = .map
    default: return nil
    }
  }
}
