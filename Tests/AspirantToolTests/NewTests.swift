import Foundation
import Testing

/// `aspirant new`: what it writes can be checked, tested and played from the first second. That a kind can be built is
/// shown by `Scripts/test-examples`.
struct NewTests {
  @Test(arguments: ["da", "en"])
  func startsAPackThatHasNothingWrong(_ language: String) throws {
    let scratch = try Scratch()
    let made = try ToolProcess.run(["new", "pack", "Åse øver", "--lang", language], in: scratch.folder)
    #expect(made.code == 0, "\(made.error)")
    let paths = made.output.split(separator: "\n").map(String.init)
    #expect(paths.count == 3 && paths[0] == "Åse øver/pack.yaml")
    let manifest = try String(contentsOf: scratch.folder.appendingPathComponent(paths[0]), encoding: .utf8)
    #expect(manifest.contains(".aase-oever "))
    let check = try ToolProcess.run(["check", "Åse øver", "--format", "json"], in: scratch.folder)
    #expect(check.code == 0)
    #expect(check.output.contains(#""diagnostics" : ["#) && !check.output.contains(#""code""#), "\(check.output)")
    #expect(try ToolProcess.run(["test", "Åse øver"], in: scratch.folder).code == 0)

    let again = try ToolProcess.run(["new", "pack", "Åse øver", "--lang", language], in: scratch.folder)
    #expect(again.code == 73 && again.output.isEmpty)
  }

  @Test func startsAScenarioInThePacksLanguageAndWithItsCompetency() throws {
    let scratch = try Scratch()
    _ = try ToolProcess.run(["new", "pack", "pack", "--lang", "en"], in: scratch.folder)
    let manifest = scratch.folder.appendingPathComponent("pack/pack.yaml")
    let text = try String(contentsOf: manifest, encoding: .utf8)
    try text.replacingOccurrences(of: "id: relation", with: "id: meeting").write(
      to: manifest, atomically: true, encoding: .utf8)
    try FileManager.default.removeItem(at: scratch.folder.appendingPathComponent("pack/scenarios/cold-coffee.yaml"))
    try FileManager.default.removeItem(at: scratch.folder.appendingPathComponent("pack/tests/cold-coffee.yaml"))
    let file = "pack/scenarios/late-shift.yaml"
    let made = try ToolProcess.run(["new", "scenario", file], in: scratch.folder)
    #expect(made.code == 0 && made.output == file + "\n", "\(made.error)")
    let scenario = try String(contentsOf: scratch.folder.appendingPathComponent(file), encoding: .utf8)
    #expect(scenario.contains("scenario: late-shift") && scenario.contains("competencies: [meeting]"))
    let check = try ToolProcess.run(["check", "pack", "--format", "json"], in: scratch.folder)
    #expect(check.code == 0 && !check.output.contains(#""code""#), "\(check.output)")
    #expect(try ToolProcess.run(["new", "scenario", file], in: scratch.folder).code == 73)
  }

  @Test(arguments: ["Stor.yaml", "a b.yaml", "uden-endelse", "scenarios/.yaml"])
  func refusesAFileThatIsNoName(_ file: String) throws {
    let scratch = try Scratch()
    let made = try ToolProcess.run(["new", "scenario", file], in: scratch.folder)
    #expect(made.code == 64 && made.error.contains(file))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).isEmpty)
  }

  @Test func saysWhichKindWasMeant() throws {
    let scratch = try Scratch()
    let made = try ToolProcess.run(
      ["new", "scenario", "a.yaml", "--kind", "handovr", "--lang", "en"], in: scratch.folder)
    #expect(made.code == 64 && made.error.contains("handover"))
  }

  @Test(arguments: [("da", "Udvidelsen `night-watch2`"), ("en", "The kind `night-watch2`")])
  func startsAKindInOneLanguage(_ language: String, comment: String) throws {
    let scratch = try Scratch()
    try scratch.write("aspirant/Package.swift", "")
    let call = ["new", "kind", "kinds/night-watch2", "--toolkit", "aspirant", "--lang", language]
    #expect(try ToolProcess.run(call, in: scratch.folder).code == 73)
    try FileManager.default.createDirectory(
      at: scratch.folder.appendingPathComponent("kinds"), withIntermediateDirectories: true)
    let made = try ToolProcess.run(call, in: scratch.folder)
    #expect(made.code == 0, "\(made.error)")
    let paths = made.output.split(separator: "\n").map(String.init)
    #expect(paths.contains("kinds/night-watch2/Sources/NightWatch2Kind/NightWatch2Kind.swift"))
    #expect(paths.contains("kinds/night-watch2/Plugins/NightWatch2Plugin/NightWatch2Plugin.swift"))
    let texts = try paths.map { path in
      (path, try String(contentsOf: scratch.folder.appendingPathComponent(path), encoding: .utf8))
    }
    for (path, text) in texts {
      #expect(!text.isEmpty && !text.replacing("{{id}}", with: "").contains("{{"), "\(path): \(text)")
    }
    let all = texts.map { $0.1 }.joined()
    #expect(all.contains(comment) && all.contains(#"name: "aspirant", path: "../../aspirant""#))
    #expect(all.contains(#"context.tool(named: "aspirantc-night-watch2")"#) && !all.contains(#""aspirantc""#))

    let again = try ToolProcess.run(call, in: scratch.folder)
    #expect(again.code == 73 && again.output.isEmpty)
  }

  @Test func namesTheRepositoryOfTheToolkit() throws {
    let scratch = try Scratch()
    let address = "https://example.org/care/toolkit.git"
    #expect(try ToolProcess.run(["new", "kind", "rounds", "--toolkit", address], in: scratch.folder).code == 0)
    let manifest = try String(
      contentsOf: scratch.folder.appendingPathComponent("rounds/Package.swift"), encoding: .utf8)
    #expect(manifest.contains(#".package(url: "https://example.org/care/toolkit.git", from: "0.1.0")"#))
    #expect(manifest.contains(#".product(name: "ScenarioKit", package: "toolkit")"#))
  }

  @Test(arguments: [
    "Rounds", "2rounds", "ward_rounds", "a-", "a--b", "no", "stuegåg", "scenes", "handover", ".", "a b", "kinds/",
  ])
  func refusesANameThatNoKindCanHave(_ folder: String) throws {
    let scratch = try Scratch()
    try scratch.write("aspirant/Package.swift", "")
    let made = try ToolProcess.run(["new", "kind", folder, "--toolkit", "aspirant"], in: scratch.folder)
    #expect(made.code == 64 && made.error.contains(folder), "\(made.error)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path) == ["aspirant"])
  }

  @Test func saysThatTheToolkitIsNotThere() throws {
    let scratch = try Scratch()
    let made = try ToolProcess.run(["new", "kind", "rounds", "--toolkit", "nowhere"], in: scratch.folder)
    #expect(made.code == 66 && made.error.contains("nowhere"))
    #expect(try ToolProcess.run(["new", "kind", "rounds"], in: scratch.folder).code == 64)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).isEmpty)
  }
}
