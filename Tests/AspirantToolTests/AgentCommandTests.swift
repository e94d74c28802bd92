import Foundation
import Testing

/// The agents of `run` as a user meets them: best, worst, cover and programs.
struct AgentCommandTests {
  private static var pack: String { get throws { try PackedExample.path("demens-foerste-uger") } }

  private struct Report: Decodable {
    struct Scenario: Decodable { var summary: Summary }
    struct Summary: Decodable {
      struct Distribution: Decodable {
        var count: Int
        var least: Int?
        var most: Int?
      }
      struct Coverage: Decodable {
        var basis: String
        var scenesReachable: Int
        var scenesLeft: [String]
        var choicesReachable: Int
        var choicesLeft: [String]
      }
      struct Faults: Decodable {
        struct Fault: Decodable {
          var run: Int
          var kind: String
          var detail: String
        }
        var runs: Int
        var first: [Fault]
      }
      var scenario: String
      var runs: Int
      var percent: Distribution
      var answers: Distribution
      var coverage: Coverage?
      var faults: Faults?
    }
    var scenarios: [Scenario]
  }

  private func report(_ arguments: [String], code: Int32 = 0, pack: String? = nil) throws -> Report {
    let result = try ToolProcess.run(["run", try pack ?? Self.pack, "--json"] + arguments)
    #expect(result.code == code, "\(result.error)")
    #expect(result.exitedByItself)
    return try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
  }

  @Test(arguments: PackedExample.names)
  func isBoundedByBestAndWorst(example: String) throws {
    let pack = try PackedExample.path(example)
    let best = try report(["--agent", "best", "--runs", "3"], pack: pack)
    let worst = try report(["--agent", "worst", "--runs", "3"], pack: pack)
    let chance = try report(["--runs", "100"], pack: pack)
    for (place, scenario) in chance.scenarios.enumerated() {
      guard let least = scenario.summary.percent.least, let most = scenario.summary.percent.most,
        let highest = best.scenarios[place].summary.percent.most,
        let lowest = worst.scenarios[place].summary.percent.least
      else { continue }
      #expect(most <= highest, "\(scenario.summary.scenario)")
      #expect(least >= lowest, "\(scenario.summary.scenario)")
    }
  }

  @Test(arguments: PackedExample.names)
  func coversWhatCanBeReached(example: String) throws {
    for scenario in try report(["--agent", "cover"], pack: try PackedExample.path(example)).scenarios {
      let coverage = try #require(scenario.summary.coverage)
      #expect(coverage.basis == "proved")
      #expect(coverage.scenesLeft.isEmpty)
      #expect(coverage.choicesLeft.isEmpty)
      #expect(coverage.scenesReachable > 0)
      #expect(scenario.summary.runs <= coverage.scenesReachable + coverage.choicesReachable)
    }
  }

  @Test func letsAProgramAnswer() throws {
    let command = "python3 Examples/Agents/rolig_elev.py"
    let first = try ToolProcess.run(["run", Self.pack, "--json", "--agent-command", command, "--runs", "6"])
    #expect(first.code == 0, "\(first.error)")
    let report = try JSONDecoder().decode(Report.self, from: Data(first.output.utf8))
    for scenario in report.scenarios {
      #expect(scenario.summary.faults?.runs == 0)
      #expect(scenario.summary.runs == 6)
      #expect((scenario.summary.answers.least ?? 0) > 0)
    }
    // A run depends on no other, so neither jobs nor shards change anything.
    let again = try ToolProcess.run(
      ["run", Self.pack, "--json", "--agent-command", command, "--runs", "6", "--jobs", "4"])
    #expect(again.output == first.output)
    let shards = try (1...2).map {
      try ToolProcess.run(
        ["run", Self.pack, "--json", "--agent-command", command, "--runs", "6", "--shard", "\($0)/2"]
      ).output
    }
    #expect(try ToolProcess.run(["merge", "--json"], input: shards.joined()).output == first.output)
  }

