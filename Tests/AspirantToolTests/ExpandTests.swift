import Foundation
import Testing

/// `aspirant expand` and `aspirant kinds`.
struct ExpandTests {
  @Test(arguments: PackedExample.names)
  func becomesTheSameProgramsWithoutKinds(_ name: String) throws {
    // The same pack with the expanded scenarios in place of the written ones.
    let scratch = try Scratch()
    let pack = scratch.folder.appendingPathComponent("pack")
    try FileManager.default.copyItem(at: ToolProcess.examples.appendingPathComponent(name), to: pack)
    let folder = pack.appendingPathComponent("scenarios")
    let scenarios = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!scenarios.isEmpty)
    for scenario in scenarios {
      let file = folder.appendingPathComponent(scenario)
      let expanded = try ToolProcess.run(["expand", file.path])
      #expect(expanded.code == 0, "\(expanded.error)")
      #expect(!expanded.output.contains("\nkinds:"))
      try Data(expanded.output.utf8).write(to: file)
      // Expanding once more changes nothing.
      #expect(try ToolProcess.run(["expand", file.path]).output == expanded.output)
    }
    let again = scratch.folder.appendingPathComponent("again.aspack")
    let packed = try ToolProcess.run(["pack", pack.path, "-o", again.path])
    #expect(packed.code == 0, "\(packed.error)")
    #expect(
      try Data(contentsOf: again) == Data(contentsOf: URL(fileURLWithPath: try PackedExample.path(name))))
  }

  @Test func refusesWhatIsNoScenario() throws {
    #expect(try ToolProcess.run(["expand", ToolProcess.examples.path]).code == 64)
    #expect(try ToolProcess.run(["expand", "nowhere.yaml"]).code == 66)
  }

  @Test func listsKindsWithTheirVersions() throws {
    let list = try ToolProcess.run(["kinds", "--lang", "en"])
    #expect(list.code == 0)
    let ids = list.output.split(separator: "\n").map { $0.prefix { $0 != " " } }
    #expect(ids == ["cultural-norms", "dementia-care", "handover"])
    #expect(list.output.split(separator: "\n").count == 3)
    let json = try ToolProcess.run(["kinds", "--json"], executable: "aspirantc")
    let object = try #require(JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect((object["kinds"] as? [[String: Any]])?.compactMap { $0["kind"] as? String } == ids.map(String.init))
  }
}

extension ExpandTests {
  @Test(arguments: ["aspirant", "aspirantc"])
  func showsWhatCanBeWrittenUnderTheKeyOfAKind(_ executable: String) throws {
    let danish = try ToolProcess.run(["kinds", "dementia-care", "--lang", "da"], executable: executable)
    #expect(danish.code == 0 && danish.error == "")
    for part in [
      "Demens: uro", "På scenariet\n", "  person.needs\n", "= en liste: `pain`", "På et valg\n", "coerce    +3",
      "  force-not-reported\n", "`dementia-care: { approach: … }`",
    ] {
      #expect(danish.output.contains(part), "\(part)")
    }
    #expect(danish.output.split(separator: "\n").allSatisfy { $0.count <= 100 } && !danish.output.contains("\u{1B}"))
    let both = try ToolProcess.run(["kinds", "HANDOVER", "cultural-norms", "--lang", "en"], executable: executable)
    #expect(both.code == 0)
    for part in ["  facts.*.say\n", "= text; has to be there", "pulse", "≥ 130", "  way\n"] {
      #expect(both.output.contains(part), "\(part)")
    }
    let one = try ToolProcess.run(["kinds", "handover", "--json"], executable: executable)
    #expect(one.output.contains(#""handover""#) && !one.output.contains("dementia"))
  }

  @Test func saysWhichKindWasMeant() throws {
    let result = try ToolProcess.run(["kinds", "handover", "dementia-car", "--lang", "en"])
    #expect(result.code == 64 && result.output == "")
    #expect(result.error.contains("Did you mean `dementia-care`?"))
    for name in ["", "\u{1B}[31m", String(repeating: "x", count: 10_000)] {
      let result = try ToolProcess.run(["kinds", name])
      #expect(result.code == 64 && result.exitedByItself && !result.error.contains("\u{1B}"))
    }
  }

  /// One file is looked at for words of kinds before their schemas are made; whatever it says, the same is found.
  @Test(arguments: ["kinds: [demens]\n", "dementia-care: { distress: 3 }\n", "handoverr: 1\n", ""])
  func findsTheSameInOneFileAsInSeveral(_ line: String) throws {
    let scratch = try Scratch()
    let text = """
      scenario: proeve
      title: Prøve
      \(line)scenes:
        ro:
          end: { outcome: success, title: Ro }

      """
    let file = try scratch.write("proeve.yaml", text)
    try scratch.write("anden.yaml", text.replacingOccurrences(of: "proeve", with: "anden"))
    let one = try ToolProcess.run(["check", "proeve.yaml"], in: scratch.folder)
    let both = try ToolProcess.run(["check", "proeve.yaml", "anden.yaml"], in: scratch.folder)
    #expect(one.code == both.code && FileManager.default.fileExists(atPath: file))
    #expect(one.output.isEmpty == both.output.isEmpty)
    for found in one.output.split(separator: "\n\n") {
      #expect(both.output.contains(found.trimmingCharacters(in: .newlines)))
    }
  }
}
