/// A jump that happens by itself as soon as its condition holds.
public struct Rule: Codable, Hashable, Sendable {
  /// When it fires.
  public var when: Condition
  /// The scene index where it leads.
  public var goto: Int
  /// Whether it fires at most once in a run.
  public var once: Bool

  /// Makes a rule.
  public init(when: Condition, goto: Int, once: Bool = true) {
    self.when = when
    self.goto = goto
    self.once = once
  }
}
