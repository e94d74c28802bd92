/// What is to be deleted.
package enum Purge: Hashable, Sendable {
  /// Everything of the seats, and of the sessions, that have that code, in every class or in one.
  case seat(String, classCode: String?)
  /// Everything whose course ended before a day; where no end is known, what came in before it.
  case olderThan(CalendarDay)
}

/// What was deleted, in numbers.
package struct PurgeCounts: Hashable, Sendable {
  /// Seats of which nothing is left.
  package var seats = 0
  /// Sessions.
  package var sessions = 0
  /// Answers.
  package var answers = 0
  /// Points in dimensions.
  package var scores = 0
  /// Critical events.
  package var criticalEvents = 0
  /// Answers to check-ins, which are deleted with their class only.
  package var checkIns = 0
  /// Classes of which nothing is left.
  package var classes = 0

  /// Makes counts of nothing.
  package init() {}
}

/// What a deletion did.
package struct PurgeOutcome: Hashable, Sendable {
  /// What was deleted.
  package var counts: PurgeCounts
  /// Whether no trace of it is left in the file and beside it; there is as long as another program has the store open.
  package var isTraceless: Bool
}
