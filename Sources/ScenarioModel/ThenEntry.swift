/// What follows an answer to ``Move/select(_:)``, ``Move/order(_:)``, ``Move/match(_:)`` or ``Move/compose(_:)``: the
/// first entry whose condition holds.
public struct ThenEntry: Codable, Hashable, Sendable {
  /// When it follows; absent on the last entry, and only there.
  public var when: Condition?
  /// What it does to state and scores.
  public var effects: Effects
  /// What is said of it to the learner and to the workplace.
  public var feedback: Feedback?
  /// What is said next.
  public var reply: [Line]
  /// Where it leads, if not where the scene leads.
  public var goto: Goto?

  /// Makes an entry.
  public init(
    when: Condition? = nil, effects: Effects = Effects(), feedback: Feedback? = nil, reply: [Line] = [],
    goto: Goto? = nil
  ) {
    self.when = when
    self.effects = effects
    self.feedback = feedback
    self.reply = reply
    self.goto = goto
  }
}

/// How long a move waits, where the facilitator turned timing on, and what happens then. It never gives points.
public struct TimeLimit: Codable, Hashable, Sendable {
  /// The time for the whole move, in seconds.
  public var seconds: Int
  /// What happens to the state when the time is over; without points.
  public var effects: Effects
  /// What is said of it to the learner and to the workplace.
  public var feedback: Feedback?
  /// What is said then.
  public var reply: [Line]
  /// Where it leads then, if not where the scene leads.
  public var goto: Goto?

  /// Makes a limit.
  public init(
    seconds: Int, effects: Effects = Effects(), feedback: Feedback? = nil, reply: [Line] = [], goto: Goto? = nil
  ) {
    self.seconds = seconds
    self.effects = effects
    self.feedback = feedback
    self.reply = reply
    self.goto = goto
  }
}
