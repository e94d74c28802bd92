/// `check` of single scenarios that are far larger than any author's, beside libyaml alone: time and memory have to
/// grow as the file does.
struct SizeBenchmark {
  private let repetitions: Int

  init(repetitions: Int) { self.repetitions = repetitions }

  /// - Returns: The lines of the table.
  func measure(_ tools: Tools, in folder: borrowing Folder) throws -> [Row] {
    let texts = [
      ("11 MB, 10,000 scenes", LargeScenario(scenes: 9_999, isWordy: true)),
      ("22 MB, 20,000 scenes", LargeScenario(scenes: 19_999, isWordy: true)),
      ("1,000 scenes, 3 guarded choices", LargeScenario(scenes: 1_000, isWordy: false)),
      ("2,000 scenes, 3 guarded choices", LargeScenario(scenes: 2_000, isWordy: false)),
    ]
    var files: [String] = []
    for (index, (_, text)) in texts.enumerated() {
      try folder.makeFolder("large-\(index)")
      files.append(try folder.write(text.make(), to: "large-\(index)/\(LargeScenario.name).yaml"))
    }
    var series = Series()
    for _ in 0..<repetitions {
      for (index, file) in files.enumerated() {
        try series.add("floor \(index)", tools.eventScan, [file])
        try series.add("check \(index)", tools.aspirantc, ["check", "--no-explore", "--jobs", "1", file])
      }
    }
    return texts.indices.flatMap { index in
      [
        series.row("\(texts[index].0): libyaml (floor)", "floor \(index)", floor: "floor \(index)"),
        series.row("\(texts[index].0): `check`", "check \(index)", floor: "floor \(index)"),
      ]
    }
  }
}
