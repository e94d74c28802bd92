public import Diagnostics

/// A value together with the place where the author wrote it.
///
/// For example, the `gårdn` in `goto: gårdn` is `Located("gårdn", at: …)` with a range that covers those five letters.
public struct Located<Value: Hashable & Sendable>: Hashable, Sendable {
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
