import Diagnostics
import Foundation
import ScenarioModel
import ScenarioPack
import Testing

@testable import AspirantCompilerTool
@testable import AspirantTool

/// The recording that `aspirant play --record` writes, and what is kept where it cannot.
struct PlayRecordTests {
  /// Somebody who answers with a list, and does something before the first answer.
  private struct Player: Conversation {
    var answers: [String]
    var before: () -> Void
    var height: Int? { nil }

    mutating func say(_ text: String) {}
    mutating func warn(_ text: String) {}
    mutating func hear(_ prompt: String, within milliseconds: Int?) -> Heard {
      before()
      return answers.isEmpty ? .end : .line(answers.removeFirst())
    }
  }

  @Test func asksAtTheStartWhetherTheRecordingCanBeWritten() throws {
    let scratch = try Scratch()
    let pack = try scratch.writePack()
    let result = try ToolProcess.run(
      ["play", pack, "--record", "/nowhere/x.jsonl", "--lang", "en"], in: scratch.folder, input: "\n1\n\n")
    #expect(result.code == 73)
    #expect(result.output == "", "nothing is played")
    #expect(result.error.contains("/nowhere/x.jsonl: The recording cannot be written"))
  }

  @Test func leavesNothingBehindWhereThePlayIsNotFinished() throws {
    let scratch = try Scratch()
    let pack = try scratch.writePack()
    let result = try ToolProcess.run(["play", pack, "--record", "x.jsonl"], in: scratch.folder, input: "\n")
    #expect(result.code == 0, "\(result.error)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path) == ["pakke"])
  }

  @Test func keepsTheRecordingElsewhereWhereItCannotBeWrittenAtTheEnd() throws {
    let scratch = try Scratch()
    let file = scratch.folder.path + "/ud.aspack"
    try #require(try ToolProcess.run(["pack", try scratch.writePack(), "-o", file]).code == 0)
    try scratch.write("væk/fil", "")
    let folder = scratch.folder.path + "/væk"
    let saved = scratch.folder.path + "/gemt.jsonl"
    let options = PlayOptions(
      pack: try PackReader.read(file), packPath: file, save: saved, record: folder + "/x.jsonl", seed: 1)
    let player = Player(answers: ["", "1"]) { try? FileManager.default.removeItem(atPath: folder) }
    var play = Play(
      options: options, other: player, layout: PageLayout(width: 80, isColoured: false),
      wording: PlayWording(language: .english, isUnicode: true))
    let failure = #expect(throws: CommandFailure.self) { try play.run() }
    #expect(failure?.code == .cannotWrite)
    #expect(failure?.message.english.hasSuffix("The whole recording is in \(saved) instead.") == true)
    #expect(try RecordingCoding.read(saved).entries.count == 1)
  }

  @Test func givesNoResultForARecordingThatIsNotFinished() throws {
    let scratch = try Scratch()
    let pack = try scratch.writePack(
      scenario: Scratch.scenario.replacingOccurrences(
        of: "    ro: { title: Ro }", with: "    ro: { title: Ro }\n  pass: 50"))
    let folder = scratch.folder.path + "/optagelser"
    #expect(try ToolProcess.run(["run", pack, "--agent", "first", "--record", folder]).code == 0)
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
    let whole = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
    let header = try scratch.write("ufærdig.jsonl", String(try #require(whole.split(separator: "\n").first)) + "\n")

    let text = try ToolProcess.run(["replay", pack, header, "--lang", "en"])
    #expect(text.output.hasSuffix(": same · not finished, in `døren` · ro 0\n"), "\(text.output)")
    let finished = try ToolProcess.run(["replay", pack, folder + "/" + name, "--lang", "en"])
    #expect(finished.output.hasSuffix(" · godt · ro 2 · 100 % · passed\n"), "\(finished.output)")

    struct Report: Decodable {
      struct Entry: Decodable {
        var status: String
        var percent: Int?
        var passed: Bool?
      }
      var recordings: [Entry]
    }
    let json = try ToolProcess.run(["replay", "--json", pack, header, folder + "/" + name])
    let entries = try JSONDecoder().decode(Report.self, from: Data(json.output.utf8)).recordings
    #expect(entries.map(\.status) == ["waiting", "ended"])
    #expect(entries.map(\.percent) == [nil, 100])
    #expect(entries.map(\.passed) == [nil, true])
  }
}
