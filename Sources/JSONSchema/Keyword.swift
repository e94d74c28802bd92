/// The keywords of JSON Schema 2020-12 that can fail.
///
/// Source: JSON Schema Core and Validation, draft 2020-12.
package enum Keyword: String, Hashable, Sendable, CaseIterable {
  /// The instance is of another type.
  case type
  /// The instance is none of the listed values.
  case `enum`
  /// The instance is not the one value.
  case const
  /// The number is no multiple.
  case multipleOf
  /// The number is too large.
  case maximum
  /// The number is too large, or is the bound itself.
  case exclusiveMaximum
  /// The number is too small.
  case minimum
  /// The number is too small, or is the bound itself.
  case exclusiveMinimum
  /// The text has too many code points.
  case maxLength
  /// The text has too few code points.
  case minLength
  /// The text does not match.
  case pattern
  /// The list is too long.
  case maxItems
  /// The list is too short.
  case minItems
  /// Two elements of the list are equal.
  case uniqueItems
  /// An element of the list has no place after the ones that the schema names.
  case items
  /// No element is as the schema asks, or fewer than it asks for.
  case contains
  /// More elements are as the schema says than it allows.
  case maxContains
  /// Fewer elements are as the schema says than it asks for.
  case minContains
  /// The mapping has too many keys.
  case maxProperties
  /// The mapping has too few keys.
  case minProperties
  /// A key is missing.
  case required
  /// A key is missing that another key asks for.
  case dependentRequired
  /// The key is known, and may not stand here.
  case properties
  /// The key is of a form that may not stand here.
  case patternProperties
  /// The key is unknown.
  case additionalProperties
  /// The key is no name that may stand here.
  case propertyNames
  /// No part of the schema knows the key.
  case unevaluatedProperties
  /// No part of the schema knows the element.
  case unevaluatedItems
  /// The instance is as it should not be.
  case not
  /// None of the branches fits, and none of them is the likeliest.
  case anyOf
  /// None of the branches fits, or more than one.
  case oneOf
  /// The instance may not be here at all: the schema is `false`.
  case `false`
}
