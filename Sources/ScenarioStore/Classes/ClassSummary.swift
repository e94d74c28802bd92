/// What the store has of a class.
package struct ClassSummary: Hashable, Sendable {
  /// What the store has of one scenario in the class.
  package struct Scenario: Hashable, Sendable {
    /// The id of the pack.
    package var pack: String
    /// The id of the scenario.
    package var scenario: String
    /// How many sessions there are.
    package var sessions: Int
    /// How many of them reached an end.
    package var ended: Int
  }

  /// The code of the class.
  package var code: String
  /// The day on which the course ends, if it is known.
  package var endsOn: CalendarDay?
  /// How many seats there are.
  package var seats: Int
  /// How many groups there are.
  package var groups: Int
  /// How many sessions there are.
  package var sessions: Int
  /// How many answers to check-ins were counted.
  package var checkIns: Int
  /// The scenarios in the order of their ids' bytes.
  package var scenarios: [Scenario]
}
