import Foundation
import Testing

/// `aspirant check` of single files and of several paths: what belongs to a pack and what stands alone.
struct CheckTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// Checks paths beneath a folder and returns the exit code and the findings as `path:line:column code`.
  private func check(_ paths: [String], in folder: String = "") throws -> (code: Int32, findings: [String]) {
    let place = scratch.folder.appendingPathComponent(folder)
    let result = try ToolProcess.run(["check", "--json"] + paths, in: place)
    #expect(result.exitedByItself)
    let report = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    let findings = report?["diagnostics"] as? [[String: Any]] ?? []
    return (
      result.code,
      findings.map { finding in
        let (path, code) = (finding["path"] as? String ?? "", finding["code"] as? String ?? "")
        return "\(path):\(finding["line"] as? Int ?? 0):\(finding["column"] as? Int ?? 0) \(code)"
      }
    )
  }

  private static let broken = Scratch.scenario.replacingOccurrences(of: "goto: godt", with: "goto: godtt")

  @Test func asksALooseScenarioForNoPack() throws {
    let loose = Scratch.scenario.replacingOccurrences(
      of: "  døren:\n", with: "  døren:\n    image: assets/dør.png\n")
    try scratch.write("løs/prøve.yaml", loose)
    #expect(try check(["løs/prøve.yaml"]) == (0, []))
    #expect(try check(["prøve.yaml"], in: "løs") == (0, []))
    #expect(try check(["./prøve.yaml"], in: "løs") == (0, []))
    #expect(try check([scratch.folder.path + "/løs//prøve.yaml"]) == (0, []))
    try scratch.write("løs/andet.yaml", loose)
    #expect(try check(["løs/andet.yaml"]) == (1, ["løs/andet.yaml:1:11 file-name"]))
  }

  @Test func readsALooseFileOutsideAnyPackByItself() throws {
    try scratch.write("løs/prøve.yaml", Scratch.scenario)
    try scratch.write("løs/tests/a.yaml", "no: test\n")
    try scratch.write("løs/cast.yaml", "no: cast\n")
    #expect(try check(["løs/prøve.yaml"]) == (0, []))
  }

  @Test(arguments: [
    ("", "pakke/scenarios/prøve.yaml"), ("", "./pakke//scenarios/prøve.yaml"), ("pakke", "scenarios/prøve.yaml"),
    ("pakke/scenarios", "prøve.yaml"), ("pakke/scenarios", "./prøve.yaml"), ("pakke/tests", "../scenarios/prøve.yaml"),
  ])
  func checksAScenarioWithItsPack(_ folder: String, _ path: String) throws {
    let speaking = Scratch.scenario.replacingOccurrences(of: "- narrator: Gerda", with: "- gerda: Gerda")
    try scratch.writePack(scenario: speaking)
    try scratch.write("pakke/cast.yaml", "cast:\n  gerda: { name: Gerda, role: citizen }\n")
    try scratch.write("pakke/scenarios/andet.yaml", "scenario: 7\n")
    try scratch.write("pakke/tests/a.yaml", "scenario: andet\ntests: [{ name: T, choose: [x], expect: { end: x } }]\n")
    #expect(try check([path], in: folder) == (0, []))
  }

  @Test func saysOnceWhatSeveralPathsShare() throws {
    try scratch.writePack(scenario: Self.broken)
    try scratch.write("pakke/cast.yaml", "cast:\n  gerda: { name: Gerda, role: borger }\n")
    try scratch.write(
      "pakke/scenarios/andet.yaml",
      Scratch.scenario.replacingOccurrences(of: "scenario: prøve", with: "scenario: andet"))
    let (cast, scenario) = ("pakke/cast.yaml:2:31 wrong-word", "pakke/scenarios/prøve.yaml:15:15 unknown-scene")
    #expect(try check(["pakke/scenarios/andet.yaml"]) == (1, [cast]))
    #expect(try check(["pakke/scenarios/andet.yaml", "pakke/scenarios/prøve.yaml"]) == (1, [cast, scenario]))
    #expect(try check(["pakke/scenarios/prøve.yaml", "pakke", "pakke/cast.yaml"]) == (1, [cast, scenario]))
    let summary = try ToolProcess.run(
      ["check", "--lang", "en", "pakke/scenarios/andet.yaml", "pakke/scenarios/prøve.yaml"], in: scratch.folder)
    #expect(summary.error == "2 errors in 4 files\n")
  }

  @Test func checksTheNamedScenariosOfAPackAndNoOthers() throws {
    try scratch.writePack(scenario: Self.broken)
    for name in ["andet", "tredje"] {
      try scratch.write(
        "pakke/scenarios/\(name).yaml",
        Self.broken.replacingOccurrences(of: "scenario: prøve", with: "scenario: \(name)"))
    }
    func finding(_ name: String) -> String { "pakke/scenarios/\(name).yaml:15:15 unknown-scene" }
    func paths(_ names: String...) -> [String] { names.map { "pakke/scenarios/\($0).yaml" } }
    #expect(try check(paths("tredje", "prøve")) == (1, [finding("prøve"), finding("tredje")]))
    #expect(try check(paths("prøve", "tredje", "prøve")) == (1, [finding("prøve"), finding("tredje")]))
    #expect(try ToolProcess.run(["check"] + paths("andet", "intet"), in: scratch.folder).code == 66)
  }

  @Test func checksSeveralPacksEachByItself() throws {
    try scratch.writePack("a")
    try scratch.writePack("b", scenario: Self.broken)
    #expect(try check(["a", "b"]) == (1, ["b/scenarios/prøve.yaml:15:15 unknown-scene"]))
    #expect(try check(["b", "a"]) == (1, ["b/scenarios/prøve.yaml:15:15 unknown-scene"]))
    #expect(try ToolProcess.run(["check", "a", "nowhere", "b"], in: scratch.folder).code == 66)
  }

  @Test func checksATestBesideItsScenario() throws {
    try scratch.writePack()
    let test = "scenario: prøve\ntests:\n  - { name: T, choose: [vent], expect: { end: skidt } }\n"
    try scratch.write("pakke/tests/a.yaml", test)
    #expect(try check(["pakke/tests/a.yaml"]) == (0, []))
    #expect(try check(["a.yaml"], in: "pakke/tests") == (0, []))
    try scratch.write("pakke/tests/a.yaml", test.replacingOccurrences(of: "skidt", with: "skitd"))
    #expect(try check(["pakke/tests/a.yaml"]) == (1, ["pakke/tests/a.yaml:3:47 unknown-scene"]))
  }

  @Test func saysWhichFilesArePassedOverForTheirNames() throws {
    let pack = try scratch.writePack(scenario: Scratch.scenario)
    func addAsset(_ name: [UInt8]) throws {
      let path = (Array((pack + "/assets/").utf8) + name + [0]).map { CChar(bitPattern: $0) }
      let file = try #require(fopen(path, "w"))
      fclose(file)
    }
    try FileManager.default.createDirectory(atPath: pack + "/assets", withIntermediateDirectories: true)
    try addAsset([0x6C, 0xFF, 0x79, 0x64])
    try addAsset(Array("café.png".utf8))
    try addAsset(Array("cafe\u{301}.png".utf8))
    let deep = pack + "/assets" + String(repeating: "/mappe", count: 17)
    try FileManager.default.createDirectory(atPath: deep, withIntermediateDirectories: true)
    let result = try ToolProcess.run(["check", "--lang", "en", pack])
    #expect(result.code == 1)
    let said = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(said.contains("its name is not UTF-8"))
    #expect(said.contains("their letters are composed in two ways"))
    #expect(said.contains("the folder lies too deep"))
    #expect(said.components(separatedBy: "[file-not-read]").count == 3)
    #expect(said.components(separatedBy: "error[name-collides]").count == 2)
  }

  @Test func saysTheSameHoweverManyThreadsCheck() throws {
    let pack = try scratch.writePack(scenario: Self.broken)
    for number in 0..<40 {
      let scenario = (number.isMultiple(of: 3) ? Self.broken : Scratch.scenario)
        .replacingOccurrences(of: "scenario: prøve", with: "scenario: nummer-\(number)")
      try scratch.write("pakke/scenarios/nummer-\(number).yaml", scenario)
    }
    let alone = try ToolProcess.run(["check", "--jobs", "1", pack])
    #expect(alone.code == 1)
    #expect(alone.output.components(separatedBy: "unknown-scene").count >= 14)
    for jobs in ["2", "7", "64"] {
      let together = try ToolProcess.run(["check", "--jobs", jobs, pack])
      #expect(together.output == alone.output)
      #expect(together.error == alone.error)
    }
    #expect(try ToolProcess.run(["check", "--jobs", "0", pack]).code == 64)
  }
}
