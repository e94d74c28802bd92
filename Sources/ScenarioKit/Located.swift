public import Diagnostics

/// A value together with the place where the author wrote it.
///
/// For example, the `gårdn` in `goto: gårdn` is `Located("gårdn", at: …)` with a range that covers those five letters.
public struct Located<Value: Sendable>: Sendable {
  /// What was written.
  public var value: Value
  /// Where it was written.
  public var range: SourceRange

  /// Makes a value with its place.
  @inlinable
  public init(_ value: Value, at range: SourceRange) {
    self.value = value
    self.range = range
  }
}

// On the type itself, the demand would be looked up in all conformances of the program when it is used first.
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
