import Foundation
import ScenarioModel
import ScenarioPack
import Testing

/// Packs with true hashes and content that no compiler writes.
struct AlteredPackTests {
  /// Writes a pack whose content was changed after it was compiled.
  private func write(_ scratch: Scratch, changing change: (inout PackContent) -> Void) throws -> String {
    let path = scratch.folder.path + "/ud.aspack"
    let built = try ToolProcess.run(["pack", try scratch.writePack(), "-o", path])
    try #require(built.code == 0, "\(built.error)")
    let pack = try PackReader.read(path)
    var content = PackContent(
      pack: pack.manifest.pack, version: pack.manifest.version, title: pack.manifest.title,
      locale: pack.manifest.locale,
      scenarios: pack.programs.map { PackContent.Scenario(title: $0.scenario, program: $0) })
    change(&content)
    try PackWriter.write(try Pack(content, path: path), to: path)
    return path
  }

  @Test(arguments: [1_000_000, -1, Int.max]) func refusesProgramsWithIndicesOutsideTheirLists(_ index: Int) throws {
    let scratch = try Scratch()
    let changes: [(inout Program) -> Void] = [
      { $0.title = index }, { $0.dimensions[0].title = index }, { $0.texts = [] }, { $0.attainable?.least = [] },
    ]
    for change in changes {
      let path = try write(scratch) { change(&$0.scenarios[0].program) }
      for command in [["inspect", path], ["inspect", "--json", path], ["run", path]] {
        let result = try ToolProcess.run(command + ["--lang", "en"])
        #expect(result.exitedByItself)
        #expect(result.code == 1, "\(command): \(result.error)")
        #expect(result.output == "")
        #expect(result.error.contains("`prøve` cannot be run"), "\(result.error)")
      }
    }
  }

  @Test func showsNothingThatCommandsATerminal() throws {
    let scratch = try Scratch()
    let evil = "\u{1B}]0;pwn\u{7}\u{1B}[31mrød\u{9B}0m\u{7F}\u{202E}"
    let path = try write(scratch) { content in
      content.pack += evil
      content.version += evil
      content.title = evil + "\n" + evil
      content.locale = "da" + evil
      content.authors = [evil]
      content.license = evil
      content.scenarios[0].title = evil
      content.scenarios[0].program.texts[content.scenarios[0].program.title].source = evil
      content.scenarios[0].program.dimensions[0].id += evil
      content.scenarios[0].program.scenes[0].id += evil
      if case .choices(var choices) = content.scenarios[0].program.scenes[0].move {
        choices[0].id += evil
        content.scenarios[0].program.scenes[0].move = .choices(choices)
      }
    }
    let folder = scratch.folder.path + "/optagelser"
    let run = try ToolProcess.run(["run", path, "--record", folder])
    #expect(run.code == 0, "\(run.error)")
    let recording = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
    let commands = [
      ["inspect", path], ["inspect", "--json", path], ["run", path], ["run", "--json", path],
      ["replay", path, folder + "/" + recording], ["replay", "--json", path, folder + "/" + recording],
      ["run", path, "intet"],
    ]
    for command in commands {
      let result = try ToolProcess.run(command)
      for scalar in (result.output + result.error).unicodeScalars where scalar != "\n" {
        let isControl = scalar.properties.generalCategory == .control
        #expect(!isControl, "\(command): U+\(String(scalar.value, radix: 16))")
      }
    }
    let shown = try ToolProcess.run(["inspect", path])
    #expect(shown.output.contains("␛[31mrød"))
    #expect(shown.output.contains("␊"), "a line break in the title is none of ours")
  }

  @Test func spellsOutALineBreakInTheNameOfAFile() throws {
    let scratch = try Scratch()
    let pack = try scratch.writePack()
    try scratch.write("pakke/assets/a\nfejl[x].png", "billede")
    let check = try ToolProcess.run(["check", pack, "--lang", "da"])
    #expect(check.output.contains("assets/a␊fejl[x].png"), "\(check.output)")
  }
}
