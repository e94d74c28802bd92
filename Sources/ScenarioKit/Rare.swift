/// A field that hardly any part has: it takes one word where there is nothing, and keeps the rest elsewhere, as a ``Part``.
///
/// A scenario of 20,000 scenes has as many places for a picture, for a time limit and for what happens when it is over.
/// For example, `@Rare public var image: Name?` reads and changes like any optional, in 8 bytes instead of 40.
@propertyWrapper
public struct Rare<Value: Sendable>: Sendable {
  @usableFromInline var part: Part<Value>?

  /// Makes a field that has nothing.
  @inlinable
  public init() { part = nil }

  /// Makes a field of its value, or of nothing.
  @inlinable
  public init(wrappedValue: Value?) { part = wrappedValue.map { Part($0) } }

  /// The value; nil where there is none.
  @inlinable
  public var wrappedValue: Value? {
    get { part?.fields }
    set { part = newValue.map { Part($0) } }
  }
}

extension Rare: Equatable where Value: Equatable {}
extension Rare: Hashable where Value: Hashable {}
