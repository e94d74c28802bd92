import GRDB

extension ResultStore {
  /// Deletes, in one transaction, and then takes what was deleted out of the file and of what lies beside it.
  ///
  /// Deleted rows are overwritten (`secure_delete`), the file is written anew (`VACUUM`), and the WAL is emptied.
  /// - Parameter purge: What is to go.
  /// - Returns: What went.
  /// - Throws: ``StoreError``; where it is thrown before the deletion is done, everything is as it was.
  package func purge(_ purge: Purge) throws(StoreError) -> PurgeOutcome {
    let counts = try write { db in
      try Self.select(purge, db)
      let counts = try Self.delete(db, purge)
      try db.execute(sql: "DROP TABLE temp.doomed")
      return counts
    }
    return PurgeOutcome(counts: counts, isTraceless: try clean())
  }

  /// Puts the sessions that are to go into a table of this connection.
  private static func select(_ purge: Purge, _ db: Database) throws {
    try db.execute(sql: "CREATE TEMP TABLE doomed (id INTEGER PRIMARY KEY)")
    switch purge {
    case .seat(let code, let classCode):
      try db.execute(
        sql: """
          INSERT INTO temp.doomed SELECT sessions.id FROM sessions
          JOIN seats ON seats.id = seat_id JOIN classes ON classes.id = sessions.class_id
          WHERE (seats.code = ?1 OR sessions.code = ?1) AND (classes.code = ?2 OR ?2 IS NULL)
          """, arguments: [code, classCode])
    case .olderThan(let day):
      try db.execute(
        sql: """
          INSERT INTO temp.doomed SELECT sessions.id FROM sessions JOIN classes ON classes.id = sessions.class_id
          WHERE coalesce(ends_on, imported_on) < ?
          """, arguments: [day.text])
    }
  }

  private static func delete(_ db: Database, _ purge: Purge) throws -> PurgeCounts {
    var counts = PurgeCounts()
    func count(_ table: String) throws -> Int {
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM \(table) WHERE session_id IN (SELECT id FROM temp.doomed)") ?? 0
    }
    counts.answers = try count("answers")
    counts.scores = try count("scores")
    counts.criticalEvents = try count("critical_events")
    try db.execute(sql: "DELETE FROM sessions WHERE id IN (SELECT id FROM temp.doomed)")
    counts.sessions = db.changesCount
    if case .olderThan(let day) = purge { counts.checkIns = try deleteCheckIns(db, before: day) }
    try db.execute(sql: "DELETE FROM seats WHERE id NOT IN (SELECT seat_id FROM sessions)")
    counts.seats = db.changesCount
    try db.execute(
      sql: """
        DELETE FROM classes WHERE id NOT IN (SELECT class_id FROM seats) AND id NOT IN (SELECT class_id FROM check_ins)
          AND id NOT IN (SELECT class_id FROM check_in_files)
        """)
    counts.classes = db.changesCount
    try db.execute(
      sql: """
        DELETE FROM scenarios
          WHERE id NOT IN (SELECT scenario_id FROM sessions UNION SELECT scored_id FROM sessions);
        DELETE FROM packs WHERE id NOT IN (SELECT pack_id FROM scenarios)
        """)
    return counts
  }

  /// Deletes the check-ins of classes that ended before a day; where no end is known, of those whose last file came in
  /// before it.
  private static func deleteCheckIns(_ db: Database, before day: CalendarDay) throws -> Int {
    let classes = """
      SELECT class_id FROM check_in_files JOIN classes ON classes.id = class_id
      GROUP BY class_id HAVING coalesce(ends_on, max(imported_on)) < ?
      """
    let count = try Int.fetchOne(
      db, sql: "SELECT coalesce(sum(count), 0) FROM check_ins WHERE class_id IN (\(classes))", arguments: [day.text])
    try db.execute(sql: "DELETE FROM check_ins WHERE class_id IN (\(classes))", arguments: [day.text])
    try db.execute(sql: "DELETE FROM check_in_files WHERE class_id IN (\(classes))", arguments: [day.text])
    return count ?? 0
  }

  /// Takes out of the file and of the WAL what was deleted.
  ///
  /// - Returns: Whether nothing of it is left; something is where another program reads the store just now.
  private func clean() throws(StoreError) -> Bool {
    try outsideTransaction { db in
      do {
        try db.execute(sql: "VACUUM")
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
        return false
      }
      return try Self.emptyWAL(db)
    }
  }

  /// Moves all that stands in the WAL into the file, and empties the WAL.
  private static func emptyWAL(_ db: Database) throws -> Bool {
    try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)").map { ($0[0] as Int) == 0 } ?? false
  }
}
