/// One of the answers that a learner picks from.
public struct Choice: Codable, Hashable, Sendable {
  /// The id, unique in its scene.
  public var id: String
  /// The text index.
  public var text: Int
  /// Offered only where this holds.
  public var when: Condition?
  /// Whether it is offered until it was taken once.
  public var once: Bool
  /// What it does to state and scores.
  public var effects: Effects
  /// Whether it is a critical event.
  public var critical: Bool
  /// The choices (numbered through the program) that it mends; it is offered after one of them was taken.
  public var repairs: [Int]
  /// Whether it leaves a hard moment: offered last, never scored.
  public var optOut: Bool
  /// Whether it is an action rather than speech.
  public var act: Bool
  /// Indices of its tags.
  public var tags: [Int]
  /// What is said of it to the learner and to the workplace.
  public var feedback: Feedback?
  /// What is said next.
  public var reply: [Line]
  /// Where it leads, if not where the scene leads.
  public var goto: Goto?

  /// Makes a choice.
  @inlinable
  public init(
    id: String, text: Int, when: Condition? = nil, once: Bool = false, effects: Effects = Effects(),
    critical: Bool = false, repairs: [Int] = [], optOut: Bool = false, act: Bool = false, tags: [Int] = [],
    feedback: Feedback? = nil, reply: [Line] = [], goto: Goto? = nil
  ) {
    self.id = id
    self.text = text
    self.when = when
    self.once = once
    self.effects = effects
    self.critical = critical
    self.repairs = repairs
    self.optOut = optOut
    self.act = act
    self.tags = tags
    self.feedback = feedback
    self.reply = reply
    self.goto = goto
  }
}

/// What is said of an answer afterwards, in both directions.
public struct Feedback: Codable, Hashable, Sendable {
  /// The text index of what is said to the learner.
  public var learner: Int?
  /// The text index of what the workplace can do.
  public var workplace: Int?

  /// Makes feedback.
  @inlinable
  public init(learner: Int? = nil, workplace: Int? = nil) {
    self.learner = learner
    self.workplace = workplace
  }
}
