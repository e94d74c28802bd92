/// One scene: what is said on entering it, and the one move that follows.
public struct Scene: Codable, Hashable, Sendable {
  /// The id, unique in the scenario.
  public var id: String
  /// Text indices of what the learner is warned of on entering.
  public var contentNotes: [Int]?
  /// The path of a picture.
  public var image: String?
  /// The text index of a word to the facilitator.
  public var facilitator: Int?
  /// What happens to the state on entering.
  public var effects: Effects
  /// What is said on entering.
  public var lines: [Line]
  /// What the learner does.
  public var move: Move
  /// Where it goes on, unless the answer says otherwise.
  public var goto: Goto?
  /// Whether choices keep their written order.
  public var keepsOrder: Bool

  /// Makes a scene.
  public init(
    id: String, contentNotes: [Int]? = nil, image: String? = nil, facilitator: Int? = nil,
    effects: Effects = Effects(), lines: [Line] = [], move: Move, goto: Goto? = nil, keepsOrder: Bool = false
  ) {
    self.id = id
    self.contentNotes = contentNotes
    self.image = image
    self.facilitator = facilitator
    self.effects = effects
    self.lines = lines
    self.move = move
    self.goto = goto
    self.keepsOrder = keepsOrder
  }
}

/// What a learner does in a scene. In JSON an object with the one key that names the move.
public enum Move: Codable, Hashable, Sendable {
  /// Picks one of the choices.
  case choices([Choice])
  /// Answers check-ins about themselves, or skips them.
  case scale([CheckIn])
  /// Nothing: the scenario ends.
  case end(Ending)
  /// Nothing: the scene's `goto` follows.
  case none

  private enum CodingKeys: String, CodingKey { case choices, scale, end, none }

  /// Reads an object with exactly one key.
  public init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: CodingKeys.self)
    guard object.allKeys.count == 1, let key = object.allKeys.first else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: object.codingPath, debugDescription: "a move has exactly one known key"))
    }
    switch key {
    case .choices: self = .choices(try object.decode([Choice].self, forKey: key))
    case .scale: self = .scale(try object.decode([CheckIn].self, forKey: key))
    case .end: self = .end(try object.decode(Ending.self, forKey: key))
    case .none: self = .none
    }
  }

  /// Writes an object with exactly one key.
  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .choices(let choices): try object.encode(choices, forKey: .choices)
    case .scale(let checkIns): try object.encode(checkIns, forKey: .scale)
    case .end(let ending): try object.encode(ending, forKey: .end)
    case .none: try object.encode(true, forKey: .none)
    }
  }
}

/// Something that somebody says, or that is told.
public struct Line: Codable, Hashable, Sendable {
  /// The value of ``speaker`` for a line of the narrator.
  public static let narrator = -1

  /// The index in the cast, or ``narrator``.
  public var speaker: Int
  /// The text index.
  public var text: Int
  /// Said only where this holds.
  public var when: Condition?
  /// Whether it is said the first time only.
  public var once: Bool
  /// The path of a recording of the line.
  public var audio: String?
  /// The path of a picture that is shown with it.
  public var image: String?

  /// Makes a line.
  public init(
    speaker: Int, text: Int, when: Condition? = nil, once: Bool = false, audio: String? = nil, image: String? = nil
  ) {
    self.speaker = speaker
    self.text = text
    self.when = when
    self.once = once
    self.audio = audio
    self.image = image
  }
}

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

/// A question that learners answer about themselves. It is never scored, and its value is kept apart.
public struct CheckIn: Codable, Hashable, Sendable {
  /// The id, unique in its scene.
  public var id: String
  /// The text index of the question.
  public var text: Int
  /// Text indices of the steps, from the lowest.
  public var labels: [Int]
  /// The id of the earlier check-in that it repeats, as `scene/check-in`.
  public var repeats: String?

