import Diagnostics
import JSONSchema
import YAMLSyntax

/// The assertions of the meta-schemas of draft 2020-12, without titles, comments and defaults.
///
/// Source: https://json-schema.org/draft/2020-12/schema and the vocabularies that it names.
enum MetaSchemas {
  static let dialect = "https://json-schema.org/draft/2020-12/schema"

  static let resources: [SchemaResource] = texts.compactMap { name, text in
    let (tree, _) = parseJSON(SourceFile(path: name, bytes: Array(text.utf8)), source: SourceID(0))
    return tree.map { SchemaResource(uri: "https://json-schema.org/draft/2020-12/\(name)", tree: $0) }
  }

  private static let texts: [(name: String, text: String)] = [
    ("schema", schema), ("meta/core", core), ("meta/applicator", applicator), ("meta/unevaluated", unevaluated),
    ("meta/validation", validation), ("meta/meta-data", metaData), ("meta/format-annotation", format),
    ("meta/content", content),
  ]

  private static let schema = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "https://json-schema.org/draft/2020-12/schema",
      "$vocabulary": {
        "https://json-schema.org/draft/2020-12/vocab/core": true,
        "https://json-schema.org/draft/2020-12/vocab/applicator": true,
        "https://json-schema.org/draft/2020-12/vocab/unevaluated": true,
        "https://json-schema.org/draft/2020-12/vocab/validation": true,
        "https://json-schema.org/draft/2020-12/vocab/meta-data": true,
        "https://json-schema.org/draft/2020-12/vocab/format-annotation": true,
        "https://json-schema.org/draft/2020-12/vocab/content": true
      },
      "$dynamicAnchor": "meta",
      "allOf": [
        { "$ref": "meta/core" }, { "$ref": "meta/applicator" }, { "$ref": "meta/unevaluated" },
        { "$ref": "meta/validation" }, { "$ref": "meta/meta-data" }, { "$ref": "meta/format-annotation" },
        { "$ref": "meta/content" }
      ],
      "type": ["object", "boolean"],
      "properties": {
        "definitions": { "type": "object", "additionalProperties": { "$dynamicRef": "#meta" } },
        "dependencies": {
          "type": "object",
          "additionalProperties": {
            "anyOf": [{ "$dynamicRef": "#meta" }, { "$ref": "meta/validation#/$defs/stringArray" }]
          }
        },
        "$recursiveAnchor": { "$ref": "meta/core#/$defs/anchorString" },
        "$recursiveRef": { "type": "string", "format": "uri-reference" }
      }
    }
    """#

  private static let core = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "https://json-schema.org/draft/2020-12/meta/core",
      "$dynamicAnchor": "meta",
      "type": ["object", "boolean"],
      "properties": {
        "$id": { "type": "string", "format": "uri-reference", "pattern": "^[^#]*#?$" },
        "$schema": { "type": "string", "format": "uri" },
        "$ref": { "type": "string", "format": "uri-reference" },
        "$anchor": { "$ref": "#/$defs/anchorString" },
        "$dynamicRef": { "type": "string", "format": "uri-reference" },
        "$dynamicAnchor": { "$ref": "#/$defs/anchorString" },
        "$vocabulary": {
          "type": "object",
          "propertyNames": { "type": "string", "format": "uri" },
          "additionalProperties": { "type": "boolean" }
        },
        "$comment": { "type": "string" },
        "$defs": { "type": "object", "additionalProperties": { "$dynamicRef": "#meta" } }
      },
      "$defs": { "anchorString": { "type": "string", "pattern": "^[A-Za-z_][-A-Za-z0-9._]*$" } }
    }
    """#

  private static let applicator = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "https://json-schema.org/draft/2020-12/meta/applicator",
      "$dynamicAnchor": "meta",
      "type": ["object", "boolean"],
      "properties": {
        "prefixItems": { "$ref": "#/$defs/schemaArray" },
        "items": { "$dynamicRef": "#meta" },
        "contains": { "$dynamicRef": "#meta" },
        "additionalProperties": { "$dynamicRef": "#meta" },
        "properties": { "$ref": "#/$defs/schemaMap" },
        "patternProperties": { "$ref": "#/$defs/schemaMap", "propertyNames": { "format": "regex" } },
        "dependentSchemas": { "$ref": "#/$defs/schemaMap" },
        "propertyNames": { "$dynamicRef": "#meta" },
        "if": { "$dynamicRef": "#meta" },
        "then": { "$dynamicRef": "#meta" },
        "else": { "$dynamicRef": "#meta" },
        "allOf": { "$ref": "#/$defs/schemaArray" },
        "anyOf": { "$ref": "#/$defs/schemaArray" },
        "oneOf": { "$ref": "#/$defs/schemaArray" },
        "not": { "$dynamicRef": "#meta" }
      },
      "$defs": {
        "schemaArray": { "type": "array", "minItems": 1, "items": { "$dynamicRef": "#meta" } },
        "schemaMap": { "type": "object", "additionalProperties": { "$dynamicRef": "#meta" } }
      }
    }
    """#

  private static let unevaluated = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "https://json-schema.org/draft/2020-12/meta/unevaluated",
      "$dynamicAnchor": "meta",
      "type": ["object", "boolean"],
      "properties": {
        "unevaluatedItems": { "$dynamicRef": "#meta" },
        "unevaluatedProperties": { "$dynamicRef": "#meta" }
      }
    }
    """#

  private static let validation = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "https://json-schema.org/draft/2020-12/meta/validation",
      "$dynamicAnchor": "meta",
      "type": ["object", "boolean"],
      "properties": {
        "type": {
          "anyOf": [
            { "$ref": "#/$defs/simpleTypes" },
            { "type": "array", "items": { "$ref": "#/$defs/simpleTypes" }, "minItems": 1, "uniqueItems": true }
          ]
        },
        "const": true,
        "enum": { "type": "array", "items": true },
        "multipleOf": { "type": "number", "exclusiveMinimum": 0 },
        "maximum": { "type": "number" },
        "exclusiveMaximum": { "type": "number" },
        "minimum": { "type": "number" },
        "exclusiveMinimum": { "type": "number" },
        "maxLength": { "$ref": "#/$defs/count" },
        "minLength": { "$ref": "#/$defs/count" },
        "pattern": { "type": "string", "format": "regex" },
        "maxItems": { "$ref": "#/$defs/count" },
        "minItems": { "$ref": "#/$defs/count" },
        "uniqueItems": { "type": "boolean" },
        "maxContains": { "$ref": "#/$defs/count" },
        "minContains": { "$ref": "#/$defs/count" },
        "maxProperties": { "$ref": "#/$defs/count" },
        "minProperties": { "$ref": "#/$defs/count" },
        "required": { "$ref": "#/$defs/stringArray" },
        "dependentRequired": { "type": "object", "additionalProperties": { "$ref": "#/$defs/stringArray" } }
      },
      "$defs": {
        "count": { "type": "integer", "minimum": 0 },
        "simpleTypes": { "enum": ["array", "boolean", "integer", "null", "number", "object", "string"] },
        "stringArray": { "type": "array", "items": { "type": "string" }, "uniqueItems": true }
      }
    }
    """#

  private static let metaData = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "https://json-schema.org/draft/2020-12/meta/meta-data",
      "$dynamicAnchor": "meta",
      "type": ["object", "boolean"],
      "properties": {
        "title": { "type": "string" },
        "description": { "type": "string" },
        "default": true,
        "deprecated": { "type": "boolean" },
        "readOnly": { "type": "boolean" },
        "writeOnly": { "type": "boolean" },
        "examples": { "type": "array", "items": true }
      }
    }
    """#

  private static let format = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "https://json-schema.org/draft/2020-12/meta/format-annotation",
      "$dynamicAnchor": "meta",
      "type": ["object", "boolean"],
      "properties": { "format": { "type": "string" } }
    }
    """#

  private static let content = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "https://json-schema.org/draft/2020-12/meta/content",
      "$dynamicAnchor": "meta",
      "type": ["object", "boolean"],
      "properties": {
        "contentEncoding": { "type": "string" },
        "contentMediaType": { "type": "string" },
        "contentSchema": { "$dynamicRef": "#meta" }
      }
    }
    """#
}
