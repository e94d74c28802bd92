import Foundation
import Testing

/// `aspirant check --format` and `--output`, as a server for continuous integration calls it.
struct FormatTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    let broken = Scratch.scenario.replacingOccurrences(of: "goto: godt", with: "goto: gott")
      .replacingOccurrences(of: "title: Prøve\n", with: "title: \"100 % <æøå> & 'mere'\"\ntitel: x\n")
    try scratch.writePack("pakke æ", scenario: broken)
  }

  private func check(_ arguments: [String]) throws -> ToolProcess.Result {
    try ToolProcess.run(["check", "pakke æ", "--lang", "en"] + arguments, in: scratch.folder)
  }

  @Test(arguments: ["text", "json", "sarif", "junit", "github", "compiler"])
  func writesTheSameToAFileAndToStandardOutputEachTime(_ format: String) throws {
    let first = try check(["--format", format])
    #expect(first.code == 1)
    #expect(first.output.contains("unknown-scene"))
    #expect(try check(["--format", format]).output == first.output)
    let toFile = try check(["--format", format, "--output", "fund"])
    #expect(toFile.code == 1)
    #expect(toFile.output == "")
    #expect(toFile.error == "2 errors in 2 files\n")
    let written = try Data(contentsOf: scratch.folder.appendingPathComponent("fund"))
    #expect(String(decoding: written, as: UTF8.self) == first.output)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).sorted() == ["fund", "pakke æ"])
  }

  @Test func takesJSONForShort() throws {
    #expect(try check(["--json"]).output == check(["--format", "json"]).output)
    #expect(try check(["--json", "--format", "sarif"]).code == 64)
    #expect(try check(["--format", "yaml"]).code == 64)
  }

  @Test func leavesWhatIsThereWhenItCannotWrite() throws {
    let result = try check(["--format", "junit", "-o", "nowhere/fund.xml"])
    #expect(result.code == 73)
    #expect(result.error.contains("nowhere/fund.xml"))
  }

  @Test func writesOneSummaryForPeopleAndNoneForPrograms() throws {
    for (format, summary) in [
      ("text", true), ("github", true), ("compiler", true), ("json", false), ("sarif", false), ("junit", false),
    ] {
      #expect(try check(["--format", format]).error == (summary ? "2 errors in 2 files\n" : ""))
    }
  }

  @Test func tellsInTheLogThatTheRunWasCutShort() throws {
    let result = try check(["nowhere", "--format", "sarif"])
    #expect(result.code == 66)
    #expect(result.output.contains("\"executionSuccessful\" : false"))
    #expect(result.output.contains("unknown-scene"))
  }

  @Test(.enabled("python3 with jsonschema and PyYAML is there") { IndependentValidator.isThere })
  func writesWhatIndependentValidatorsAccept() throws {
    for format in ["json", "sarif", "junit"] { _ = try check(["--format", format, "-o", "fund.\(format)"]) }
    let folder = scratch.folder.path
    #expect(try IndependentValidator.run(["report", folder + "/fund.json", "junit", folder + "/fund.junit"]) == "")
  }

  static let sarif = ToolProcess.package.appendingPathComponent("../shared/suites/sarif/sarif-schema-2.1.0.json")
    .standardizedFileURL.path

  @Test(
    .enabled("python3 with jsonschema and PyYAML is there") { IndependentValidator.isThere },
    .enabled("the schema of SARIF is there") { FileManager.default.fileExists(atPath: FormatTests.sarif) })
  func writesSARIFAsItsOwnSchemaWantsIt() throws {
    _ = try check(["--format", "sarif", "-o", "fund.sarif"])
    _ = try check(["nowhere", "--format", "sarif", "-o", "brudt.sarif"])
    let folder = scratch.folder.path
    let files = ["@" + Self.sarif, folder + "/fund.sarif", "@" + Self.sarif, folder + "/brudt.sarif"]
    #expect(try IndependentValidator.run(files) == "")
    // The validator can say no.
    try scratch.write("wrong.sarif", "{\"version\": \"2.1.0\", \"runs\": [{}]}")
    #expect(try IndependentValidator.run(["@" + Self.sarif, folder + "/wrong.sarif"]) != "")
  }

  @Test func pointsFixesAtTheBytesThatTheyReplace() throws {
    let report = try JSONSerialization.jsonObject(with: Data(check(["--json"]).output.utf8)) as? [String: Any]
    let findings = try #require(report?["diagnostics"] as? [[String: Any]])
    let finding = try #require(findings.first { $0["code"] as? String == "unknown-scene" })
    let fix = try #require((finding["fixes"] as? [[String: Any]])?.first)
    let bytes = try #require(fix["bytes"] as? [String: Int])
    let (start, end) = (try #require(bytes["start"]), try #require(bytes["end"]))
    let path = try #require(finding["path"] as? String)
    let file = [UInt8](try Data(contentsOf: scratch.folder.appendingPathComponent(path)))
    #expect(String(decoding: file[start..<end], as: UTF8.self) == "gott")
    #expect(fix["replacement"] as? String == "godt")
  }

  @Test func packsWithLinesAsCompilersWriteThem() throws {
    let pack = scratch.folder.appendingPathComponent("pakke æ").path
    let call = ["pack", pack, "-o", "ud.aspack", "--format", "compiler", "--lang", "en"]
    let failed = try ToolProcess.run(call, executable: "aspirantc", in: scratch.folder)
    #expect(failed.code == 1 && failed.output == "")
    let lines = failed.error.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("\(pack)/scenarios/prøve.yaml:") && $0.hasSuffix(" [unknown-scene]") })
    #expect(lines.allSatisfy { $0.contains(/^\/[^:]+:\d+:\d+: (error|warning|note): ./) }, "\(failed.error)")
    #expect(!FileManager.default.fileExists(atPath: scratch.folder.appendingPathComponent("ud.aspack").path))

    // Warnings are told and do not stand in the way.
    let mended = Scratch.scenario.replacingOccurrences(of: "briefing: Du øver dig.\n", with: "")
    try scratch.writePack("pakke æ", scenario: mended)
    let packed = try ToolProcess.run(call, executable: "aspirantc", in: scratch.folder)
    #expect(packed.code == 0 && packed.output == "")
    #expect(packed.error.contains(": warning: ") && !packed.error.contains(": error: "), "\(packed.error)")
    #expect(FileManager.default.fileExists(atPath: scratch.folder.appendingPathComponent("ud.aspack").path))
    #expect(try ToolProcess.run(["pack", pack, "--format", "json"], in: scratch.folder).code == 64)
  }
}
