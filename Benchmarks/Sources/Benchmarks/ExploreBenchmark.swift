#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Every state of one scenario: `aspirant explore` beside a search in C, and beside SPIN where it is installed.
struct ExploreBenchmark {
  private static let seed: UInt64 = 5
  private let repetitions: Int

  init(repetitions: Int) { self.repetitions = repetitions }

  /// - Returns: The lines of the table.
  func measure(_ tools: Tools, in folder: borrowing Folder) throws -> [Row] {
    let graph = StateGraph(seed: Self.seed)
    let model = try folder.write(graph.model, to: "graph.txt")
    let scenario = try folder.write(graph.scenario, to: "graf.yaml")
    let spin = try makeSPIN(graph, in: folder)
    var floor: [ProcessCost] = []
    var explored: [ProcessCost] = []
    var checked: [ProcessCost] = []
    var states = 0
    for _ in 0..<repetitions {
      let search = try runCaptured(tools.stateSearch, [model])
      floor.append(search.cost)
      // Some of its scenes are never reached, which the explorer says with exit code 1.
      let report = try runCaptured(
        tools.aspirant, ["explore", scenario, "--states", "100000000", "--json"], endings: 0...1)
      explored.append(report.cost)
      states = Self.number(before: " states", in: search.output) ?? 0
      let ours = Self.number(after: "\"states\" : ", in: report.output)
      let steps = Self.number(after: "\"transitions\" : ", in: report.output)
      guard states > 0, ours == states, steps == Self.number(before: " steps", in: search.output) else {
        throw BenchmarkError(message: "the explorer found \(ours ?? -1) states, the search in C \(states)")
      }
      if let spin {
        let result = try runCaptured(spin, ["-m10000000", "-w24"])
        checked.append(result.cost)
        let theirs = Self.number(before: " states, stored", in: result.output)
        guard theirs == states else {
          throw BenchmarkError(message: "SPIN found \(theirs ?? -1) states, the search in C \(states)")
        }
      }
    }
    var rows = [
      Row("\(states) states: search in C (floor)", states: states, floor, floor: floor),
      Row("the same: `aspirant explore`, whole process", states: states, explored, floor: floor),
    ]
    if !checked.isEmpty { rows.append(Row("the same: SPIN, -O2 -DSAFETY", states: states, checked, floor: floor)) }
    return rows
  }

  /// Makes SPIN's verifier of the graph, where both SPIN and a compiler are installed.
  private func makeSPIN(_ graph: StateGraph, in folder: borrowing Folder) throws -> String? {
    guard let spin = Self.installed("spin"), let compiler = Self.installed("gcc") else { return nil }
    try folder.write(graph.promela, to: "graph.pml")
    // SPIN writes its verifier into the working folder.
    let script = "cd '\(folder.path)' && '\(spin)' -a graph.pml && '\(compiler)' -O2 -DSAFETY -w -o pan pan.c"
    _ = try run("/bin/sh", ["-c", script])
    return "\(folder.path)/pan"
  }

  private static func installed(_ name: String) -> String? {
    ["/usr/bin/\(name)", "/usr/local/bin/\(name)"].first { access($0, X_OK) == 0 }
  }

  private static func number(after mark: String, in text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard let start = position(of: Array(mark.utf8), in: bytes) else { return nil }
    return Int(String(decoding: bytes[(start + mark.utf8.count)...].prefix { 48...57 ~= $0 }, as: UTF8.self))
  }

  private static func number(before mark: String, in text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard let end = position(of: Array(mark.utf8), in: bytes) else { return nil }
    let digits = bytes[..<end].reversed().prefix { 48...57 ~= $0 }.reversed()
    return Int(String(decoding: Array(digits), as: UTF8.self))
  }

  private static func position(of mark: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= mark.count else { return nil }
    return (0...bytes.count - mark.count).first { bytes[$0..<$0 + mark.count].elementsEqual(mark) }
  }
}
