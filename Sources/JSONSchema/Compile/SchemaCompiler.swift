import YAMLSyntax

/// Turns schema documents into a program.
///
/// Subschemas get their numbers when they are first referred to and are compiled one after the other, so that neither
/// deep nor circular schemas lead into recursion.
struct SchemaCompiler {
  private(set) var program = SchemaProgram()
  private(set) var index: SchemaIndex
  private var numbers: [SchemaIndex.Place: UInt32] = [:]
  private var dynamicNames: [String: UInt32] = [:]
  private var patternNumbers: [String: UInt32] = [:]
  private var properties: [String: ScalarSet] = [:]

  /// Compiles a schema; the program's first subschema is its root.
  static func compile(
    _ tree: SyntaxTree, uri: String, resources: [SchemaResource]
  ) throws(SchemaError) -> SchemaProgram {
    var compiler = SchemaCompiler(index: SchemaIndex(registered: resources))
    let root = try compiler.index.add(tree, uri: uri)
    _ = compiler.number(of: root)
    var done = 0
    repeat {
      while done < compiler.program.schemas.count {
        try compiler.compileSubschema(UInt32(done))
        done += 1
      }
      compiler.collectDynamicAnchors()
    } while done < compiler.program.schemas.count
    compiler.program.documents = compiler.index.documents
    try compiler.program.findRecursion()
    return compiler.program
  }

  private init(index: SchemaIndex) { self.index = index }

  /// The number of the subschema at a place, which is compiled later.
  mutating func number(of place: SchemaIndex.Place) -> UInt32 {
    if let known = numbers[place] { return known }
    let number = UInt32(program.schemas.count)
    numbers[place] = number
    program.schemas.append(
      SchemaProgram.Subschema(
        resource: index.owner(of: place), document: place.document, node: place.node))
    return number
  }

  /// The number of the subschema that a reference in another one leads to, and the anchor that it names.
  mutating func target(
    of reference: SyntaxNode, in schema: UInt32
  ) throws(SchemaError) -> (schema: UInt32, anchor: String?) {
    let (resource, document) = owner(of: schema)
    guard reference.scalarValue == .text else { throw error(reference, schema, "a reference wants a text") }
    guard let (place, anchor) = try index.resolve(reference.text, in: resource) else {
      throw SchemaError(at: index.location(reference, in: document), "`\(reference.text)` leads to no schema")
    }
    return (number(of: place), anchor)
  }

  /// The number of the name of a `$dynamicAnchor`, if the schema itself has it.
  mutating func dynamicName(_ name: String, of schema: UInt32) -> UInt32? {
    let subschema = program.schemas[Int(schema)]
    let place = SchemaIndex.Place(document: subschema.document, node: subschema.node)
    guard index.resources[Int(subschema.resource)].dynamicAnchors[name] == place else { return nil }
    if let known = dynamicNames[name] { return known }
    let number = UInt32(program.dynamicAnchors.count)
    dynamicNames[name] = number
    program.dynamicAnchors.append([])
    return number
  }

  /// The number of a pattern, compiled when it is met first.
  mutating func pattern(_ node: SyntaxNode, in schema: UInt32) throws(SchemaError) -> UInt32 {
    let text = node.text
    if let known = patternNumbers[text] { return known }
    let number = UInt32(program.patterns.count)
    do throws(PatternError) {
      program.patterns.append(try Pattern(text, properties: &properties))
    } catch {
      throw self.error(node, schema, "the pattern `\(text)` cannot be used: \(error.reason)")
    }
    patternNumbers[text] = number
    return number
  }

  /// The number of a subschema's direct child.
  mutating func child(_ node: SyntaxNode, of schema: UInt32) -> UInt32 {
    number(of: SchemaIndex.Place(document: program.schemas[Int(schema)].document, node: UInt32(node.index)))
  }

  /// Keeps a list of numbers.
  mutating func list(_ numbers: [UInt32]) -> SchemaProgram.Slice {
    let start = UInt32(program.lists.count)
    program.lists += numbers
    return SchemaProgram.Slice(start: start, end: UInt32(program.lists.count))
  }

