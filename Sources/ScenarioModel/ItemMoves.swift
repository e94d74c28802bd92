/// The move in which a learner picks some of the items.
public struct Select: Codable, Hashable, Sendable {
  /// The text index of what is asked.
  public var prompt: Int?
  /// The least number of items in an answer.
  public var least: Int
  /// The greatest number of items in an answer.
  public var most: Int
  /// The items as written.
  public var items: [Item]

  /// Makes the move; as many as there are may be picked unless given.
  public init(prompt: Int? = nil, least: Int = 1, most: Int? = nil, items: [Item]) {
    self.prompt = prompt
    self.least = least
    self.most = most ?? items.count
    self.items = items
  }
}

/// The move in which a learner puts the items in order.
public struct Order: Codable, Hashable, Sendable {
  /// The text index of what is asked.
  public var prompt: Int?
  /// The items in the right order.
  public var items: [Item]
  /// The points of each dimension for the right order, at least 1.
  public var points: [Effects.Change]

  /// Makes the move.
  public init(prompt: Int? = nil, items: [Item], points: [Effects.Change]) {
    self.prompt = prompt
    self.items = items
    self.points = points
  }
}

/// The move in which a learner assigns each item to a category.
public struct Match: Codable, Hashable, Sendable {
  /// The text index of what is asked.
  public var prompt: Int?
  /// The categories as written.
  public var categories: [Heading]
  /// The items as written, each with its category.
  public var items: [Item]
  /// The points of each dimension where every item is right, at least 1.
  public var points: [Effects.Change]

  /// Makes the move.
  public init(prompt: Int? = nil, categories: [Heading], items: [Item], points: [Effects.Change]) {
    self.prompt = prompt
    self.categories = categories
    self.items = items
    self.points = points
  }
}

/// The move in which a learner picks items and says them in order, as in a handover.
public struct Compose: Codable, Hashable, Sendable {
  /// What the result is made of, in percent; together 100.
  public struct Parts: Codable, Hashable, Sendable {
    /// For what is said of all that should be.
    public var completeness: Int
    /// For saying it in the order of the segments.
    public var order: Int
    /// For leaving out noise.
    public var concision: Int

    /// Makes the parts.
    public init(completeness: Int = 60, order: Int = 25, concision: Int = 15) {
      self.completeness = completeness
      self.order = order
      self.concision = concision
    }
  }

  /// The text index of what is asked.
  public var prompt: Int?
  /// The segments in the right order.
  public var segments: [Heading]
  /// The items as written, each with a segment or as noise.
  public var items: [Item]
  /// The points of each dimension for a result of 100, at least 1.
  public var points: [Effects.Change]
  /// What the result is made of.
  public var parts: Parts
  /// The greatest result where an item with ``Item/must`` was not said.
  public var capWhenMissing: Int

  /// Makes the move.
  public init(
    prompt: Int? = nil, segments: [Heading], items: [Item], points: [Effects.Change], parts: Parts = Parts(),
    capWhenMissing: Int = 49
  ) {
    self.prompt = prompt
    self.segments = segments
    self.items = items
    self.points = points
    self.parts = parts
    self.capWhenMissing = capWhenMissing
  }
}
