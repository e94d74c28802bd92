/// Writes diagnostics for a person at a terminal.
///
/// Each one is a line that editors can jump to, the source line with its number, a caret under the very words, its
/// notes with places of their own, and what would mend it. For example:
/// ```
/// scenarios/gerda.yaml:12:13: fejl[unknown-scene]: Scenen `gaarden` findes ikke. Mente du `gården`?
///   12 |     goto: gaarden
///      |           ^~~~~~~
///   12 +     goto: gården
/// ```
public struct DiagnosticRenderer: Sendable {
  /// Whether the text is coloured.
  public enum Style: Hashable, Sendable {
    /// Characters only: for files, pipes and tests.
    case plain
    /// With ANSI colours: errors red, warnings yellow, notes blue.
    case coloured
  }

  /// The language of the messages.
  public var language: MessageLanguage
  /// Whether the text is coloured.
  public var style: Style
  /// The columns of the terminal; nil keeps every message on one line, as the tools that read it want.
  public var width: Int?

  /// Makes a renderer.
  ///
  /// - Parameters:
  ///   - language: The language of the messages.
  ///   - style: Whether the text is coloured.
  ///   - width: The columns at which messages are broken and source lines cut. The start of the first line,
  ///     `path:line:column:`, is never broken. With nil messages are not broken, and source lines are cut at 120.
  public init(language: MessageLanguage, style: Style = .plain, width: Int? = 100) {
    self.language = language
    self.style = style
    self.width = width
  }

  /// Writes several diagnostics, with an empty line between each two.
  ///
  /// - Parameters:
  ///   - diagnostics: The diagnostics, in the order in which they are to be written.
  ///   - sources: The sources that their ranges refer to.
  /// - Returns: The text, ending in a line break unless there is nothing to write.
  public func render(_ diagnostics: some Sequence<Diagnostic>, in sources: SourceMap) -> String {
    diagnostics.map { render($0, in: sources) }.joined(separator: "\n")
  }

