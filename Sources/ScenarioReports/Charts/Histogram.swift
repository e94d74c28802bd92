/// A chart of columns, with its table.
struct Histogram {
  /// One column.
  struct Bar: Hashable {
    var label: String
    var count: Int
  }

  var bars: [Bar]

  init(_ bars: [(label: String, count: Int)]) { self.bars = bars.map { Bar(label: $0.label, count: $0.count) } }

  /// Columns for whole numbers in a range: one for each number, or at most seven of the same width.
  init(_ values: [Int], in range: ClosedRange<Int>) {
    let low = min(range.lowerBound, values.min() ?? range.lowerBound)
    let high = max(range.upperBound, values.max() ?? range.upperBound)
    let span = high.subtractingReportingOverflow(low)
    let width = span.overflow ? Int.max / 7 : span.partialValue / 7 + 1
    var start = low
    bars = []
    ranges = []
    while start <= high, bars.count < 8 {
      let sum = start.addingReportingOverflow(width - 1)
      let end = sum.overflow || bars.count == 7 ? high : min(sum.partialValue, high)
      bars.append(Bar(label: Self.label(start, end), count: values.count { (start...end).contains($0) }))
      ranges.append(start...end)
      guard end < high else { break }
      start = end + 1
    }
  }

  /// The numbers of each column, where it has some.
  private(set) var ranges: [ClosedRange<Int>] = []

  private static func label(_ low: Int, _ high: Int) -> String {
    func written(_ number: Int) -> String { number < 0 ? "−\(number.magnitude)" : "\(number)" }
    return low == high ? written(low) : low < 0 || high < 0 ? "\(written(low)) … \(written(high))" : "\(low)–\(high)"
  }

  /// What the template sees.
  ///
  /// - Parameters:
  ///   - id: What its ids begin with.
  ///   - title: What it shows.
  ///   - axis: What the columns stand for.
  ///   - words: The language.
  /// - Returns: The chart and its table.
  func view(id: String, title: String, axis: String, _ words: ReportWords) -> View {
    let most = max(bars.map(\.count).max() ?? 0, 1)
    let (column, plot) = (72, 90)
    let columns = bars.enumerated().map { index, bar -> View in
      let height = bar.count == 0 ? 0 : max(2, bar.count * plot / most)
      return [
        "x": index * column + 10, "middle": index * column + column / 2, "y": 22 + plot - height, "height": height,
        "width": column - 20, "countY": 22 + plot - height - 6, "count": bar.count, "label": bar.label,
      ]
    }
    let told = bars.filter { $0.count > 0 }.map { "\($0.label): \($0.count)" }.joined(separator: "; ")
    return [
      "id": id, "title": title, "axis": axis, "columns": columns, "width": bars.count * column, "base": 22 + plot,
      "labelY": 22 + plot + 18, "height": 22 + plot + 28, "description": "\(axis). \(told)",
      "axisWord": words(da: "Point", en: "Points"), "countWord": words(da: "Elever", en: "Learners"),
    ]
  }
}
