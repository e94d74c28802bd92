/// `replay` of 10,000 recordings as whole processes: from one stream, and from as many files.
struct ReplayBenchmark {
  private static let recordings = 10_000
  private let repetitions: Int

  init(repetitions: Int) { self.repetitions = repetitions }

  /// - Returns: The lines of the table.
  func measure(_ tools: Tools, in folder: borrowing Folder) throws -> [Row] {
    for name in ["replay", "replay/scenarios"] { try folder.makeFolder(name) }
    try folder.write(packManifest, to: "replay/pack.yaml")
    try folder.write(Story(seed: 11).scenario, to: "replay/scenarios/historie.yaml")
    let pack = "\(folder.path)/replay.aspack"
    let files = "\(folder.path)/recordings"
    _ = try run(tools.aspirantc, ["pack", "\(folder.path)/replay", "-o", pack])
    _ = try run(
      tools.aspirant, ["run", pack, "--runs", "\(Self.recordings)", "--seed", "3", "--record", files])
    let stream = "\(folder.path)/stream.jsonl"
    _ = try run(
      "/bin/sh", ["-c", "cat \(files)/*.jsonl > \(stream) || find \(files) -type f | sort | xargs cat > \(stream)"])
    let expected = "\(Self.recordings) same"
    for input in [stream, files] {
      let output = try runCaptured(tools.aspirant, ["replay", pack, input, "--lang", "en"]).output
      guard output.contains(expected) else {
        throw BenchmarkError(message: "not all recordings are the same: \(output)")
      }
    }
    var series = Series()
    for _ in 0..<repetitions {
      try series.add("stream floor", tools.replayFloor, [stream])
      try series.add("stream", tools.aspirant, ["replay", pack, stream, "--jobs", "1"])
      try series.add("stream 2", tools.aspirant, ["replay", pack, stream, "--jobs", "2"])
      try series.add("files floor", tools.replayFloor, [files])
      try series.add("files", tools.aspirant, ["replay", pack, files, "--jobs", "1"])
      try series.add("files 2", tools.aspirant, ["replay", pack, files, "--jobs", "2"])
    }
    let floor = "stream floor"
    return [
      series.row("10,000 recordings, stream: read, memchr (floor)", "stream floor", floor: floor),
      series.row("10,000 recordings, stream: `replay`", "stream", floor: floor),
      series.row("the same, elapsed time on two cores", "stream 2", floor: floor, \.elapsed),
      series.row("10,000 files: open, read, memchr (floor)", "files floor", floor: "files floor"),
      series.row("10,000 files: `replay`", "files", floor: "files floor"),
      series.row("the same, elapsed time on two cores", "files 2", floor: "files floor", \.elapsed),
    ]
  }
}
