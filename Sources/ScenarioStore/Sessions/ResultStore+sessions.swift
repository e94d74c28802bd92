import GRDB
import ScenarioModel

extension ResultStore {
  /// Adds sessions, all in one transaction, and leaves out those whose recording is in the class already.
  ///
  /// - Parameters:
  ///   - sessions: The sessions.
  ///   - day: The day on which they came in, as `2026-05-01`, from which their age is counted.
  /// - Returns: What became of each, in the same order.
  /// - Throws: ``StoreError``; then none of them was added.
  package func add(_ sessions: [StoredSession], on day: CalendarDay) throws(StoreError) -> [Addition] {
    try write { db in
      var writer = try SessionWriter(db, day: day.text)
      return try sessions.map { try writer.add($0) }
    }
  }

  /// The sessions in an order that does not depend on how they came in: by class, seat, scenario (and its pack),
  /// attempt, and the hash of the recording; all compared by their bytes.
  ///
  /// - Parameters:
  ///   - classCode: The code of a class; nil for those of all.
  ///   - take: Takes one session after the other.
  /// - Throws: ``StoreError``, and what `take` throws.
  package func forEachSession<Failure>(
    class classCode: String? = nil, _ take: (StoredSession) throws(Failure) -> Void
  ) throws {
    var failure: Failure?
    try read { db in
      let rows = try Row.fetchCursor(db, sql: Self.sessionsInOrder, arguments: [classCode])
      let children = try SessionChildren(db)
      while failure == nil, let row = try rows.next() {
        let session = try StoredSession(row, children)
        // What the caller throws is its own, and not an error of the store.
        do throws(Failure) { try take(session) } catch { failure = error }
      }
    }
    if let failure { throw failure }
  }

  /// The sessions of a class, or of all, in the order of ``forEachSession(class:_:)``.
  package func sessions(class classCode: String? = nil) throws(StoreError) -> [StoredSession] {
    try read { db in
      let rows = try Row.fetchCursor(db, sql: Self.sessionsInOrder, arguments: [classCode])
      let children = try SessionChildren(db)
      var sessions: [StoredSession] = []
      while let row = try rows.next() { sessions.append(try StoredSession(row, children)) }
      return sessions
    }
  }

  /// Reads sessions with all that they share with others, in their order. Each column is named, so that the statement fails
  /// where a damaged file has it no more.
  static let sessionsInOrder = """
    SELECT sessions.id, sessions.attempt, sessions.recording, sessions.format, sessions.code, sessions.seed,
      sessions.locale, sessions.timing, sessions.status, sessions.scene, sessions.percent, sessions.passed,
      sessions.opted_out, classes.code AS class_code, seats.code AS seat_code, seats.group_code,
      packs.pack, packs.version, scenarios.scenario, scenarios.program,
      scored_packs.version AS scored_version, scored.program AS scored_program
    FROM sessions
    JOIN classes ON classes.id = sessions.class_id
    JOIN seats ON seats.id = sessions.seat_id
    JOIN scenarios ON scenarios.id = sessions.scenario_id
    JOIN packs ON packs.id = scenarios.pack_id
    JOIN scenarios AS scored ON scored.id = sessions.scored_id
    JOIN packs AS scored_packs ON scored_packs.id = scored.pack_id
    WHERE classes.code = ?1 OR ?1 IS NULL
    ORDER BY classes.code, seats.code, packs.pack, scenarios.scenario, sessions.attempt, sessions.recording
    """
}

/// The statements that read what belongs to one session.
struct SessionChildren {
  let answers: Statement
  let scores: Statement
  let criticals: Statement

  init(_ db: Database) throws {
    answers = try db.cachedStatement(
      sql: "SELECT step, scene, kind, answer, text, ms FROM answers WHERE session_id = ? ORDER BY step")
    scores = try db.cachedStatement(
      sql: "SELECT dimension, points FROM scores WHERE session_id = ? ORDER BY dimension")
    criticals = try db.cachedStatement(
      sql: "SELECT choice, step, repaired_at FROM critical_events WHERE session_id = ? ORDER BY step, choice")
  }
}

extension StoredSession {
  /// Puts a session together from its row and those that belong to it.
  init(_ row: Row, _ children: SessionChildren) throws {
    let id: Int64 = try row.value("id")
    let status: String = try row.value("status")
    guard let status = SessionResult.Status(rawValue: status) else { throw StoreError.Problem.damaged }
    let header = Recording.Header(
      recording: try row.value("format"), pack: try row.value("pack"), version: try row.value("version"),
      program: try row.value("program"),
      scenario: try row.value("scenario"), seed: UInt64(clamping: try row.value("seed") as Int64),
      locale: try row.value("locale"),
      timing: try row.value("timing"), session: try row.value("code"))
    var entries: [Recording.Entry] = []
    for row in try Row.fetchAll(children.answers, arguments: [id]) {
      guard let given = StoredAnswer(kind: try row.value("kind"), answer: try row.value("answer")).given else {
        throw StoreError.Problem.damaged
      }
      entries.append(
        Recording.Entry(
          step: try row.value("step"), scene: try row.value("scene"), answer: given, text: try row.value("text"),
          ms: try row.value("ms")))
    }
    let points = try Row.fetchAll(children.scores, arguments: [id])
      .map { SessionResult.Points(dimension: try $0.value("dimension"), points: try $0.value("points")) }
    let critical = try Row.fetchAll(children.criticals, arguments: [id])
      .map {
        SessionResult.Critical(
          choice: try $0.value("choice"), step: try $0.value("step"), repairedAt: try $0.value("repaired_at"))
      }
    self.init(
      place: SessionPlace(
        classCode: try row.value("class_code"), seat: try row.value("seat_code"), group: try row.value("group_code"),
        attempt: try row.value("attempt")),
      recording: Recording(header: header, entries: entries),
      result: SessionResult(
        version: try row.value("scored_version"), program: try row.value("scored_program"), status: status,
        scene: try row.value("scene"),
        percent: try row.value("percent"), passed: try row.value("passed"), usedOptOut: try row.value("opted_out"),
        points: points,
        critical: critical))
  }
}
