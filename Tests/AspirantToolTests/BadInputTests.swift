import Foundation
import Testing

/// What a user does wrong, or somebody with bad intentions: a clear word, the right exit code, nothing half-done.
struct BadInputTests {
  /// Runs a command that must end by itself with that code, saying these words, and without a trace of a crash.
  private func expect(
    _ arguments: [String], code: Int32, says words: [String], in folder: URL? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let result = try ToolProcess.run(arguments + ["--lang", "en"], in: folder)
    #expect(result.exitedByItself, sourceLocation: sourceLocation)
    #expect(result.code == code, "\(result.error)\(result.output)", sourceLocation: sourceLocation)
    for word in words {
      #expect(
        (result.output + result.error).contains(word), "\(word) is not in: \(result.error)\(result.output)",
        sourceLocation: sourceLocation)
    }
    #expect(!result.error.contains("Fatal error"), sourceLocation: sourceLocation)
  }

  @Test func refusesWhatIsNotThere() throws {
    try expect(["check", "/nowhere/at/all"], code: 66, says: ["/nowhere/at/all", "there is no such path"])
    try expect(["check", "/nowhere/at/all.yaml"], code: 66, says: ["there is no such path"])
    for command in ["pack", "inspect", "test", "run"] {
      try expect([command, "/nowhere/at/all"], code: 66, says: ["/nowhere/at/all"])
    }
    try expect(
      ["replay", ToolProcess.examples.path + "/overlevering", "/nowhere.jsonl"], code: 66, says: ["/nowhere.jsonl"])
  }

  @Test func refusesUnknownOptionsAsUsage() throws {
    for arguments in [["check"], ["check", "--nonsense", "x"], ["nonsense"], ["run", ".", "--runs", "many"]] {
      #expect(try ToolProcess.run(arguments).code == 64, "\(arguments)")
    }
  }

  @Test func refusesAFolderWithoutManifest() throws {
    let scratch = try Scratch()
    try expect(["check", scratch.folder.path], code: 1, says: ["no-manifest", "pack.yaml"])
    try expect(["pack", scratch.folder.path], code: 1, says: ["no-manifest"], in: scratch.folder)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path) == [])
  }

  @Test func refusesAFolderWhereAFileIsMeant() throws {
    let scratch = try Scratch()
    let pack = try scratch.writePack()
    try expect(["replay", pack, scratch.folder.path], code: 66, says: ["folder"])
    try FileManager.default.createDirectory(
      at: scratch.folder.appendingPathComponent("pakke/scenarios/mappe.yaml"), withIntermediateDirectories: true)
    try expect(["check", pack], code: 0, says: [])
    try expect(["pack", pack, "-o", scratch.folder.path], code: 73, says: ["folder"])
  }

  @Test func refusesAFileWhereAFolderIsMeant() throws {
    let scratch = try Scratch()
    let pack = try scratch.writePack()
    let file = try scratch.write("en-fil", "en fil")
    for command in ["pack", "test"] {
      try expect([command, file], code: 66, says: ["en-fil", "it is a file; the pack's folder is meant"])
    }
    try expect(["run", pack, "--record", file], code: 73, says: ["it is a file, not a folder"])
  }

  @Test func refusesUnreadableFiles() throws {
    let scratch = try Scratch()
    let pack = try scratch.writePack()
    let file = pack + "/scenarios/prøve.yaml"
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file)
    // Who may read everything cannot be refused anything.
    guard !FileManager.default.isReadableFile(atPath: file) else { return }
    try expect(["check", pack], code: 66, says: ["prøve.yaml", "permission"])
  }

  /// Each: a scenario file, the code of the finding that it must lead to.
  private static let mangled: [(name: String, text: Data, code: String)] = [
    ("empty", Data(), "empty-file"),
    ("only a comment", Data("# intet\n".utf8), "empty-file"),
    ("invalid UTF-8", Data([0x74, 0x3A, 0x20, 0xE6, 0x0A]), "not-utf8"),
    ("UTF-16", Data([0xFF, 0xFE, 0x74, 0x00]), "not-utf8"),
    ("a tab as indentation", Data("scenario: x\nscenes:\n\ta:\n\t\tgoto: a\n".utf8), "tab-indentation"),
    ("a key twice", Data("scenario: x\nscenario: x\n".utf8), "duplicate-key"),
    ("an unknown key", Data("scenario: x\ntitel: X\nscenes: { a: { goto: a } }\n".utf8), "unknown-key"),
    ("a wrong type", Data("scenario: x\ntitle: X\nminutes: længe\nscenes: { a: { goto: a } }\n".utf8), "wrong-type"),
    ("several documents", Data("scenario: x\n---\nscenario: y\n".utf8), "several-documents"),
    ("nested in brackets", Data(("scenario: " + String(repeating: "[", count: 10_000)).utf8), "too-deep"),
    (
      "nested by indentation",
      Data((0..<10_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined().utf8), "too-deep"
    ),
    (
      "an alias bomb",
      Data(
        ("a0: &a0 [x,x,x,x,x,x,x,x,x]\n"
          + (1...9).map { n in "a\(n): &a\(n) [\((0..<9).map { _ in "*a\(n - 1)" }.joined(separator: ","))]\n" }
          .joined()).utf8), "alias-bomb"
    ),
    ("a NUL", Data("scenario: x\u{0}y\n".utf8), "control-character"),
    ("just text", Data("Hej med dig\n".utf8), "wrong-type"),
  ]

  @Test(arguments: mangled.indices) func saysWhatIsWrongWithAMangledFile(_ index: Int) throws {
    let (name, text, code) = Self.mangled[index]
    let scratch = try Scratch()
    let pack = try scratch.writePack()
    try scratch.write("pakke/scenarios/x.yaml", text)
    let result = try ToolProcess.run(["check", pack, "--lang", "en"])
    #expect(result.exitedByItself, "\(name)")
    #expect(result.code == 1, "\(name): \(result.output)")
    #expect(result.output.contains("[\(code)]"), "\(name): \(result.output)")
    #expect(result.output.contains("x.yaml:"), "\(name): \(result.output)")
  }

  @Test func refusesAssetsOutsideThePack() throws {
    let scratch = try Scratch()
    let scenario = Scratch.scenario.replacingOccurrences(
      of: "  døren:\n", with: "  døren:\n    image: assets/../../hemmeligt.png\n")
    let pack = try scratch.writePack(scenario: scenario)
    try scratch.write("hemmeligt.png", "hemmeligt")
    try expect(["check", pack], code: 1, says: ["asset-outside-pack"])

    let linking = try scratch.writePack(
      "genvej",
      scenario: Scratch.scenario.replacingOccurrences(of: "  døren:\n", with: "  døren:\n    image: assets/a.png\n"))
    try FileManager.default.createDirectory(atPath: linking + "/assets", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: linking + "/assets/a.png", withDestinationPath: scratch.folder.path + "/hemmeligt.png")
    try expect(["check", linking], code: 1, says: ["asset-outside-pack"])
    try expect(["pack", linking, "-o", scratch.folder.path + "/ud.aspack"], code: 1, says: ["asset-outside-pack"])
    #expect(!FileManager.default.fileExists(atPath: scratch.folder.path + "/ud.aspack"))
  }

  @Test func refusesAFileThatIsTooLarge() throws {
    let scratch = try Scratch()
    let pack = try scratch.writePack()
    let path = try scratch.write("pakke/scenarios/stor.yaml", "")
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.truncate(atOffset: 65 << 20)
    try file.close()
    try expect(["check", pack], code: 1, says: ["file-too-large", "64 MB"])
  }

  @Test func checksAFileOfTwentyMegabytes() throws {
    let scratch = try Scratch()
    let sentence = "Du hører nogen gå frem og tilbage bag en lukket dør, og du stopper op. "
    let text = String(repeating: sentence, count: 250)
    let scenes = (0..<1_150).map { "  s\($0):\n    lines: [ { narrator: \"\(text)\" } ]\n    goto: s\($0 + 1)\n" }
    let scenario =
      "scenario: stor\ntitle: Stor\ncompetencies: [relation]\nbriefing: Hej.\ndebrief: [Hvad?]\nscenes:\n"
      + scenes.joined()
      + "  s1150:\n    end: { outcome: success }\n"
    #expect(scenario.utf8.count > 20 << 20)
    let pack = try scratch.writePack()
    try scratch.write("pakke/scenarios/stor.yaml", scenario)
    try expect(["check", pack], code: 0, says: ["no errors in 3 files"])
  }

  @Test func refusesAlteredAndTruncatedPacks() throws {
    let scratch = try Scratch()
    let pack = try scratch.writePack()
    let path = scratch.folder.path + "/ud.aspack"
    #expect(try ToolProcess.run(["pack", pack, "-o", path]).code == 0)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for length in [0, 1, 20, bytes.count / 2, bytes.count - 1] {
      let cut = try scratch.write("cut.aspack", bytes.prefix(length))
      try expect(["inspect", cut], code: 1, says: ["cut.aspack"])
    }
    for place in stride(from: 10, to: bytes.count, by: max(bytes.count / 40, 1)) {
      var altered = bytes
      altered[place] ^= 0x40
      let file = try scratch.write("altered.aspack", altered)
      let result = try ToolProcess.run(["inspect", file])
      #expect(result.exitedByItself)
      #expect(result.code == 1 || result.code == 0, "byte \(place): \(result.error)")
    }
  }

  @Test func refusesRecordingsOfAnotherPackAndCutOnes() throws {
    let scratch = try Scratch()
    let pack = try scratch.writePack()
    let folder = scratch.folder.path + "/optagelser"
    let run = try ToolProcess.run(["run", pack, "--agent", "first", "--runs", "1", "--seed", "1", "--record", folder])
    #expect(run.code == 0, "\(run.error)")
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
    let recording = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
    let cut = try scratch.write("cut.jsonl", recording.dropLast(9))
    try expect(["replay", pack, cut], code: 1, says: ["cut.jsonl"])
    let other = ToolProcess.examples.path + "/overlevering"
    try expect(["replay", other, folder + "/" + name], code: 1, says: ["pack"])
  }

  @Test func leavesNoHalfWrittenPack() throws {
    let scratch = try Scratch()
    let pack = try scratch.writePack()
    try expect(["pack", pack, "-o", "/nowhere/ud.aspack"], code: 73, says: ["/nowhere/ud.aspack"])
    try expect(["pack", pack, "-o", "/dev/full"], code: 73, says: ["/dev/full"])
  }
}