  /// Makes a check-in.
  public init(id: String, text: Int, labels: [Int], repeats: String? = nil) {
    self.id = id
    self.text = text
    self.labels = labels
    self.repeats = repeats
  }
}

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

/// What is said of an answer afterwards, in both directions.
public struct Feedback: Codable, Hashable, Sendable {
  /// The text index of what is said to the learner.
  public var learner: Int?
  /// The text index of what the workplace can do.
  public var workplace: Int?

  /// Makes feedback.
  public init(learner: Int? = nil, workplace: Int? = nil) {
    self.learner = learner
    self.workplace = workplace
  }
}

/// What happens to state and scores: first everything in `set`, then in `add`, then in `score`.
public struct Effects: Codable, Hashable, Sendable {
  /// A target and a number; in JSON a list of the two.
  public struct Change: Codable, Hashable, Sendable {
    /// The index of the variable or dimension.
    public var target: Int
    /// The value to set or the amount to add.
    public var amount: Int

    /// Makes a change.
    public init(_ target: Int, _ amount: Int) {
      self.target = target
      self.amount = amount
    }

    /// Reads `[target, amount]`.
    public init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      target = try list.decode(Int.self)
      amount = try list.decode(Int.self)
      guard list.isAtEnd else {
        throw DecodingError.dataCorruptedError(in: list, debugDescription: "a change is a pair")
      }
    }

    /// Writes `[target, amount]`.
    public func encode(to encoder: any Encoder) throws {
      var list = encoder.unkeyedContainer()
      try list.encode(target)
      try list.encode(amount)
    }
  }

  /// Values given to variables.
  public var set: [Change]
  /// Amounts added to integer variables, held within their bounds.
  public var add: [Change]
  /// Points added to dimensions, held within their bounds where they have some.
  public var score: [Change]

  /// Makes effects.
  public init(set: [Change] = [], add: [Change] = [], score: [Change] = []) {
    self.set = set
    self.add = add
    self.score = score
  }

  /// Whether nothing happens.
  public var isEmpty: Bool { self.set.isEmpty && add.isEmpty && score.isEmpty }
}

/// Where a scenario goes on.
public enum Goto: Codable, Hashable, Sendable {
  /// A branch that is taken where its condition holds.
  public struct GuardedBranch: Codable, Hashable, Sendable {
    /// The condition; absent on the last branch.
    public var when: Condition?
    /// The scene index.
    public var to: Int

    /// Makes a branch.
    public init(when: Condition?, to: Int) {
      self.when = when
      self.to = to
    }
  }

  /// A branch that is drawn with a chance in proportion to its weight.
  public struct WeightedBranch: Codable, Hashable, Sendable {
    /// The weight, at least 1.
    public var weight: Int
    /// The scene index.
    public var to: Int

    /// Makes a branch.
    public init(weight: Int, to: Int) {
      self.weight = weight
      self.to = to
    }
  }

  /// To that scene.
  case scene(Int)
  /// To the first branch whose condition holds.
  case guarded([GuardedBranch])
  /// To a branch drawn by weight.
  case weighted([WeightedBranch])

  private enum CodingKeys: String, CodingKey { case scene, guarded, weighted }

  /// Reads an object with exactly one key.
  public init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: CodingKeys.self)
    guard object.allKeys.count == 1, let key = object.allKeys.first else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: object.codingPath, debugDescription: "a goto has exactly one known key"))
    }
    switch key {
    case .scene: self = .scene(try object.decode(Int.self, forKey: key))
    case .guarded: self = .guarded(try object.decode([GuardedBranch].self, forKey: key))
    case .weighted: self = .weighted(try object.decode([WeightedBranch].self, forKey: key))
    }
  }

  /// Writes an object with exactly one key.
  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .scene(let scene): try object.encode(scene, forKey: .scene)
    case .guarded(let branches): try object.encode(branches, forKey: .guarded)
    case .weighted(let branches): try object.encode(branches, forKey: .weighted)
    }
  }
}

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
