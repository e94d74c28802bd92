import GRDB
import ScenarioPack

/// The results of classes in one SQLite file.
///
/// Several processes may have the same store open, one of them writing at a time. What a call has written is written
/// whole or not at all, also where the process is killed.
package final class ResultStore: Sendable {
  /// The path of the file.
  package let path: String
  private let queue: DatabaseQueue

  private init(_ path: String, _ queue: DatabaseQueue) {
    self.path = path
    self.queue = queue
  }

  /// Opens a store with the tables of today.
  ///
  /// - Parameters:
  ///   - path: The path of the file.
  ///   - purpose: What is to be done with it.
  ///   - options: How long to wait for others.
  /// - Returns: The store.
  /// - Throws: ``StoreError``, also where it is of an older or a newer toolkit.
  package static func open(
    _ path: String, for purpose: StoreOptions.Purpose, options: StoreOptions = StoreOptions()
  ) throws(StoreError) -> ResultStore {
    let store = try connect(path, purpose, options)
    let (version, known) = (try store.version, StoreSchema.currentVersion)
    if version > known { throw StoreError(.newer(version: version, known: known), path: path) }
    if version < known { throw StoreError(.older(version: version, known: known), path: path) }
    return store
  }

  /// Makes a new store and opens it for writing.
  ///
  /// - Throws: ``StoreError``, ``StoreError/Problem/exists`` where there is a file already.
  package static func create(_ path: String, options: StoreOptions = StoreOptions()) throws(StoreError) -> ResultStore {
    do throws(StoreError.Problem) { try StoreFile.create(path) } catch { throw StoreError(error, path: path) }
    return try open(path, for: .writing, options: options)
  }

  /// Opens a store for writing, and makes it where there is none. Of two that make it at once both get the same one.
  ///
  /// - Throws: ``StoreError``.
  package static func openOrCreate(
    _ path: String, options: StoreOptions = StoreOptions()
  ) throws(StoreError) -> ResultStore {
    do throws(StoreError) {
      return try open(path, for: .writing, options: options)
    } catch {
      guard error.problem == .cannotRead(.notFound) else { throw error }
    }
    do throws(StoreError) {
      return try create(path, options: options)
    } catch {
      guard error.problem == .exists else { throw error }
      return try open(path, for: .writing, options: options)
    }
  }

  /// Gives an older store the tables of today; one of today stays as it is.
  ///
  /// - Returns: The version of its schema before.
  /// - Throws: ``StoreError``, also where it is of a newer toolkit.
  package static func upgrade(_ path: String, options: StoreOptions = StoreOptions()) throws(StoreError) -> Int {
    let store = try connect(path, .writing, options)
    let (version, known) = (try store.version, StoreSchema.currentVersion)
    if version > known { throw StoreError(.newer(version: version, known: known), path: path) }
    return try store.write { db in
      let found = try StoreSchema.version(db)
      try StoreSchema.migrate(db)
      return found
    }
  }

  /// The version of the schema.
  private var version: Int {
    get throws(StoreError) { try read { db in try StoreSchema.version(db) } }
  }

  private static func connect(
    _ path: String, _ purpose: StoreOptions.Purpose, _ options: StoreOptions
  ) throws(StoreError) -> ResultStore {
    do throws(StoreError.Problem) { try StoreFile.check(path) } catch { throw StoreError(error, path: path) }
    var configuration = Configuration()
    configuration.busyMode = .timeout(Double(options.patience))
    configuration.prepareDatabase { db in
      // What is deleted is overwritten, and nothing goes to files elsewhere.
      try db.execute(sql: "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF")
      // Who reads leaves nothing beside the file either, which a connection that cannot write would.
      guard purpose == .writing else { return try db.execute(sql: "PRAGMA query_only = ON") }
      // With the WAL a killed process loses nothing, and a machine without power at most the last commits.
      try db.execute(sql: "PRAGMA synchronous = NORMAL")
      if let pages = options.mostPages { try db.execute(sql: "PRAGMA max_page_count = \(pages)") }
    }
    do {
      return ResultStore(path, try DatabaseQueue(path: path, configuration: configuration))
    } catch {
      throw StoreError(StoreError.Problem(error), path: path)
    }
  }

  /// Reads what stood in the store at one moment.
  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do { return try queue.read(body) } catch { throw StoreError(StoreError.Problem(error), path: path) }
  }

  /// Writes in one transaction, which waits for those of others and is taken back where the body throws.
  func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try queue.writeWithoutTransaction { db in
        var value: Value?
        try db.inTransaction(.immediate) {
          value = try body(db)
          return .commit
        }
        guard let value else { preconditionFailure("a transaction was committed and its body not run") }
        return value
      }
    } catch {
      throw StoreError(StoreError.Problem(error), path: path)
    }
  }

  /// Does what cannot be done within a transaction.
  func outsideTransaction<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try queue.writeWithoutTransaction(body)
    } catch {
      throw StoreError(StoreError.Problem(error), path: path)
    }
  }

  /// Does something while no other connection can write.
  package func holding<Value>(_ body: () throws -> Value) throws(StoreError) -> Value {
    try write { _ in try body() }
  }
}
