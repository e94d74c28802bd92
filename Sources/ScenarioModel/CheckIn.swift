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
