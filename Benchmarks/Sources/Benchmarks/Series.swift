/// What processes cost that took turns, by what was measured.
struct Series {
  private var costs: [String: [ProcessCost]] = [:]

  /// Runs a program once more.
  mutating func add(_ name: String, _ program: String, _ arguments: [String]) throws(BenchmarkError) {
    costs[name, default: []].append(try run(program, arguments))
  }

  /// The line of the table for one of them.
  ///
  /// - Parameters:
  ///   - title: What the line says.
  ///   - name: What was measured.
  ///   - floor: What it is compared with, by its CPU time.
  ///   - time: Which time is shown.
  /// - Returns: The line, with the medians.
  func row(
    _ title: String, _ name: String, floor: String, _ time: KeyPath<ProcessCost, Double> = \.seconds
  ) -> Row {
    let own = costs[name] ?? []
    return Row(
      title, seconds: own.map { $0[keyPath: time] }.median, floor: (costs[floor] ?? []).map(\.seconds).median,
      peakMemory: own.map { Double($0.peakMemory) }.median)
  }
}
