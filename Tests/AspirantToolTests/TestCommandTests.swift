import Foundation
import Testing

/// What `aspirant test` says of a pack's tests, and of those that are not there.
struct TestCommandTests {
  private let tests = """
    scenario: prøve
    tests:
      - name: Spørg
        choose: [spørg]
        expect: { end: godt, percent: 100 }

    """

  private func test(_ pack: String, _ options: String...) throws -> ToolProcess.Result {
    try ToolProcess.run(["test", pack, "--lang", "en"] + options)
  }

  @Test func saysThatThereAreNoTests() throws {
    let scratch = try Scratch()
    let none = try test(try scratch.writePack())
    #expect(none.code == 0)
    #expect(none.error == "no tests\n")
  }

  @Test func failsWhereFilesLieInTestsAndNoneIsRead() throws {
    let scratch = try Scratch()
    let pack = try scratch.writePack()
    try scratch.write("pakke/tests/prøve.yml", tests)
    for options in [[], ["--json"]] {
      let result = try ToolProcess.run(["test", pack, "--lang", "en"] + options)
      #expect(result.code == 1)
      #expect(result.error.contains("warning[file-not-read]"), "\(result.error)")
      #expect(result.error.contains("no tests in them that can be read"), "\(result.error)")
      #expect(!result.error.contains("pass"))
    }
  }

  @Test func warnsOfAFileThatIsNotReadBesideOneThatIs() throws {
    let scratch = try Scratch()
    let pack = try scratch.writePack()
    try scratch.write("pakke/tests/prøve.yaml", tests)
    let good = try test(pack)
    #expect(good.code == 0)
    #expect(good.error == "1 test, all pass\n")
    try scratch.write("pakke/tests/mere.yml", tests)
    let result = try test(pack)
    #expect(result.code == 0)
    #expect(result.error.contains("warning[file-not-read]: `tests/mere.yml`"), "\(result.error)")
    #expect(result.error.contains("1 test, all pass"))
  }

  @Test func writesTheFindingsOfAFaultyPackAsJSON() throws {
    struct Report: Decodable {
      struct Finding: Decodable { var code: String }
      var format: Int
      var diagnostics: [Finding]
    }
    let scratch = try Scratch()
    let pack = try scratch.writePack(
      scenario: Scratch.scenario.replacingOccurrences(of: "goto: godt", with: "goto: gott"))
    let result = try test(pack, "--json")
    #expect(result.code == 1)
    let report = try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
    #expect(report.format == 1)
    #expect(report.diagnostics.contains { $0.code == "unknown-scene" }, "\(result.output)")
  }

  @Test func checksATestFileWithItsPack() throws {
    let scratch = try Scratch()
    try scratch.writePack()
    try scratch.write("pakke/tests/prøve.yaml", tests)
    let places: [(folder: String, path: String)] = [
      ("", "pakke/tests/prøve.yaml"), ("pakke", "tests/prøve.yaml"), ("pakke/tests", "prøve.yaml"),
    ]
    for (folder, path) in places {
      let place = scratch.folder.appendingPathComponent(folder)
      let good = try ToolProcess.run(["check", path, "--lang", "en"], in: place)
      #expect(good.code == 0, "\(path) in \(folder): \(good.output)")
      #expect(good.output == "")
    }
    try scratch.write("pakke/tests/prøve.yaml", tests.replacingOccurrences(of: "[spørg]", with: "[spoerg]"))
    let bad = try ToolProcess.run(["check", "pakke/tests/prøve.yaml", "--lang", "en"], in: scratch.folder)
    #expect(bad.code == 1)
    #expect(bad.output.contains("pakke/tests/prøve.yaml:4:14: error[unknown-choice]"), "\(bad.output)")
  }

  // MARK: Agents

  @Test func letsAnAgentAnswer() throws {
    let scratch = try Scratch()
    let pack = try scratch.writePack()
    try scratch.write(
      "pakke/tests/prøve.yaml",
      """
      scenario: prøve
      tests:
        - name: Bedst
          agent: best
          expect: { end: godt, percent: 100 }
        - name: Værst
          agent: worst
          expect: { end: skidt, percent: 0 }
        - name: Den første
          agent: first
          expect: { end: godt }
        - name: Svar i en fil
          agent: agenter/venter.txt
          expect: { end: skidt }
        - name: En opdigtet elev
          agent: agenter/god.yaml
          seed: 4
          expect: { end: godt }
        - name: Et program
          agent: program
          expect: { end: skidt }

      """)
    try scratch.write("pakke/agenter/venter.txt", "vent\n")
    try scratch.write(
      "pakke/agenter/god.yaml",
      "agent: god\ntitle: God\nability: 99\n")
    let program = #"sh -c 'while read -r line; do case $line in *\"ask\"*) echo "{\"choice\": \"vent\"}";; esac; done'"#
    let result = try test(pack, "--agent-command", program)
    #expect(result.code == 0, "\(result.output)\(result.error)")
    #expect(result.error == "6 tests, all pass\n", "\(result.error)")

    let without = try test(pack)
    #expect(without.code == 1)
    #expect(without.output.contains("say with --agent-command which program that is"), "\(without.output)")
    #expect(without.output.contains("tests/prøve.yaml:20:12"), "\(without.output)")
    #expect(without.error.hasSuffix("6 tests, 1 fail\n"), "\(without.error)")
    let nonsense = try test(pack, "--agent-command", "echo hej")
    #expect(nonsense.code == 1)
    #expect(nonsense.output.contains("agent wrote what is no answer: hej."), "\(nonsense.output)")
  }

  @Test(arguments: [
    ("agent: best\n    choose: [spørg]", "`agent` and `choose` cannot stand together"),
    ("agent: best\n    draw: { døren: godt }", "`agent` and `draw` cannot stand together"),
    ("seed: 1", "`choose`"),
  ])
  func saysWhatBelongsTogether(keys: String, sentence: String) throws {
    let scratch = try Scratch()
    let pack = try scratch.writePack()
    try scratch.write(
      "pakke/tests/prøve.yaml",
      "scenario: prøve\ntests:\n  - name: Bedst\n    \(keys)\n    expect: { end: godt }\n")
    let result = try ToolProcess.run(["check", pack, "--lang", "en"])
    #expect(result.code == 1)
    let words = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains(sentence), "\(words)")
    #expect(words.split(separator: "error[").count == 2, "\(words)")
  }

  @Test func saysWhyAnAgentCannotAnswer() throws {
    let scratch = try Scratch()
    let pack = try scratch.writePack()
    try scratch.write("pakke/agenter/forkert.txt", "ring\n")
    for (agent, code, sentence) in [
      ("agenter/mangler.yaml", "unknown-agent", "agenter/mangler.yaml"), ("bets", "unknown-agent", "`best`"),
      ("agenter/forkert.txt", "test-failed", "`ring`"),
    ] {
      try scratch.write(
        "pakke/tests/prøve.yaml",
        "scenario: prøve\ntests:\n  - name: Bedst\n    agent: \(agent)\n    expect: { end: godt }\n")
      let result = try test(pack)
      #expect(result.code == 1)
      let said = result.output + result.error
      #expect(said.contains("tests/prøve.yaml:4:12: error[\(code)]"), "\(said)")
      #expect(said.contains(sentence), "\(said)")
    }
  }
}
