import YAMLSyntax

/// Something that is wrong, as it is kept while the rest is looked at.
struct Finding {
  var keyword: Keyword
  /// The schema that has the keyword.
  var schema: UInt32
  /// The node that it is about.
  var instance: Int
  var isAboutKey: Bool
  var detail: Violation.Detail
  /// The key under which it stands; -1 at the root.
  var property: Int
  /// The schemas that looked at the instance, the outermost first.
  var schemas: [UInt32]
  /// The schemas that looked at the value of the property, the outermost first.
  var propertySchemas: [UInt32]
  /// How many schemas were looking, one inside the other.
  var depth: Int
  /// The `anyOf` or `oneOf` of the schema whose branches are meant together.
  var holder: Keyword?

  /// Whether it says the same of the same node; which schema says so does not matter.
  func says(theSameAs other: Finding) -> Bool {
    keyword == other.keyword && instance == other.instance && detail == other.detail
  }
}

extension Evaluator {
  /// Goes over from asking to collecting.
  mutating func startCollecting(limit: Int) {
    isCollecting = true
    self.limit = limit
  }

  /// What was found, in the order of the document and none twice.
  func violations() -> [Violation] {
    var unique: [Finding] = []
    var groupStart = 0
    // Sorting by place and then by order of finding is stable.
    for (_, finding) in findings.enumerated()
      .sorted(by: { ($0.element.instance, $0.offset) < ($1.element.instance, $1.offset) })
    {
      if let last = unique.last, last.instance != finding.instance { groupStart = unique.count }
      if unique[groupStart...].contains(where: { $0.says(theSameAs: finding) }) { continue }
      unique.append(finding)
    }
    return unique.map { finding in
      Violation(
        keyword: finding.keyword, instance: SyntaxNode(tree: tree, index: finding.instance),
        isAboutKey: finding.isAboutKey,
        property: finding.property < 0 ? nil : SyntaxNode(tree: tree, index: finding.property),
        detail: finding.detail, schemaPath: path(of: finding.holder ?? finding.keyword, in: finding.schema),
        schemas: finding.schemas, propertySchemas: finding.propertySchemas)
    }
  }

  private func path(of keyword: Keyword, in schema: UInt32) -> String {
    let location = program.location(of: schema)
    return keyword == .false ? location : location + "/" + keyword.rawValue
  }

  /// Keeps a finding of the schema that is looking, or of one that it refers to.
  mutating func report(
    _ keyword: Keyword, _ schema: UInt32, _ instance: Int, _ detail: Violation.Detail, isAboutKey: Bool = false
  ) {
    guard findings.count < limit else { return }
    var schemas: [UInt32] = []
    if let seen = visits.last?.instance {
      schemas = visits.reversed().prefix { $0.instance == seen }.map(\.schema).reversed()
    }
    if schemas.last != schema { schemas.append(schema) }
    var property = -1
    var propertySchemas: [UInt32] = []
    if let entry = visits.lastIndex(where: { $0.key >= 0 }) {
      property = visits[entry].key
      propertySchemas = visits[entry...].prefix { $0.instance == visits[entry].instance }.map(\.schema)
    }
    findings.append(
      Finding(
        keyword: keyword, schema: schema, instance: instance, isAboutKey: isAboutKey || instance == keyAsText,
        detail: detail, property: property, schemas: schemas, propertySchemas: propertySchemas,
        depth: visits.count))
  }

  /// Keeps that an instance has another type than its schema wants.
  mutating func reportType(_ schema: UInt32, _ subschema: SchemaProgram.Subschema, _ instance: Int) {
    var detail = Violation.Detail()
    detail.expectedTypes = subschema.types.names
    detail.foundType = foundType(instance)
    for case .oneValue(_, let values) in program.steps[subschema.steps.range] {
      detail.allowedValues = texts(of: program.valueSets[Int(values)].all)
    }
    report(.type, schema, instance, detail)
  }

  /// Keeps that an instance is none of the values that its schema has.
  mutating func reportValues(
    _ keyword: Keyword, _ values: UInt32, _ schema: UInt32, _ instance: Int
  ) {
    var detail = Violation.Detail()
    detail.allowedValues = texts(of: program.valueSets[Int(values)].all)
    detail.foundType = foundType(instance)
    report(keyword, schema, instance, detail)
  }

  /// Keeps that a text does not match.
  mutating func reportPattern(_ pattern: UInt32, _ schema: UInt32, _ instance: Int) {
    var detail = Violation.Detail()
    detail.pattern = program.patterns[Int(pattern)].source
    report(.pattern, schema, instance, detail)
  }

  /// Keeps that there are too few or too many of something.
  mutating func reportCount(_ keyword: Keyword, _ limit: UInt32, _ count: Int, _ schema: UInt32, _ instance: Int) {
    var detail = Violation.Detail()
    detail.limit = String(limit)
    detail.count = count
    report(keyword, schema, instance, detail)
  }

  /// Keeps that nothing may be where the instance is.
  mutating func reportFalse(_ schema: UInt32, _ instance: Int) {
    report(.false, schema, instance, Violation.Detail())
  }

  /// Keeps that an instance is as it should not be; if all that is wrong is a key, the finding is about that.
  mutating func reportNot(_ target: UInt32, _ schema: UInt32, _ instance: Int) {
    var detail = Violation.Detail()
    detail.foundType = foundType(instance)
    let required = program.requiredNames(of: target)
    detail.causes = required.map(program.symbols.name)
    if required.count == 1, let key = key(required[0], of: instance) {
      report(.not, schema, key, detail, isAboutKey: true)
    } else {
      report(.not, schema, instance, detail)
    }
  }

  /// The type of an instance as a person names it.
  mutating func foundType(_ instance: Int) -> InstanceType? {
    let type = type(of: instance)
    return type == .fraction ? .number : type.names.first
  }

  /// The key of a mapping with a name; nil where it has none.
  mutating func key(_ name: UInt32, of instance: Int) -> Int? {
    for (key, _) in SyntaxNode(tree: tree, index: instance).pairs where symbol(of: key.index) == name {
      return key.index
    }
    return nil
  }

  /// Values of the schema as text.
  func texts(of values: SchemaProgram.Slice) -> [String] {
    values.range.map { program.value(program.constants[$0]).compactText }
  }

  /// The names that a schema, and all that looks at the same mapping with it, knows; those of the schema first.
  func namesKnownNearby(_ schema: UInt32) -> [String] {
    var names: [String] = []
    for schema in program.neighborhood(of: schema) {
      for name in program.knownNames(of: schema) where !names.contains(name) { names.append(name) }
    }
    return names
  }
}

extension SyntaxNode {
  /// The value on one line: a scalar as its text, a collection as JSON.
  var compactText: String {
    kind == .scalar ? (style == .plain && utf8.isEmpty ? "null" : text) : json
  }

  private var json: String {
    switch kind {
    case .sequence: "[" + elements.map(\.json).joined(separator: ", ") + "]"
    case .mapping: "{" + pairs.map { "\"\($0.key.text)\": \($0.value.json)" }.joined(separator: ", ") + "}"
    case .scalar: scalarValue == .text ? "\"\(text)\"" : compactText
    }
  }
}
