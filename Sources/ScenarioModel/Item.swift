/// One of the things that a learner picks, puts in order, assigns or says.
public struct Item: Codable, Hashable, Sendable {
  /// The id, unique in its scene.
  public var id: String
  /// The text index.
  public var text: Int
  /// Shown only where this holds.
  public var when: Condition?
  /// What it does to the state when it is in the answer, and in ``Move/select(_:)`` to scores.
  public var effects: Effects
  /// What is said of it to the learner and to the workplace.
  public var feedback: Feedback?
  /// In ``Move/match(_:)`` the position of the category where it belongs.
  public var category: Int?
  /// In ``Move/compose(_:)`` the position of the segment that it belongs to, unless it is noise.
  public var segment: Int?
  /// In ``Move/compose(_:)`` how much it counts in its segment; 1 unless given.
  public var weight: Int?
  /// In ``Move/compose(_:)`` whether the answer is capped without it.
  public var must: Bool?
  /// In ``Move/compose(_:)`` how much it distracts; then it has no segment.
  public var noise: Int?

  /// Makes an item.
  public init(
    id: String, text: Int, when: Condition? = nil, effects: Effects = Effects(), feedback: Feedback? = nil,
    category: Int? = nil, segment: Int? = nil, weight: Int? = nil, must: Bool? = nil, noise: Int? = nil
  ) {
    self.id = id
    self.text = text
    self.when = when
    self.effects = effects
    self.feedback = feedback
    self.category = category
    self.segment = segment
    self.weight = weight
    self.must = must
    self.noise = noise
  }
}

/// A category of ``Move/match(_:)`` or a segment of ``Move/compose(_:)``.
public struct Heading: Codable, Hashable, Sendable {
  /// The id, unique in its scene.
  public var id: String
  /// The text index.
  public var text: Int

  /// Makes a heading.
  public init(id: String, text: Int) {
    self.id = id
    self.text = text
  }
}
