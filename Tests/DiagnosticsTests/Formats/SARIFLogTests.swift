import Diagnostics
import Testing

struct SARIFLogTests {
  private func log(_ language: MessageLanguage, failure: Message? = nil) throws -> String {
    let sample = FormatSample()
    let options = SARIFLog.Options(version: "1.2.3", language: language, failure: failure) { code in
      guard code == "unknown-scene" else { return nil }
      return RuleDescription(
        code: code, summary: Message(da: "Ukendt scene", en: "Unknown scene"),
        help: Message(da: "Skriv en scene, der findes.", en: "Write a scene that exists."), severity: .error)
    }
    return try FormatSample.json(SARIFLog(sample.diagnostics, in: sample.sources, options))
  }

  @Test(arguments: MessageLanguage.allCases)
  func writesTheLogInBothLanguages(_ language: MessageLanguage) throws {
    let golden = try Golden("findings.\(language.rawValue).sarif")
    try golden.compare(with: try log(language) + "\n")
  }

  @Test func saysThatTheRunFailed() throws {
    let text = try log(.english, failure: Message(da: "væk", en: "gone"))
    #expect(text.contains("\"executionSuccessful\" : false"))
    #expect(text.contains("\"text\" : \"gone\""))
  }

  @Test(arguments: [
    ("a/b.yaml", "a/b.yaml", true), ("./a//b.yaml", "a/b.yaml", true), ("../a.yaml", "../a.yaml", false),
    ("/a b/ø.yaml", "file:///a%20b/%C3%B8.yaml", false), ("c:/d%.yaml", "c%3A/d%25.yaml", true),
    ("a\"?#[]\n.yaml", "a%22%3F%23%5B%5D%0A.yaml", true),
  ])
  func encodesPaths(_ path: String, _ uri: String, _ isRelative: Bool) throws {
    var sources = SourceMap()
    _ = sources.add(SourceFile(path: path, bytes: []))
    let text = try FormatSample.json(SARIFLog([], in: sources, SARIFLog.Options(version: "1.0.0", language: .english)))
    #expect(text.contains("\"uri\" : \"\(uri)\""))
    #expect(text.contains("\"uriBaseId\" : \"%SRCROOT%\"") == isRelative)
  }
}
