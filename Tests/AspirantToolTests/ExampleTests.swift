import Foundation
import Testing

/// The example packs, from their folders to scored replays, by the commands that a user has.
struct ExampleTests {
  private static let packs = ["demens-foerste-uger", "foerste-uge", "overlevering"]

  private struct Distribution: Decodable {
    struct Bar: Decodable, Hashable {
      var value: Int
      var count: Int
    }
    var bars: [Bar]
  }

  private struct RunReport: Decodable {
    struct Scenario: Decodable {
      struct Summary: Decodable {
        struct Ending: Decodable {
          var scene: String
          var runs: Int
        }
        struct Points: Decodable {
          var dimension: String
          var points: Distribution
        }
        var scenario: String
        var runs: Int
        var stuck: Int
        var endless: Int
        var unfinished: Int
        var endings: [Ending]
        var dimensions: [Points]
        var percent: Distribution
      }
      var summary: Summary
      var scenesNeverVisited: [String]
      var choicesNeverTaken: [String]
    }
    var format: Int
    var scenarios: [Scenario]
  }

  private struct ReplayReport: Decodable {
    struct Entry: Decodable {
      var outcome: String
      var status: String
      var scene: String
      var points: [String: Int]
      var percent: Int?
    }
    var recordings: [Entry]
  }

  /// How often each number stands in a list, ascending.
  private func bars(_ numbers: [Int]) -> [Distribution.Bar] {
    Dictionary(grouping: numbers) { $0 }.map { Distribution.Bar(value: $0, count: $1.count) }.sorted {
      $0.value < $1.value
    }
  }

  @Test(arguments: packs) func checksTestsPacksRunsAndReplays(_ name: String) throws {
    let scratch = try Scratch()
    let source = ToolProcess.examples.appendingPathComponent(name).path

    let check = try ToolProcess.run(["check", source, "--lang", "da"])
    #expect(check.code == 0)
    #expect(check.output == "", "an example gives no findings: \(check.output)")

    let test = try ToolProcess.run(["test", source, "--lang", "da"])
    #expect(test.code == 0, "\(test.output)\(test.error)")
    #expect(test.error.contains("alle består"))

    // The same sources in another folder, another time zone, locale and file mask are the same bytes.
    let pack = try PackedExample.path(name)
    let copy = scratch.folder.appendingPathComponent("et andet sted/øvelse \(name)")
    try FileManager.default.createDirectory(at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: source, toPath: copy.path)
    let other = scratch.folder.path + "/to.aspack"
    let environment = ["TZ": "Pacific/Auckland", "LC_ALL": "tr_TR.UTF-8", "LANG": "da_DK.UTF-8"]
    #expect(try ToolProcess.run(["pack", copy.path, "-o", other], environment: environment).code == 0)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: pack))
    #expect(try bytes == Data(contentsOf: URL(fileURLWithPath: other)))

    let inspect = try ToolProcess.run(["inspect", pack, "--lang", "da"])
    #expect(inspect.code == 0)
    #expect(inspect.output.contains("dk.sosu.\(name) 1.0.0"))

    let scenarios = try FileManager.default.contentsOfDirectory(atPath: source + "/scenarios").sorted()
    for scenario in scenarios { try replaysEveryRun(of: pack, String(scenario.dropLast(5)), scratch) }
  }

