import GRDB
import GRDBSQLite
import ScenarioPack

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The file of a store before SQLite opens it: how it comes to be, and what its first bytes say.
enum StoreFile {
  /// Makes a file with the tables of today and nothing in them.
  ///
  /// It is made in memory and appears whole, so that there is never half a store. Only its owner can read it.
  /// - Throws: The problem, ``StoreError/Problem/exists`` where the name is taken.
  static func create(_ path: String) throws(StoreError.Problem) {
    let bytes: [UInt8]
    do { bytes = try image(version: StoreSchema.currentVersion) } catch { throw StoreError.Problem(error) }
    do throws(FileFault) {
      let file = try OutputFile(path, replaces: false, isPrivate: true)
      try file.write(bytes)
      try file.commit()
    } catch {
      throw error == .system(EEXIST) ? .exists : .cannotWrite(error)
    }
  }

  /// The bytes of a store with the tables of a version and nothing in them.
  ///
  /// - Parameters:
  ///   - version: The version.
  ///   - label: The version that the file says to be of, if another one.
  /// - Returns: The bytes of the file.
  /// - Throws: What SQLite throws.
  static func image(version: Int, label: Int? = nil) throws -> [UInt8] {
    let queue = try DatabaseQueue()
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA application_id = \(StoreSchema.applicationID)")
      try db.inTransaction(.immediate) {
        try StoreSchema.migrate(db, to: version)
        if let label { try db.execute(sql: "PRAGMA user_version = \(label)") }
        return .commit
      }
    }
    var bytes: [UInt8] = try queue.writeWithoutTransaction { db in
      var size: sqlite3_int64 = 0
      guard let start = sqlite3_serialize(db.sqliteConnection, "main", &size, 0) else {
        throw DatabaseError(resultCode: .SQLITE_NOMEM)
      }
      defer { sqlite3_free(start) }
      return Array(UnsafeBufferPointer(start: start, count: Int(size)))
    }
    // In WAL mode both versions of the file format are 2 (https://www.sqlite.org/fileformat.html, 1.3.3).
    bytes[18] = 2
    bytes[19] = 2
    return bytes
  }

  /// Looks at the header of a file, which neither a lock nor what waits in the WAL can change.
  static func check(_ path: String) throws(StoreError.Problem) {
    let header: [UInt8]
    do throws(FileFault) {
      header = try InputFile(path).read(at: 0, count: 100)
    } catch {
      throw .cannotRead(error)
    }
    guard !header.isEmpty else { throw .empty }
    guard header.starts(with: Array("SQLite format 3\0".utf8)), header.count == 100 else { throw .notSQLite }
    // Four bytes from 68 on, the first the most significant (the same page).
    let id = header[68..<72].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    guard id == UInt32(bitPattern: StoreSchema.applicationID) else { throw .notAStore }
  }
}
