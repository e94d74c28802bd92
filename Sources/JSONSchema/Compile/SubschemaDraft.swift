import YAMLSyntax

/// The keywords of one schema while they are read: those that belong together are checked together.
struct SubschemaDraft {
  private typealias Step = SchemaProgram.Step
  private static let none = SchemaProgram.none

  private(set) var types = TypeSet.all
  private(set) var opensFrame = false

  private let schema: UInt32
  private let vocabularies: Vocabularies
  private var scalarSteps: [SchemaProgram.Step] = []
  private var placeSteps: [SchemaProgram.Step] = []
  private var lastSteps: [SchemaProgram.Step] = []
  private var object: SchemaProgram.ObjectRule?
  private var array: SchemaProgram.ArrayRule?
  private var condition: (if: UInt32?, then: UInt32?, else: UInt32?) = (nil, nil, nil)
  /// What `properties` says, and who has to be noted as present.
  private var subschemas: [UInt32: UInt32] = [:]
  private var slots: [UInt32: UInt32] = [:]
  private var required: [UInt32] = []
  private var patterns: [UInt32] = []
  private var dependentRequired: [(UInt32, UInt32)] = []
  private var dependentSchemas: [(UInt32, UInt32)] = []

  /// Starts the draft of a subschema.
  init(_ schema: UInt32, _ vocabularies: Vocabularies) {
    self.schema = schema
    self.vocabularies = vocabularies
  }

  /// Takes one keyword with its value.
  mutating func take(
    _ key: SyntaxNode, _ value: SyntaxNode, _ compiler: inout SchemaCompiler
  ) throws(SchemaError) {
    let keyword = key.text
    switch keyword {
    case "$ref":
      placeSteps.append(.reference(try compiler.target(of: value, in: schema).schema))
    case "$dynamicRef":
      let (target, anchor) = try compiler.target(of: value, in: schema)
      if let anchor, let name = compiler.dynamicName(anchor, of: target) {
        placeSteps.append(.dynamicReference(name: name, initial: target))
      } else {
        placeSteps.append(.reference(target))
      }
    case "unevaluatedItems", "unevaluatedProperties":
      guard vocabularies.contains(.unevaluated) else { return }
      opensFrame = true
      let child = compiler.child(value, of: schema)
      lastSteps.append(keyword == "unevaluatedItems" ? .unevaluatedItems(child) : .unevaluatedProperties(child))
    case "additionalItems", "disallow", "divisibleBy", "extends", "$recursiveRef":
      throw compiler.error(
        value, schema, "`\(keyword)` belongs to an older draft and would be ignored; \(Self.advice(keyword))")
    default:
      if vocabularies.contains(.applicator), try takeApplicator(keyword, value, &compiler) { return }
      if vocabularies.contains(.validation) { try takeAssertion(keyword, value, &compiler) }
    }
  }

  private static func advice(_ keyword: String) -> String {
    switch keyword {
    case "additionalItems": "write `prefixItems` and `items`"
    case "disallow": "write `not`"
    case "divisibleBy": "write `multipleOf`"
    case "extends": "write `allOf`"
    default: "write `$dynamicRef`"
    }
  }

  /// Takes a keyword of the applicator vocabulary; false where it is none.
  private mutating func takeApplicator(
    _ keyword: String, _ value: SyntaxNode, _ compiler: inout SchemaCompiler
  ) throws(SchemaError) -> Bool {
    switch keyword {
    case "allOf": placeSteps.append(.allOf(try branches(keyword, value, &compiler)))
    case "anyOf": placeSteps.append(.anyOf(try branches(keyword, value, &compiler)))
    case "oneOf": placeSteps.append(.oneOf(try branches(keyword, value, &compiler)))
    case "not": placeSteps.append(.not(compiler.child(value, of: schema)))
    case "if": condition.if = compiler.child(value, of: schema)
    case "then": condition.then = compiler.child(value, of: schema)
    case "else": condition.else = compiler.child(value, of: schema)
    case "properties":
      try requireMapping(keyword, value, compiler)
      for (name, member) in value.pairs {
        subschemas[compiler.symbol(name.utf8)] = compiler.child(member, of: schema)
      }
      object = object ?? SchemaProgram.ObjectRule()
    case "patternProperties":
      try requireMapping(keyword, value, compiler)
      for (pattern, member) in value.pairs {
        patterns += [try compiler.pattern(pattern, in: schema), compiler.child(member, of: schema)]
      }
      object = object ?? SchemaProgram.ObjectRule()
    case "additionalProperties":
      object = object ?? SchemaProgram.ObjectRule()
      object?.additional = compiler.child(value, of: schema)
    case "propertyNames":
      object = object ?? SchemaProgram.ObjectRule()
      object?.names = compiler.child(value, of: schema)
    case "dependentSchemas":
      try requireMapping(keyword, value, compiler)
      for (name, member) in value.pairs {
        dependentSchemas.append((slot(compiler.symbol(name.utf8)), compiler.child(member, of: schema)))
      }
      object = object ?? SchemaProgram.ObjectRule()
    case "dependencies":
      // What later drafts divided; 2020-12 leaves it to the implementation to go on reading it.
      try requireMapping(keyword, value, compiler)
      for (name, member) in value.pairs {
        let cause = slot(compiler.symbol(name.utf8))
        guard member.kind == .sequence else {
          dependentSchemas.append((cause, compiler.child(member, of: schema)))
          continue
        }
        for wanted in try names(keyword, member, compiler) {
          dependentRequired.append((cause, slot(compiler.symbol(wanted))))
        }
      }
      object = object ?? SchemaProgram.ObjectRule()
    case "prefixItems":
      let prefix = try branches(keyword, value, &compiler)
      array = array ?? SchemaProgram.ArrayRule()
      array?.prefix = prefix
    case "items":
      guard value.kind != .sequence else {
        throw compiler.error(value, schema, "`items` is one schema in 2020-12; write the list as `prefixItems`")
      }
      array = array ?? SchemaProgram.ArrayRule()
      array?.items = compiler.child(value, of: schema)
    case "contains":
      array = array ?? SchemaProgram.ArrayRule()
      array?.contains = compiler.child(value, of: schema)
    default: return false
    }
    return true
  }

