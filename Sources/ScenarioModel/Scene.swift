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
  /// The index in the cast of the learner whose turn it is, where there are several.
  public var who: Int?
  /// What happens to the state on entering.
  public var effects: Effects
  /// What is said on entering.
  public var lines: [Line]
  /// What the learner does.
  public var move: Move
  /// What follows the answer to a move with items, the first that holds; absent where nothing does.
  public var then: [ThenEntry]?
  /// How long the move waits where timing is on; absent where there is no limit.
  public var timeLimit: TimeLimit?
  /// Where it goes on, unless the answer says otherwise.
  public var goto: Goto?
  /// Whether choices and items keep their written order.
  public var keepsOrder: Bool

  /// Makes a scene.
  @inlinable
  public init(
    id: String, contentNotes: [Int]? = nil, image: String? = nil, facilitator: Int? = nil, who: Int? = nil,
    effects: Effects = Effects(), lines: [Line] = [], move: Move, then: [ThenEntry]? = nil,
    timeLimit: TimeLimit? = nil, goto: Goto? = nil, keepsOrder: Bool = false
  ) {
    self.id = id
    self.contentNotes = contentNotes
    self.image = image
    self.facilitator = facilitator
    self.who = who
    self.effects = effects
    self.lines = lines
    self.move = move
    self.then = then
    self.timeLimit = timeLimit
    self.goto = goto
    self.keepsOrder = keepsOrder
  }
}

extension Scene {
  /// All that is said in the scene: its lines, then every reply as written.
  package var allLines: [Line] {
    var lines = self.lines
    if case .choices(let choices) = move { lines += choices.flatMap(\.reply) }
    lines += (then ?? []).flatMap(\.reply)
    return lines + (timeLimit?.reply ?? [])
  }
}
