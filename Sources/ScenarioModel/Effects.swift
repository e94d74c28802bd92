/// What happens to state and scores: first everything in `set`, then in `raise`, in `add` and in `score`.
public struct Effects: Codable, Hashable, Sendable {
  /// A target and a number; in JSON a list of the two.
  public struct Change: Codable, Hashable, Sendable {
    /// The index of the variable or dimension.
    public var target: Int
    /// The value to set or the amount to add.
    public var amount: Int

    /// Makes a change.
    @inlinable
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
  /// Values given to variables that have a smaller one; nil where there are none.
  public var raise: [Change]?
  /// Amounts added to integer variables, held within their bounds.
  public var add: [Change]
  /// Points added to dimensions, held within their bounds where they have some.
  public var score: [Change]

  /// Makes effects.
  @inlinable
  public init(set: [Change] = [], raise: [Change]? = nil, add: [Change] = [], score: [Change] = []) {
    self.set = set
    self.raise = raise
    self.add = add
    self.score = score
  }

  /// Whether nothing happens.
  public var isEmpty: Bool { self.set.isEmpty && raise?.isEmpty != false && add.isEmpty && score.isEmpty }
}
