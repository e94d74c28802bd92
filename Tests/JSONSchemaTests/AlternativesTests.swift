import JSONSchema
import Testing
import YAMLSyntax

/// Which branch of `anyOf` and `oneOf` is taken for the one that was meant.
struct AlternativesTests {
  @Test func mergesBranchesThatDifferInType() throws {
    let schema = try schema(
      #"{"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}, {"type": "boolean"}]}"#)
    let found = schema.violations(in: try yaml("7"))
    #expect(found.map(\.keyword) == [.type])
    #expect(found.first?.detail.expectedTypes == [.boolean, .string, .array])
    #expect(found.first?.detail.foundType == .integer)
    #expect(found.first?.schemaPath == "#/anyOf")
  }

  @Test func followsTheBranchOfTheSameType() throws {
    let schema = try schema(
      #"{"oneOf": [{"type": "string"}, {"type": "object", "required": ["a"]}, {"type": "array"}]}"#)
    let found = schema.violations(in: try yaml("b: 1"))
    #expect(found.map(\.keyword) == [.required])
    #expect(found.first?.schemaPath == "#/oneOf/1/required")
  }

  @Test func mergesListedValues() throws {
    let schema = try schema(#"{"anyOf": [{"const": "all"}, {"enum": ["none", 1]}, {"type": "array"}]}"#)
    let text = schema.violations(in: try yaml("some"))
    #expect(text.map(\.keyword) == [.enum])
    #expect(text.first?.detail.allowedValues == ["all", "none", "1"])
    #expect(text.first?.detail.expectedTypes == [.array])
    let other = schema.violations(in: try yaml("true"))
    #expect(other.map(\.keyword) == [.type])
    #expect(other.first?.detail.allowedValues == ["all", "none", "1"])
  }

  @Test func followsTheBranchWithTheSameConstant() throws {
    let schema = try schema(
      ##"""
      {"oneOf": [{"$ref": "#/$defs/circle"}, {"$ref": "#/$defs/square"}],
       "$defs": {
        "circle": {"properties": {"kind": {"const": "circle"}, "r": {"type": "number"}}, "required": ["kind", "r"]},
        "square": {"properties": {"kind": {"const": "square"}, "w": {"type": "number"}, "h": {"type": "number"}},
                   "required": ["kind", "w", "h"]}}}
      """##)
    let square = schema.violations(in: try yaml("kind: square\nr: 1"))
    #expect(square.map(\.detail.missing) == [["w"], ["h"]])
    let unknown = schema.violations(in: try yaml("kind: sqare\nw: 1\nh: 2"))
    #expect(unknown.map(\.keyword) == [.enum])
    #expect(unknown.first?.instance.text == "sqare")
    #expect(unknown.first?.property?.text == "kind")
    #expect(unknown.first?.detail.allowedValues == ["circle", "square"])
  }

  @Test func followsTheBranchWhoseKeyIsThere() throws {
    let schema = try schema(
      #"""
      {"oneOf": [
        {"required": ["lines", "choices"], "properties": {"choices": {"type": "array"}}},
        {"required": ["lines", "select"], "properties": {"select": {"type": "object", "required": ["items"]}}},
        {"required": ["lines", "goto"], "properties": {"goto": {"type": "string"}}}]}
      """#)
    let select = schema.violations(in: try yaml("lines: []\nselect: {prompt: a}"))
    #expect(select.map(\.keyword) == [.required])
    #expect(select.first?.detail.missing == ["items"])
    let none = schema.violations(in: try yaml("lines: []"))
    #expect(none.map(\.keyword) == [.required])
    #expect(none.first?.detail.missing == ["choices", "select", "goto"])
    let two = schema.violations(in: try yaml("lines: []\ngoto: a\nchoices: []"))
    #expect(two.map(\.keyword) == [.oneOf])
    #expect(two.first?.detail.causes == ["choices", "goto"])
    #expect(two.first?.detail.branches == ["#/oneOf/0", "#/oneOf/2"])
  }

  @Test func prefersTheBranchWithFewerThenDeeperFindings() throws {
    let schema = try schema(
      #"""
      {"anyOf": [
        {"type": "array", "items": {"type": "integer"}},
        {"type": "array", "items": {"type": "object", "properties": {"a": {"type": "string"}}}}]}
      """#)
    let found = schema.violations(in: try yaml("- a: x\n- a: 1\n- a: y"))
    #expect(found.map { $0.instance.text } == ["1"])
    #expect(found.first?.property?.text == "a")
  }

  @Test func staysQuietAboutKeysOfAFailedBranch() throws {
    let schema = try schema(
      #"""
      {"oneOf": [{"required": ["a"], "properties": {"a": {"type": "string"}}},
                 {"required": ["b"], "properties": {"b": {"type": "string"}}}],
       "unevaluatedProperties": false}
      """#)
    let found = schema.violations(in: try yaml("a: 1\nc: 2"))
    #expect(found.map(\.keyword) == [.type, .unevaluatedProperties])
    #expect(found.map { $0.instance.text } == ["1", "c"])
  }

  @Test func endsOnSchemasThatBranchAtEveryLevel() throws {
    // Each level tries both branches, so a plain walk would take 2^60 steps.
    let schema = try schema(
      ##"""
      {"anyOf": [{"properties": {"x": {"$ref": "#"}}, "required": ["y"]},
                 {"properties": {"x": {"$ref": "#"}}, "required": ["z"]}]}
      """##)
    var text = "1"
    for _ in 0..<60 { text = "{x: \(text)}" }
    #expect(!schema.isValid(try yaml(text)))
    #expect(!schema.violations(in: try yaml(text)).isEmpty)
    var deep = "{w: 1}"
    for _ in 0..<60 { deep = "{x: \(deep), y: 1, z: 1}" }
    #expect(!schema.isValid(try yaml(deep)))
    #expect(!schema.violations(in: try yaml(deep)).isEmpty)
  }

  @Test func endsOnSchemasThatReferToThemselves() throws {
    #expect(try schema(##"{"$ref": "#"}"##).isValid(try yaml("1")))
    #expect(try schema(##"{"anyOf": [{"$ref": "#"}, {"type": "string"}]}"##).isValid(try yaml("1")))
    let circle = try schema(
      ##"""
      {"$ref": "#/$defs/a", "$defs": {"a": {"allOf": [{"$ref": "#/$defs/b"}]},
       "b": {"type": "integer", "not": {"$ref": "#/$defs/c"}}, "c": {"type": "string", "$ref": "#/$defs/a"}}}
      """##)
    #expect(circle.isValid(try yaml("1")))
    #expect(!circle.isValid(try yaml("a")))
    let cause = try schema(##"{"dependentSchemas": {"a": {"$ref": "#", "required": ["b"]}}}"##)
    #expect(cause.violations(in: try yaml("a: 1")).map(\.keyword) == [.required])
  }
}
