import Diagnostics
import JSONSchema
import Testing
import YAMLSyntax

/// Where references lead: by pointer, anchor and URI, and by the way on which they were come to.
struct ReferenceTests {
  /// A schema, an instance that it takes and one that it does not.
  struct Case: CustomTestStringConvertible {
    var name: String
    var schema: String
    var valid: String
    var invalid: String
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "a pointer with quotes and percent signs",
      schema: ##"{"$ref": "#/$defs/a%22b%25c~1d", "$defs": {"a\"b%c/d": {"type": "number"}}}"##, valid: "1",
      invalid: "a"),
    Case(
      name: "a pointer with empty tokens",
      schema: ##"{"$ref": "#/$defs//$defs/", "$defs": {"": {"$defs": {"": {"type": "number"}}}}}"##, valid: "1",
      invalid: "a"),
    Case(
      name: "a pointer to a place that no keyword knows",
      schema: ##"{"$ref": "#/x-parts/0/inner", "x-parts": [{"inner": {"$ref": "#/$defs/a"}}], "$defs": {"a": false}}"##,
      valid: "", invalid: "1"),
    Case(
      name: "a reference to true and false",
      schema:
        ##"{"properties": {"a": {"$ref": "#/$defs/t"}, "b": {"$ref": "#/$defs/f"}}, "$defs": {"t": true, "f": false}}"##,
      valid: "{a: 1}", invalid: "{b: 1}"),
    Case(
      name: "a tree of two resources that refer to each other",
      schema: #"""
        {"$id": "http://localhost:1234/tree", "type": "object",
         "properties": {"nodes": {"type": "array", "items": {"$ref": "node"}}}, "required": ["nodes"],
         "$defs": {"node": {"$id": "http://localhost:1234/node", "type": "object",
           "properties": {"value": {"type": "number"}, "subtree": {"$ref": "tree"}}, "required": ["value"]}}}
        """#,
      valid: "nodes: [{value: 1, subtree: {nodes: [{value: 2}]}}]",
      invalid: "nodes: [{value: 1, subtree: {nodes: [{value: a}]}}]"),
    Case(
      name: "one anchor under two bases",
      schema: #"""
        {"$id": "http://localhost:1234/foobar", "$ref": "child1#my_anchor",
         "$defs": {"A": {"$id": "child1", "allOf": [{"$id": "child2", "$anchor": "my_anchor", "type": "number"},
                                                   {"$anchor": "my_anchor", "type": "string"}]}}}
        """#, valid: "a", invalid: "1"),
    Case(
      name: "a path from the root of the authority",
      schema: #"""
        {"$id": "http://example.com/ref/absref.json", "$ref": "/absref/foobar.json",
         "$defs": {"a": {"$id": "http://example.com/absref/foobar.json", "type": "number"},
                   "b": {"$id": "http://example.com/absref.json", "type": "string"}}}
        """#, valid: "1", invalid: "a"),
    Case(
      name: "dots in a path",
      schema: #"""
        {"$id": "http://example.com/a/b/c.json", "allOf": [{"$ref": "./../x/./y.json"}],
         "$defs": {"a": {"$id": "http://example.com/a/x/y.json", "type": "number"}}}
        """#, valid: "1", invalid: "a"),
    Case(
      name: "a URN with a pointer and an anchor",
      schema: ##"""
        {"$id": "urn:uuid:deadbeef-1234-00ff-ff00-4321feebdaed",
         "properties": {"foo": {"$ref": "urn:uuid:deadbeef-1234-00ff-ff00-4321feebdaed#something"},
                        "bar": {"$ref": "urn:uuid:deadbeef-1234-00ff-ff00-4321feebdaed#/$defs/bar"}},
         "$defs": {"bar": {"$anchor": "something", "type": "string"}}}
        """##, valid: "{foo: a, bar: b}", invalid: "{foo: 1}"),
    Case(
      name: "a dynamic scope that was left again",
      schema: ##"""
        {"$id": "https://example.org/main",
         "if": {"$id": "first", "$defs": {"thingy": {"$dynamicAnchor": "thingy", "type": "number"}}},
         "then": {"$id": "second", "$ref": "start", "$defs": {"thingy": {"$dynamicAnchor": "thingy", "type": "null"}}},
         "$defs": {"start": {"$id": "start", "$dynamicRef": "inner#thingy"},
                   "thingy": {"$id": "inner", "$dynamicAnchor": "thingy", "type": "string"}}}
        """##, valid: "~", invalid: "a"),
    Case(
      name: "a dynamic anchor on false",
      schema: ##"""
        {"$id": "https://example.org/root", "$ref": "list",
         "$defs": {"items": {"$dynamicAnchor": "items", "not": {}},
           "list": {"$id": "list", "type": "array", "items": {"$dynamicRef": "#items"},
                    "$defs": {"items": {"$dynamicAnchor": "items"}}}}}
        """##, valid: "[]", invalid: "[1]"),
  ]

  @Test(arguments: cases)
  func leads(to example: Case) throws {
    let schema = try schema(example.schema)
    if !example.valid.isEmpty { #expect(schema.isValid(try yaml(example.valid))) }
    #expect(!schema.isValid(try yaml(example.invalid)))
  }

  @Test func loadsRegisteredDocumentsWhenTheyAreAskedFor() throws {
    let resources = [
      SchemaResource(uri: "https://example.org/a/b.json", tree: try json(##"{"$defs": {"x": {"$ref": "c.json#y"}}}"##)),
      SchemaResource(
        uri: "https://example.org/a/c.json",
        tree: try json(#"{"$id": "https://other.org/c", "$defs": {"y": {"$anchor": "y", "type": "integer"}}}"#)),
      // Nobody refers to this one, so it does not matter that it is no schema.
      SchemaResource(uri: "https://example.org/a/d.json", tree: try json("[]")),
    ]
    let schema = try schema(
      ##"{"$id": "https://example.org/a/", "$ref": "b.json#/$defs/x"}"##, resources: resources)
    #expect(schema.isValid(try yaml("1")))
    let found = schema.violations(in: try yaml("a"))
    #expect(found.map(\.schemaPath) == ["https://other.org/c#/$defs/y/type"])
  }

  @Test func resolvesAgainstTheURIThatItIsGiven() throws {
    let other = SchemaResource(uri: "file:///schemas/other.json", tree: try json(#"{"type": "integer"}"#))
    let schema = try CompiledSchema(
      compiling: json(#"{"$ref": "other.json"}"#), uri: "file:///schemas/main.json", resources: [other])
    #expect(schema.isValid(try yaml("1")))
    #expect(!schema.isValid(try yaml("a")))
  }

  @Test func tellsCodePointsApartWhereTheTextIsKept() throws {
    func kept(_ text: String) throws -> SyntaxTree {
      let file = SourceFile(path: "test.json", bytes: Array(text.utf8))
      return try #require(parseJSON(file, source: SourceID(0), form: .asWritten).tree)
    }
    let schema = try CompiledSchema(compiling: kept("{\"const\": \"\u{E4}\"}"))
    #expect(schema.isValid(try #require(try kept("\"\u{E4}\"").root)))
    #expect(!schema.isValid(try #require(try kept("\"a\u{308}\"").root)))
  }
}
