public import Diagnostics

extension Authored {
  /// Something to pick, put in order, assign or say.
  public typealias Item = Part<ItemFields>

  /// What ``Item`` has.
  public struct ItemFields: Hashable, Sendable {
    /// The id.
    public var id: Name
    /// What it says.
    public var text: Located<String>
    /// When it is shown.
    public var when: Located<String>?
    /// What it does to state and scores when it is in the answer.
    public var effects = Effects()
    /// What is said of it afterwards.
    public var feedback = Feedback()
    /// The category where it belongs.
    public var category: Name?
    /// The segment that it belongs to.
    public var segment: Name?
    /// How much it counts in its segment.
    public var weight: Located<Int>?
    /// Where `must: true` stands, if it does.
    public var must: SourceRange?
    /// How much it distracts.
    public var noise: Located<Int>?

    /// Makes an item.
    @inlinable
    public init(id: Name, text: Located<String>) {
      self.id = id
      self.text = text
    }
  }

  /// A category or a segment.
  public struct Heading: Hashable, Sendable {
    /// The id.
    public var id: Name
    /// The name that is shown.
    public var text: Located<String>

    /// Makes a heading.
    @inlinable
    public init(id: Name, text: Located<String>) {
      self.id = id
      self.text = text
    }
  }

  /// The move `select`.
  public struct Select: Hashable, Sendable {
    /// What is asked.
    public var prompt: Located<String>?
    /// The least number of items in an answer; 1 unless given.
    public var min: Located<Int>?
    /// The greatest number of items in an answer; all unless given.
    public var max: Located<Int>?
    /// The items.
    public var items: [Item] = []

    /// Makes the move without items.
    @inlinable
    public init() {}
  }

  /// The move `order`.
  public struct Order: Hashable, Sendable {
    /// What is asked.
    public var prompt: Located<String>?
    /// The items in the right order.
    public var items: [Item] = []
    /// The points for the right order.
    public var points: [Effects.Change] = []

    /// Makes the move without items.
    @inlinable
    public init() {}
  }

  /// The move `match`.
  public struct Match: Hashable, Sendable {
    /// What is asked.
    public var prompt: Located<String>?
    /// The categories.
    public var categories: [Heading] = []
    /// The items.
    public var items: [Item] = []
    /// The points where all are right.
    public var points: [Effects.Change] = []

    /// Makes the move without items.
    @inlinable
    public init() {}
  }

  /// The move `compose`.
  public struct Compose: Hashable, Sendable {
    /// What the result is made of.
    public struct Parts: Hashable, Sendable {
      /// For what is said of all that should be.
      public var completeness: Int
      /// For saying it in the order of the segments.
      public var order: Int
      /// For leaving out noise.
      public var concision: Int

      /// Makes the parts.
      @inlinable
      public init(completeness: Int, order: Int, concision: Int) {
        self.completeness = completeness
        self.order = order
        self.concision = concision
      }
    }

    /// What is asked.
    public var prompt: Located<String>?
    /// The segments in the right order.
    public var segments: [Heading] = []
    /// The items.
    public var items: [Item] = []
    /// The points for a result of 100.
    public var points: [Effects.Change] = []
    /// What the result is made of, if not the usual parts.
    public var parts: Located<Parts>?
    /// The cap where an item that must be said was not.
    public var capWhenMissing: Located<Int>?

    /// Makes the move without items.
    @inlinable
    public init() {}
  }

  /// What follows an answer with items.
  public struct ThenEntry: Hashable, Sendable {
    /// When it follows.
    public var when: Located<String>?
    /// What it does to state and scores.
    public var effects = Effects()
    /// What is said of it afterwards.
    public var feedback = Feedback()
    /// What is said next.
    public var reply: [Line] = []
    /// Where it leads.
    public var goto: Goto?
    /// The whole entry.
    public var range: SourceRange

    /// Makes an entry that does nothing.
    @inlinable
    public init(range: SourceRange) { self.range = range }
  }

  /// What happens when the time for a move is over.
  public struct Late: Hashable, Sendable {
    /// What it does to the state.
    public var effects = Effects()
    /// What is said of it afterwards.
    public var feedback = Feedback()
    /// What is said then.
    public var reply: [Line] = []
    /// Where it leads.
    public var goto: Goto?
    /// Where it stands.
    public var range: SourceRange

    /// Makes an entry that does nothing.
    @inlinable
    public init(range: SourceRange) { self.range = range }
  }
}

extension Authored.Move {
  /// The items of the move; none in moves without items.
  public var items: [Authored.Item] {
    switch self {
    case .select(let select): select.items
    case .order(let order): order.items
    case .match(let match): match.items
    case .compose(let compose): compose.items
    case .choices, .scale, .end, .none: []
    }
  }

  /// The categories or segments of the move.
  public var headings: [Authored.Heading] {
    switch self {
    case .match(let match): match.categories
    case .compose(let compose): compose.segments
    case .choices, .select, .order, .scale, .end, .none: []
    }
  }
}

extension Authored.SceneFields {
  /// All that is said in the scene: its lines and every reply.
  public var allLines: [Authored.Line] {
    var all: [Authored.Line] = []
    Part(self).forEachLine { all.append($0) }
    return all
  }
}

extension Part<Authored.SceneFields> {
  /// Calls a function with each of ``Authored/SceneFields/allLines``, in their order, and makes no list of them.
  @inlinable
  package func forEachLine(_ body: (Authored.Line) -> Void) {
    self.lines.forEach(body)
    if case .choices(let choices) = self.move {
      for choice in choices { choice.reply.forEach(body) }
    }
    for entry in self.then { entry.reply.forEach(body) }
    self.late?.reply.forEach(body)
  }
}
