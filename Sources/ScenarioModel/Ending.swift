/// How a scenario ends.
public struct Ending: Codable, Hashable, Sendable {
  /// How well it went for the people in the story.
  public enum Outcome: String, Codable, Hashable, Sendable, CaseIterable {
    /// It went well.
    case success
    /// It went partly well.
    case partial
    /// It went badly.
    case failure
  }

  /// How well it went.
  public var outcome: Outcome
  /// The text index of the ending's title.
  public var title: Int?

  /// Makes an ending.
  public init(outcome: Outcome, title: Int? = nil) {
    self.outcome = outcome
    self.title = title
  }
}
