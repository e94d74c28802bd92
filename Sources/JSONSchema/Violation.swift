package import YAMLSyntax

/// One thing in an instance that a schema does not allow, with all that a sentence about it needs.
package struct Violation: Sendable {
  /// What there is to say beside the keyword. A field that the keyword has no use for is empty.
  package struct Detail: Hashable, Sendable {
    /// For `type`, the types that are allowed here, over all branches that differ in nothing else. Beside `enum`, the
    /// types that other branches allow.
    package var expectedTypes: [InstanceType] = []
    /// The type that the value has: `integer` rather than `number` where it is one.
    package var foundType: InstanceType?
    /// For `enum` and `const`, the allowed values as text; lists and mappings as JSON.
    package var allowedValues: [String] = []
    /// For bounds, lengths and counts, the limit as it stands in the schema.
    package var limit: String?
    /// For lengths (in code points) and counts, how many there are.
    package var count: Int?
    /// For `pattern`, the pattern.
    package var pattern: String?
    /// For `required` and `dependentRequired`, the name that is missing. With several branches that each want
    /// another name, all of these: one of them has to be there.
    package var missing: [String] = []
    /// For `dependentRequired`, the name that asks for the missing one. For `not` and `oneOf`, the names that cannot
    /// stand here, or not together.
    package var causes: [String] = []
    /// For unknown keys, the names that are known at that place, in the order of the schema.
    package var knownNames: [String] = []
    /// For `anyOf` and `oneOf`, the schema paths of the branches meant: the ones that fit where more than one does,
    /// else all of them.
    package var branches: [String] = []

    /// Makes an empty detail.
    package init() {}
  }

  /// The keyword that failed.
  package let keyword: Keyword
  /// The node that it is about: the value; the key for unknown keys and for what `propertyNames` says; the mapping
  /// where a key is missing.
  package let instance: SyntaxNode
  /// Whether `instance` is a key, checked as the text that it is.
  package let isAboutKey: Bool
  /// The nearest key under which the instance stands, for unknown and missing keys that of their mapping; nil at the
  /// root.
  package let property: SyntaxNode?
  /// What the sentence needs.
  package let detail: Detail
  /// Where in the schema the keyword stands, after references, for example `#/$defs/choice/required`. In a document
  /// other than the main one its URI goes first.
  package let schemaPath: String

  /// The schemas that looked at the instance, from the outermost to the one that failed.
  let schemas: [UInt32]
  /// The schemas that looked at the value of `property`, from the outermost inward.
  let propertySchemas: [UInt32]
}
