import YAMLSyntax

/// A schema as flat arrays of small values that refer to each other by index.
struct SchemaProgram: Sendable {
  /// The index that stands for no subschema.
  static let none = UInt32.max

  /// A stretch of one of the arrays.
  struct Slice: Sendable {
    var start: UInt32 = 0
    var end: UInt32 = 0

    var isEmpty: Bool { start == end }
    var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// One schema object, or `true`, or `false`.
  struct Subschema: Sendable {
    var types = TypeSet.all
    /// Whether it is `false`.
    var rejectsAll = false
    /// Whether it may come back to itself on the same instance, so that this has to be looked for.
    var mayRecur = false
    /// Whether it asks which properties or elements others have seen.
    var opensFrame = false
    var resource: UInt32
    var document: UInt32
    /// The node of the document that it was compiled from.
    var node: UInt32
    var steps = Slice()
  }

  /// One thing to check. Numbers are indices into the array that the name says.
  enum Step: Sendable {
    /// `$ref`, to a subschema.
    case reference(UInt32)
    /// `$dynamicRef`, by a name of `dynamicAnchors`; the subschema is meant where no scope has the name.
    case dynamicReference(name: UInt32, initial: UInt32)
    /// `allOf`, `anyOf`, `oneOf`: subschemas in `lists`.
    case allOf(Slice)
    case anyOf(Slice)
    case oneOf(Slice)
    case not(UInt32)
    /// `if`, and `then` and `else`, which may be none.
    case condition(UInt32, then: UInt32, else: UInt32)
    /// `enum` and `const`: a set in `valueSets`.
    case oneValue(Keyword, UInt32)
    /// A bound in `numbers`.
    case bound(Keyword, UInt32)
    /// `minLength` or `maxLength` in code points.
    case length(Keyword, UInt32)
    case pattern(UInt32)
    case object(UInt32)
    case array(UInt32)
    case unevaluatedProperties(UInt32)
    case unevaluatedItems(UInt32)
  }

  /// What a schema says of one property name.
  struct Entry: Sendable {
    var symbol: UInt32
    /// The subschema of `properties`, or none.
    var schema: UInt32
    /// Where presence is noted; none where nobody asks.
    var slot: UInt32
  }

  /// All that a schema says of the keys of a mapping.
  struct ObjectRule: Sendable {
    /// In `entries`, by ascending symbol.
    var entries = Slice()
    /// How many of the entries have a slot.
    var slotCount: UInt32 = 0
    /// In `lists`: entries that are required, as indices into `entries`.
    var required = Slice()
    /// In `lists`, in pairs: a pattern and the subschema of the keys that match it.
    var patterns = Slice()
    var additional = SchemaProgram.none
    var names = SchemaProgram.none
    /// In `lists`, in pairs: an entry and the entry that it asks for.
    var dependentRequired = Slice()
    /// In `lists`, in pairs: an entry and the subschema that its presence brings.
    var dependentSchemas = Slice()
    var least: UInt32 = 0
    var most = UInt32.max
    /// Whether it asks for keys and for nothing else.
    var onlyRequires = false
  }

  /// All that a schema says of the elements of a list.
  struct ArrayRule: Sendable {
    /// Subschemas in `lists`.
    var prefix = Slice()
    var items = SchemaProgram.none
    var contains = SchemaProgram.none
    var leastContained: UInt32 = 1
    var mostContained = UInt32.max
    /// Whether the schema says `minContains` itself.
    var namesLeastContained = false
    var least: UInt32 = 0
    var most = UInt32.max
    var isUnique = false
  }

  /// A value of a schema, in its document.
  struct Constant: Sendable {
    var document: UInt32
    var node: UInt32
  }

  /// The values of `enum` or `const`.
  struct ValueSet: Sendable {
    /// All of them in `constants`, in the order of the schema.
    var all: Slice
    /// The texts in `lists`, as ascending symbols.
    var texts: Slice
    /// The others in `constants`.
    var others: Slice
  }

  /// A number of a schema.
  struct Bound: Sendable {
    var bytes: [UInt8]
    var number: NumberText
    /// The number itself where it has few digits.
    var small: Int?
    /// For `multipleOf`.
    var divisor: (value: UInt64, exponent: Int)
  }

  /// A document that subschemas were compiled from.
  struct Document: Sendable {
    /// Empty for the main one where it has no `$id`.
    var uri: String
    var tree: SyntaxTree
  }

  var schemas: [Subschema] = []
  var steps: [Step] = []
  var lists: [UInt32] = []
  var entries: [Entry] = []
  var objects: [ObjectRule] = []
  var arrays: [ArrayRule] = []
  var constants: [Constant] = []
  var valueSets: [ValueSet] = []
  var numbers: [Bound] = []
  var patterns: [Pattern] = []
  /// For each name of a `$dynamicAnchor`, the resources that have it and their subschemas.
  var dynamicAnchors: [[(resource: UInt32, schema: UInt32)]] = []
  var symbols = SymbolTable()
  var documents: [Document] = []

  /// The syntax of a subschema.
  func syntax(of schema: UInt32) -> SyntaxNode {
    let subschema = schemas[Int(schema)]
    return SyntaxNode(tree: documents[Int(subschema.document)].tree, index: Int(subschema.node))
  }

  /// A value of a schema.
  func value(_ constant: Constant) -> SyntaxNode {
    SyntaxNode(tree: documents[Int(constant.document)].tree, index: Int(constant.node))
  }
}
