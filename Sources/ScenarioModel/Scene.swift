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
