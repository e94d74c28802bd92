import Diagnostics
import JSONSchema
import Testing
import YAMLSyntax

/// What violations say, where they say it, and about whom.
struct ViolationTests {
  @Test func pointsAtTheUnknownKey() throws {
    let schema = try schema(#"{"properties": {"title": {}, "start": {}}, "additionalProperties": false}"#)
    let found = schema.violations(in: try yaml("title: Hjem\nstrat: doer\n"))
    try #require(found.count == 1)
    #expect(found[0].keyword == .additionalProperties)
    #expect(found[0].isAboutKey)
    #expect(found[0].instance.text == "strat")
    #expect(found[0].instance.range.start.line == 2)
    #expect(found[0].detail.knownNames == ["title", "start"])
    #expect(found[0].schemaPath == "#/additionalProperties")
  }

  @Test func reportsEverythingInTheOrderOfTheDocument() throws {
    let schema = try schema(
      #"""
      {"properties": {"a": {"type": "integer", "minimum": 1}, "b": {"type": "string", "pattern": "^x"},
       "c": {"items": {"maxLength": 2}, "uniqueItems": true}}, "required": ["d"]}
      """#)
    let found = schema.violations(in: try yaml("c: [abc, de, de]\nb: y\na: 0\n"))
    #expect(found.map(\.keyword) == [.required, .maxLength, .uniqueItems, .pattern, .minimum])
    #expect(found[0].detail.missing == ["d"])
    #expect(found[1].detail.limit == "2")
    #expect(found[1].detail.count == 3)
    #expect(found[2].instance.range.start.column == 14)
    #expect(found[3].detail.pattern == "^x")
    #expect(found[4].detail.limit == "1")
    #expect(found.map(\.property?.text) == [nil, "c", "c", "b", "a"])
  }

  @Test func saysTheSameOnlyOnce() throws {
    let schema = try schema(
      ##"{"allOf": [{"$ref": "#/$defs/x"}, {"$ref": "#/$defs/x"}], "$defs": {"x": {"required": ["a"]}}}"##)
    #expect(schema.violations(in: try yaml("b: 1")).count == 1)
  }

  @Test func stopsAtTheLimit() throws {
    let schema = try schema(#"{"items": {"type": "string"}}"#)
    let instance = try yaml("[" + Array(repeating: "1", count: 50).joined(separator: ", ") + "]")
    #expect(schema.violations(in: instance).count == 50)
    #expect(schema.violations(in: instance, limit: 7).count == 7)
    #expect(schema.violations(in: instance, limit: 0).isEmpty)
  }

  @Test func namesTheTypesThatAreWantedAndFound() throws {
    let schema = try schema(#"{"properties": {"a": {"type": ["integer", "null"]}, "b": {"type": "number"}}}"#)
    let found = schema.violations(in: try yaml("a: 1.5\nb: ja"))
    try #require(found.count == 2)
    #expect(found[0].detail.expectedTypes == [.null, .integer])
    #expect(found[0].detail.foundType == .number)
    #expect(found[1].detail.expectedTypes == [.number])
    #expect(found[1].detail.foundType == .string)
  }

  @Test func readsScalarsByTheCoreSchemaOfYAML() throws {
    let schema = try schema(#"{"items": {"type": "string"}}"#)
    let found = schema.violations(in: try yaml("[no, yes, 16:20, '1', \"true\", 1, true, 1e3, ~, 0x1F, .5]"))
    #expect(found.map { $0.instance.text } == ["1", "true", "1e3", "~", ".5"])
  }

  @Test func looksAtKeysAsTexts() throws {
    let schema = try schema(
      #"{"properties": {"s": {"propertyNames": {"pattern": "^[a-z]", "not": {"const": "end"}}}}}"#)
    let found = schema.violations(in: try yaml("s:\n  112: a\n  ok: b\n  end: c\n"))
    #expect(found.map(\.keyword) == [.pattern, .not])
    #expect(found.map { $0.instance.text } == ["112", "end"])
    #expect(found.allSatisfy { $0.isAboutKey })
    #expect(found.map(\.property?.text) == ["s", "s"])
  }

  @Test func readsAnnotationsOfTheSchemaAndOfTheProperty() throws {
    let schema = try schema(
      ##"""
      {"properties": {"minutes": {"$ref": "#/$defs/count", "title": "Minutes", "x-title-da": "Minutter"}},
       "required": ["title"],
       "allOf": [{"properties": {"title": {"$ref": "#/$defs/text"}}}],
       "$defs": {"count": {"type": "integer", "title": "Count", "description": "How many"},
                 "text": {"type": "string", "title": "Text"}}}
      """##)
    let found = schema.violations(in: try yaml("minutes: ti"))
    try #require(found.count == 2)
    #expect(found[0].keyword == .required)
    #expect(schema.annotation("title", ofProperty: "title", at: found[0]) == "Text")
    #expect(schema.annotation("title", ofProperty: "other", at: found[0]) == nil)
    #expect(found[1].schemaPath == "#/$defs/count/type")
    #expect(schema.annotation("title", at: found[1]) == "Count")
    #expect(schema.annotation("x-title-da", at: found[1]) == "Minutter")
    #expect(schema.propertyAnnotation("title", at: found[1]) == "Minutes")
    #expect(schema.propertyAnnotation("description", at: found[1]) == "How many")
    #expect(schema.propertyAnnotation("x-nothing", at: found[1]) == nil)
  }

  @Test func namesTheCauseOfADependentKey() throws {
    let schema = try schema(#"{"dependentRequired": {"within": ["late"]}}"#)
    let found = schema.violations(in: try yaml("within: 20s"))
    #expect(found.map(\.keyword) == [.dependentRequired])
    #expect(found.first?.detail.missing == ["late"])
    #expect(found.first?.detail.causes == ["within"])
  }

  @Test func pointsAtTheKeyThatMayNotStandThere() throws {
    let schema = try schema(
      #"{"properties": {"a": false, "b": true}, "patternProperties": {"^x-": false}, "not": {"required": ["b"]}}"#)
    let found = schema.violations(in: try yaml("a: 1\nb: 2\nx-c: 3"))
    #expect(found.map(\.keyword) == [.properties, .not, .patternProperties])
    #expect(found.map { $0.instance.text } == ["a", "b", "x-c"])
  }

  @Test func knowsTheNamesOfAllPartsForUnevaluatedKeys() throws {
    let schema = try schema(
      ##"""
      {"$ref": "#/$defs/base", "properties": {"own": {}}, "unevaluatedProperties": false,
       "if": {"required": ["x"]}, "then": {"properties": {"x": {}, "y": {}}},
       "$defs": {"base": {"properties": {"common": {}, "never": false}}}}
      """##)
    let found = schema.violations(in: try yaml("own: 1\ncommon: 2\ncomon: 3\ny: 4"))
    #expect(found.map { $0.instance.text } == ["comon", "y"])
    #expect(found.map(\.keyword) == [.unevaluatedProperties, .unevaluatedProperties])
    #expect(found.first?.detail.knownNames == ["own", "common", "x", "y"])
  }

  @Test func saysHowManyElementsFit() throws {
    let schema = try schema(
      #"{"properties": {"a": {"contains": {"const": 1}}, "b": {"contains": {"const": 1}, "minContains": 2, "maxContains": 3}}}"#
    )
    let found = schema.violations(in: try yaml("a: [2]\nb: [1, 2]"))
    #expect(found.map(\.keyword) == [.contains, .minContains])
    #expect(found.map(\.detail.count) == [0, 1])
    #expect(schema.violations(in: try yaml("b: [1, 1, 1, 1]")).map(\.keyword) == [.maxContains])
  }
}
