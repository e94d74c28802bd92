/// Something that a run is scored on.
public struct Dimension: Codable, Hashable, Sendable {
  /// The id that conditions and scores use.
  public var id: String
  /// The text index of the name.
  public var title: Int
  /// How much it counts beside the others, at least 1.
  public var weight: Int
  /// The least number of points, where it is bounded; then ``max`` is there too.
  public var min: Int?
  /// The greatest number of points, where it is bounded; then ``min`` is there too.
  public var max: Int?

  /// Makes a dimension.
  public init(id: String, title: Int, weight: Int = 1, min: Int? = nil, max: Int? = nil) {
    self.id = id
    self.title = title
    self.weight = weight
    self.min = min
    self.max = max
  }
}

/// How scores become a result.
public struct Scoring: Codable, Hashable, Sendable {
  /// The percent from which a run passes.
  public var pass: Int?
  /// The percent that a run with a critical event can reach at most.
  public var capWhenCritical: Int
  /// The percent that a run can reach at most when the critical event was mended.
  public var capWhenRepaired: Int

  /// Makes the rules of scoring; a mended event caps as an unmended one unless said otherwise.
  public init(pass: Int? = nil, capWhenCritical: Int = 49, capWhenRepaired: Int? = nil) {
    self.pass = pass
    self.capWhenCritical = capWhenCritical
    self.capWhenRepaired = capWhenRepaired ?? capWhenCritical
  }
}

/// The scores that runs can reach, and how they become percent.
///
/// With t = Σ ``factors``ᵢ · gotᵢ the percent of a run is ⌊100 · (t − ``lowest``) / (``highest`` − ``lowest``)⌋. The
/// factors are the weights over the dimensions' ranges, all multiplied by their common denominator, so t is exact.
public struct Attainable: Codable, Hashable, Sendable {
  /// How the ranges are known.
  public enum Basis: String, Codable, Hashable, Sendable {
    /// Every reachable state was visited.
    case explored
    /// They are the bounds that the dimensions declare.
    case declared
  }

  /// How the ranges are known.
  public var basis: Basis
  /// The least points of each dimension over all runs that reach an end.
  public var least: [Int]
  /// The most points of each dimension over all runs that reach an end.
  public var most: [Int]
  /// What a point of each dimension counts; 0 where least and most are equal.
  public var factors: [Int]
  /// The least t over all runs that reach an end.
  public var lowest: Int
  /// The greatest t over all runs that reach an end.
  public var highest: Int
  /// The number of distinct states that were visited; 0 where none were.
  public var states: Int

  /// Makes a range of scores.
  public init(
    basis: Basis, least: [Int], most: [Int], factors: [Int], lowest: Int, highest: Int, states: Int
  ) {
    self.basis = basis
    self.least = least
    self.most = most
    self.factors = factors
    self.lowest = lowest
    self.highest = highest
    self.states = states
  }
}
