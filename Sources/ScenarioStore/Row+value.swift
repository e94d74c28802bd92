import GRDB

extension Row {
  /// The value of a column. What a damaged file has in its place is an error; GRDB's own subscript ends the process.
  ///
  /// - Parameter column: The name of the column.
  /// - Returns: The value; of an optional type nil where there is none.
  /// - Throws: ``StoreError/Problem/damaged`` where there is none, or one of another type.
  func value<Value: DatabaseValueConvertible>(_ column: String) throws -> Value {
    let stored: DatabaseValue? = self[column]
    guard let value = Value.fromDatabaseValue(stored ?? .null) else { throw StoreError.Problem.damaged }
    return value
  }
}
