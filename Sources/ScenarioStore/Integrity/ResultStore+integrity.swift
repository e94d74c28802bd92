import GRDB

extension ResultStore {
  /// Looks for what is not as it should be: pages and indices, keys that lead nowhere, and recordings whose hash is
  /// another one than that which was noted when they came in.
  ///
  /// - Returns: What was found, at most 100 of each kind; nothing where all is well.
  package func problems() throws(StoreError) -> [IntegrityProblem] {
    try read { db in
      let pages = try String.fetchAll(db, sql: "PRAGMA integrity_check(100)").filter { $0 != "ok" }
      var problems = pages.map { IntegrityProblem.pages($0) }
      let dangling = try Row.fetchAll(
        db, sql: "SELECT \"table\", count(*) AS count FROM pragma_foreign_key_check GROUP BY 1 ORDER BY 1")
      problems += try dangling.map { .dangling(table: try $0.value("table"), count: try $0.value("count")) }
      return try problems + Self.alteredRecordings(db)
    }
  }

  private static func alteredRecordings(_ db: Database) throws -> [IntegrityProblem] {
    var problems: [IntegrityProblem] = []
    let rows = try Row.fetchCursor(db, sql: sessionsInOrder, arguments: [nil])
    let children = try SessionChildren(db)
    while problems.count < 100, let row = try rows.next() {
      let noted: String = try row.value("recording")
      do {
        let session = try StoredSession(row, children)
        if session.identity.text != noted {
          problems.append(.altered(seat: session.place.seat, recording: noted))
        }
      } catch StoreError.Problem.damaged {
        problems.append(.unreadable(recording: noted))
      }
    }
    return problems
  }
}
