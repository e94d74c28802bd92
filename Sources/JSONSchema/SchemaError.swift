/// Why a schema cannot be compiled: always a mistake of the schema's author, never of the one whose file is checked.
package struct SchemaError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where in the schema: its resource, where it is not the main one, and a JSON pointer, for example `#/$defs/text`.
  package var location: String
  /// What is wrong, as a sentence in English without a period.
  package var reason: String

  /// Makes an error.
  package init(at location: String, _ reason: String) {
    self.location = location
    self.reason = reason
  }

  /// Both on one line.
  package var description: String { "\(location): \(reason)" }
}
