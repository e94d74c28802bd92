import Diagnostics

/// Sets paragraphs in lines of a given width, harmlessly for a terminal.
struct PageLayout: Hashable, Sendable {
  /// The most columns of a line.
  var width: Int
  /// Whether tones become the terminal's styles; else `_emphasis_` and `term*`.
  var isColoured: Bool

  /// The lines of a page, each with its line break.
  func render(_ page: [Paragraph]) -> String {
    var text = ""
    var wasGap = false
    for paragraph in page {
      let isGap = paragraph == .gap
      if !(isGap && wasGap) { text += lines(of: paragraph).map { $0 + "\n" }.joined() }
      wasGap = isGap
    }
    return text
  }

  /// The lines of a paragraph.
  func lines(of paragraph: Paragraph) -> [String] {
    if paragraph.isUnbroken { return [visibleText(paragraph.text.words)] }
    let label = paragraph.label.words
    let indent = min(paragraph.indent ?? displayWidth(of: label), width / 2)
    var setter = LineSetter(width: width, indent: indent, label: paragraph.label)
    for run in marked(paragraph.text) { setter.add(run) }
    return setter.finish().map { runs in runs.map(paint).joined() }
  }

  /// Without styles, marks take their place.
  private func marked(_ text: StyledText) -> [StyledText.Run] {
    guard !isColoured else { return text.runs }
    return text.runs.map { run in
      switch run.tone {
      case .emphasis: StyledText.Run(text: "_\(run.text)_", tone: .plain)
      case .term: StyledText.Run(text: run.text + "*", tone: .plain)
      default: StyledText.Run(text: run.text, tone: .plain)
      }
    }
  }

  private func paint(_ run: StyledText.Run) -> String {
    guard isColoured else { return run.text }
    let code: String
    switch run.tone {
    case .plain: return run.text
    case .strong: code = "1"
    case .emphasis: code = "3"
    case .term: code = "4"
    case .faint: code = "2"
    case .alert: code = "1;33"
    }
    return "\u{1B}[\(code)m\(run.text)\u{1B}[0m"
  }
}

/// Fills lines with words, one after the other.
private struct LineSetter {
  let width: Int
  let indent: Int
  private var lines: [[StyledText.Run]] = []
  private var line = StyledText()
  private var column = 0
  private var word = StyledText()
  private var wordWidth = 0
  private var isAtStart = true

  init(width: Int, indent: Int, label: StyledText) {
    self.width = width
    self.indent = indent
    for run in label.runs { line.append(visibleText(run.text), run.tone) }
    column = displayWidth(of: label.words)
  }

  mutating func add(_ run: StyledText.Run) {
    var piece = ""
    for character in run.text {
      guard character == " " || character == "\t" || character.isNewline else {
        piece.append(character)
        continue
      }
      take(piece, run.tone)
      piece = ""
      endWord()
      if character.isNewline { endLine() }
    }
    take(piece, run.tone)
  }

  mutating func finish() -> [[StyledText.Run]] {
    endWord()
    lines.append(line.runs)
    return lines
  }

  private mutating func take(_ piece: String, _ tone: Tone) {
    guard !piece.isEmpty else { return }
    word.append(visibleText(piece), tone)
    wordWidth += displayWidth(of: piece)
  }

  private mutating func endWord() {
    guard wordWidth > 0 || !word.runs.isEmpty else { return }
    if !isAtStart {
      if column + 1 + wordWidth > width {
        endLine()
      } else {
        line.append(" ", line.runs.last?.tone == word.runs.first?.tone ? line.runs.last?.tone ?? .plain : .plain)
        column += 1
      }
    }
    if column + wordWidth > width { breakWord() } else { line = line + word }
    column += wordWidth
    isAtStart = false
    word = StyledText()
    wordWidth = 0
  }

  /// Sets a word that is longer than a line, letter by letter.
  private mutating func breakWord() {
    for run in word.runs {
      for character in run.text {
        let piece = String(character)
        let pieceWidth = displayWidth(of: piece)
        if column + pieceWidth > width, !isAtStart { endLine() }
        line.append(piece, run.tone)
        column += pieceWidth
        isAtStart = false
      }
    }
    wordWidth = 0
  }

  private mutating func endLine() {
    lines.append(line.runs)
    line = StyledText(isAtStart && line.words.isEmpty ? "" : String(repeating: " ", count: indent))
    column = indent
    isAtStart = true
  }
}
