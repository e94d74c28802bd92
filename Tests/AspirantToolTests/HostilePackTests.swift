import Foundation
import ScenarioCompiler
import ScenarioModel
import ScenarioPack
import Testing

/// Packs that somebody else made: what stands in them commands neither the terminal nor the disk.
struct HostilePackTests {
  /// Writes a pack whose only scenario has this id and this title, and returns its path.
  private func write(scenario id: String, title: String, _ scratch: Scratch) throws -> String {
    let compilation = try compile(
      MemorySource([
        "pack.yaml": "pack: dk.example.test\nversion: 1.0.0\nlanguage: 1\ntitle: Test\nlocale: da\n",
        "scenarios/prøve.yaml": Scratch.scenario,
      ]))
    var program = try #require(compilation.scenarios.first?.program)
    program.scenario = id
    program.texts[program.title].source = title
    let content = PackContent(
      pack: "dk.example.test", version: "1.0.0", title: title, locale: "da",
      scenarios: [PackContent.Scenario(title: title, program: program)])
    let path = scratch.folder.appendingPathComponent("fremmed.aspack").path
    try PackWriter.write(try Pack(content, path: path), to: path)
    return path
  }

  @Test(arguments: ["../ud", "/tmp/ud", "a/b", "..", "a\u{1B}b"])
  func keepsRecordingsInTheirFolder(_ id: String) throws {
    let scratch = try Scratch()
    let pack = try write(scenario: id, title: "Fremmed", scratch)
    let result = try ToolProcess.run(["run", pack, "--runs", "2", "--record", "optaget"], in: scratch.folder)
    #expect(result.code == 0, "\(result.error)")
    let files = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).sorted()
    #expect(files == ["fremmed.aspack", "optaget"])
    let recordings = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path + "/optaget")
    #expect(recordings.count == 2)
    #expect(recordings.allSatisfy { $0.hasSuffix(".jsonl") && !$0.hasPrefix(".") && !$0.contains("\u{1B}") })
  }

  @Test func showsWhatStandsInAPackHarmlessly() throws {
    let scratch = try Scratch()
    let pack = try write(scenario: "a\u{1B}[2Jb", title: "Titel\u{1B}[31m\u{202E}", scratch)
    for arguments in [["inspect", pack], ["run", pack], ["run", pack, "andet"], ["run", pack, "--agent", "first"]] {
      let result = try ToolProcess.run(arguments, in: scratch.folder)
      let shown = result.output + result.error
      #expect(!shown.isEmpty)
      #expect(!shown.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" }, "\(arguments)")
    }
  }

  @Test func refusesAFileOfAnswersThatIsTooLarge() throws {
    let scratch = try Scratch()
    let pack = try scratch.writePack()
    let answers = try scratch.write("svar", String(repeating: "# ikke et svar\n", count: 80_000))
    let result = try ToolProcess.run(["run", pack, "--agent", answers, "--lang", "en"])
    #expect(result.code == 1)
    #expect(result.error.contains("the file is larger than 1 MiB"))
  }
}
