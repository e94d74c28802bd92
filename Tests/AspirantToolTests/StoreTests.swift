import Foundation
import Testing

/// `aspirant store` as a process.
struct StoreTests {
  private static let pack = "demens-foerste-uger"
  private static let scenario = "gerda-vil-hjem"

  /// A folder with a packed example, `p.aspack`, and recordings of so many runs in `r`.
  private func scratch(runs: Int = 12) throws -> Scratch {
    let scratch = try Scratch()
    let folder = ToolProcess.examples.appendingPathComponent(Self.pack).path
    #expect(try ToolProcess.run(["pack", folder, "-o", "p.aspack"], in: scratch.folder).code == 0)
    let run = try ToolProcess.run(
      ["run", "p.aspack", Self.scenario, "--runs", "\(runs)", "--record", "r"], in: scratch.folder)
    #expect(run.code == 0, "\(run.error)")
    return scratch
  }

  @discardableResult private func store(
    _ arguments: [String], _ scratch: Scratch, code: Int32 = 0, language: String = "en"
  ) throws -> ToolProcess.Result {
    let result = try ToolProcess.run(["store"] + arguments + ["--lang", language], in: scratch.folder)
    #expect(result.exitedByItself && result.code == code, "\(arguments): \(result.output)\(result.error)")
    return result
  }

  private func take(_ scratch: Scratch, _ more: [String] = ["r"], into store: String = "s.sqlite") throws {
    try self.store(["import", store, "p.aspack", "--class", "hold-a"] + more, scratch)
  }

  @Test func takesRecordingsInOnce() throws {
    let scratch = try scratch()
    let first = try store(["import", "s.sqlite", "p.aspack", "r", "--class", "hold-a"], scratch)
    #expect(first.output == "s.sqlite: 12 new, 0 were there already\n" && first.error.isEmpty)
    let again = try store(["import", "s.sqlite", "p.aspack", "r", "--class", "hold-a"], scratch, language: "da")
    #expect(again.output == "s.sqlite: 0 nye, 12 var der allerede\n")
    let list = try store(["list", "s.sqlite"], scratch)
    #expect(list.output.contains("hold-a: 12 seats, 12 sessions\n  dk."), "\(list.output)")
    #expect(try store(["check", "s.sqlite"], scratch).output == "s.sqlite: all is well\n")
    #expect(try store(["check", "s.sqlite"], scratch, language: "da").output == "s.sqlite: alt er i orden\n")
  }

