/// How a stretch of text is set apart from the rest.
enum Tone: Hashable, Sendable {
  /// As the rest.
  case plain
  /// Names and headings.
  case strong
  /// What the author emphasised.
  case emphasis
  /// A word that the glossary explains.
  case term
  /// What stands beside the story, for example the name of a sound.
  case faint
  /// What must not be overlooked.
  case alert
}

/// A text with stretches that are set apart. It is not yet laid out, and not yet made harmless for a terminal.
struct StyledText: Hashable, Sendable {
  /// A stretch in one tone.
  struct Run: Hashable, Sendable {
    var text: String
    var tone: Tone
  }

  /// The stretches in order.
  private(set) var runs: [Run] = []

  /// Makes a text in one tone.
  init(_ text: String = "", _ tone: Tone = .plain) { append(text, tone) }

  /// Adds a stretch; one that has the tone of the last becomes part of it.
  mutating func append(_ text: String, _ tone: Tone = .plain) {
    guard !text.isEmpty else { return }
    if runs.last?.tone == tone { runs[runs.count - 1].text += text } else { runs.append(Run(text: text, tone: tone)) }
  }

  /// The two texts in a row.
  static func + (left: StyledText, right: StyledText) -> StyledText {
    var sum = left
    for run in right.runs { sum.append(run.text, run.tone) }
    return sum
  }

  /// The words alone.
  var words: String { runs.map(\.text).joined() }
}
