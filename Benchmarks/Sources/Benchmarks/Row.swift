/// One line of the table.
struct Row {
  private static let widths = [46, 16, 9, 12]

  private let cells: [String]

  private init(cells: [String]) { self.cells = cells }

  /// Seconds of a whole process.
  init(_ name: String, seconds: Double, floor: Double, peakMemory: Double) {
    cells = [
      name, "\(seconds.shown(digits: 3)) s", "\((seconds / floor).shown(digits: 2)) x",
      "\((peakMemory / 1_048_576).shown(digits: 0)) MB",
    ]
  }

  /// Seconds of a part of a process.
  init(_ name: String, work seconds: Double, floor: Double) {
    cells = [name, "\(seconds.shown(digits: 3)) s", "\((seconds / floor).shown(digits: 2)) x", ""]
  }

  /// Steps per second, in millions.
  init(_ name: String, steps: Double, floor: Double) {
    cells = [name, "\((steps / 1e6).shown(digits: 1)) M/s", "\((floor / steps).shown(digits: 2)) x", ""]
  }

  /// States per CPU second of a whole process, in millions, and bytes per state.
  init(_ name: String, states: Int, _ costs: [ProcessCost], floor: [ProcessCost]) {
    let seconds = costs.map(\.seconds).median
    let bytes = costs.map { Double($0.peakMemory) }.median / Double(states)
    cells = [
      name, "\((Double(states) / seconds / 1e6).shown(digits: 2)) M/s",
      "\((seconds / floor.map(\.seconds).median).shown(digits: 2)) x", "\(bytes.shown(digits: 1)) B/state",
    ]
  }

  /// The head of the table, with the line under it.
  static var head: [Row] {
    [
      Row(cells: ["what", "CPU median", "x floor", "peak memory"]),
      Row(cells: widths.map { String(repeating: "-", count: $0) }),
    ]
  }

  /// The line in Markdown.
  var text: String {
    let padded = zip(cells, Self.widths).map { cell, width in
      cell + String(repeating: " ", count: max(width - cell.count, 0))
    }
    return "| " + padded.joined(separator: " | ") + " |"
  }
}

extension Double {
  /// The number with so many digits after the point.
  fileprivate func shown(digits: Int) -> String {
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    let scaled = Int((self * Double(scale)).rounded())
    guard digits > 0 else { return String(scaled) }
    let fraction = String(scaled % scale)
    return "\(scaled / scale)." + String(repeating: "0", count: digits - fraction.count) + fraction
  }
}
