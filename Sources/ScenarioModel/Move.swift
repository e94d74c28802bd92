/// What a learner does in a scene. In JSON an object with the one key that names the move.
public enum Move: Codable, Hashable, Sendable {
  /// Picks one of the choices.
  case choices([Choice])
  /// Picks some of the items.
  case select(Select)
  /// Puts the items in order.
  case order(Order)
  /// Assigns each item to a category.
  case match(Match)
  /// Picks items and says them in order.
  case compose(Compose)
  /// Answers check-ins about themselves, or skips them.
  case scale([CheckIn])
  /// Nothing: the scenario ends.
  case end(Ending)
  /// Nothing: the scene's `goto` follows.
  case none

  private enum CodingKeys: String, CodingKey { case choices, select, order, match, compose, scale, end, none }

  /// Reads an object with exactly one key.
  public init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: CodingKeys.self)
    guard object.allKeys.count == 1, let key = object.allKeys.first else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: object.codingPath, debugDescription: "a move has exactly one known key"))
    }
    switch key {
    case .choices: self = .choices(try object.decode([Choice].self, forKey: key))
    case .select: self = .select(try object.decode(Select.self, forKey: key))
    case .order: self = .order(try object.decode(Order.self, forKey: key))
    case .match: self = .match(try object.decode(Match.self, forKey: key))
    case .compose: self = .compose(try object.decode(Compose.self, forKey: key))
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
    case .select(let select): try object.encode(select, forKey: .select)
    case .order(let order): try object.encode(order, forKey: .order)
    case .match(let match): try object.encode(match, forKey: .match)
    case .compose(let compose): try object.encode(compose, forKey: .compose)
    case .scale(let checkIns): try object.encode(checkIns, forKey: .scale)
    case .end(let ending): try object.encode(ending, forKey: .end)
    case .none: try object.encode(true, forKey: .none)
    }
  }

  /// The items of the move as written; none in moves without items.
  public var items: [Item] {
    switch self {
    case .select(let select): select.items
    case .order(let order): order.items
    case .match(let match): match.items
    case .compose(let compose): compose.items
    case .choices, .scale, .end, .none: []
    }
  }

  /// The text index of what a move with items asks.
  public var prompt: Int? {
    switch self {
    case .select(let select): select.prompt
    case .order(let order): order.prompt
    case .match(let match): match.prompt
    case .compose(let compose): compose.prompt
    case .choices, .scale, .end, .none: nil
    }
  }
}