  /// Every recorded run gives, replayed, the very score of the run.
  private func replaysEveryRun(of pack: String, _ scenario: String, _ scratch: Scratch) throws {
    let folder = scratch.folder.path + "/optagelser af \(scenario)"
    let run = try ToolProcess.run(
      ["run", pack, scenario, "--agent", "random", "--runs", "300", "--seed", "7", "--record", folder, "--json"])
    #expect(run.code == 0, "\(run.error)")
    let report = try JSONDecoder().decode(RunReport.self, from: Data(run.output.utf8))
    let again = try ToolProcess.run(["run", pack, scenario, "--runs", "300", "--seed", "7", "--json"])
    #expect(again.output == run.output)

    let entry = try #require(report.scenarios.first)
    let summary = entry.summary
    #expect(report.format == 1 && report.scenarios.count == 1)
    #expect(summary.runs == 300 && summary.stuck == 0 && summary.endless == 0 && summary.unfinished == 0)
    // Nobody is late in a run without a clock.
    #expect(entry.scenesNeverVisited == (scenario == "det-røde-mærke" ? ["ring-igen"] : []))

    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { "\(folder)/\($0)" }
    #expect(files.count == 300)
    let replay = try ToolProcess.run(["replay", pack, "--json"] + files)
    #expect(replay.code == 0, "\(replay.error)")
    let entries = try JSONDecoder().decode(ReplayReport.self, from: Data(replay.output.utf8)).recordings
    #expect(entries.count == 300)
    #expect(entries.allSatisfy { $0.outcome == "same" && $0.status == "ended" })
    #expect(bars(entries.compactMap(\.percent)) == summary.percent.bars)
    for dimension in summary.dimensions {
      #expect(bars(entries.compactMap { $0.points[dimension.dimension] }) == dimension.points.bars)
    }
    for ending in summary.endings { #expect(entries.count { $0.scene == ending.scene } == ending.runs) }
  }

  @Test func saysAtWhichStepARecordingDiverges() throws {
    let scratch = try Scratch()
    let pack = try scratch.writePack()
    let folder = scratch.folder.path + "/optagelser"
    #expect(try ToolProcess.run(["run", pack, "--agent", "first", "--record", folder]).code == 0)
    let file = folder + "/" + (try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first))

    let reworded = try scratch.writePack(
      "ny-tekst", scenario: Scratch.scenario.replacingOccurrences(of: "Gerda står", with: "Aase står"))
    let same = try ToolProcess.run(["replay", reworded, file, "--lang", "en"])
    #expect(same.code == 0)
    #expect(same.output.contains("scored on a pack that has changed since, same path"))

    let renamed = try scratch.writePack(
      "nyt-valg", scenario: Scratch.scenario.replacingOccurrences(of: "- spørg:", with: "- tal:"))
    let diverged = try ToolProcess.run(["replay", renamed, file, "--lang", "en"])
    #expect(diverged.code == 1)
    #expect(diverged.output.contains("1") && diverged.output.contains("`spørg`"), "\(diverged.output)")
    let json = try ToolProcess.run(["replay", renamed, file, "--json", "--lang", "en"])
    #expect(json.code == 1)
    #expect(json.output.contains("\"outcome\" : \"diverged\"") && json.output.contains("\"step\" : 1"))
  }

  @Test func followsAScriptOfAnswers() throws {
    let scratch = try Scratch()
    let pack = try scratch.writePack()
    let good = try scratch.write("svar.yaml", "choose: [spørg]\n")
    let run = try ToolProcess.run(["run", pack, "prøve", "--agent", good, "--lang", "da"])
    #expect(run.code == 0, "\(run.error)")
    #expect(run.output.contains("godt      godt         1"))
    let bad = try scratch.write("svar2.yaml", "spørg\nvent\n")
    let left = try ToolProcess.run(["run", pack, "--agent", bad, "--lang", "da"])
    #expect(left.code == 1)
    #expect(left.error.contains("til overs"))
    #expect(try ToolProcess.run(["run", pack, "findes-ikke"]).code == 64)
  }

