import Diagnostics
import Foundation
import ScenarioCompiler
import Testing

/// Every rule and its page.
struct RuleTests {
  @Test func codesAreSortedUniqueAndNotRetired() {
    let codes = DiagnosticRule.all.map(\.code)
    #expect(codes == codes.sorted())
    #expect(Set(codes).count == codes.count)
    #expect(DiagnosticRule.retired.isDisjoint(with: codes))
    for code in codes { #expect(code.wholeMatch(of: /[a-z]+[0-9]*(-[a-z0-9]+)*/) != nil, "\(code)") }
  }

  @Test(arguments: DiagnosticRule.all.map(\.code))
  func theExampleHasTheFindingAndTheMendedOneNot(_ code: String) throws {
    let rule = try #require(DiagnosticRule.named(code))
    let failing = try rule.failing.found()
    let findings = failing.diagnostics.filter { $0.code == code }
    #expect(!findings.isEmpty, "found instead: \(failing.diagnostics.map(\.code))")
    #expect(findings.contains { $0.severity == rule.severity })
    let mended = try rule.mended.found()
    let left = mended.diagnostics.filter { $0.code == code || $0.severity == .error }
    #expect(left.isEmpty, "\(left.map { "\($0.code) \($0.range.start.line): \($0.message.english)" })")
  }

  @Test(arguments: DiagnosticRule.all.map(\.code))
  func everyRuleStandsInAFileOfItsOwn(_ code: String) throws {
    let name = code.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/ScenarioCompiler/Rules")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    let file = files.compactMap { $0 as? URL }.first {
      $0.lastPathComponent.lowercased() == "\(name).swift".lowercased()
    }
    let text = try String(contentsOf: #require(file, "no \(name).swift"), encoding: .utf8)
    #expect(text.contains("\"\(code)\""))
  }
}
