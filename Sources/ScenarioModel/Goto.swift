/// Where a scenario goes on.
public enum Goto: Codable, Hashable, Sendable {
  /// A branch that is taken where its condition holds.
  public struct GuardedBranch: Codable, Hashable, Sendable {
    /// The condition; absent on the last branch.
    public var when: Condition?
    /// The scene index.
    public var to: Int

    /// Makes a branch.
    @inlinable
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
    @inlinable
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
