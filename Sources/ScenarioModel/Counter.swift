/// Something that is counted during a run, held at `limit`.
public struct Counter: Codable, Hashable, Sendable {
  /// What is counted.
  public enum Subject: String, Codable, Hashable, Sendable {
    /// Visits of a scene.
    case scene
    /// How often a choice was taken.
    case choice
    /// How often a choice with a tag was taken.
    case tag
  }

  /// What is counted.
  public var subject: Subject
  /// The index of the scene, choice or tag.
  public var index: Int
  /// Where the count stays: one above the greatest number that a condition compares it with.
  public var limit: Int

  /// Makes a counter.
  public init(subject: Subject, index: Int, limit: Int) {
    self.subject = subject
    self.index = index
    self.limit = limit
  }
}
