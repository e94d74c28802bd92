import Diagnostics

/// One line of a table for spreadsheets, after RFC 4180.
enum CSVLine {
  /// The bytes of a line with its end.
  static func bytes(_ cells: [String]) -> [UInt8] {
    Array(cells.map { CSVField.forSpreadsheets(visibleText($0)) }.joined(separator: ",").utf8) + [0x0D, 0x0A]
  }
}
