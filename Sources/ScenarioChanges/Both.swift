/// Something as it was and as it is.
package struct Both<Value: Hashable & Sendable>: Hashable, Sendable {
  /// As it was.
  package var old: Value
  /// As it is.
  package var new: Value

  init(_ old: Value, _ new: Value) { (self.old, self.new) = (old, new) }
}
