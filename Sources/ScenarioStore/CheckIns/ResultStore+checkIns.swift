import GRDB

extension ResultStore {
  /// Adds the answers of a file of check-ins to the counts of a class, in one transaction.
  ///
  /// Nothing but the counts is kept, so nothing tells who answered, or in which order. So that no answer is counted
  /// twice, the store remembers how far it has read a file.
  /// - Parameters:
  ///   - classCode: The code of the class.
  ///   - mark: The file as it is now.
  ///   - day: The day on which they came in.
  ///   - news: Is asked with the marks of files that were read before, and returns what is new in this one: the
  ///     answers after the longest of those that this file begins with.
  /// - Returns: How many answers were added; nil where the class's code is none.
  /// - Throws: ``StoreError``, and what `news` throws.
  package func addCheckIns(
    class classCode: String, upTo mark: CheckInFileMark, on day: CalendarDay,
    news: ([CheckInFileMark]) throws -> [CheckInAnswer]
  ) throws(StoreError) -> Int? {
    guard CodeRule.shared.allows(classCode) else { return nil }
    return try write { db in
      let classID = try db.classID(classCode)
      let known = try Row.fetchAll(
        db, sql: "SELECT bytes, sha256 FROM check_in_files WHERE class_id = ? ORDER BY bytes DESC, sha256",
        arguments: [classID])
      let answers = try news(
        known.map { CheckInFileMark(bytes: try $0.value("bytes"), sha256: try $0.value("sha256")) })
      let count = try db.cachedStatement(
        sql: """
          INSERT INTO check_ins (class_id, pack, scenario, check_in, repeats, value, count)
          VALUES (?, ?, ?, ?, ?, ?, 1)
          ON CONFLICT (class_id, pack, scenario, check_in, repeats, value) DO UPDATE SET count = count + 1
          """)
      for answer in answers where answer.isAllowed {
        try count.execute(arguments: [
          classID, answer.pack, answer.scenario, answer.checkIn, answer.repeats ?? "", answer.value,
        ])
      }
      try Self.layOutCheckIns(db)
      try db.execute(
        sql: """
          INSERT INTO check_in_files (class_id, bytes, sha256, imported_on) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
          """, arguments: [classID, mark.bytes, mark.sha256, day.text])
      return answers.count { $0.isAllowed }
    }
  }

  /// Writes the counts anew in the order of their keys.
  ///
  /// Within a page SQLite puts row after row, so that else the file would tell which answer was given first.
  private static func layOutCheckIns(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TEMP TABLE counts AS SELECT * FROM check_ins;
        DELETE FROM check_ins;
        INSERT INTO check_ins SELECT * FROM temp.counts
          ORDER BY class_id, pack, scenario, check_in, repeats, value;
        DROP TABLE temp.counts
        """)
  }

  /// The check-ins of a class, or of all: how many answered what, in the order of their ids' bytes.
  package func checkIns(class classCode: String? = nil) throws(StoreError) -> [CheckInCount] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT classes.code, check_ins.* FROM check_ins JOIN classes ON classes.id = class_id
          WHERE classes.code = ?1 OR ?1 IS NULL
          ORDER BY classes.code, pack, scenario, check_in, repeats, value
          """, arguments: [classCode]
      ).map { row in
        let repeats: String = try row.value("repeats")
        return CheckInCount(
          classCode: try row.value("code"),
          answer: CheckInAnswer(
            pack: try row.value("pack"), scenario: try row.value("scenario"), checkIn: try row.value("check_in"),
            repeats: repeats.isEmpty ? nil : repeats, value: try row.value("value")),
          count: try row.value("count"))
      }
    }
  }
}
