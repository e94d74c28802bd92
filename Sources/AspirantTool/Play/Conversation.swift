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
  /// - Parameter prompt: What stands before the answer, where somebody types it.
  /// - Returns: What came.
  mutating func hear(_ prompt: String) -> Heard
}

/// What came from the other end of a dialogue.
enum Heard: Hashable, Sendable {
  /// A line without its line break.
  case line(String)
  /// A line that is no text: not UTF-8, or far too long.
  case noise
  /// Nothing more will come.
  case end
  /// The process was asked to stop, as with Ctrl-C.
  case interrupted
}
