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
  @inlinable
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
