package import Diagnostics

/// A `#` after a blank: if plain text ends before it, a comment starts there.
struct CommentPlace {
  /// Just past the last character before the blanks.
  var textEnd: SourcePosition
  /// Where the `#` stands.
  var hash: SourcePosition
  /// Whether a blank or the end of the line follows, as in a comment that is meant to be one.
  var isSpaced: Bool

  /// Whether two or more blanks stand before it, as nobody writes inside a text.
  var isApart: Bool { hash.column >= textEnd.column + 2 }
}

/// All places of a text where a comment may follow something on its line, in order.
func findComments(_ file: SourceFile) -> [CommentPlace] {
  var places: [CommentPlace] = []
  var end = 0
  for sign in file.survey.numberSigns.lazy.map({ Int($0) }) where sign >= end {
    let number = file.line(at: sign)
    let line = file.line(number)
    end = line.endIndex
    line.withUnsafeBufferPointer { findComments(in: $0, number, &places) }
    // No file has so many comments; one made to fill the memory does.
    if places.count >= 200_000 { break }
  }
  return places
}

private func findComments(in line: UnsafeBufferPointer<UInt8>, _ number: UInt32, _ places: inout [CommentPlace]) {
  var column: UInt32 = 0
  var textEnd: UInt32 = 0
  var isAfterBlank = false
  var index = 0
  while index < line.count {
    let byte = line[index]
    index += 1
    if byte & 0xC0 == 0x80 { continue }
    column += 1
    if byte == UInt8(ascii: "#"), isAfterBlank, textEnd > 0 {
      var next = index
      while next < line.count, line[next] == UInt8(ascii: "#") { next += 1 }
      places.append(
        CommentPlace(
          textEnd: SourcePosition(line: number, column: textEnd + 1),
          hash: SourcePosition(line: number, column: column),
          isSpaced: next == line.count || line[next] == 0x20 || line[next] == 0x09))
      if places.count >= 200_000 { return }
    }
    isAfterBlank = byte == 0x20 || byte == 0x09
    if !isAfterBlank { textEnd = column }
  }
}

/// Whether a text ends as a sentence does, so that what follows may well be meant as a comment.
func endsSentence(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  var end = text[...]
  // Quotes and brackets may close after the full stop: »Nej.«
  while let byte = end.last, byte == 0x22 || byte == 0x27 || byte == 0x29 { end.removeLast() }
  for closing: [UInt8] in [[0xC2, 0xBB], [0xE2, 0x80, 0x9D], [0xE2, 0x80, 0x9C], [0xC2, 0xAB]]
  where end.suffix(closing.count).elementsEqual(closing) {
    end.removeLast(closing.count)
  }
  if end.suffix(3).elementsEqual([0xE2, 0x80, 0xA6]) { return true }
  return end.last == UInt8(ascii: ".") || end.last == UInt8(ascii: "!") || end.last == UInt8(ascii: "?")
}

/// The warning, or after a mistake of libyaml's the error, about a text that a comment cuts.
func commentCutsText(
  _ comment: CommentPlace, severity: Severity = .warning, from start: SourcePosition, isInFlow: Bool,
  in file: SourceFile, source: SourceID
) -> Diagnostic {
  let line = SourceRange(source, start, SourcePosition(line: comment.hash.line, column: .max))
  var fixIts: [FixIt] = []
  if !isInFlow, start.line == comment.hash.line, var text = file.text(of: line) {
    while text.last == " " || text.last == "\t" { text.removeLast() }
    let end = SourcePosition(line: start.line, column: start.column + UInt32(clamping: text.unicodeScalars.count))
    fixIts.append(FixIt(quoting: text, at: SourceRange(source, start, end)))
  }
  return Diagnostic(
    severity, "comment-cuts-text",
    at: SourceRange(source, comment.hash, SourcePosition(line: comment.hash.line, column: .max)),
    Message(
      da: """
        Et mellemrum og `#` gør resten af linjen til en kommentar, som ingen får at se. Hører det med til teksten, så \
        sæt hele teksten i "anførselstegn"; er det en kommentar, så skriv den på en linje for sig.
        """,
      en: """
        A space and `#` turn the rest of the line into a comment that nobody will see. If it belongs to the text, put \
        the whole text in "quotes"; if it is a comment, write it on a line of its own.
        """), fixIts: fixIts)
}

extension SourceFile {
  /// Where a comment says that it allows something: `aspirant: allow …`, or nearly so.
  ///
  /// - Parameter hash: The offset of its `#`.
  /// - Returns: The offset of the word, and whether it is written as it should be; nil for any other comment.
  package func allowance(after hash: Int) -> (start: Int, isRight: Bool)? {
    let rest = bytes[(hash + 1)...].drop { $0 == UInt8(ascii: " ") }
    let word = rest.prefix("aspirant".utf8.count)
    let after = rest.dropFirst(word.count)
    guard word.map({ $0 | 0x20 }) == Array("aspirant".utf8),
      after.first == UInt8(ascii: ":") || after.starts(with: " allow".utf8)
    else { return nil }
    return (rest.startIndex, rest.starts(with: "aspirant:".utf8))
  }
}
