/// A paragraph before it is laid out: a label at the edge, and a text whose further lines are indented.
struct Paragraph: Hashable, Sendable {
  /// What stands before the first line, for example a number.
  var label: StyledText
  /// The text. A line break in it starts a new line.
  var text: StyledText
  /// By how many columns the further lines are indented; nil for the label's width.
  var indent: Int?
  /// Whether it stays on one line, however long, so that it can be copied.
  var isUnbroken = false

  /// Makes a paragraph.
  init(_ text: StyledText, label: StyledText = StyledText(), indent: Int? = nil) {
    self.text = text
    self.label = label
    self.indent = indent
  }

  /// Makes a paragraph in one tone.
  init(_ text: String, _ tone: Tone = .plain, label: String = "", indent: Int? = nil) {
    self.init(StyledText(text, tone), label: StyledText(label), indent: indent)
  }

  /// A paragraph that stays on one line, so that it can be copied.
  static func unbroken(_ text: String) -> Paragraph {
    var paragraph = Paragraph(text)
    paragraph.isUnbroken = true
    return paragraph
  }

  /// An empty line. Several in a row count as one.
  static let gap = Paragraph(StyledText())
}
