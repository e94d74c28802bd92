import Foundation
import Testing

/// `replay` of many recordings, as a process.
struct ReplayTests {
  /// A pack, and a folder with a recording of each way through it.
  private struct Class {
    let scratch: Scratch
    let pack: String
    let folder: String
    /// The recordings' lines, by the order of their names.
    let recordings: [String]

    init(runs: Int = 4, scenario: String = Scratch.scenario) throws {
      scratch = try Scratch()
      pack = try scratch.writePack(scenario: scenario)
      folder = scratch.folder.path + "/optagelser"
      let run = try ToolProcess.run(["run", pack, "--runs", "\(runs)", "--seed", "1", "--record", folder])
      #expect(run.code == 0, "\(run.error)")
      let folder = folder
      recordings = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map {
        try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)
      }
    }

    func replay(_ arguments: [String], input: String = "") throws -> ToolProcess.Result {
      try ToolProcess.run(["replay", pack] + arguments, input: input)
    }
  }

  @Test func replaysAFolderAStreamAndAFileOfMany() throws {
    let many = try Class(runs: 50)
    let all = many.recordings.joined()
    let file = try many.scratch.write("alle", all)
    let summary = "50 recordings: 50 same, 0 same path on a changed pack, 0 diverged, 0 refused.\n"
    for (arguments, input) in [([many.folder], ""), (["-"], all), ([file], "")] {
      let result = try many.replay(arguments + ["--lang", "en"], input: input)
      #expect(result.code == 0 && result.error.isEmpty)
      #expect(result.output == summary)
      let each = try many.replay(arguments + ["--each", "--lang", "da"], input: input)
      #expect(each.output.split(separator: "\n").count == 51)
      #expect(
        each.output.hasSuffix(
          "50 optagelser: 50 samme, 0 samme vej i en ændret pakke, 0 skiller sig ud, 0 kan ikke bruges.\n"))
    }
  }

  @Test func writesTheSameWhateverTheNumberOfThreads() throws {
    let many = try Class(runs: 40)
    // More than one batch, with bad ones between.
    let some = many.recordings.joined() + "hej\n" + many.recordings[0].replacing("\"step\":1", with: "\"step\":7")
    let file = try many.scratch.write("alle", String(repeating: some, count: 30))
    for format in ["text", "json", "jsonl"] {
      let one = try many.replay([file, many.folder, "--format", format, "--jobs", "1"])
      #expect(one.code == 1)
      for jobs in ["2", "7"] {
        let more = try many.replay([file, many.folder, "--format", format, "--jobs", jobs])
        #expect(more.output == one.output && more.error == one.error && more.code == 1)
      }
    }
  }

  @Test func namesABadRecordingWithItsPlaceAndGoesOn() throws {
    let some = try Class()
    let lines = some.recordings[0].count { $0 == "\n" }
    let stream = some.recordings[0] + "{\"answer\":1}\n" + some.recordings[1] + some.recordings[2].dropLast(20)
    let result = try some.replay(["-", "--lang", "en"], input: stream)
    #expect(result.code == 1)
    #expect(result.error.contains("stdin:\(lines + 1): "), "\(result.error)")
    #expect(result.error.contains("cut in the middle"))
    #expect(result.output.hasSuffix("3 recordings: 1 same, 0 same path on a changed pack, 0 diverged, 2 refused.\n"))
    let missing = try some.replay(["/nowhere.jsonl", some.folder])
    #expect(missing.code == 66 && missing.error.contains("/nowhere.jsonl"))
    #expect(missing.output.contains(": samme · godt"))
    let empty = try some.replay(["-", "--lang", "en"])
    #expect(empty.code == 1 && empty.error.contains("stdin: The file is empty"))
    #expect(try some.replay(["-", "-"]).code == 64)
    #expect(try some.replay([some.folder, "--jobs", "0"]).code == 64)
    #expect(try some.replay([some.folder, "--json", "--format", "text"]).code == 64)
  }

  /// What somebody could change in a recording, and what is said of it.
  private static let forgeries: [(from: String, to: String, says: String)] = [
    ("{\"choice\":\"spørg\"}", "{\"choice\":\"vent\"}", "text hash"),
    ("{\"choice\":\"spørg\"}", "{\"choice\":\"bedst\"}", "the scene has no choice `bedst`"),
    ("{\"choice\":\"spørg\"}", "{\"select\":[\"spørg\"]}", "asks for something else"),
    ("{\"choice\":\"spørg\"}", "{\"late\":true}", "time limits were off"),
    ("\"timing\":false", "\"timing\":true", ""),
    ("\"scene\":\"døren\"", "\"scene\":\"godt\"", "the story is now in the scene `døren`"),
    ("\"text\":\"h", "\"text\":\"", "`text` has a value"),
    ("\"text\":\"h", "\"text\":\"h00000000 h", "text hash"),
    ("\"step\":1", "\"step\":2", "answer number 2"),
    ("\"step\":1", "\"step\":-1", "answer number -1"),
    ("\"ms\":0", "\"ms\":-1", "`ms` has a value"),
    ("\"ms\":0", "\"ms\":9007199254740992", "`ms` has a value"),
    ("\"ms\":0", "\"ms\":9223372036854775808", "number does not fit"),
    ("\"ms\":0", "\"ms\":0,\"ms\":0", "`ms` is there twice"),
    ("\"ms\":0", "\"ms\":0,\"name\":\"Gerda\"", "a key that does not belong: `name`"),
    ("\"recording\":1", "\"recording\":1,\"name\":\"Gerda Holm\"", "a key that does not belong: `name`"),
    ("\"recording\":1", "\"recording\":2", "format 2"),
    ("\"locale\":\"da\"", "\"locale\":\"fr\"", "read in `fr`"),
    ("\"locale\":\"da\"", "\"locale\":\"\"", "`locale` has a value"),
    ("\"scenario\":\"prøve\"", "\"scenario\":\"andet\"", "`andet`, which the pack"),
    ("\"pack\":\"dk.example.proeve\"", "\"pack\":\"dk.example.anden\"", "belongs to the pack `dk.example.anden`"),
    ("\"session\":\"run-1\"", "\"session\":\"Gerda Holm\"", "`session` has a value"),
    ("\"session\":\"run-1\"", "\"session\":\"gerda@example.dk\"", "`session` has a value"),
    ("\"session\":\"run-1\"", "\"session\":\"a\\u001b[2J\"", "`session` has a value"),
    ("\"seed\":", "\"seed\":90071992547409920", "number does not fit"),
    ("\"seed\":", "\"seed\":-", "number does not fit"),
    ("\"program\":\"", "\"program\":\"x", "`program` has a value"),
  ]

  @Test(arguments: forgeries.indices)
  func refusesAForgedRecording(index: Int) throws {
    let (from, to, says) = Self.forgeries[index]
    let some = try Class(runs: 8)
    let honest = try #require(some.recordings.first { $0.contains("spørg") && $0.contains("\"session\":\"run-") })
    let session = try #require(honest.firstMatch(of: /"session":"run-\d+"/))
    let plain = honest.replacing(session.0, with: "\"session\":\"run-1\"")
    #expect(plain.contains(from))
    let forged = plain.replacing(from, with: to, maxReplacements: 1)
    let result = try some.replay(["-", "--lang", "en"], input: plain + forged)
    if says.isEmpty {
      // Whether a clock ran nobody can tell of a run in which nobody was late.
      #expect(result.code == 0)
    } else {
      #expect(result.code == 1)
      #expect(result.error.contains("stdin:") && result.error.contains(says), "\(result.error)")
      #expect(result.output.contains("stdin: same"))
      #expect(
        result.output.hasSuffix("1 same, 0 same path on a changed pack, 0 diverged, 1 refused.\n"), "\(result.output)")
      let danish = try some.replay(["-", "--lang", "da"], input: forged)
      #expect(danish.code == 1 && danish.output.isEmpty && danish.error.hasPrefix("aspirant: fejl: stdin"))
    }
  }

  @Test func saysHowRecordingsFareOnANewerPack() throws {
    let some = try Class(runs: 8)
    let newer = try some.scratch.writePack(
      "ny", scenario: Scratch.scenario.replacing("- vent: Du venter.", with: "- bliv: Du bliver."))
    let manifest = newer + "/pack.yaml"
    try String(contentsOfFile: manifest, encoding: .utf8).replacing("1.0.0", with: "1.10.0")
      .write(toFile: manifest, atomically: true, encoding: .utf8)
    let waiting = some.recordings.count { $0.contains("\"vent\"") }
    #expect(waiting > 0 && waiting < 8)
    let english = try ToolProcess.run(["replay", newer, some.folder, "--lang", "en"])
    #expect(english.code == 1)
    #expect(english.output.contains(": scored on a newer pack (1.0.0 → 1.10.0), same path · godt · ro 2 · 100 %"))
    #expect(english.output.contains(": diverged at step 1: was `vent` in `døren`, now: the scene has no choice `vent`"))
    #expect(english.output.contains("Most diverge at step 1, in `døren` (\(waiting)).\n"))
    let danish = try ToolProcess.run(["replay", newer, some.folder, "--lang", "da"])
    #expect(danish.output.contains(": point efter en nyere pakke (1.0.0 → 1.10.0), samme vej · godt"))
    #expect(
      danish.output.contains(": skiller sig ud ved svar 1: var `vent` i `døren`, nu: scenen har intet valg `vent`"))
  }

  @Test(.enabled("python3 with jsonschema and PyYAML is there") { IndependentValidator.isThere })
  func writesWhatTheSchemasSay() throws {
    let some = try Class(runs: 8)
    let newer = try some.scratch.writePack(
      "ny", scenario: Scratch.scenario.replacing("- vent: Du venter.", with: "- bliv: Du bliver."))
    let bad = try some.scratch.write("bad.jsonl", "{}\n")
    var files: [String] = []
    for (index, pack) in [some.pack, newer].enumerated() {
      let json = try ToolProcess.run(["replay", pack, some.folder, bad, "--json"])
      files += ["replay", try some.scratch.write("\(index).json", json.output)]
      let lines = try ToolProcess.run(["replay", pack, some.folder, bad, "--format", "jsonl"])
      for (number, line) in lines.output.split(separator: "\n").enumerated() {
        files += ["replay", try some.scratch.write("\(index)-\(number).json", String(line))]
      }
    }
    let rescored = try ToolProcess.run(["rescore", some.pack, newer, some.folder, bad, "--json"])
    files += ["rescore", try some.scratch.write("rescore.json", rescored.output)]
    #expect(files.count == 2 * (2 + 2 * 10 + 1))
    #expect(try IndependentValidator.run(files) == "")
  }

  // MARK: rescore

  @Test func saysWhoMovesAndByHowMuch() throws {
    let scenario = Scratch.scenario.replacing(
      "    ro: { title: Ro }", with: "    ro: { title: Ro }\n  pass: 50")
    let some = try Class(runs: 8, scenario: scenario)
    let kind = scenario.replacing(
      "- vent: Du venter.\n", with: "- vent: Du venter.\n        score: { ro: 1 }\n")
    #expect(kind != scenario)
    let newer = try some.scratch.writePack("ny", scenario: kind)
    let waiting = some.recordings.count { $0.contains("\"vent\"") }
    func rescore(_ arguments: [String]) throws -> ToolProcess.Result {
      try ToolProcess.run(["rescore", some.pack, newer, some.folder] + arguments)
    }
    let all = try rescore(["--lang", "en"])
    #expect(all.code == 0, "\(all.error)")
    #expect(all.output.contains("8 recordings: \(8 - waiting) stay, \(waiting) move, 0 no longer fit, 0 refused.\n"))
    #expect(all.output.contains("): moves · skidt · ro 0 → 1"), "\(all.output)")
    #expect(all.output.contains("): stays · godt · ro 2 · 100 % · passed"))
    let moved = try rescore(["--only-moved", "--lang", "da"])
    #expect(moved.output.count { $0 == "\n" } == all.output.count { $0 == "\n" } - (8 - waiting))
    #expect(moved.output.contains("): flytter sig · skidt · ro 0 → 1"))
    #expect(try rescore(["--fail-on-move"]).code == 1)
    let csv = try rescore(["--format", "csv"])
    #expect(csv.output.hasPrefix("path,line,session,scenario,outcome,step,scene_before,scene_after,percent_before,"))
    #expect(csv.output.split(separator: "\r\n").count == 9)
    #expect(csv.output.contains(",moves,,skidt,skidt,"))
    #expect(try rescore(["--format", "csv", "--jobs", "1"]).output == csv.output)
  }

  @Test func refusesToCompareTwoPacksThatAreNotOne() throws {
    let some = try Class(runs: 1)
    let other = ToolProcess.examples.path + "/overlevering"
    let result = try ToolProcess.run(["rescore", some.pack, other, some.folder, "--lang", "en"])
    #expect(result.code == 64 && result.error.contains("not the same one"))
    #expect(try ToolProcess.run(["rescore", some.pack, "/nowhere", some.folder]).code == 66)
  }
}
