/// Writing sessions into a store, beside a C program that writes the very same rows.
struct StoreBenchmark {
  private static let sessions = 10_000
  private static let perTransaction = 500

  private let repetitions: Int

  init(repetitions: Int) { self.repetitions = repetitions }

  /// - Returns: The lines of the table.
  func measure(_ tools: Tools, in folder: borrowing Folder) throws -> [Row] {
    var floor: [Double] = []
    var store: [Double] = []
    for round in 0..<repetitions {
      let (ours, bare) = ("\(folder.path)/store-\(round).sqlite", "\(folder.path)/floor-\(round).sqlite")
      store.append(
        try seconds(tools.storeInsert, [ours, "\(Self.sessions)", "\(Self.perTransaction)"]))
      floor.append(try seconds(tools.storeFloor, [ours, bare, "\(Self.perTransaction)"]))
    }
    return [
      Row("10,000 sessions: bare inserts in C (floor)", work: floor.median, floor: floor.median),
      Row("10,000 sessions: `ResultStore.add`", work: store.median, floor: floor.median),
    ]
  }

  /// The seconds that a program prints.
  private func seconds(_ program: String, _ arguments: [String]) throws -> Double {
    let output = try runCaptured(program, arguments).output
    guard let seconds = Double(output.filter { !$0.isWhitespace }) else {
      throw BenchmarkError(message: "\(program) printed `\(output)`")
    }
    return seconds
  }
}
