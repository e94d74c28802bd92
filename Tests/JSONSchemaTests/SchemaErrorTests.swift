import JSONSchema
import Testing
import YAMLSyntax

/// Schemas that cannot be compiled say why, and where.
struct SchemaErrorTests {
  @Test(arguments: [
    (#"{"type": "text"}"#, "#/type"), (#"{"type": []}"#, "#/type"), (#"{"minLength": -1}"#, "#/minLength"),
    (#"{"minLength": "1"}"#, "#/minLength"), (#"{"maxItems": 1.5}"#, "#/maxItems"), (#"{"maximum": "1"}"#, "#/maximum"),
    (#"{"exclusiveMinimum": true}"#, "#/exclusiveMinimum"), (#"{"multipleOf": 0}"#, "#/multipleOf"),
    (#"{"multipleOf": 0.12345678901234567891}"#, "#/multipleOf"), (#"{"enum": 1}"#, "#/enum"),
    (#"{"required": "a"}"#, "#/required"), (#"{"required": [1]}"#, "#/required/0"),
    (#"{"properties": []}"#, "#/properties"),
    (#"{"properties": {"a~/b": 1}}"#, "#/properties/a~0~1b"), (#"{"allOf": []}"#, "#/allOf"),
    (#"{"anyOf": {}}"#, "#/anyOf"),
    (#"{"items": [{}]}"#, "#/items"), (#"{"additionalItems": false}"#, "#/additionalItems"),
    (#"{"dependencies": []}"#, "#/dependencies"), (#"{"pattern": "(?=a)"}"#, "#/pattern"),
    (#"{"patternProperties": {"(": {}}}"#, "#/patternProperties/("), (#"{"uniqueItems": 1}"#, "#/uniqueItems"),
    (##"{"$ref": "#/$defs/a"}"##, "#/$ref"), (##"{"$ref": "#a"}"##, "#/$ref"), (#"{"$ref": "other.json"}"#, "#/$ref"),
    (#"{"$ref": 1}"#, "#/$ref"), (#"{"$id": "a#b"}"#, "#/$id"), (#"{"$id": 1}"#, "#/$id"),
    (#"{"$anchor": ""}"#, "#/$anchor"),
    (#"{"$schema": "http://json-schema.org/draft-07/schema#"}"#, "#/$schema"),
    (#"{"$defs": {"a": {"$anchor": "x"}, "b": {"$anchor": "x"}}}"#, "#/$defs/b/$anchor"),
    (#"{"$defs": {"a": {"$id": "x"}, "b": {"$id": "x"}}}"#, "#/$defs/b/$id"), ("1", "#"), ("[]", "#"),
    (#"{"not": "a"}"#, "#/not"), (##"{"$ref": "#/allOf/01", "allOf": [true, true]}"##, "#/$ref"),
  ])
  func refuses(text: String, location: String) throws {
    let error = try #require(throws: SchemaError.self) { _ = try schema(text) }
    // A wrong value may be found at its first wrong part.
    #expect(error.location == location || location.hasPrefix(error.location + "/"), "\(error)")
    #expect(!error.reason.isEmpty)
  }

  @Test func refusesAVocabularyThatItDoesNotKnow() throws {
    let meta = SchemaResource(
      uri: "https://example.org/meta", tree: try json(#"{"$vocabulary": {"https://example.org/vocab": true}}"#))
    #expect(throws: SchemaError.self) {
      _ = try schema(#"{"$schema": "https://example.org/meta"}"#, resources: [meta])
    }
  }

  @Test func refusesReferencesThatNestTooDeep() throws {
    var definitions = #""d0": {}"#
    for number in 1..<300 { definitions += ##", "d\##(number)": {"$ref": "#/$defs/d\##(number - 1)"}"## }
    #expect(throws: SchemaError.self) { _ = try schema(##"{"$ref": "#/$defs/d299", "$defs": {\##(definitions)}}"##) }
  }

  @Test func takesUnknownKeywordsAsAnnotations() throws {
    let schema = try schema(
      #"""
      {"x-any": {"type": "text"}, "format": "email", "contentEncoding": "base64", "default": 1, "examples": [{"$ref": 1}],
       "then": {"type": "string"}, "minContains": 2}
      """#)
    #expect(schema.isValid(try yaml("7")))
  }

  @Test func readsSchemasFromYAML() throws {
    let schema = try CompiledSchema(
      compiling: yaml("type: object\nproperties:\n  112: { type: string, minLength: 2 }\nrequired: ['112']\n").tree)
    #expect(schema.isValid(try yaml("112: abc")))
    #expect(schema.violations(in: try yaml("112: a")).map(\.keyword) == [.minLength])
  }

  @Test func acceptsItsOwnDialect() throws {
    let meta = try schema(#"{"$ref": "\#(MetaSchemas.dialect)"}"#, resources: MetaSchemas.resources)
    for resource in MetaSchemas.resources {
      let root = try #require(resource.tree.root)
      #expect(meta.violations(in: root).isEmpty)
    }
    let found = meta.violations(in: try yaml("properties: { a: { minLength: -1, type: sting } }"))
    #expect(found.map(\.keyword) == [.minimum, .enum])
    #expect(found.map(\.property?.text) == ["minLength", "type"])
  }
}
