import YAMLSyntax

/// Checks one tree by a program.
///
/// It works in one of two ways. At first it only asks: it stops at the first thing that is wrong, and allocates next to
/// nothing. When it collects, it goes on and keeps a finding for each.
struct Evaluator {
  /// The frame of an instance of which nobody asks what has been evaluated.
  static let noFrame = -1
  private static let unknownSymbol = UInt32.max
  private static let noSymbol = UInt32.max - 1

  /// A schema that is looking at an instance.
  struct Visit {
    var schema: UInt32
    var instance: Int
    /// The key under which the instance stands; -1 where it was not come to by one.
    var key: Int
  }

  let program: SchemaProgram
  let tree: SyntaxTree
  let records: [SyntaxTree.Record]
  let bytes: [UInt8]
  private let doubtsThousands: Bool
  /// What is wrong, while collecting; nil while only asking.
  var findings: [Finding] = []
  var isCollecting = false
  var limit = 0
  /// The schemas that are looking, the innermost last; kept while collecting.
  var visits: [Visit] = []
  var nextKey = -1
  /// The key that is looked at as a text; -1 where none is.
  var keyAsText = -1
  /// Stretches of notes on what has been evaluated or is present, one for each frame.
  var marks: [UInt8] = []
  /// How much has been looked at: when it is far more than there is, results are remembered.
  private var effort = 0
  private let effortLimit: Int
  private var results: [UInt64: Bool] = [:]
  /// The number in the program of each key of the tree, where it has been asked for.
  private var symbols: [UInt32]
  /// What was found of keys as names, because most keys stand in a document many times. Each is a schema, counted from 1,
  /// a key's name and whether it is valid; a place is taken by the last that falls on it.
  private var knownNames = [UInt64](repeating: 0, count: 256)
  private var scope: [UInt32] = []
  private var resource = UInt32.max
  private var active: [(schema: UInt32, instance: Int)] = []
  private var lastTyped = -1
  private var lastType = TypeSet()

  init(_ program: SchemaProgram, _ tree: SyntaxTree, _ doubtsThousands: Bool = false) {
    self.program = program
    self.doubtsThousands = doubtsThousands
    self.tree = tree
    records = tree.records
    bytes = tree.bytes
    effortLimit = tree.records.count.multipliedReportingOverflow(by: 32).partialValue + 20_000
    symbols = [UInt32](repeating: Self.unknownSymbol, count: tree.nameCount)
  }

  /// Whether so much has been looked at that explanations have to be short.
  var isWeary: Bool { effort > effortLimit * 4 }

  /// Checks an instance.
  ///
  /// - Parameters:
  ///   - schema: The subschema.
  ///   - instance: The index of the node.
  ///   - outer: The frame in which is noted what of the instance has been evaluated, or ``noFrame``.
  /// - Returns: Whether the instance is as the subschema wants it.
  mutating func check(_ schema: UInt32, _ instance: Int, frame outer: Int) -> Bool {
    effort += 1
    let subschema = program.schemas[Int(schema)]
    if subschema.rejectsAll {
      if isCollecting { reportFalse(schema, instance) }
      return false
    }
    if isCollecting || subschema.mayRecur || subschema.opensFrame || effort > effortLimit
      || subschema.resource != resource
    {
      return checkWithCare(schema, subschema, instance, outer)
    }
    return checkSteps(schema, subschema, instance, outer)
  }

  /// Does what only some schemas need around their steps.
  private mutating func checkWithCare(
    _ schema: UInt32, _ subschema: SchemaProgram.Subschema, _ instance: Int, _ outer: Int
  ) -> Bool {
    let mayRemember =
      effort > effortLimit && !isCollecting && outer == Self.noFrame && keyAsText < 0
      && program.dynamicAnchors.isEmpty && !(active.last.map { $0.instance == instance } ?? false)
    let memory = UInt64(schema) << 32 | UInt64(instance)
    if mayRemember, let known = results[memory] { return known }

    if subschema.mayRecur {
      for visit in active.reversed() {
        guard visit.instance == instance else { break }
        // A schema that asks itself about the same instance says nothing new.
        if visit.schema == schema { return true }
      }
      active.append((schema, instance))
    }
    let outerResource = resource
    let changesScope = subschema.resource != outerResource
    if changesScope {
      scope.append(subschema.resource)
      resource = subschema.resource
    }
    if isCollecting {
      visits.append(Visit(schema: schema, instance: instance, key: nextKey))
      nextKey = -1
    }
    let frame = subschema.opensFrame ? openFrame(for: instance) : outer

    let isValid = checkSteps(schema, subschema, instance, frame)

    if subschema.opensFrame { closeFrame(frame, into: isValid || isCollecting ? outer : Self.noFrame) }
    if isCollecting { visits.removeLast() }
    if changesScope {
      scope.removeLast()
      resource = outerResource
    }
    if subschema.mayRecur { active.removeLast() }
    if mayRemember { results[memory] = isValid }
    return isValid
  }