  /// Takes a keyword of the validation vocabulary; all others are annotations.
  private mutating func takeAssertion(
    _ keyword: String, _ value: SyntaxNode, _ compiler: inout SchemaCompiler
  ) throws(SchemaError) {
    switch Keyword(rawValue: keyword) {
    case .type?: types = try typeSet(value, compiler)
    case .enum?:
      guard value.kind == .sequence else { throw compiler.error(value, schema, "`enum` wants a list of values") }
      scalarSteps.append(.oneValue(.enum, compiler.keep(Array(value.elements), of: schema)))
    case .const?: scalarSteps.append(.oneValue(.const, compiler.keep([value], of: schema)))
    case .pattern?:
      guard value.scalarValue == .text else { throw compiler.error(value, schema, "`pattern` wants a text") }
      scalarSteps.append(.pattern(try compiler.pattern(value, in: schema)))
    case .minLength?: scalarSteps.append(.length(.minLength, try count(keyword, value, compiler)))
    case .maxLength?: scalarSteps.append(.length(.maxLength, try count(keyword, value, compiler)))
    case .multipleOf?, .maximum?, .exclusiveMaximum?, .minimum?, .exclusiveMinimum?:
      guard let bound = Keyword(rawValue: keyword) else { return }
      scalarSteps.append(.bound(bound, try number(bound, value, &compiler)))
    case .required?:
      for name in try names(keyword, value, compiler) { required.append(slot(compiler.symbol(name))) }
      object = object ?? SchemaProgram.ObjectRule()
    case .dependentRequired?:
      try requireMapping(keyword, value, compiler)
      for (cause, wanted) in value.pairs {
        let cause = slot(compiler.symbol(cause.utf8))
        for name in try names(keyword, wanted, compiler) {
          dependentRequired.append((cause, slot(compiler.symbol(name))))
        }
      }
      object = object ?? SchemaProgram.ObjectRule()
    case .minProperties?, .maxProperties?:
      let count = try count(keyword, value, compiler)
      object = object ?? SchemaProgram.ObjectRule()
      if keyword == "minProperties" { object?.least = count } else { object?.most = count }
    case .minItems?, .maxItems?, .minContains?, .maxContains?:
      let count = try count(keyword, value, compiler)
      array = array ?? SchemaProgram.ArrayRule()
      switch keyword {
      case "minItems": array?.least = count
      case "maxItems": array?.most = count
      case "maxContains": array?.mostContained = count
      default:
        array?.leastContained = count
        array?.namesLeastContained = true
      }
    case .uniqueItems?:
      guard case .boolean(let isUnique)? = value.scalarValue else {
        throw compiler.error(value, schema, "`uniqueItems` wants `true` or `false`")
      }
      array = array ?? SchemaProgram.ArrayRule()
      array?.isUnique = isUnique
    default: break
    }
  }

