import Diagnostics
import Foundation
import ScenarioCompiler
import Testing

@testable import AspirantCompilerTool

/// `aspirant explain`: what a code means.
struct ExplainTests {
  @Test(arguments: ["aspirant", "aspirantc"])
  func explainsACodeInBothLanguages(_ executable: String) throws {
    let danish = try ToolProcess.run(["explain", "unknown-scene", "--lang", "da"], executable: executable)
    #expect(danish.code == 0 && danish.error == "")
    for part in [
      "unknown-scene\nDer er ingen scene", "Eksempel\n", "fejl[unknown-scene]: ", "-    goto: gårdn\n", "Rettet",
    ] {
      #expect(danish.output.contains(part), "\(part)")
    }
    let english = try ToolProcess.run(["explain", "UNKNOWN-Scene", "--lang", "en"], executable: executable)
    #expect(english.code == 0)
    #expect(english.output.contains("error[unknown-scene]: ") && english.output.contains("Mended\n"))
    #expect(!english.output.contains("\u{1B}"))
  }

  @Test func guessesTheCodeThatWasMeant() throws {
    let result = try ToolProcess.run(["explain", "no-briefing", "unknow-scene", "--lang", "en"])
    #expect(result.code == 64)
    #expect(result.output == "")
    #expect(result.error.contains("Did you mean `unknown-scene`?"))
    for code in ["", "\u{1B}[31m", String(repeating: "x", count: 10_000)] {
      let result = try ToolProcess.run(["explain", code])
      #expect(result.code == 64 && result.exitedByItself && !result.error.contains("\u{1B}"))
    }
  }

  @Test func listsAllCodes() throws {
    let result = try ToolProcess.run(["explain", "--lang", "da"])
    #expect(result.code == 0)
    for rule in DiagnosticRule.all { #expect(result.output.contains("\n  \(rule.code) ")) }
    #expect(result.output.contains("advarsel"))
  }

  @Test func writesTheCodesAsJSON() throws {
    func codes(_ arguments: [String]) throws -> [[String: Any]] {
      let result = try ToolProcess.run(["explain", "--json"] + arguments)
      #expect(result.code == 0)
      let object = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
      #expect(object["format"] as? Int == 1 && object["retired"] as? [String] != nil)
      return try #require(object["codes"] as? [[String: Any]])
    }
    // Those of kinds stand beside those of the core.
    let all = try codes([]).compactMap { $0["code"] as? String }
    #expect(all.filter { DiagnosticRule.named($0) != nil } == DiagnosticRule.all.map(\.code))
    #expect(all.contains("force-not-reported"))
    let one = try #require(try codes(["no-briefing"]).first)
    #expect(one["severity"] as? String == "warning")
    #expect(one["section"] as? String == "pedagogy")
    #expect(one["adjustable"] as? Bool == true)
    #expect((one["title"] as? [String: String])?["da"] == "Scenariet har ingen briefing.")
    let files = (one["failing"] as? [String: Any])?["files"] as? [[String: String]]
    #expect(files?.first?["path"] == "scenarios/eksempel.yaml")
  }

  @Test func writesPagesOnlyWhereItCan() throws {
    let scratch = try Scratch()
    try scratch.write("fil", "x")
    #expect(try ToolProcess.run(["explain", "--write-pages", scratch.folder.path + "/fil"]).code == 73)
    #expect(try ToolProcess.run(["explain", "--write-pages", scratch.folder.path + "/a/b"]).code == 73)
    #expect(try ToolProcess.run(["explain", "--write-pages", scratch.folder.path, "no-briefing"]).code == 64)
    #expect(try ToolProcess.run(["explain", "--write-pages", scratch.folder.path, "--json"]).code == 64)
  }

  @Test func pointsAtTheGravestFindingAndNeverInAPipe() throws {
    func finding(_ severity: Severity, _ code: String) -> Diagnostic {
      Diagnostic(severity, code, at: SourceRange(SourceID(0), .start, .start), Message(da: "", en: ""))
    }
    let findings = [finding(.info, "a"), finding(.warning, "b"), finding(.error, "c"), finding(.error, "d")]
    #expect(codeToReadAbout(in: findings) == "c")
    #expect(codeToReadAbout(in: Array(findings[..<2])) == "b")
    #expect(codeToReadAbout(in: []) == nil)
    let scratch = try Scratch()
    let pack = try scratch.writePack(
      scenario: Scratch.scenario.replacingOccurrences(of: "goto: godt", with: "goto: gott"))
    #expect(try !ToolProcess.run(["check", pack]).output.contains("explain"))
  }
}
