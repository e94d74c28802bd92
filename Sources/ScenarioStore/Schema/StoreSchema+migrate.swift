import GRDB

extension StoreSchema {
  /// The number of the schema that a store has.
  static func version(_ db: Database) throws -> Int { try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 }

  /// Gives a store the tables that it lacks, inside of a transaction.
  ///
  /// `user_version` is part of the transaction, so that of two that upgrade at once the second finds nothing to do.
  static func migrate(_ db: Database, to version: Int = currentVersion) throws {
    let found = try Self.version(db)
    guard found < version else { return }
    for migration in migrations[found..<version] { try db.execute(sql: migration) }
    try db.execute(sql: "PRAGMA user_version = \(version)")
  }

  /// The bytes of a store with nothing in it, as an older toolkit made them, for tests of the upgrade.
  ///
  /// - Parameters:
  ///   - version: The version whose tables it has.
  ///   - label: The version that it says to be of, if another one.
  /// - Returns: The bytes of the file.
  /// - Throws: What SQLite throws.
  package static func emptyStore(version: Int, says label: Int? = nil) throws -> [UInt8] {
    try StoreFile.image(version: version, label: label)
  }
}
