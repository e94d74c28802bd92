/// What a replay derived from a recording: plain values, by ids.
package struct SessionResult: Hashable, Sendable {
  /// How the run stands.
  package enum Status: String, Hashable, Sendable, CaseIterable {
    /// It reached an end.
    case ended
    /// It waits for an answer.
    case waiting
    /// It cannot go on.
    case stuck
    /// It entered too many scenes without a question.
    case endless
  }

  /// The points of one dimension.
  package struct Points: Hashable, Sendable {
    /// The id of the dimension.
    package var dimension: String
    /// The points.
    package var points: Int

    /// Makes points.
    package init(dimension: String, points: Int) {
      self.dimension = dimension
      self.points = points
    }
  }

  /// A critical choice that was taken.
  package struct Critical: Hashable, Sendable {
    /// The choice, as `scene/choice`.
    package var choice: String
    /// The number of the answer, from 1.
    package var step: Int
    /// The number of the answer that mended it, if one did.
    package var repairedAt: Int?

    /// Makes an event.
    package init(choice: String, step: Int, repairedAt: Int? = nil) {
      self.choice = choice
      self.step = step
      self.repairedAt = repairedAt
    }
  }

  /// The version of the pack whose program was replayed on.
  package var version: String
  /// The SHA-256 of that program's JSON in hexadecimal.
  package var program: String
  /// How the run stands.
  package var status: Status
  /// The id of the scene where it stands.
  package var scene: String
  /// The percent after caps, where there is one.
  package var percent: Int?
  /// Whether the run passes, where something says so.
  package var passed: Bool?
  /// Whether an opt-out was used.
  package var usedOptOut: Bool
  /// The points by dimension.
  package var points: [Points]
  /// The critical choices.
  package var critical: [Critical]

  /// Makes a result.
  package init(
    version: String, program: String, status: Status, scene: String, percent: Int? = nil, passed: Bool? = nil,
    usedOptOut: Bool = false, points: [Points] = [], critical: [Critical] = []
  ) {
    self.version = version
    self.program = program
    self.status = status
    self.scene = scene
    self.percent = percent
    self.passed = passed
    self.usedOptOut = usedOptOut
    // In the store's order, so that what goes in comes out.
    self.points = points.sorted { $0.dimension.utf8.lexicographicallyPrecedes($1.dimension.utf8) }
    self.critical = critical.sorted {
      $0.step != $1.step ? $0.step < $1.step : $0.choice.utf8.lexicographicallyPrecedes($1.choice.utf8)
    }
  }
}
