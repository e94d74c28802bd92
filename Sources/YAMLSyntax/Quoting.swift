package import Diagnostics

/// A text in quotes, so that YAML reads it letter by letter.
///
/// Double quotes as a rule; single ones where the text holds double quotes and no single ones, for they are kinder to
/// the eye than escapes.
package func quoted(_ text: String) -> String {
  if text.utf8.contains(UInt8(ascii: "\"")), !text.utf8.contains(UInt8(ascii: "'")) { return "'\(text)'" }
  var quoted = "\""
  for scalar in text.unicodeScalars {
    if scalar == "\"" || scalar == "\\" { quoted.append("\\") }
    quoted.unicodeScalars.append(scalar)
  }
  return quoted + "\""
}

extension FixIt {
  /// The change that puts a stretch of source text in quotes.
  package init(quoting text: String, at range: SourceRange) {
    self.init(
      range, replacement: quoted(text),
      title: Message(da: "sæt teksten i anførselstegn", en: "put the text in quotes"))
  }
}

extension SourceFile {
  /// The longest line, in bytes, that is looked at for a fix-it or a cause; no author's line is near it.
  static let longestLine = 20_000

  /// The source text of a range; nil where it is over several lines or on one of monstrous length.
  func text(of range: SourceRange) -> String? {
    guard range.start.line == range.end.line, line(range.start.line).count <= Self.longestLine else { return nil }
    let (start, end) = (offset(of: range.start), offset(of: range.end))
    return start < end ? String(decoding: bytes[start..<end], as: UTF8.self) : nil
  }

  /// The scalars of a line, so that column 1 is index 0; empty for a line of monstrous length.
  func scalars(_ number: UInt32) -> [Unicode.Scalar] {
    let bytes = line(number)
    guard bytes.count <= Self.longestLine else { return [] }
    return Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
  }

  /// Where a block scalar's text ends, of which libyaml knows only that it is before the next token.
  func endOfBlock(from start: SourcePosition, to end: SourcePosition) -> SourcePosition {
    var number = end.column == 1 && end.line > start.line ? end.line - 1 : end.line
    while number > start.line, line(number).allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { number -= 1 }
    var columns: UInt32 = 1
    for byte in line(number) where byte & 0xC0 != 0x80 { columns += 1 }
    return SourcePosition(line: number, column: columns)
  }
}
