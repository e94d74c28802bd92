/// A value that is handed around by reference: a copy costs one count, however much it has. It reads like the value itself.
///
/// Workers that look at many files at a time would else count the same references all the time, and wait for each other.
@dynamicMemberLookup
final class Shared<Value: Sendable>: Sendable {
  /// The value.
  let value: Value

  init(_ value: consuming Value) { self.value = value }

  subscript<Field>(dynamicMember path: KeyPath<Value, Field>) -> Field { value[keyPath: path] }
}