  @Test func playsAnExampleInEnglish() throws {
    let scratch = try Scratch()
    let pack = ToolProcess.examples.appendingPathComponent("overlevering").path
    // The languages that a pack promises it has, and nothing has to be said of them.
    let check = try ToolProcess.run(["check", pack, "--lang", "en"])
    #expect(check.code == 0 && check.output == "", "\(check.output)")
    let target = scratch.folder.path + "/overlevering.aspack"
    #expect(try ToolProcess.run(["pack", pack, "-o", target]).code == 0)
    for input in [pack, target] {
      let play = try ToolProcess.run(
        ["play", input, "det-røde-mærke", "--locale", "en", "--lang", "en", "--seed", "1"], in: scratch.folder,
        input: "\n1 2 4\n1 2 3 4\n1b 2a 3c 4b\n1 2 3 4 5\n\n\n\n\n\n")
      #expect(play.code == 0, "\(play.error)")
      let shown = play.output
      for text in [
        "The red mark", "Purpose: You practise", "There is a red mark on his heel", "Jonas speaking.",
        "What did you feel when you had to call?",
      ] { #expect(shown.contains(text), "\(text)\n\(shown)") }
      // No text is left in Danish: nothing of what is shown has its letters but the ids of the scenario and of a scene.
      let texts = shown.replacing("det-røde-mærke", with: "").replacing("Hjælp", with: "")
      #expect(!texts.contains { "æøåÆØÅ".contains($0) }, "\(texts)")
    }
  }

  @Test func speaksTheLanguageThatIsAskedFor() throws {
    let scratch = try Scratch()
    let pack = try scratch.writePack(
      scenario: Scratch.scenario.replacingOccurrences(of: "goto: godt", with: "goto: gott"))
    // A C locale says nothing, so the pack's own language is spoken.
    #expect(try ToolProcess.run(["check", pack]).output.contains("Mente du `godt`?"))
    #expect(try ToolProcess.run(["check", pack, "--lang", "en"]).output.contains("Did you mean `godt`?"))
    let english = try ToolProcess.run(["check", pack], environment: ["LC_ALL": "en_GB.UTF-8"])
    #expect(english.output.contains("Did you mean"))
    let danish = try ToolProcess.run(
      ["check", pack, "--no-color"], environment: ["LC_ALL": "", "LANG": "da_DK.UTF-8"])
    #expect(danish.output.contains("Mente du"))
    #expect(!danish.output.contains("\u{1B}"))
    #expect(try ToolProcess.run(["check", pack, "--color"]).output.contains("\u{1B}["))
    let json = try ToolProcess.run(["check", pack, "--json"])
    #expect(json.code == 1 && json.output.hasPrefix("{"))
  }

  @Test(arguments: ["check", "pack", "inspect", "test", "play", "run", "replay", "rescore", "merge", "report", "diff"])
  func helpsWithAnExampleAndExitCodes(_ command: String) throws {
    let english = try ToolProcess.run([command, "--help"])
    #expect(english.code == 0)
    #expect(english.output.contains("aspirant \(command)") && english.output.contains("Exit codes: 0"))
    let danish = try ToolProcess.run([command, "--help", "--lang", "da"])
    #expect(danish.output.contains("Eksempel:") && danish.output.contains("Svarkoder: 0"))
  }

  @Test(arguments: ["aspirant", "aspirantc"]) func showsExamplesInWholeLinesAndByItsOwnName(_ tool: String) throws {
    let slim: [[String]] = [
      ["check"], ["pack"], ["inspect"], ["verify"], ["explain"], ["translate"], ["schema"], ["expand"], ["kinds"],
      ["new", "pack"], ["new", "scenario"], ["new", "kind"],
    ]
    let others: [[String]] = [
      ["assets"], ["test"], ["play"], ["run"], ["merge"], ["class", "run"], ["replay"], ["rescore"], ["report"],
      ["store"], ["store", "import"], ["store", "export"], ["store", "list"], ["store", "purge"], ["store", "check"],
      ["store", "upgrade"], ["diff"], ["explore"], ["graph"], ["unpack"], ["sign"], ["key", "new"],
    ]
    for command in tool == "aspirant" ? slim + others : slim {
      for (language, heading) in [("da", "Eksempel:"), ("en", "Example:")] {
        let help = try ToolProcess.run(command + ["--help", "--lang", language], executable: tool).output
        let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
        let examples = lines.drop { $0 != heading }.dropFirst().prefix { !$0.isEmpty }
        #expect(!examples.isEmpty, "\(command) \(language)")
        #expect(examples.allSatisfy { $0.hasPrefix("  ") && $0.count <= 80 }, "\(command) \(examples)")
        #expect(examples.contains { $0.contains("\(tool) \(command[0])") }, "\(command) \(examples)")
      }
    }
  }

  @Test func runsWithTheSlimProgramToo() throws {
    let scratch = try Scratch()
    let pack = try scratch.writePack()
    let target = scratch.folder.path + "/ud.aspack"
    #expect(try ToolProcess.run(["check", pack], executable: "aspirantc").code == 0)
    #expect(try ToolProcess.run(["pack", pack, "-o", target], executable: "aspirantc").code == 0)
    #expect(try ToolProcess.run(["inspect", target], executable: "aspirantc").code == 0)
    #expect(try ToolProcess.run(["run", target], executable: "aspirantc").code == 64)
  }
}
