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
