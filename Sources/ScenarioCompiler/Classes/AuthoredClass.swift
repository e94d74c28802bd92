package import ScenarioKit

/// The plan of a class as it is written (`Schema/class.schema.json`).
package struct AuthoredClass: Sendable {
  /// Who answers at a seat.
  package enum Seated: Sendable {
    /// A simulated learner, as `run --agent` names it.
    case agent(Located<String>)
    /// Somebody whose recordings lie in a file or folder.
    case recordings(Located<String>)
  }

  /// One seat.
  package struct Seat: Sendable {
    /// Its code.
    package var code: String
    /// Who answers.
    package var seated: Seated
    /// The code of its group.
    package var group: String?
    /// How often an agent takes each scenario.
    package var attempts: Int
  }

  /// The code of the class.
  package var code: Authored.Name
  /// What stands above the report.
  package var title: Located<String>?
  /// The paths of the packs, as seen from the plan.
  package var packs: [Located<String>]
  /// The ids of the scenarios in order; empty for all.
  package var scenarios: [Located<String>]
  /// Where chance starts.
  package var seed: UInt64
  /// Whether time limits hold.
  package var timing: Bool
  /// Files with the answers to check-ins.
  package var checkIns: [Located<String>]
  /// The seats in written order.
  package var seats: [Seat]
}
