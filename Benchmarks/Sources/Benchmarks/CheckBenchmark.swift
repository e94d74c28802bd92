/// `check` of 1,000 scenario files as a whole process, beside libyaml alone on the same files; and of one file.
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
    let corpus = "\(folder.path)/corpus"
    var series = Series()
    for _ in 0..<repetitions {
      try series.add("floor", tools.eventScan, files)
      try series.add("tree", tools.treeScan, files)
      try series.add("check", tools.aspirantc, ["check", "--no-explore", "--jobs", "1", corpus])
      try series.add("check on two cores", tools.aspirantc, ["check", "--no-explore", "--jobs", "2", corpus])
      try series.add("proof", tools.aspirantc, ["check", "--jobs", "1", corpus])
      try series.add("one floor", tools.eventScan, [files[1]])
      try series.add("start static", tools.aspirantc, ["--version"])
      try series.add("start", tools.aspirant, ["--version"])
      try series.add("one static", tools.aspirantc, ["check", files[1]])
      try series.add("one", tools.aspirant, ["check", files[1]])
    }
    return [
      series.row("1,000 files: libyaml events (floor)", "floor", floor: "floor"),
      series.row("1,000 files: syntax trees", "tree", floor: "floor"),
      series.row("1,000 files: `aspirantc check --no-explore`", "check", floor: "floor"),
      series.row("the same, elapsed time on two cores", "check on two cores", floor: "floor", \.elapsed),
      series.row("1,000 files: `aspirantc check`", "proof", floor: "floor"),
      series.row("one file: libyaml events (floor)", "one floor", floor: "one floor"),
      series.row("`aspirantc --version`", "start static", floor: "one floor"),
      series.row("`aspirant --version`", "start", floor: "one floor"),
      series.row("one file: `aspirantc check`", "one static", floor: "one floor"),
      series.row("one file: `aspirant check`", "one", floor: "one floor"),
    ]
  }
}
