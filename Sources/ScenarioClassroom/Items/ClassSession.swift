package import ScenarioRuntime

/// One run by somebody of a class: who by a code, in which group, the how manieth attempt, and all that happened.
package struct ClassSession: Sendable {
  /// The code of the seat; never a name.
  package var seat: String
  /// The code of the group, where there are groups.
  package var group: String?
  /// The number of the attempt, from 1.
  package var attempt: Int
  /// The run, over or not.
  package var run: Session

  /// Makes a session of a class.
  package init(seat: String, group: String? = nil, attempt: Int = 1, run: Session) {
    self.seat = seat
    self.group = group
    self.attempt = attempt
    self.run = run
  }

  /// The first attempt of each seat, in the order of the seats' bytes, however the sessions came.
  ///
  /// Later attempts show what was learnt and would blur what a question is like, so item analysis leaves them out.
  package static func firstAttempts(_ sessions: [ClassSession]) -> [ClassSession] {
    var first: [String: ClassSession] = [:]
    for session in sessions {
      guard let other = first[session.seat], other.attempt <= session.attempt else {
        first[session.seat] = session
        continue
      }
    }
    return first.values.sorted { $0.seat.utf8.lexicographicallyPrecedes($1.seat.utf8) }
  }
}