  /// The steps of the whole schema: cheap ones first, those that need the others' findings last.
  mutating func finish(_ compiler: inout SchemaCompiler) throws(SchemaError) -> [SchemaProgram.Step] {
    var steps = scalarSteps
    if var rule = object {
      let symbols = Set(subschemas.keys).union(slots.keys).sorted()
      let entries = symbols.map { symbol in
        SchemaProgram.Entry(
          symbol: symbol, schema: subschemas[symbol] ?? Self.none, slot: slots[symbol] ?? Self.none)
      }
      rule.slotCount = UInt32(slots.count)
      // Until here the slots stand for their entries, because the entries were not yet in order.
      var entryOfSlot = [UInt32](repeating: 0, count: slots.count)
      for (offset, entry) in entries.enumerated() where entry.slot != Self.none {
        entryOfSlot[Int(entry.slot)] = UInt32(compiler.program.entries.count + offset)
      }
      rule.required = compiler.list(required.map { entryOfSlot[Int($0)] })
      rule.patterns = compiler.list(patterns)
      rule.dependentRequired = compiler.list(
        dependentRequired.flatMap { [entryOfSlot[Int($0.0)], entryOfSlot[Int($0.1)]] })
      rule.onlyRequires =
        subschemas.isEmpty && patterns.isEmpty && dependentRequired.isEmpty && dependentSchemas.isEmpty
        && rule.additional == Self.none && rule.names == Self.none && rule.least == 0 && rule.most == .max
      rule.dependentSchemas = compiler.list(dependentSchemas.flatMap { [entryOfSlot[Int($0.0)], $0.1] })
      steps.append(.object(compiler.keep(rule, entries)))
    }
    if let array { steps.append(.array(compiler.keep(array))) }
    steps += placeSteps
    if let test = condition.if, condition.then != nil || condition.else != nil {
      steps.append(.condition(test, then: condition.then ?? Self.none, else: condition.else ?? Self.none))
    } else if let test = condition.if {
      // Alone it decides nothing, but what it has seen counts for `unevaluated…`.
      steps.append(.condition(test, then: Self.none, else: Self.none))
    }
    return steps + lastSteps
  }

  /// The slot of a name whose presence matters.
  private mutating func slot(_ symbol: UInt32) -> UInt32 {
    if let known = slots[symbol] { return known }
    slots[symbol] = UInt32(slots.count)
    return UInt32(slots.count - 1)
  }

  private func branches(
    _ keyword: String, _ value: SyntaxNode, _ compiler: inout SchemaCompiler
  ) throws(SchemaError) -> SchemaProgram.Slice {
    guard value.kind == .sequence, value.count > 0 else {
      throw compiler.error(value, schema, "`\(keyword)` wants a list of schemas")
    }
    var numbers: [UInt32] = []
    for element in value.elements { numbers.append(compiler.child(element, of: schema)) }
    return compiler.list(numbers)
  }

  private func requireMapping(
    _ keyword: String, _ value: SyntaxNode, _ compiler: SchemaCompiler
  ) throws(SchemaError) {
    guard value.kind == .mapping else { throw compiler.error(value, schema, "`\(keyword)` wants a mapping of names") }
  }

  private func names(
    _ keyword: String, _ value: SyntaxNode, _ compiler: SchemaCompiler
  ) throws(SchemaError) -> [ArraySlice<UInt8>] {
    guard value.kind == .sequence, value.elements.allSatisfy({ $0.scalarValue == .text }) else {
      throw compiler.error(value, schema, "`\(keyword)` wants a list of names")
    }
    return value.elements.map(\.utf8)
  }

  private func typeSet(_ value: SyntaxNode, _ compiler: SchemaCompiler) throws(SchemaError) -> TypeSet {
    var types: TypeSet = []
    for name in value.kind == .scalar ? [value] : Array(value.elements) {
      guard let type = InstanceType(rawValue: name.text) else {
        throw compiler.error(name, schema, "`\(name.text)` is no type")
      }
      types.formUnion(TypeSet(type))
    }
    guard !types.isEmpty else { throw compiler.error(value, schema, "`type` wants a type or a list of types") }
    return types
  }

  /// A count, which may be written `2.0`; more than four thousand million are as many.
  private func count(
    _ keyword: String, _ value: SyntaxNode, _ compiler: SchemaCompiler
  ) throws(SchemaError) -> UInt32 {
    let bytes = Array(value.utf8)
    guard value.kind == .scalar, value.style == .plain, let number = NumberText(bytes, 0..<bytes.count),
      !number.isNegative, number.isInteger(in: bytes)
    else { throw compiler.error(value, schema, "`\(keyword)` wants a whole number from 0") }
    if number.isZero { return 0 }
    guard let (digits, exponent) = number.coefficient(in: bytes), exponent <= 9 else { return .max }
    var count = digits
    for _ in 0..<exponent { count = count.multipliedReportingOverflow(by: 10).partialValue }
    return number.magnitude > 10 ? .max : UInt32(clamping: count)
  }

  private func number(
    _ keyword: Keyword, _ value: SyntaxNode, _ compiler: inout SchemaCompiler
  ) throws(SchemaError) -> UInt32 {
    let bytes = Array(value.utf8)
    guard value.kind == .scalar, value.style == .plain, let number = NumberText(bytes, 0..<bytes.count) else {
      throw compiler.error(value, schema, "`\(keyword.rawValue)` wants a number")
    }
    var divisor: (value: UInt64, exponent: Int) = (1, 0)
    if keyword == .multipleOf {
      guard !number.isZero, !number.isNegative else {
        throw compiler.error(value, schema, "`multipleOf` wants a number above 0")
      }
      guard let digits = number.coefficient(in: bytes) else {
        throw compiler.error(value, schema, "`multipleOf` has more than 19 digits")
      }
      divisor = digits
    }
    return compiler.keep(
      SchemaProgram.Bound(
        bytes: bytes, number: number, small: NumberText.small(bytes, bytes.indices), divisor: divisor))
  }
}