  private mutating func checkSteps(
    _ schema: UInt32, _ subschema: SchemaProgram.Subschema, _ instance: Int, _ frame: Int
  ) -> Bool {
    var isValid = true
    if subschema.types != .all, !subschema.types.contains(type(of: instance)) {
      if isCollecting { reportType(schema, subschema, instance) }
      return false
    }
    for position in subschema.steps.range {
      if !checkStep(program.steps[position], schema, instance, frame) {
        isValid = false
        if !isCollecting { return false }
      }
    }
    return isValid
  }

  private mutating func checkStep(
    _ step: SchemaProgram.Step, _ schema: UInt32, _ instance: Int, _ frame: Int
  ) -> Bool {
    switch step {
    case .reference(let target): return check(target, instance, frame: frame)
    case .dynamicReference(let name, let initial):
      return check(dynamicTarget(name) ?? initial, instance, frame: frame)
    case .allOf(let branches):
      var isValid = true
      for branch in branches.range where !check(program.lists[branch], instance, frame: frame) {
        isValid = false
        if !isCollecting { break }
      }
      return isValid
    case .anyOf(let branches): return checkAny(branches, schema, instance, frame)
    case .oneOf(let branches): return checkOne(branches, schema, instance, frame)
    case .not(let target):
      guard asks(target, instance, frame: Self.noFrame) else { return true }
      if isCollecting { reportNot(target, schema, instance) }
      return false
    case .condition(let test, let then, let otherwise):
      let next = asks(test, instance, frame: frame) ? then : otherwise
      return next == SchemaProgram.none || check(next, instance, frame: frame)
    case .oneValue(let keyword, let values):
      if isOne(of: program.valueSets[Int(values)], instance) { return true }
      if isCollecting { reportValues(keyword, values, schema, instance) }
      return false
    case .bound(let keyword, let bound): return checkBound(keyword, bound, schema, instance)
    case .length(let keyword, let length): return checkLength(keyword, Int(length), schema, instance)
    case .pattern(let pattern):
      guard type(of: instance) == .string else { return true }
      // The program keeps its patterns; who counts references to them waits for all others who do.
      unowned(unsafe) let machine = program.patterns[Int(pattern)]
      if machine.isFound(in: bytes, text(of: instance)) { return true }
      if isCollecting { reportPattern(pattern, schema, instance) }
      return false
    case .object(let rule): return checkObject(program.objects[Int(rule)], schema, instance, frame)
    case .array(let rule): return checkArray(program.arrays[Int(rule)], schema, instance, frame)
    case .unevaluatedProperties(let target): return checkUnevaluatedProperties(target, schema, instance, frame)
    case .unevaluatedItems(let target): return checkUnevaluatedItems(target, schema, instance, frame)
    }
  }

  /// Asks about a subschema without collecting; what it has evaluated counts only where it holds.
  mutating func asks(_ schema: UInt32, _ instance: Int, frame: Int) -> Bool {
    let wasCollecting = isCollecting
    isCollecting = false
    defer { isCollecting = wasCollecting }
    guard frame != Self.noFrame else { return check(schema, instance, frame: frame) }
    let own = openFrame(for: instance)
    let isValid = check(schema, instance, frame: own)
    closeFrame(own, into: isValid ? frame : Self.noFrame)
    return isValid
  }

  /// Starts notes on the children of an instance.
  mutating func openFrame(for instance: Int) -> Int {
    let frame = marks.count
    let record = records[instance]
    let count = record.kind == .scalar ? 0 : record.kind == .mapping ? Int(record.value) / 2 : Int(record.value)
    marks.append(contentsOf: repeatElement(0, count: count))
    return frame
  }

  /// Ends the notes that were started last, and takes them over into another frame of the same instance.
  mutating func closeFrame(_ frame: Int, into outer: Int) {
    if outer != Self.noFrame {
      for offset in 0..<marks.count - frame { marks[outer + offset] |= marks[frame + offset] }
    }
    marks.removeLast(marks.count - frame)
  }

  /// The subschema that the outermost resource on the way here has under a dynamic anchor.
  private func dynamicTarget(_ name: UInt32) -> UInt32? {
    let anchors = program.dynamicAnchors[Int(name)]
    for resource in scope {
      if let anchor = anchors.first(where: { $0.resource == resource }) { return anchor.schema }
    }
    return nil
  }

