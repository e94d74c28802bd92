/// A field that hardly any part has: it takes one word where there is nothing, and keeps the rest elsewhere.
///
/// A scenario of 20,000 scenes has as many places for a picture, for a time limit and for what happens when it is over.
/// For example, `@Rare public var image: Name?` reads and changes like any optional, in 8 bytes instead of 40.
@propertyWrapper
public struct Rare<Value: Hashable & Sendable>: Hashable, Sendable {
  @usableFromInline
  final class Storage: Sendable {
    @usableFromInline let value: Value

    @inlinable
    init(_ value: consuming Value) { self.value = value }
  }

  @usableFromInline var storage: Storage?

  /// Makes a field that has nothing.
  @inlinable
  public init() { storage = nil }

  /// Makes a field of its value, or of nothing.
  @inlinable
  public init(wrappedValue: Value?) { storage = wrappedValue.map { Storage($0) } }

  /// The value; nil where there is none.
  @inlinable
  public var wrappedValue: Value? {
    get { storage?.value }
    set { storage = newValue.map { Storage($0) } }
  }

  /// Whether two fields have the same value, or both have none.
  public static func == (left: Rare, right: Rare) -> Bool {
    left.storage === right.storage || left.wrappedValue == right.wrappedValue
  }

  /// Adds the value to a hash.
  public func hash(into hasher: inout Hasher) { hasher.combine(wrappedValue) }
}
