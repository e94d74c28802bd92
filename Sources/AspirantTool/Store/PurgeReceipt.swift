import ContentHash
import ScenarioStore

/// What `aspirant store purge` leaves as proof: what was asked for, on which day, and what was deleted, in numbers.
struct PurgeReceipt: Encodable {
  /// What was deleted, in numbers.
  struct Deleted: Encodable {
    var seats: Int
    var sessions: Int
    var answers: Int
    var scores: Int
    var criticalEvents: Int
    var checkIns: Int
  }

  /// The version of this form.
  var format = 1
  /// The day, in universal time.
  var day: String
  /// `seat` or `age`.
  var purge: String
  /// The SHA-256 of the code that was asked for: who has the code can see that the receipt is about it.
  var codeSHA256: String?
  /// The class that was asked for, if one was.
  var classCode: String?
  /// Everything before that day was deleted.
  var before: String?
  /// What was deleted.
  var deleted: Deleted
  /// Whether no trace of it is left in the file and beside it.
  var traceless: Bool

  private enum CodingKeys: String, CodingKey {
    case format, day, purge, codeSHA256, classCode = "class", before, deleted, traceless
  }

  init(_ outcome: PurgeOutcome, _ purge: Purge, on day: CalendarDay) {
    self.day = day.text
    switch purge {
    case .seat(let code, let classCode):
      self.purge = "seat"
      codeSHA256 = sha256(Array(code.utf8))
      self.classCode = classCode
    case .olderThan(let day):
      self.purge = "age"
      before = day.text
    }
    let counts = outcome.counts
    deleted = Deleted(
      seats: counts.seats, sessions: counts.sessions, answers: counts.answers, scores: counts.scores,
      criticalEvents: counts.criticalEvents, checkIns: counts.checkIns)
    traceless = outcome.isTraceless
  }
}