  /// The type of an instance, as one bit.
  mutating func type(of instance: Int) -> TypeSet {
    if instance == keyAsText { return .string }
    if instance == lastTyped { return lastType }
    lastTyped = instance
    lastType = scalarType(of: instance)
    return lastType
  }

  private func scalarType(of instance: Int) -> TypeSet {
    let record = records[instance]
    switch record.kind {
    case .mapping: return .object
    case .sequence: return .array
    case .scalar:
      let type = bytes.type(of: record)
      return doubtsThousands && type == .integer && endsLikeThousand(text(of: instance)) ? .fraction : type
    }
  }

  /// Whether a number ends as `1.000` does.
  private func endsLikeThousand(_ text: Range<Int>) -> Bool {
    text.count > 4 && bytes[text.upperBound - 4] == UInt8(ascii: ".")
      && bytes[text.upperBound - 5] &- UInt8(ascii: "0") < 10
      && bytes[text.upperBound - 3..<text.upperBound].allSatisfy { $0 == UInt8(ascii: "0") }
  }

  /// Where the bytes of a scalar stand.
  func text(of instance: Int) -> Range<Int> {
    let record = records[instance]
    return Int(record.value)..<Int(record.value) + Int(record.length)
  }

  /// Whether a key is a valid name for a schema, where that was found before; nil where it has to be found.
  func knownName(_ schema: UInt32, _ key: Int) -> Bool? {
    let memory = nameMemory(schema, key)
    let known = knownNames[place(of: memory)]
    return !isCollecting && known >> 1 == memory ? known & 1 == 1 : nil
  }

  /// Notes whether a key is a valid name for a schema. What depends on the way there is not noted.
  mutating func noteName(_ schema: UInt32, _ key: Int, _ isValid: Bool) {
    guard !isCollecting, program.dynamicAnchors.isEmpty, Int(records[key].link) < symbols.count else { return }
    let memory = nameMemory(schema, key)
    knownNames[place(of: memory)] = memory << 1 | (isValid ? 1 : 0)
  }

  private func nameMemory(_ schema: UInt32, _ key: Int) -> UInt64 {
    (UInt64(schema) + 1) << 32 | UInt64(records[key].link)
  }

  private func place(of memory: UInt64) -> Int { Int((memory ^ memory >> 32 &* 31) & 255) }

  /// The index just past the subtree of a node.
  func end(of instance: Int) -> Int {
    let record = records[instance]
    return record.kind == .scalar ? instance + 1 : Int(record.link)
  }

  /// Whether a key has a number of the program.
  mutating func isKey(_ key: Int, _ symbol: UInt32) -> Bool {
    let record = records[key]
    guard record.kind == .scalar, Int(record.link) < symbols.count else { return self.symbol(of: key) == symbol }
    let known = symbols[Int(record.link)]
    return known == Self.unknownSymbol ? self.symbol(of: key) == symbol : known == symbol
  }

  /// The number that a key or another text has in the program; nil where the schema never mentions it.
  mutating func symbol(of key: Int) -> UInt32? {
    let record = records[key]
    guard record.kind == .scalar else { return nil }
    let name = record.link
    guard Int(name) < symbols.count else { return program.symbols.number(of: bytes[text(of: key)]) }
    let known = symbols[Int(name)]
    if known != Self.unknownSymbol { return known == Self.noSymbol ? nil : known }
    let found = program.symbols.number(of: bytes[text(of: key)])
    symbols[Int(name)] = found ?? Self.noSymbol
    return found
  }
}

extension [UInt8] {
  /// The type of a scalar whose bytes stand here.
  func type(of record: SyntaxTree.Record) -> TypeSet {
    guard record.style == .plain else { return .string }
    guard record.length > 0 else { return .null }
    let range = Int(record.value)..<Int(record.value) + Int(record.length)
    switch self[range.lowerBound] {
    case UInt8(ascii: "~") where record.length == 1: return .null
    case UInt8(ascii: "n") where record.length == 4 && self[range].elementsEqual("null".utf8): return .null
    case UInt8(ascii: "t") where record.length == 4 && self[range].elementsEqual("true".utf8): return .boolean
    case UInt8(ascii: "f") where record.length == 5 && self[range].elementsEqual("false".utf8): return .boolean
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      if NumberText.small(self, range) != nil { return .integer }
      guard let number = NumberText(self, range) else { return .string }
      return number.isInteger(in: self) ? .integer : .fraction
    default: return .string
    }
  }
}
