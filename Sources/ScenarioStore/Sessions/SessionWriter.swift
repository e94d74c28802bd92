import GRDB
import ScenarioModel

/// Writes sessions within one transaction, by statements that are prepared once.
struct SessionWriter {
  private let db: Database
  private let day: String
  private let sessions: BoundStatement
  private let answers: BoundStatement
  private let scores: BoundStatement
  private let criticals: BoundStatement
  private var classes: [String: Int64] = [:]
  private var seats: [SeatKey: Seat] = [:]
  private var programs: [ProgramKey: Int64] = [:]

  private struct Seat {
    var id: Int64
    var group: String?
  }

  private struct SeatKey: Hashable {
    var classID: Int64
    var code: String
  }

  private struct ProgramKey: Hashable {
    var pack: String
    var version: String
    var scenario: String
    var program: String

    init(_ pack: String, _ version: String, _ scenario: String, _ program: String) {
      (self.pack, self.version, self.scenario, self.program) = (pack, version, scenario, program)
    }
  }

  /// Makes a writer for a transaction on that day.
  init(_ db: Database, day: String) throws {
    self.db = db
    self.day = day
    sessions = try BoundStatement(
      db,
      """
      INSERT INTO sessions (class_id, seat_id, scenario_id, scored_id, attempt, recording, format, code, seed, locale,
        timing, status, scene, percent, passed, opted_out, imported_on)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (class_id, recording) DO NOTHING
      """)
    answers = try BoundStatement(
      db, "INSERT INTO answers (session_id, step, scene, kind, answer, text, ms) VALUES (?, ?, ?, ?, ?, ?, ?)")
    scores = try BoundStatement(db, "INSERT INTO scores (session_id, dimension, points) VALUES (?, ?, ?)")
    criticals = try BoundStatement(
      db, "INSERT INTO critical_events (session_id, step, choice, repaired_at) VALUES (?, ?, ?, ?)")
  }

  /// Writes one session, unless its recording is there already.
  mutating func add(_ session: StoredSession) throws -> Addition {
    if let refusal = session.refusal { return .refused(refusal) }
    let place = session.place
    let classID = try classID(place.classCode)
    let seat: Seat
    if let known = try self.seat(place.seat, classID) {
      guard place.group == nil || known.group == nil || place.group == known.group else {
        return .refused(.otherGroup(seat: place.seat, was: known.group ?? ""))
      }
      seat = try known.group == nil && place.group != nil ? join(known, place, classID) : known
    } else {
      // A recording that is there already at another seat is no reason to make this one.
      if let present = try present(session, classID) { return present }
      seat = try makeSeat(place, classID)
    }
    guard try insertSession(session, classID, seat.id) else {
      guard let present = try present(session, classID) else { throw DatabaseError(resultCode: .SQLITE_CONSTRAINT) }
      return present
    }
    try insertRows(session, db.lastInsertedRowID)
    return .added
  }

  private mutating func insertSession(_ session: StoredSession, _ classID: Int64, _ seatID: Int64) throws -> Bool {
    let (header, result) = (session.recording.header, session.result)
    let played = try programID(ProgramKey(header.pack, header.version, header.scenario, header.program))
    let scored = try programID(ProgramKey(header.pack, result.version, header.scenario, result.program))
    sessions.bind(classID)
    sessions.bind(seatID)
    sessions.bind(played)
    sessions.bind(scored)
    sessions.bind(session.place.attempt)
    sessions.bind(session.identity.text)
    sessions.bind(header.recording)
    sessions.bind(header.session)
    sessions.bind(Int64(header.seed))
    sessions.bind(header.locale)
    sessions.bind(header.timing ? 1 : 0)
    sessions.bind(result.status.rawValue)
    sessions.bind(result.scene)
    sessions.bind(result.percent)
    sessions.bind(result.passed.map { $0 ? 1 : 0 })
    sessions.bind(result.usedOptOut ? 1 : 0)
    sessions.bind(day)
    try sessions.run()
    return db.changesCount == 1
  }

