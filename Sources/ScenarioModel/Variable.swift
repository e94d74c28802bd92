/// A variable of the state. Its values are integers: 0 and 1 for false and true, and the position of a named value.
public struct Variable: Codable, Hashable, Sendable {
  /// What kind of values a variable has.
  public enum Kind: String, Codable, Hashable, Sendable {
    /// False or true, as 0 or 1.
    case boolean
    /// An integer from `min` to `max`.
    case integer
    /// One of the named `values`, as its position from 0.
    case named
  }

  /// The name that conditions use.
  public var id: String
  /// What kind of values it has.
  public var kind: Kind
  /// The value at the start.
  public var start: Int
  /// The least value.
  public var min: Int
  /// The greatest value.
  public var max: Int
  /// The names of the values, for ``Kind/named`` only.
  public var values: [String]?

  /// Makes a variable.
  public init(id: String, kind: Kind, start: Int, min: Int, max: Int, values: [String]? = nil) {
    self.id = id
    self.kind = kind
    self.start = start
    self.min = min
    self.max = max
    self.values = values
  }
}
