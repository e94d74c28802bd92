import Foundation
import Testing

/// What authors write and what commands write, against `Schema/`, by a validator that is not ours.
@Suite(.enabled("python3 with jsonschema and PyYAML is there") { IndependentValidator.isThere })
struct IndependentSchemaTests {
  @Test func acceptsTheExamplePacksAndAllThatComesOfThem() throws {
    let scratch = try Scratch()
    var arguments: [String] = []
    for pack in PackedExample.names {
      let folder = ToolProcess.examples.appendingPathComponent(pack).path
      for (kind, path) in [("pack", "pack.yaml"), ("cast", "cast.yaml"), ("glossary", "glossary.yaml")] {
        if FileManager.default.fileExists(atPath: "\(folder)/\(path)") { arguments += [kind, "\(folder)/\(path)"] }
      }
      for (kind, part) in [("scenario.bundled", "scenarios"), ("test", "tests")] {
        for file in try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(part)") {
          arguments += [kind, "\(folder)/\(part)/\(file)"]
        }
      }
      let target = scratch.folder.path + "/\(pack).aspack"
      #expect(try ToolProcess.run(["pack", folder, "-o", target]).code == 0)
      arguments += ["aspack", target]
      let recordings = scratch.folder.path + "/\(pack)"
      #expect(try ToolProcess.run(["run", target, "--runs", "5", "--record", recordings]).code == 0)
      for file in try FileManager.default.contentsOfDirectory(atPath: recordings) {
        arguments += ["recording", "\(recordings)/\(file)"]
      }
    }
    let key = scratch.folder.path + "/skolen.key"
    #expect(try ToolProcess.run(["key", "new", key, "--name", "Skolen", "--expires", "2099-01-01"]).code == 0)
    let lock = try scratch.write("ord", "et langt ord")
    let locked = try ToolProcess.run(
      ["key", "new", key + "2", "--name", "Skolen", "--passphrase"], environment: ["ASPIRANT_PASSPHRASE_FILE": lock])
    #expect(locked.code == 0)
    let signed = scratch.folder.path + "/foerste-uge.aspack"
    #expect(try ToolProcess.run(["sign", signed, "--key", key]).code == 0)
    arguments += ["aspack", signed, "key", key, "key", key + ".pub", "key", key + "2", "key", key + "2.pub"]
    let agents = ToolProcess.examples.deletingLastPathComponent().appendingPathComponent("Agents")
    for file in try FileManager.default.contentsOfDirectory(atPath: agents.path) where file.hasSuffix(".yaml") {
      arguments += ["agent", agents.appendingPathComponent(file).path]
    }
    #expect(arguments.count > 50)
    let result = try IndependentValidator.run(arguments)
    #expect(result == "")
  }

  @Test func acceptsTheReportOfABrokenPack() throws {
    let scratch = try Scratch()
    let pack = try scratch.writePack(
      scenario: Scratch.scenario.replacingOccurrences(of: "goto: godt", with: "goto: gott"))
    let report = try ToolProcess.run(["check", pack, "--json"])
    #expect(report.code == 1)
    let file = try scratch.write("report.json", report.output)
    #expect(try IndependentValidator.run(["report", file]) == "")
  }

  @Test func acceptsTheExplanations() throws {
    let scratch = try Scratch()
    var arguments: [String] = []
    for (name, codes) in [("alle", []), ("to", ["no-alt", "too-large"])] {
      let explanation = try ToolProcess.run(["explain", "--json"] + codes)
      #expect(explanation.code == 0)
      arguments += ["explanation", try scratch.write("\(name).json", explanation.output)]
    }
    #expect(try IndependentValidator.run(arguments) == "")
    let broken = try scratch.write("galt.json", #"{ "format": 1, "codes": [ { "code": "No Alt" } ], "retired": [] }"#)
    #expect(try IndependentValidator.run(["explanation", broken]).contains(".json: $"))
  }

  @Test(arguments: [
    ("title: Prøve", "titel: Prøve"), ("score: { ro: 2 }", "score: 2"), ("outcome: success", "outcome: godt"),
    ("goto: godt", "goto: [ godt ]"), ("  døren:", "  Døren:"), ("title: Ro }", "title: Ro, weight: 0 }"),
  ])
  func refusesWhatOurOwnCheckRefuses(_ change: (String, String)) throws {
    let scratch = try Scratch()
    let broken = Scratch.scenario.replacingOccurrences(of: change.0, with: change.1)
    try #require(broken != Scratch.scenario)
    let pack = try scratch.writePack(scenario: broken)
    #expect(try ToolProcess.run(["check", pack]).code == 1)
    // A problem has a path in the document; a document that cannot be read has none.
    #expect(try IndependentValidator.run(["scenario", pack + "/scenarios/prøve.yaml"]).contains(".yaml: $"))
  }
}

/// PyPI's `jsonschema`, as a process.
enum IndependentValidator {
  /// Whether the validator and a YAML reader can be imported.
  static let isThere: Bool = (try? python(["-c", "import jsonschema, yaml"]))?.code == 0

  /// Validates files of the given kinds; returns the problems, a line each.
  static func run(_ arguments: [String]) throws -> String {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "validate_schemas.py")
    let schemas = ToolProcess.package.appendingPathComponent("Schema").path
    let result = try python([script.path, schemas] + arguments)
    return (result.code == 0 ? "" : result.output + result.error).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private static func python(_ arguments: [String]) throws -> (code: Int32, output: String, error: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let scratch = try Scratch()
    let output = scratch.folder.appendingPathComponent("output")
    let error = scratch.folder.appendingPathComponent("error")
    for file in [output, error] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: error)
    try process.run()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: try Data(contentsOf: output), as: UTF8.self),
      String(decoding: try Data(contentsOf: error), as: UTF8.self)
    )
  }
}
