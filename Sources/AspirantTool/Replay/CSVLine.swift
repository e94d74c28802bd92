import Diagnostics

/// One line of a table for spreadsheets, after RFC 4180.
enum CSVLine {
  /// The bytes of a line with its end.
  static func bytes(_ cells: [String]) -> [UInt8] {
    Array(cells.map(cell).joined(separator: ",").utf8) + [0x0D, 0x0A]
  }

  private static func cell(_ text: String) -> String {
    var text = visibleText(text)
    // A spreadsheet takes what begins with such a sign for a formula, unless it is a number.
    if let first = text.first, "=+-@".contains(first), Int(text) == nil { text = "'" + text }
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