  private func insertRows(_ session: StoredSession, _ id: Int64) throws {
    for entry in session.recording.entries {
      let columns = StoredAnswer(entry.answer)
      answers.bind(id)
      answers.bind(entry.step)
      answers.bind(entry.scene)
      answers.bind(columns.kind)
      answers.bind(columns.answer)
      answers.bind(entry.text)
      answers.bind(entry.ms)
      try answers.run()
    }
    for points in session.result.points {
      scores.bind(id)
      scores.bind(points.dimension)
      scores.bind(points.points)
      try scores.run()
    }
    for event in session.result.critical {
      criticals.bind(id)
      criticals.bind(event.step)
      criticals.bind(event.choice)
      criticals.bind(event.repairedAt)
      try criticals.run()
    }
  }

  private func present(_ session: StoredSession, _ classID: Int64) throws -> Addition? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT seats.code, sessions.attempt FROM sessions JOIN seats ON seats.id = sessions.seat_id
          WHERE sessions.class_id = ? AND sessions.recording = ?
          """), arguments: [classID, session.identity.text]
    ).map { .present(seat: $0[0], attempt: $0[1]) }
  }
}

// MARK: - Rows that sessions share

extension SessionWriter {
  private mutating func classID(_ code: String) throws -> Int64 {
    if let id = classes[code] { return id }
    let id = try db.classID(code)
    classes[code] = id
    return id
  }

  private mutating func seat(_ code: String, _ classID: Int64) throws -> Seat? {
    let key = SeatKey(classID: classID, code: code)
    if let seat = seats[key] { return seat }
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT id, group_code FROM seats WHERE class_id = ? AND code = ?"),
      arguments: [classID, code])
    guard let row else { return nil }
    let seat = Seat(id: row[0], group: row[1])
    seats[key] = seat
    return seat
  }

  private mutating func makeSeat(_ place: SessionPlace, _ classID: Int64) throws -> Seat {
    try db.cachedStatement(sql: "INSERT INTO seats (class_id, code, group_code) VALUES (?, ?, ?)")
      .execute(arguments: [classID, place.seat, place.group])
    let seat = Seat(id: db.lastInsertedRowID, group: place.group)
    seats[SeatKey(classID: classID, code: place.seat)] = seat
    return seat
  }

  /// A seat that was in no group goes to one.
  private mutating func join(_ seat: Seat, _ place: SessionPlace, _ classID: Int64) throws -> Seat {
    try db.cachedStatement(sql: "UPDATE seats SET group_code = ? WHERE id = ?")
      .execute(arguments: [place.group, seat.id])
    let joined = Seat(id: seat.id, group: place.group)
    seats[SeatKey(classID: classID, code: place.seat)] = joined
    return joined
  }

  private mutating func programID(_ key: ProgramKey) throws -> Int64 {
    if let id = programs[key] { return id }
    try db.cachedStatement(sql: "INSERT INTO packs (pack, version) VALUES (?, ?) ON CONFLICT DO NOTHING")
      .execute(arguments: [key.pack, key.version])
    try db.cachedStatement(
      sql: """
        INSERT INTO scenarios (pack_id, scenario, program)
        SELECT id, ?, ? FROM packs WHERE pack = ? AND version = ? ON CONFLICT DO NOTHING
        """
    ).execute(arguments: [key.scenario, key.program, key.pack, key.version])
    let id = try Int64.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT scenarios.id FROM scenarios JOIN packs ON packs.id = pack_id
          WHERE pack = ? AND version = ? AND scenario = ? AND program = ?
          """), arguments: [key.pack, key.version, key.scenario, key.program])
    guard let id else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    programs[key] = id
    return id
  }
}

extension Database {
  /// The row of a class, made where there is none.
  func classID(_ code: String) throws -> Int64 {
    let find = try cachedStatement(sql: "SELECT id FROM classes WHERE code = ?")
    if let id = try Int64.fetchOne(find, arguments: [code]) { return id }
    try cachedStatement(sql: "INSERT INTO classes (code) VALUES (?)").execute(arguments: [code])
    return lastInsertedRowID
  }
}
