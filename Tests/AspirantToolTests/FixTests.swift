import Foundation
import Testing

/// `aspirant check --fix`, as an author calls it.
struct FixTests {
  private let scratch: Scratch
  private let path = "pakke/scenarios/prøve.yaml"

  init() throws { scratch = try Scratch() }

  private func check(_ arguments: [String], lang: String = "en") throws -> ToolProcess.Result {
    try ToolProcess.run(["check", "--lang", lang] + arguments, in: scratch.folder)
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: scratch.folder.appendingPathComponent(path)), as: UTF8.self)
  }

  /// The small scenario with comments, and three mistakes of which two are certain.
  private static let commented = Scratch.scenario.replacingOccurrences(
    of: "title: Prøve\n", with: "# Om Gerda\ntitle:   Prøve   # kort\n")
  private static let broken = commented.replacingOccurrences(of: "goto: godt", with: "goto: godtt")
    .replacingOccurrences(of: "        feedback: Du viser", with: "        once: ja\n        feedback: Du viser")
    .replacingOccurrences(of: "goto: skidt", with: "goto: dårligt")

  @Test func mendsWhatIsCertainAndSaysWhatIsLeft() throws {
    try scratch.writePack(scenario: Self.broken)
    let result = try check(["pakke", "--fix"])
    #expect(result.code == 1)
    #expect(
      result.output.hasPrefix(
        "\(path):15:15: mended[boolean-word]: write `true`\n\(path):17:15: mended[unknown-scene]: write `godt`\n"))
    #expect(result.output.contains("unknown-scene]: There is no scene `dårligt`."))
    #expect(result.error == "2 changes in 1 file\n1 error in 2 files\n")
    let mended = Self.broken.replacingOccurrences(of: "goto: godtt", with: "goto: godt")
      .replacingOccurrences(of: "once: ja", with: "once: true")
    #expect(try text(path) == mended)
    let again = try check(["pakke", "--fix"])
    #expect(again.error == "nothing to mend\n1 error in 2 files\n")
    #expect(try text(path) == mended)
  }

  @Test func speaksDanish() throws {
    try scratch.writePack(scenario: Self.broken)
    let result = try check(["pakke", "--fix"], lang: "da")
    #expect(result.output.hasPrefix("\(path):15:15: rettet[boolean-word]: skriv `true`\n"))
    #expect(result.error.hasPrefix("2 rettelser i 1 fil\n1 fejl"))
  }

  @Test func showsTheChangesAndWritesNothing() throws {
    try scratch.writePack(scenario: Self.broken)
    let result = try check(["pakke", "--fix", "--dry-run"])
    #expect(result.code == 0)
    #expect(result.error == "2 changes in 1 file; nothing was written\n")
    #expect(result.output.hasPrefix("--- \(path)\n+++ \(path)\n@@ "))
    #expect(result.output.contains("-        once: ja\n+        once: true\n"))
    #expect(try text(path) == Self.broken)
    let coloured = try check(["pakke", "--fix", "--dry-run", "--color"])
    #expect(coloured.output.contains("\u{1B}[32m+        once: true\u{1B}[0m\n"))
    #expect(try check(["pakke", "--dry-run"]).code == 64)
    #expect(try check(["pakke", "--fix", "--watch"]).code == 64)
  }

  @Test func goesOnUntilNothingChanges() throws {
    // Only when the letters are right can the file be read further, and only then is the name seen.
    let mangled = Self.broken.replacingOccurrences(of: "Du venter.", with: "Sig: bÃƒÂ¸rn.")
    try scratch.writePack(scenario: mangled)
    let result = try check(["pakke", "--fix"])
    #expect(try text(path).contains("- vent: \"Sig: børn.\"\n"))
    #expect(try text(path).contains("once: true\n"))
    #expect(!result.output.contains("mojibake]: `"))
  }

  @Test func keepsLineEndsMarksAndRights() throws {
    let windows = "\u{FEFF}" + Self.broken.replacingOccurrences(of: "\n", with: "\r\n")
    try scratch.writePack(scenario: windows)
    let file = scratch.folder.appendingPathComponent(path).path
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
    _ = try check(["pakke", "--fix"])
    #expect(
      try text(path)
        == windows.replacingOccurrences(of: "godtt", with: "godt").replacingOccurrences(
          of: "once: ja", with: "once: true"))
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test func mendsAFileOnceThatSeveralPathsShare() throws {
    try scratch.writePack(scenario: Self.broken)
    try scratch.write("pakke/cast.yaml", "cast:\n  gerda: { name: Gerda, role: borger }\n")
    let result = try check(["pakke", path, "./pakke/cast.yaml", "--fix"])
    #expect(try text("pakke/cast.yaml") == "cast:\n  gerda: { name: Gerda, role: citizen }\n")
    #expect(result.error.contains("in 2 files\n"))
  }

  @Test func writesWhatIsLeftForPrograms() throws {
    try scratch.writePack(scenario: Self.broken)
    let result = try check(["pakke", "--fix", "--json"])
    let report = try #require(JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect((report["diagnostics"] as? [[String: Any]])?.map { $0["code"] as? String } == ["unknown-scene"])
    #expect(result.error.contains("mended[boolean-word]"))
  }

  @Test func leavesFilesOutsideThePack() throws {
    try scratch.writePack(scenario: Self.broken)
    // A link out of the pack is not read, and so not mended.
    let outside = try scratch.write("andet.yaml", Self.broken)
    try FileManager.default.removeItem(at: scratch.folder.appendingPathComponent(path))
    try FileManager.default.createSymbolicLink(
      atPath: scratch.folder.appendingPathComponent(path).path, withDestinationPath: outside)
    let result = try check(["pakke", "--fix"])
    #expect(result.output.contains("file-outside-pack"))
    #expect(try text("andet.yaml") == Self.broken)
  }
}
