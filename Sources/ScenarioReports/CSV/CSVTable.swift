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
    ReportFile("csv/\(name).csv", ([header] + rows).map { $0.map(Self.field).joined(separator: ",") + "\r\n" }.joined())
  }

  /// A field. A text that a spreadsheet would take for a formula gets an apostrophe before it; numbers stay as they are.
  private static func field(_ text: String) -> String {
    var text = text
    let isNumber = text.wholeMatch(of: /-?[0-9]+(\.[0-9]+)?/) != nil
    if let first = text.unicodeScalars.first, !isNumber, "=+-@\t\r".unicodeScalars.contains(first) { text = "'" + text }
    guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