  /// The number that a property name has in the program.
  mutating func symbol(_ name: ArraySlice<UInt8>) -> UInt32 { program.symbols.intern(name) }

  /// Keeps what is said of mappings; returns its number.
  mutating func keep(_ rule: SchemaProgram.ObjectRule, _ entries: [SchemaProgram.Entry]) -> UInt32 {
    var rule = rule
    rule.entries.start = UInt32(program.entries.count)
    program.entries += entries
    rule.entries.end = UInt32(program.entries.count)
    program.objects.append(rule)
    return UInt32(program.objects.count - 1)
  }

  /// Keeps what is said of lists; returns its number.
  mutating func keep(_ rule: SchemaProgram.ArrayRule) -> UInt32 {
    program.arrays.append(rule)
    return UInt32(program.arrays.count - 1)
  }

  /// Keeps a number; returns its number in turn.
  mutating func keep(_ bound: SchemaProgram.Bound) -> UInt32 {
    program.numbers.append(bound)
    return UInt32(program.numbers.count - 1)
  }

  /// Keeps the values of `enum` or `const`; returns their number.
  mutating func keep(_ values: [SyntaxNode], of schema: UInt32) -> UInt32 {
    let texts = Set(values.filter { $0.scalarValue == .text }.map { symbol($0.utf8) }).sorted()
    program.valueSets.append(
      SchemaProgram.ValueSet(
        all: constants(values, of: schema), texts: list(texts),
        others: constants(values.filter { $0.scalarValue != .text }, of: schema)))
    return UInt32(program.valueSets.count - 1)
  }

  private mutating func constants(_ values: [SyntaxNode], of schema: UInt32) -> SchemaProgram.Slice {
    let start = UInt32(program.constants.count)
    let document = program.schemas[Int(schema)].document
    program.constants += values.map { SchemaProgram.Constant(document: document, node: UInt32($0.index)) }
    return SchemaProgram.Slice(start: start, end: UInt32(program.constants.count))
  }

  /// An error at a node of a subschema.
  func error(_ node: SyntaxNode, _ schema: UInt32, _ reason: String) -> SchemaError {
    SchemaError(at: index.location(node, in: owner(of: schema).document), reason)
  }

  private func owner(of schema: UInt32) -> (resource: UInt32, document: UInt32) {
    let subschema = program.schemas[Int(schema)]
    return (subschema.resource, subschema.document)
  }

  private mutating func compileSubschema(_ schema: UInt32) throws(SchemaError) {
    let (resource, document) = owner(of: schema)
    let node = index.syntax(SchemaIndex.Place(document: document, node: program.schemas[Int(schema)].node))
    if case .boolean(let accepts)? = node.scalarValue {
      program.schemas[Int(schema)].rejectsAll = !accepts
      return
    }
    guard node.kind == .mapping else {
      throw error(node, schema, "a schema is a mapping of keywords, `true` or `false`")
    }
    var draft = SubschemaDraft(schema, index.resources[Int(resource)].vocabularies)
    for (key, value) in node.pairs { try draft.take(key, value, &self) }
    let steps = try draft.finish(&self)
    program.schemas[Int(schema)].types = draft.types
    program.schemas[Int(schema)].opensFrame = draft.opensFrame
    let start = UInt32(program.steps.count)
    program.steps += steps
    program.schemas[Int(schema)].steps = SchemaProgram.Slice(start: start, end: UInt32(program.steps.count))
  }

  /// Finds the dynamic anchors of every resource that has been read; the ones found first are compiled later.
  private mutating func collectDynamicAnchors() {
    for (name, number) in dynamicNames {
      var found: [(resource: UInt32, schema: UInt32)] = []
      for (resource, place) in index.resources.map({ $0.dynamicAnchors[name] }).enumerated() {
        if let place { found.append((UInt32(resource), self.number(of: place))) }
      }
      program.dynamicAnchors[Int(number)] = found
    }
  }
}
