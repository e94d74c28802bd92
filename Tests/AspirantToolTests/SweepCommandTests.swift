import Foundation
import Testing

/// `run --jobs`, `run --shard` and `merge` as processes.
struct SweepCommandTests {
  private static var pack: String { get throws { try PackedExample.path("demens-foerste-uger") } }

  private func run(_ arguments: String...) throws -> ToolProcess.Result {
    try ToolProcess.run(["run", Self.pack] + arguments + ["--json"])
  }

  @Test func mergesShardsIntoTheVeryBytesOfTheWhole() throws {
    let whole = try run("--runs", "101", "--seed", "5")
    #expect(whole.code == 0)
    #expect(try run("--runs", "101", "--seed", "5", "--jobs", "3").output == whole.output)
    let scratch = try Scratch()
    var files: [String] = []
    for number in 1...8 {
      let part = try run("--runs", "101", "--seed", "5", "--shard", "\(number)/8", "--jobs", "2")
      #expect(part.code == 0)
      files.append(try scratch.write("\(number).json", part.output))
    }
    for order in [files, files.reversed()] {
      let merged = try ToolProcess.run(["merge", "--json"] + order)
      #expect(merged.code == 0)
      #expect(merged.error.isEmpty)
      #expect(merged.output == whole.output)
    }
    // As one stream, as GNU parallel and Spark's pipe give it.
    let stream = try files.map { try String(contentsOfFile: $0, encoding: .utf8) }.joined()
    #expect(try ToolProcess.run(["merge", "--json"], input: stream).output == whole.output)
    #expect(
      try ToolProcess.run(["merge", "-", "--json"], input: stream.replacing("\n", with: " ")).output == whole.output)
    // For people too.
    let table = try ToolProcess.run(["run", Self.pack, "--runs", "101", "--seed", "5", "--lang", "en"])
    #expect(try ToolProcess.run(["merge", "--lang", "en"] + files).output == table.output)
    #expect(
      try ToolProcess.run(["run", Self.pack, "--runs", "101", "--shard", "2/8", "--lang", "en"]).output.contains(
        "shard 2/8"))
  }

  @Test(arguments: [
    ["--seed", "2"], ["--runs", "11"], ["--agent", "first"], ["--timing"], ["--shard", "2/3"],
  ])
  func refusesAShardOfAnotherSeries(changes: [String]) throws {
    let scratch = try Scratch()
    let first = try scratch.write("første.json", try run("--runs", "10", "--shard", "1/2").output)
    var arguments = ["--runs", "10", "--shard", "2/2"]
    for word in changes where word.hasPrefix("--") {
      if let place = arguments.firstIndex(of: word) { arguments.removeSubrange(place...place + 1) }
    }
    let other = try ToolProcess.run(["run", Self.pack, "--json"] + arguments + changes)
    #expect(other.code == 0)
    let second = try scratch.write("anden.json", other.output)
    for (language, word) in [("da", "men"), ("en", "but")] {
      let merged = try ToolProcess.run(["merge", first, second, "--lang", language])
      #expect(merged.code == 1)
      #expect(merged.output.isEmpty)
      #expect(merged.error.contains("anden.json"))
      #expect(merged.error.contains("første.json"))
      #expect(merged.error.contains(word))
    }
  }

  @Test func refusesWhatIsMissingDoubledOrNoShard() throws {
    let scratch = try Scratch()
    let parts = try (1...3).map {
      try scratch.write("\($0).json", try run("--runs", "10", "--shard", "\($0)/3").output)
    }
    let missing = try ToolProcess.run(["merge", parts[0], parts[2]])
    #expect(missing.code == 1)
    #expect(missing.error.contains("1 of 3 shards are missing: 2/3"))
    let doubled = try ToolProcess.run(["merge"] + parts + [parts[1]])
    #expect(doubled.code == 1)
    #expect(doubled.error.contains("shard 2/3 is there twice"))
    let text = try String(contentsOfFile: parts[0], encoding: .utf8)
    for (name, content, expected) in [
      ("empty", "", "no shard here"), ("cut", String(text.dropLast(20)), "not whole"), ("words", "hello", "words:1"),
      ("other", "{}", "not what"),
      ("newer", text.replacing("\"format\" : 1", with: "\"format\" : 2"), "newer Aspirant"),
      ("altered", text.replacing("\"stuck\" : 0", with: "\"stuck\" : 1"), "do not agree"),
      ("deep", String(repeating: "{\"a\":", count: 100_000), "not whole"),
      ("deeper", String(repeating: "{\"a\":", count: 5000) + "1" + String(repeating: "}", count: 5000), "not what"),
    ] {
      let file = try scratch.write(name, content)
      let result = try ToolProcess.run(["merge", file])
      #expect(result.code == 1, "\(name)")
      #expect(result.output.isEmpty)
      #expect(result.error.contains(expected), "\(name): \(result.error)")
    }
    #expect(try ToolProcess.run(["merge", scratch.folder.path + "/none.json"]).code == 66)
    #expect(try ToolProcess.run(["merge", scratch.folder.path]).code == 66)
  }

  @Test(arguments: ["0/0", "3/2", "0/4", "x", "1/1000001"])
  func refusesAShardThatIsNone(shard: String) throws {
    for (language, word) in [("da", "del"), ("en", "part")] {
      let result = try ToolProcess.run(["run", Self.pack, "--shard", shard, "--lang", language])
      #expect(result.code == 64)
      #expect(result.error.contains("\(shard)"))
      #expect(result.error.contains(word))
    }
    #expect(try ToolProcess.run(["run", Self.pack, "--jobs", "0"]).code == 64)
    #expect(try ToolProcess.run(["run", Self.pack, "--agent", "cover", "--shard", "1/2"]).code == 64)
  }

  @Test func saysHowFarItCameWhenInterrupted() throws {
    let scratch = try Scratch()
    let folder = scratch.folder.appendingPathComponent("optagelser")
    let process = Process()
    process.executableURL = ToolProcess.products.appendingPathComponent("aspirant")
    process.arguments = [
      "run", try Self.pack, "--runs", "100000000", "--jobs", "2", "--record", folder.path, "--json", "--lang", "en",
    ]
    process.currentDirectoryURL = ToolProcess.package
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C"]
    let (output, error) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = error
    try process.run()
    // Once a recording is there, runs are being made.
    for _ in 0..<6000 {
      if let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path), names.count > 10 { break }
      usleep(10_000)
    }
    kill(process.processIdentifier, SIGINT)
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    #expect(process.terminationReason == .exit)
    #expect(output.fileHandleForReading.readDataToEndOfFile().isEmpty)
    let words = String(decoding: error.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(words.contains("interrupted after"))
    #expect(words.contains("of 100000000 runs"))
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      #expect(name.hasSuffix(".jsonl"))
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      #expect(text.hasSuffix("\n"))
    }
  }

  private static func isThere(_ program: String) -> Bool {
    ["/usr/bin/", "/bin/", "/usr/local/bin/"].contains { FileManager.default.isExecutableFile(atPath: $0 + program) }
  }

  @Test(.enabled(if: isThere("parallel"), "GNU parallel is not installed"))
  func runsShardsUnderGNUParallel() throws {
    let scratch = try Scratch()
    let script = try scratch.write(
      "sweep.sh",
      """
      seq 8 | parallel --will-cite -j 2 "$1" run "$2" --runs 100 --seed 3 --shard {}/8 --json | "$1" merge --json
      """)
    let tool = ToolProcess.products.appendingPathComponent("aspirant").path
    let result = try shell([script, tool, Self.pack])
    #expect(result.code == 0)
    #expect(result.output == (try run("--runs", "100", "--seed", "3").output))
  }

  /// A Python that has PySpark: the one that a variable names, or the usual one.
  private static let python: String? = {
    let named = ProcessInfo.processInfo.environment["ASPIRANT_TEST_PYSPARK"]
    for python in [named, "/usr/bin/python3", "/usr/local/bin/python3"].compactMap(\.self)
    where FileManager.default.isExecutableFile(atPath: python) {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: python)
      process.arguments = ["-c", "import pyspark"]
      process.standardError = FileHandle.nullDevice
      guard (try? process.run()) != nil else { continue }
      process.waitUntilExit()
      if process.terminationStatus == 0 { return python }
    }
    return nil
  }()

  @Test(.enabled(if: python != nil && isThere("java"), "PySpark or Java is not installed"))
  func runsShardsUnderSpark() throws {
    let tool = ToolProcess.products.appendingPathComponent("aspirant").path
    let result = try shell(
      [
        "-c", #""$0" Examples/Sweeps/spark_sweep.py "$1" "$2" --runs 100 --seed 3 | "$1" merge --json"#,
        Self.python ?? "", tool, Self.pack,
      ])
    #expect(result.code == 0, "\(result.error)")
    #expect(result.output == (try run("--runs", "100", "--seed", "3").output))
  }

  private func shell(_ arguments: [String]) throws -> ToolProcess.Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = arguments
    process.currentDirectoryURL = ToolProcess.package
    process.environment = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C", "HOME": FileManager.default.temporaryDirectory.path,
    ]
    let scratch = try Scratch()
    let names = ["out", "err"].map { scratch.folder.appendingPathComponent($0) }
    for name in names { try Data().write(to: name) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: names[0])
    process.standardError = try FileHandle(forWritingTo: names[1])
    try process.run()
    process.waitUntilExit()
    return ToolProcess.Result(
      code: process.terminationStatus, output: try String(contentsOf: names[0], encoding: .utf8),
      error: try String(contentsOf: names[1], encoding: .utf8), exitedByItself: process.terminationReason == .exit)
  }
}