  /// Writes one diagnostic.
  ///
  /// - Parameters:
  ///   - diagnostic: The diagnostic.
  ///   - sources: The sources that its ranges refer to.
  /// - Returns: The text, ending in a line break.
  public func render(_ diagnostic: Diagnostic, in sources: SourceMap) -> String {
    let label = Label(diagnostic.severity)
    var lines = message(diagnostic.message, label, code: diagnostic.code, at: diagnostic.range, in: sources)
    lines += excerpt(of: diagnostic.range, label, in: sources)
    for fixIt in diagnostic.fixIts {
      // A word that the message names already needs no second mention.
      let isTold = diagnostic.message[language].contains("`\(fixIt.replacement)`")
      // Where the change is made is seen, unless it is made in another file.
      let other = fixIt.range.source == diagnostic.range.source ? nil : sources[fixIt.range.source].path
      lines += (isTold && other == nil ? [] : title(of: fixIt, in: other)) + mending(fixIt, in: sources)
    }
    for note in diagnostic.notes {
      lines += message(note.message, .note, code: nil, at: note.range, in: sources)
      if let range = note.range { lines += excerpt(of: range, .note, in: sources) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  // MARK: Messages

  private func message(
    _ message: Message, _ label: Label, code: String?, at range: SourceRange?, in sources: SourceMap
  ) -> [String] {
    let name = label.name(language) + (code.map { "[\(visibleText($0))]" } ?? "") + ":"
    let place = range.map { range in
      "\(visibleText(sources[range.source].path)):\(range.start.line):\(range.start.column):"
    }
    let before = place.map { paint($0, .bold) } ?? "   "
    let used = (place.map { displayWidth(of: $0) } ?? 3) + 1 + displayWidth(of: name)
    return wrap(message[language], after: before + " " + paint(name, label.colour), used: used, indent: 4)
  }

  /// Breaks a text between words; its first word always follows what is before it.
  ///
  /// A line break in the text is part of something that is quoted, for example the name of a file, and is spelt out.
  private func wrap(_ text: String, after start: String, used: Int, indent: Int) -> [String] {
    var lines: [String] = []
    var line = start
    var column = used
    var isFirstWord = true
    for word in text.split(separator: " ") {
      let word = visibleText(word)
      let length = displayWidth(of: word)
      if !isFirstWord, let width, column + 1 + length > width {
        lines.append(line)
        line = String(repeating: " ", count: indent) + word
        column = indent + length
      } else {
        line += " " + word
        column += 1 + length
      }
      isFirstWord = false
    }
    return lines + [line]
  }

  // MARK: Source lines

  /// The lines of a range with a mark under them; of a long range the first and the last.
  private func excerpt(of range: SourceRange, _ label: Label, in sources: SourceMap) -> [String] {
    let file = sources[range.source]
    let last = UInt32(file.lineCount)
    guard range.start.line <= last, file.lineCount > 1 || !file.line(1).isEmpty else { return [] }
    var end = range.end.line > last ? SourcePosition(line: last, column: .max) : range.end
    // A range that ends at the start of a line covers nothing of it.
    if end.line > range.start.line, end.column == 1 { end = SourcePosition(line: end.line - 1, column: .max) }

    var lines: [String] = []
    let isLong = end.line - range.start.line > 2
    let numbers = isLong ? [range.start.line, end.line] : Array(range.start.line...end.line)
    for number in numbers {
      let isFirst = number == range.start.line
      if isLong, !isFirst { lines.append(paint(gutter("…", "|"), .blue)) }
      let bytes = file.line(number)
      let from = isFirst ? Int(range.start.column) - 1 : bytes.prefix { $0 == 0x20 || $0 == 0x09 }.count
      let to = number == end.line ? Int(end.column) - 1 : Int.max
      let excerpt = SourceExcerpt(bytes, marking: max(from, 0)..<max(from, to, 0), width: room)
      lines.append(paint(gutter(String(number), "|"), .blue) + (excerpt.text.isEmpty ? "" : " " + excerpt.text))
      guard isFirst || !bytes.isEmpty else { continue }
      let mark = (isFirst ? "^" : "~") + String(repeating: "~", count: excerpt.length - 1)
      lines.append(
        paint(gutter("", "|"), .blue) + String(repeating: " ", count: excerpt.indent + 1) + paint(mark, label.colour))
    }
    return lines
  }

  private func gutter(_ number: String, _ bar: String) -> String {
    String(repeating: " ", count: max(0, 4 - number.count)) + number + " " + bar
  }

  /// The columns for a source line.
  private var room: Int { max(24, (width ?? 120) - 8) }

  // MARK: Fix-its

  /// What a change is for.
  private func title(of fixIt: FixIt, in path: String?) -> [String] {
    let name = language == .danish ? "ret:" : "fix:"
    let place = path.map { "\($0): " } ?? ""
    return wrap(place + fixIt.title[language], after: "    " + paint(name, .green), used: 8, indent: 6)
  }

  /// The lines as they stand after a change.
  private func mending(_ fixIt: FixIt, in sources: SourceMap) -> [String] {
    var lines: [String] = []
    let file = sources[fixIt.range.source]
    let (start, end) = (fixIt.range.start, fixIt.range.end)
    guard start.line <= UInt32(file.lineCount), end.line <= UInt32(file.lineCount) else { return lines }
    let (first, last) = (file.line(start.line), file.line(end.line))
    guard first.count <= 2_000, last.count <= 2_000 else { return lines }

    let kept = first[..<file.offset(of: start)]
    let mended = Array(kept) + Array(fixIt.replacement.utf8) + Array(last[file.offset(of: end)...])
    var parts = mended.split(separator: 0x0A, omittingEmptySubsequences: false)
    // What ends in a line break shows no line after it.
    if parts.count > 1, parts.last?.isEmpty == true { parts.removeLast() }
    let column = kept.count { $0 & 0xC0 != 0x80 }
    for (index, part) in parts.prefix(Self.linesOfFixIt).enumerated() {
      let from = index == 0 ? column : 0
      let excerpt = SourceExcerpt(part, marking: from..<from, width: room)
      let number = gutter(String(Int(start.line) + index), "+")
      lines.append(paint(number, .green) + (excerpt.text.isEmpty ? "" : " " + excerpt.text))
    }
    if parts.count > Self.linesOfFixIt { lines.append(paint(gutter("…", "+"), .green)) }
    return lines
  }

  /// How many lines of a change are shown.
  private static let linesOfFixIt = 4

  // MARK: Colours

  private enum Colour: String {
    case bold = "1"
    case red = "1;31"
    case green = "1;32"
    case yellow = "1;33"
    case blue = "1;34"
  }

  private struct Label {
    var danish: String
    var english: String
    var colour: Colour

    static let note = Label(danish: "bemærkning", english: "note", colour: .blue)

    init(danish: String, english: String, colour: Colour) {
      self.danish = danish
      self.english = english
      self.colour = colour
    }

    init(_ severity: Severity) {
      self =
        switch severity {
        case .error: Label(danish: "fejl", english: "error", colour: .red)
        case .warning: Label(danish: "advarsel", english: "warning", colour: .yellow)
        case .info: .note
        }
    }

    func name(_ language: MessageLanguage) -> String { language == .danish ? danish : english }
  }

  private func paint(_ text: String, _ colour: Colour) -> String {
    style == .plain ? text : "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m"
  }
}
