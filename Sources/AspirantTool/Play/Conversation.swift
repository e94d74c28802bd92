/// Somebody at the other end of a dialogue.
protocol Conversation {
  /// How many lines are seen at once; nil where nobody has to be waited for.
  var height: Int? { get }

  /// Shows a text. It ends in a line break unless an answer is to follow it.
  mutating func say(_ text: String)

  /// Tells of a problem, apart from the dialogue.
  mutating func warn(_ text: String)

  /// Waits for a line.
  ///
  /// - Parameters:
  ///   - prompt: What stands before the answer, where somebody types it.
  ///   - milliseconds: How long to wait; nil for as long as it takes.
  /// - Returns: What came.
  mutating func hear(_ prompt: String, within milliseconds: Int?) -> Heard
}

extension Conversation {
  /// Waits for a line as long as it takes.
  mutating func hear(_ prompt: String) -> Heard { hear(prompt, within: nil) }
}

/// What came from the other end of a dialogue.
enum Heard: Hashable, Sendable {
  /// A line without its line break.
  case line(String)
  /// A line that is no text: not UTF-8, or far too long.
  case noise
  /// The time was over before a line came.
  case late
  /// Nothing more will come.
  case end
  /// The process was asked to stop, as with Ctrl-C.
  case interrupted
}
