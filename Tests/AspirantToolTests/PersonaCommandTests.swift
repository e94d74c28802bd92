import Foundation
import Testing

/// `aspirant run --agent` with a persona, from a file or from a kind.
struct PersonaCommandTests {
  /// A folder with the small pack that `new` writes, called `pack`.
  private func scratchWithPack() throws -> Scratch {
    let scratch = try Scratch()
    #expect(try ToolProcess.run(["new", "pack", "pack", "--lang", "en"], in: scratch.folder).code == 0)
    return scratch
  }

  @Test func runsEveryExample() throws {
    let folder = ToolProcess.examples.deletingLastPathComponent().appendingPathComponent("Agents")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
    #expect(files.count >= 4)
    let scratch = try scratchWithPack()
    for file in files {
      let path = folder.appendingPathComponent(file).path
      let run = try ToolProcess.run(["run", "pack", "--agent", path, "--runs", "20", "--json"], in: scratch.folder)
      #expect(run.code == 0, "\(run.error)")
      #expect(run.output.contains("\"agent\" : \"\(file.dropLast(5))\""))
      #expect(!run.error.contains("error["), "\(run.error)")
    }
  }

  @Test(arguments: [
    ("agent: eva\n", 1, "title"),
    ("agent: eva\ntitle: Eva\nability: 100\n", 3, "99"),
    ("agent: eva\ntitle: Eva\nabilty: 70\n", 3, "ability"),
    ("agent: eva\ntitle: Eva\nabilities: { samtale: meget }\n", 3, "samtale"),
    ("agent: Eva Nielsen\ntitle: Eva\n", 1, "agent"),
    ("agent: eva\ntitle: [\n", 3, "yaml-syntax"),
  ])
  func namesAMistakeAtItsLine(_ text: String, _ line: Int, _ word: String) throws {
    let scratch = try scratchWithPack()
    let file = try scratch.write("eva.yaml", text)
    let run = try ToolProcess.run(["run", "pack", "--agent", file, "--lang", "en"], in: scratch.folder)
    #expect(run.code == 1 && run.output.isEmpty)
    #expect(run.error.contains("eva.yaml:\(line):") && run.error.contains(word), "\(run.error)")
    #expect(run.error.contains("the persona has errors"))
  }

  @Test func tellsOfASlipOfThePenInAName() throws {
    let scratch = try scratchWithPack()
    let file = try scratch.write("eva.yaml", "agent: eva\ntitle: Eva\nabilities: { relatin: 90 }\ntends: { zzz: 90 }\n")
    let run = try ToolProcess.run(["run", "pack", "--agent", file, "--lang", "en"], in: scratch.folder)
    #expect(run.code == 0)
    #expect(run.error.contains("warning[unknown-dimension]") && run.error.contains("`relation`"), "\(run.error)")
    #expect(run.error.contains("note[unknown-tag]"), "\(run.error)")
  }

  @Test func isLateOnlyWhereTimeCounts() throws {
    let scratch = try scratchWithPack()
    let file = try scratch.write("eva.yaml", "agent: eva\ntitle: Eva\npace: { words-per-minute: 1 }\n")
    let path = scratch.folder.appendingPathComponent("pack/scenarios/cold-coffee.yaml")
    let scenario = try String(contentsOf: path, encoding: .utf8)
    let limited = scenario.replacingOccurrences(
      of: "    choices:  ", with: "    within: 20s\n    late: { goto: still-cold }\n    choices:  ")
    #expect(limited != scenario)
    try limited.write(to: path, atomically: true, encoding: .utf8)
    for (options, isLate) in [([], false), (["--timing"], true)] as [([String], Bool)] {
      let folder = scratch.folder.appendingPathComponent("r\(options.count)")
      let run = try ToolProcess.run(
        ["run", "pack", "--agent", file, "--runs", "3", "--record", folder.path] + options, in: scratch.folder)
      #expect(run.code == 0, "\(run.error)")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      let texts = try names.map { try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8) }
      #expect(texts.count == 3)
      #expect(texts.allSatisfy { $0.contains("\"late\"") == isLate }, "\(texts)")
    }
  }

  @Test func refusesWhatIsNoAgent() throws {
    let scratch = try scratchWithPack()
    let missing = try ToolProcess.run(
      ["run", "pack", "--agent", "dementia-care/ingen", "--lang", "en"], in: scratch.folder)
    #expect(missing.code == 66 && missing.error.contains("random, first"), "\(missing.error)")
    let large = try scratch.write("stor.yaml", "agent: eva\n" + String(repeating: "# \n", count: 400_000))
    let run = try ToolProcess.run(["run", "pack", "--agent", large, "--lang", "en"], in: scratch.folder)
    #expect(run.code == 1 && run.error.contains("1 MiB"))
  }
}
