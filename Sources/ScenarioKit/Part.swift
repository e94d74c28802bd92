/// A part of a scenario that is kept once and handed around by reference: a copy costs one count, however much it has.
///
/// It reads and changes like the fields themselves. For example, of a ``Authored/Choice`` `choice.text` is the text, and
/// `choice.act = true` makes an action of it without a change to any copy made before. Who fills many fields makes the
/// fields first and the part of them: each change to a part copies its fields. What is to be asked of a part is added to
/// its fields, as ``Authored/SceneFields/allLines`` is. Where speed counts, `parts.map { $0.id }` is far cheaper than
/// `parts.map(\.id)`, which makes a key path.
@dynamicMemberLookup
public struct Part<Fields: Sendable>: Sendable {
  @usableFromInline
  final class Storage: Sendable {
    @usableFromInline let fields: Fields

    @inlinable
    init(_ fields: consuming Fields) { self.fields = fields }
  }

  @usableFromInline var storage: Storage

  /// Makes a part of its fields.
  @inlinable
  public init(_ fields: consuming Fields) { storage = Storage(fields) }

  /// All that it has.
  @inlinable
  public var fields: Fields {
    get { storage.fields }
    set { storage = Storage(newValue) }
  }

  /// One of its fields.
  @inlinable
  public subscript<Field>(dynamicMember path: WritableKeyPath<Fields, Field>) -> Field {
    get { storage.fields[keyPath: path] }
    set { fields[keyPath: path] = newValue }
  }

  /// What is made of its fields.
  @inlinable
  public subscript<Derived>(dynamicMember path: KeyPath<Fields, Derived>) -> Derived { storage.fields[keyPath: path] }
}

// Not on the type itself, as for ``Located``.
extension Part: Equatable where Fields: Equatable {
  /// Whether two parts have the same fields.
  public static func == (left: Part, right: Part) -> Bool {
    left.storage === right.storage || left.storage.fields == right.storage.fields
  }
}

extension Part: Hashable where Fields: Hashable {
  /// Adds all fields to a hash.
  public func hash(into hasher: inout Hasher) { hasher.combine(storage.fields) }
}
