import GRDB

extension ResultStore {
  /// What the store has of each class, in the order of their codes' bytes.
  package func classes() throws(StoreError) -> [ClassSummary] {
    try read { db in
      var scenarios: [Int64: [ClassSummary.Scenario]] = [:]
      let counts = """
        SELECT class_id, pack, scenario, count(*) AS sessions, sum(status = 'ended') AS ended
        FROM sessions JOIN scenarios ON scenarios.id = scenario_id JOIN packs ON packs.id = pack_id
        GROUP BY class_id, pack, scenario ORDER BY pack, scenario
        """
      for row in try Row.fetchAll(db, sql: counts) {
        scenarios[try row.value("class_id"), default: []].append(
          ClassSummary.Scenario(
            pack: try row.value("pack"), scenario: try row.value("scenario"), sessions: try row.value("sessions"),
            ended: try row.value("ended")))
      }
      let classes = """
        SELECT id, code, ends_on,
          (SELECT count(*) FROM seats WHERE class_id = classes.id) AS seats,
          (SELECT count(DISTINCT group_code) FROM seats WHERE class_id = classes.id) AS groups,
          (SELECT count(*) FROM sessions WHERE class_id = classes.id) AS sessions,
          (SELECT coalesce(sum(count), 0) FROM check_ins WHERE class_id = classes.id) AS check_ins
        FROM classes ORDER BY code
        """
      return try Row.fetchAll(db, sql: classes).map { row in
        let endsOn: String? = try row.value("ends_on")
        return ClassSummary(
          code: try row.value("code"), endsOn: endsOn.flatMap(CalendarDay.init), seats: try row.value("seats"),
          groups: try row.value("groups"),
          sessions: try row.value("sessions"), checkIns: try row.value("check_ins"),
          scenarios: scenarios[try row.value("id")] ?? [])
      }
    }
  }

  /// Notes the day on which a class's course ends, from which the age of what it did is counted.
  ///
  /// - Returns: Whether the store took it; it does not where the class's code is none.
  package func setEnd(of classCode: String, _ day: CalendarDay) throws(StoreError) -> Bool {
    guard CodeRule.shared.allows(classCode) else { return false }
    try write { db in
      let id = try db.classID(classCode)
      try db.execute(sql: "UPDATE classes SET ends_on = ? WHERE id = ?", arguments: [day.text, id])
    }
    return true
  }
}