  @Test func exportsTheSameBytesHoweverTheyCameIn() throws {
    let scratch = try scratch()
    try take(scratch, ["r", "--class-ends", "2026-06-19"])
    let files = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path + "/r").sorted().reversed()
    for file in files { try take(scratch, ["r/\(file)"], into: "t.sqlite") }
    let json = try store(["export", "s.sqlite"], scratch).output
    #expect(json == (try store(["export", "t.sqlite"], scratch).output))
    #expect(json.contains("\"seat\":\"run-3\"") && !json.contains("2026-"))
    for table in ["sessions", "answers", "scores", "critical-events", "check-ins"] {
      let csv = try ["s", "t"].map {
        try store(["export", "\($0).sqlite", "--format", "csv", "--table", table], scratch).output
      }
      #expect(csv[0] == csv[1] && csv[0].hasPrefix("class,"))
    }
    try store(["export", "s.sqlite", "-o", "s.json"], scratch)
    #expect(try String(contentsOfFile: scratch.folder.path + "/s.json", encoding: .utf8) == json)
    try store(["export", "s.sqlite", "--format", "csv", "-o", "csv"], scratch)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path + "/csv").count == 5)
  }

  @Test func givesRecordingsBackToTheByte() throws {
    let scratch = try scratch()
    try take(scratch)
    try store(["export", "s.sqlite", "--recordings", "again"], scratch)
    func contents(_ folder: String) throws -> Set<Data> {
      let url = scratch.folder.appendingPathComponent(folder)
      return Set(
        try FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil).map {
          try Data(contentsOf: $0)
        })
    }
    #expect(try contents("again") == contents("r"))
  }

  @Test func countsCheckInsOfAGrowingFileOnce() throws {
    let scratch = try scratch(runs: 1)
    let line = { (value: Int) in
      "{\"format\":1,\"scenario\":\"\(Self.scenario)\",\"check-in\":\"CHECK\",\"value\":\(value)}\n"
    }
    let recording = try #require(
      try FileManager.default.contentsOfDirectory(
        at: scratch.folder.appendingPathComponent("r"), includingPropertiesForKeys: nil
      ).first)
    let text = try String(contentsOf: recording, encoding: .utf8)
    let entry = try #require(text.split(separator: "\n").first { $0.contains("\"check-in\"") })
    let id = try #require(entry.firstMatch(of: #/"check-in":"([^"]+)"/#)).1
    let scene = try #require(entry.firstMatch(of: #/"scene":"([^"]+)"/#)).1
    let answers = [1, 2, 2, 3].map { line($0).replacingOccurrences(of: "CHECK", with: "\(scene)/\(id)") }
    let file = try scratch.write("c.jsonl", answers[0] + answers[1])
    try take(scratch, ["--check-ins", file])
    try scratch.write("c.jsonl", answers.joined() + "{\"format\":1,")
    try take(scratch, ["--check-ins", file])
    try take(scratch, ["--check-ins", file])
    let table = try store(["export", "s.sqlite", "--format", "csv", "--table", "check-ins"], scratch).output
    let counts = table.split(separator: "\n").dropFirst().map { $0.split(separator: ",").suffix(2).joined(separator: "×") }
    #expect(counts == ["1×1", "2×2", "3×1"], "\(table)")
    for (bad, word) in [
      (line(1), "does not ask about"), (answers[0].replacingOccurrences(of: ":1}", with: ":99}"), "from 1 to"),
      ("hej\n", "is expected here"),
    ] {
      let path = try scratch.write("bad.jsonl", answers[0] + bad)
      let result = try store(
        ["import", "s.sqlite", "p.aspack", "--class", "hold-a", "--check-ins", path], scratch, code: 1)
      #expect(result.error.contains("bad.jsonl:2: ") && result.error.contains(word), "\(result.error)")
    }
    #expect(try store(["export", "s.sqlite", "--format", "csv", "--table", "check-ins"], scratch).output == table)
  }

  @Test func deletesASeatAndGivesAReceipt() throws {
    let scratch = try scratch()
    try take(scratch)
    let purge = try store(["purge", "s.sqlite", "--seat", "run-7", "--receipt", "receipt.json", "--json"], scratch)
    let receipt = try String(contentsOfFile: scratch.folder.path + "/receipt.json", encoding: .utf8)
    #expect(receipt == purge.output)
    // `printf run-7 | sha256sum`
    #expect(receipt.contains("b4c05df04575822cec8550e9491c58e1853967c7e24ac0c58ef62a3a7b7defdf"))
    #expect(receipt.contains("\"sessions\" : 1") && receipt.contains("\"traceless\" : true") && !receipt.contains("run-7"))
    for name in try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path) where name.hasPrefix("s.sqlite") {
      let bytes = try Data(contentsOf: scratch.folder.appendingPathComponent(name))
      #expect(bytes.range(of: Data("run-7".utf8)) == nil, "\(name)")
    }
    let again = try store(["purge", "s.sqlite", "--seat", "run-7", "--receipt", "more.json"], scratch, code: 1)
    #expect(again.error.contains("nothing under the code") && again.output.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: scratch.folder.path + "/more.json"))
    try take(scratch, ["r", "--class-ends", "2020-01-01"])
    let old = try store(["purge", "s.sqlite", "--older-than", "30"], scratch, language: "da")
    #expect(old.output.contains("slettet: 12 pladser, 12 sessioner"), "\(old.output)")
    #expect(try store(["list", "s.sqlite"], scratch).output == "There are no classes.\n")
  }

  @Test(arguments: [
    (["--class", "Gerda Hansen"], "--class"), (["--class", "a", "--seat", "gerda"], "--seat"),
    (["--class", "a", "--seat", "241299-1234"], "--seat"), (["--class", "a", "--group", "b b"], "--group"),
    (["--class", "a", "--attempt", "0"], "--attempt"), (["--class", "a", "--class-ends", "2026-02-30"], "--class-ends"),
    (["--class", "a", "--wait", "-1"], "--wait"),
  ])
  func refusesAWrongCall(_ options: [String], _ word: String) throws {
    let scratch = try Scratch()
    for language in ["da", "en"] {
      let result = try store(
        ["import", "s.sqlite", "p.aspack", "r"] + options, scratch, code: 64, language: language)
      #expect(result.error.contains(word) && result.output.isEmpty, "\(result.error)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).isEmpty)
  }

  @Test func namesWhatDoesNotComeInAndTakesTheRest() throws {
    let scratch = try scratch(runs: 3)
    let files = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path + "/r").sorted()
    let good = try String(contentsOfFile: scratch.folder.path + "/r/" + files[0], encoding: .utf8)
    try scratch.write("r/tom.jsonl", "")
    try scratch.write("r/andet.jsonl", "{\"hej\":1}\n")
    try scratch.write("r/navn.jsonl", good.replacingOccurrences(of: "\"run-1\"", with: "\"Gerda Hansen\""))
    try scratch.write("r/pakke.jsonl", good.replacingOccurrences(of: "\"pack\":\"dk.", with: "\"pack\":\"se."))
    try scratch.write("r/valg.jsonl", good.replacingOccurrences(of: "\"choice\":\"", with: "\"choice\":\"x"))
    try scratch.write("r/.skjult.jsonl", "")
    try scratch.write("r/dybt/igen.jsonl", good)
    let result = try store(["import", "s.sqlite", "p.aspack", "r", "væk.jsonl", "--class", "hold-a"], scratch, code: 66)
    #expect(result.output == "s.sqlite: 3 new, 1 were there already, 6 not taken in\n", "\(result.output)")
    for word in ["tom", "andet", "navn", "pakke", "valg", "væk"] { #expect(result.error.contains("\(word).jsonl: ")) }
    #expect(result.error.contains("may be a name") && !result.error.contains("skjult"), "\(result.error)")
    #expect(try store(["check", "s.sqlite"], scratch).code == 0)
  }

  @Test(arguments: ["list", "check", "export", "upgrade", "purge"])
  func saysWhatIsNoStore(_ command: String) throws {
    let scratch = try Scratch()
    let more = command == "purge" ? ["--older-than", "30"] : []
    try scratch.write("tom.sqlite", "")
    try scratch.write("tekst.sqlite", "Kære dagbog")
    try scratch.write("anden.sqlite", Data("SQLite format 3\0".utf8) + Data(repeating: 0, count: 4_080))
    for (file, code, da, en) in [
      ("tom.sqlite", 1, "Filen er tom", "is empty"), ("tekst.sqlite", 1, "ikke fra SQLite", "not one of SQLite"),
      ("anden.sqlite", 1, "et andet programs", "of another program"), (".", 66, "en mappe", "a folder"),
      ("væk.sqlite", 66, "findes ikke", "no such path"),
    ] as [(String, Int32, String, String)] {
      for (language, word) in [("da", da), ("en", en)] {
        let result = try store([command, file] + more, scratch, code: code, language: language)
        #expect(result.error.contains(word) && result.output.isEmpty, "\(result.error)")
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).count == 3)
  }

  /// A limit on the size of files is a disk that is full for this process alone.
  @Test func saysThatTheDiskIsFullAndKeepsWhatWasThere() throws {
    let scratch = try scratch(runs: 60)
    try take(scratch, ["r/" + (try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path + "/r").sorted()[0])])
    let before = try store(["export", "s.sqlite"], scratch).output
    let tool = ToolProcess.products.appendingPathComponent("aspirant").path
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.currentDirectoryURL = scratch.folder
    process.arguments = [
      "-c", "trap '' XFSZ; ulimit -f 120; '\(tool)' store import s.sqlite p.aspack r --class hold-a --lang en 2> error",
    ]
    try process.run()
    process.waitUntilExit()
    let error = try String(contentsOfFile: scratch.folder.path + "/error", encoding: .utf8)
    #expect(process.terminationReason == .exit && process.terminationStatus == 73, "\(error)")
    #expect(error.contains("There is no space for more"), "\(error)")
    #expect(try store(["export", "s.sqlite"], scratch).output == before)
    try take(scratch)
    #expect(try store(["list", "s.sqlite"], scratch).output.contains("60 sessions"))
  }

  @Test func twoProcessesImportAtOnce() throws {
    let scratch = try scratch(runs: 60)
    let processes = try (0..<2).map { _ in
      let process = Process()
      process.executableURL = ToolProcess.products.appendingPathComponent("aspirant")
      process.currentDirectoryURL = scratch.folder
      process.arguments = ["store", "import", "s.sqlite", "p.aspack", "r", "--class", "hold-a", "--wait", "600"]
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      return process
    }
    for process in processes {
      process.waitUntilExit()
      #expect(process.terminationReason == .exit && process.terminationStatus == 0)
    }
    #expect(try store(["list", "s.sqlite"], scratch).output.contains("60 sessions"))
    try take(scratch, into: "t.sqlite")
    #expect(try store(["export", "s.sqlite"], scratch).output == store(["export", "t.sqlite"], scratch).output)
  }

  @Test func thePageShowsWhatHappens() throws {
    let scratch = try Scratch()
    let page = try String(contentsOf: ToolProcess.package.appendingPathComponent("docs/store.md"), encoding: .utf8)
    let parts = page.components(separatedBy: "```")
    let commands = try #require(parts.first { $0.hasPrefix("sh\n") }).split(separator: "\n").dropFirst()
    #expect(commands.count == 7)
    let examples = ToolProcess.examples.deletingLastPathComponent().path
    try FileManager.default.createSymbolicLink(
      atPath: scratch.folder.path + "/Examples", withDestinationPath: examples)
    for command in commands {
      let words = command.split(separator: " ").map(String.init)
      try #require(words[0] == "aspirant")
      let result = try ToolProcess.run(Array(words.dropFirst()), in: scratch.folder)
      #expect(result.code == 0, "\(command): \(result.error)")
    }
    let questions = parts.filter { $0.hasPrefix("sql\n") }.map { $0.dropFirst(4) }
    #expect(questions.count == 5)
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3") else { return }
    for question in questions {
      let process = Process()
      let output = Pipe()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
      process.arguments = ["-bail", scratch.folder.path + "/hold-a.sqlite", String(question)]
      process.standardOutput = output
      try process.run()
      let lines = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 0 && !lines.isEmpty, "\(question)")
    }
  }
}
