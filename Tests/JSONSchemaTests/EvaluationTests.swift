import JSONSchema
import Testing
import YAMLSyntax

/// What holds for every schema and every instance.
struct EvaluationTests {
  /// Random schemas over random instances: an instance is valid just where there is nothing to say of it.
  @Test func saysSomethingJustWhereSomethingIsWrong() throws {
    var random = SmallGenerator(state: 11)
    var invalid = 0
    for _ in 0..<120 {
      let text = random.schema(depth: 3)
      let schema = try schema("{\"allOf\": [\(text)], \"$defs\": {\"a\": \(random.schema(depth: 2))}}")
      for _ in 0..<8 {
        let instance = random.instance(depth: 3)
        let node = try #require(try json(instance).root)
        let violations = schema.violations(in: node)
        #expect(schema.isValid(node) == violations.isEmpty, "\(text) on \(instance)")
        invalid += violations.isEmpty ? 0 : 1
        let places = violations.map(\.instance.index)
        #expect(places == places.sorted())
      }
    }
    #expect(invalid > 100)
  }

  @Test func forgetsWhatAFailedBranchHasEvaluated() throws {
    let schema = try schema(
      #"""
      {"anyOf": [{"properties": {"a": true}, "required": ["x"]}, {"properties": {"b": true}}],
       "unevaluatedProperties": false}
      """#)
    #expect(schema.isValid(try yaml("b: 1")))
    #expect(!schema.isValid(try yaml("a: 1")))
    #expect(schema.isValid(try yaml("{a: 1, b: 2, x: 3}")) == false)
  }

  @Test func countsContainedElementsAsEvaluated() throws {
    let schema = try schema(
      #"{"prefixItems": [{"type": "string"}], "contains": {"type": "integer"}, "unevaluatedItems": false}"#)
    #expect(schema.isValid(try yaml("[a, 1, 2]")))
    let found = schema.violations(in: try yaml("[a, 1, b]"))
    #expect(found.map(\.keyword) == [.unevaluatedItems])
    #expect(found.first?.instance.text == "b")
  }

  @Test func findsEqualElementsAmongMany() throws {
    let schema = try schema(#"{"uniqueItems": true}"#)
    let objects = (0..<500).map { "{\"a\": \($0), \"b\": [\($0)]}" }
    #expect(schema.isValid(try #require(try json("[\(objects.joined(separator: ","))]").root)))
    let repeated = objects + ["{\"b\": [7.0], \"a\": 70e-1}", "\"7\"", "7", "true", "1", "7.0"]
    let found = schema.violations(in: try #require(try json("[\(repeated.joined(separator: ","))]").root))
    #expect(found.map(\.keyword) == [.uniqueItems, .uniqueItems])
    #expect(found.last?.instance.text == "7.0")
  }
}

extension SmallGenerator {
  private mutating func pick(_ choices: [String]) -> String { choices.randomElement(using: &self) ?? "" }

  private mutating func several(_ make: (inout SmallGenerator) -> String) -> String {
    (0..<Int.random(in: 1...3, using: &self)).map { _ in make(&self) }.joined(separator: ", ")
  }

  mutating func instance(depth: Int) -> String {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 4), using: &self) {
    case 0: return pick(["0", "1", "2.0", "1.5", "-3"])
    case 1: return pick([#""a""#, #""b""#, #""""#])
    case 2: return pick(["true", "null"])
    case 3: return pick(["[]", "{}"])
    case 4, 5: return "[" + several { $0.instance(depth: depth - 1) } + "]"
    default:
      let keys = ["a", "b", "c"].shuffled(using: &self).prefix(Int.random(in: 1...3, using: &self))
      return "{" + keys.map { "\"\($0)\": \(instance(depth: depth - 1))" }.joined(separator: ", ") + "}"
    }
  }

  mutating func schema(depth: Int) -> String {
    if depth == 0 {
      return pick([
        "true", "false", #"{"type": "integer"}"#, #"{"type": ["string", "array"]}"#, #"{"const": 1}"#,
        #"{"minimum": 1}"#,
        #"{"enum": ["a", 2, [1]]}"#, #"{"required": ["a"]}"#, #"{"maxItems": 1}"#, #"{"pattern": "a"}"#,
        ##"{"$ref": "#/$defs/a"}"##, #"{"uniqueItems": true}"#, #"{"minProperties": 2}"#,
      ])
    }
    let keywords = (0..<Int.random(in: 1...3, using: &self)).map { _ in keyword(depth: depth - 1) }
    var names: Set<Substring> = []
    return "{" + keywords.filter { names.insert($0.prefix { $0 != ":" }).inserted }.joined(separator: ", ") + "}"
  }

  private mutating func keyword(depth: Int) -> String {
    switch Int.random(in: 0..<14, using: &self) {
    case 0: return #""type": "# + pick([#""object""#, #""array""#, #"["object", "string"]"#, #""number""#])
    case 1: return #""allOf": ["# + several { $0.schema(depth: depth) } + "]"
    case 2: return #""anyOf": ["# + several { $0.schema(depth: depth) } + "]"
    case 3: return #""oneOf": ["# + several { $0.schema(depth: depth) } + "]"
    case 4: return #""not": "# + schema(depth: depth)
    case 5:
      return #""if": \#(schema(depth: depth)), "then": \#(schema(depth: depth)), "else": \#(schema(depth: depth))"#
    case 6: return #""properties": {"a": \#(schema(depth: depth)), "b": \#(schema(depth: depth))}"#
    case 7: return #""additionalProperties": "# + schema(depth: depth)
    case 8: return #""unevaluatedProperties": "# + schema(depth: depth)
    case 9: return #""items": "# + schema(depth: depth)
    case 10: return #""contains": "# + schema(depth: depth)
    case 11: return #""unevaluatedItems": "# + schema(depth: depth)
    case 12: return #""propertyNames": "# + schema(depth: depth)
    default: return #""dependentSchemas": {"a": \#(schema(depth: depth))}"#
    }
  }
}
