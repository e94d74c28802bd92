import Diagnostics

/// A table of a report as comma-separated values (RFC 4180): UTF-8, lines end in CR LF, decimals have a point.
struct CSVTable: Sendable {
  /// The name of the file without its ending.
  let name: String
  private let header: [String]
  private var rows: [[String]] = []

  init(_ name: String, _ header: [String]) {
    self.name = name
    self.header = header
  }

  /// Whether nothing was added.
  var isEmpty: Bool { rows.isEmpty }

  /// Adds a row; a missing value is an empty field.
  mutating func add(_ row: [String?]) {
    precondition(row.count == header.count, "a row has a field for each column")
    rows.append(row.map { $0 ?? "" })
  }

  /// The file.
  var file: ReportFile {
    let lines = ([header] + rows).map { $0.map(CSVField.forSpreadsheets).joined(separator: ",") + "\r\n" }
    return ReportFile("csv/\(name).csv", lines.joined())
  }
}