  @Test(arguments: [
    ("exit 3", "left", "3"), ("kill -9 $$", "killed", "9"),
    ("read -r a; read -r b; echo hello; cat", "no-answer", "hello"),
    ("read -r a; echo '{\"choice\":\"no-such\"}'; cat >/dev/null", "not-offered", "no-such"),
    ("read -r a; echo '{\"choice\":\"a\",\"value\":1}'; cat >/dev/null", "no-answer", ""),
    ("read -r a; echo '{\"late\":true}'; cat >/dev/null", "not-offered", "late"),
    ("printf '{\"choice\":'", "cut", "{\"choice\":"), ("yes | tr -d '\\n'", "too-much", "65536"),
    ("sleep 1000", "late", "1"), ("/no/such/program", "left", "127"),
  ])
  func recordsWhatAProgramDoesWrong(command: String, kind: String, detail: String) throws {
    let scratch = try Scratch()
    let pack = try scratch.writePack()
    // A time limit that a slow machine might reach is set only where that is what is meant.
    let seconds = kind == "late" ? "1" : "300"
    let arguments = ["--agent-command", command, "--agent-seconds", seconds, "--runs", "2"]
    let report = try report(arguments, code: 1, pack: pack)
    let faults = try #require(report.scenarios[0].summary.faults)
    #expect(faults.runs == 2)
    #expect(faults.first.map(\.run) == [1, 2])
    #expect(faults.first[0].kind == kind)
    #expect(detail.isEmpty || faults.first[0].detail.contains(detail))
    #expect(report.scenarios[0].summary.percent.count == 0)
    for (language, words) in [("da", "Programmet gjorde noget galt"), ("en", "The program did wrong")] {
      let table = try ToolProcess.run(["run", pack] + arguments + ["--lang", language])
      #expect(table.code == 1)
      #expect(table.output.contains(words))
    }
  }

  @Test func showsAProgramsLastWords() throws {
    let scratch = try Scratch()
    let pack = try scratch.writePack()
    let result = try ToolProcess.run(
      ["run", pack, "--agent-command", "echo ordet er fejl >&2; exit 2", "--lang", "da"])
    #expect(result.code == 1)
    #expect(result.error.contains("ordet er fejl"))
  }

  @Test func refusesAgentsThatMakeNoSense() throws {
    for arguments in [
      ["--agent", "first", "--agent-command", "true"], ["--agent-seconds", "5"],
      ["--agent-command", "true", "--agent-seconds", "0"],
    ] {
      #expect(try ToolProcess.run(["run", Self.pack] + arguments).code == 64)
    }
  }

  /// What is exchanged fits the schema, by an independent validator.
  @Test(.enabled("python3 with jsonschema and PyYAML is there") { IndependentValidator.isThere })
  func speaksAsItsSchemaSays() throws {
    let scratch = try Scratch()
    for example in PackedExample.names {
      let log = scratch.folder.appendingPathComponent("\(example).jsonl").path
      let command = "tee -a '\(log)' | python3 Examples/Agents/rolig_elev.py | tee -a '\(log)'"
      _ = try report(["--agent-command", command, "--runs", "2", "--timing"], pack: try PackedExample.path(example))
      let text = try String(contentsOfFile: log, encoding: .utf8)
      var arguments: [String] = []
      for (number, line) in text.split(separator: "\n").enumerated() {
        arguments += ["agent-protocol", try scratch.write("\(example)/\(number).json", String(line))]
      }
      #expect(arguments.count > 10)
      #expect(try IndependentValidator.run(arguments) == "")
    }
    let whole = try ToolProcess.run(["run", Self.pack, "--json", "--runs", "5", "--shard", "1/2"]).output
    let cover = try ToolProcess.run(["run", Self.pack, "--json", "--agent", "cover"]).output
    let faulty = try ToolProcess.run(["run", Self.pack, "--json", "--agent-command", "exit 1"]).output
    var arguments: [String] = []
    for (name, text) in [("whole", whole), ("cover", cover), ("faulty", faulty)] {
      arguments += ["run", try scratch.write("\(name).json", text)]
    }
    #expect(try IndependentValidator.run(arguments) == "")
  }
}
