/// `check` of 1,000 scenario files as a whole process, beside libyaml alone on the same files.
struct CheckBenchmark {
  private static let files = 1_000
  private let repetitions: Int

  init(repetitions: Int) { self.repetitions = repetitions }

  /// - Returns: The lines of the table.
  func measure(_ tools: Tools, in folder: borrowing Folder) throws -> [Row] {
    try folder.makeFolder("corpus")
    try folder.makeFolder("corpus/scenarios")
    var files = [try folder.write(packManifest, to: "corpus/pack.yaml")]
    for number in 1...Self.files {
      var text = ScenarioText(number: number)
      files.append(try folder.write(text.make(), to: "corpus/scenarios/\(text.name).yaml"))
    }
    var floor: [ProcessCost] = []
    var check: [ProcessCost] = []
    for _ in 0..<repetitions {
      floor.append(try run(tools.eventScan, files))
      check.append(try run(tools.aspirantc, ["check", "\(folder.path)/corpus"]))
    }
    return [
      row("1,000 files: libyaml events (floor)", floor, floor),
      row("1,000 files: `aspirantc check`", check, floor),
    ]
  }

  private func row(_ name: String, _ costs: [ProcessCost], _ floor: [ProcessCost]) -> Row {
    Row(
      name, seconds: costs.map(\.seconds).median, floor: floor.map(\.seconds).median,
      peakMemory: costs.map { Double($0.peakMemory) }.median)
  }
}
