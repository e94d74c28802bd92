import Foundation
import Testing

/// `aspirant explore` as a process: what it tells, and that its ways can be gone.
struct ExploreTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// Two endings, a critical choice, a scene that nothing reaches and points that only the erring can earn.
  private static let scenario = """
    scenario: prøve
    title: Prøve
    briefing: Du øver dig.
    state: { sagt: false, uro: { start: 0, min: 0, max: 3 } }
    scoring:
      dimensions:
        ro: { title: Ro }
        mod: { title: Mod }
    scenes:
      før:
        scale:
          - klar: Hvor klar føler du dig?
        goto: døren
      døren:
        choices:
          - spørg: Du spørger.
            score: { ro: 2 }
            goto: godt
          - griber: Du griber hende.
            critical: true
            goto: bagefter
          - aldrig: Du siger det igen.
            when: sagt and uro >= 1
            goto: godt
      bagefter:
        choices:
          - fortæl: Du fortæller det.
            once: true
            score: { mod: 2 }
            goto: bagefter
        goto: skidt
      glemt:
        goto: godt
      godt:
        end: { outcome: success }
      skidt:
        end: { outcome: failure }
    debrief: [Hvad skete der?]

    """

  private func object(_ result: ToolProcess.Result) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  private func scenario(_ result: ToolProcess.Result) throws -> [String: Any] {
    try #require((try object(result)["scenarios"] as? [[String: Any]])?.first)
  }

  @Test func tellsEndingsPointsAndFindings() throws {
    let pack = try scratch.writePack(scenario: Self.scenario)
    let danish = try ToolProcess.run(["explore", pack, "--lang", "da"])
    #expect(danish.code == 1)
    #expect(danish.error == "")
    for line in [
      "prøve – Prøve", "forskellige situationer er undersøgt", "godt (godt)", "    skip, spørg",
      "Mod (mod): 0…2", "fejl [unreachable-scene]", "advarsel [unreachable-choice]", "[points-only-by-erring]",
      "Scener, der kan have intet at tilbyde", "  bagefter: skip, griber, fortæl",
    ] {
      #expect(danish.output.contains(line), "\(line)\n\(danish.output)")
    }
    let english = try ToolProcess.run(["explore", pack, "--lang", "en"])
    #expect(english.output.contains("distinct situations were looked at"))
    #expect(english.output.contains("error [unreachable-scene] No path leads to the scene `glemt`."))
  }

  @Test func tellsOfItemsThatAreNeverShown() throws {
    let items = """
        select:
          items:
            - frakke: Frakken
            - sko: Skoene
              when: sagt
        goto: godt

      """.split(separator: "\n").map { "  \($0)\n" }.joined()
    let pack = try scratch.writePack(
      scenario: Self.scenario.replacingOccurrences(of: "  glemt:\n    goto: godt\n", with: "")
        .replacingOccurrences(of: "goto: godt\n      - griber", with: "goto: ser\n      - griber")
        .replacingOccurrences(of: "  bagefter:\n", with: "  ser:\n\(items)  bagefter:\n"))
    let result = try ToolProcess.run(["explore", pack, "--json", "--lang", "en"])
    let findings = try #require(try scenario(result)["findings"] as? [[String: Any]])
    let found = findings.filter { $0["code"] as? String == "item-never-shown" }
    #expect(found.map { $0["about"] as? String } == ["ser/sko"], "\(result.output) \(result.error)")
  }

  @Test func writesJSONAfterItsSchema() throws {
    let path = try scratch.write("løs/prøve.yaml", Self.scenario)
    let result = try ToolProcess.run(["explore", path, "--json", "--lang", "en"])
    #expect(result.code == 1)
    let found = try scenario(result)
    let endings = try #require(found["endings"] as? [[String: Any]])
    #expect(endings.map { $0["scene"] as? String } == ["godt", "skidt"])
    #expect((endings[1]["way"] as? [String: Any])?["steps"] as? [String] == ["skip", "griber", "fortæl"])
    let proof = try #require(found["proof"] as? [String: Any])
    #expect(proof["complete"] as? Bool == true)
    let choices = try #require(found["choices"] as? [[String: Any]])
    #expect(choices.map { $0["offered"] as? String } == ["yes", "yes", "never", "yes"])
    if IndependentValidator.isThere {
      let file = try scratch.write("exploration.json", result.output)
      #expect(try IndependentValidator.run(["exploration", file]) == "")
    }
  }

  @Test func everyWayCanBeGone() throws {
    let pack = try scratch.writePack(scenario: Self.scenario)
    let folder = scratch.folder.path + "/veje"
    let result = try ToolProcess.run(["explore", pack, "--json", "--write-witnesses", folder])
    let findings = try #require(try scenario(result)["findings"] as? [[String: Any]])
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(
      files == [
        "prøve-empty-bagefter.txt", "prøve-ending-godt.txt", "prøve-ending-skidt.txt", "prøve-most-mod.txt",
        "prøve-most-ro.txt", "prøve-points-only-by-erring-mod.txt",
      ])
    let named = findings.compactMap { ($0["way"] as? [String: Any])?["file"] as? String }
    #expect(named == ["prøve-points-only-by-erring-mod.txt"])
    // The pack has a scene that nothing reaches, so it is mended before it is run.
    let mended = try scratch.writePack(
      "rettet",
      scenario: Self.scenario.replacingOccurrences(of: "  glemt:\n    goto: godt\n", with: ""))
    for file in files {
      let run = try ToolProcess.run(["run", mended, "--agent", "\(folder)/\(file)", "--json"])
      #expect(run.code == 0, "\(file): \(run.error)")
      let summary = try #require(try scenario(run)["summary"] as? [String: Any])
      let ended = try #require(summary["endings"] as? [[String: Any]]).filter { $0["runs"] as? Int == 1 }
      #expect(
        ended.map { $0["scene"] as? String } == [file.contains("godt") || file.contains("ro.") ? "godt" : "skidt"])
    }
  }

  @Test func saysWhatIsOpenPastTheBudget() throws {
    let names = (1...6).map { "v\($0)" }
    let state = names.map { "  \($0): { start: 0, min: 0, max: 9 }\n" }.joined()
    let choices = names.map { "      - \($0): Mere.\n        add: { \($0): 1 }\n        goto: a\n" }.joined()
    let path = try scratch.write(
      "stor.yaml",
      "scenario: stor\ntitle: Stor\nbriefing: Øv dig.\ndebrief: [Hvad?]\nstate:\n\(state)scenes:\n  a:\n"
        + "    choices:\n\(choices)      - nok: Nok.\n        when: \(names.joined(separator: " + ")) >= 52\n"
        + "        goto: slut\n      - ud: Ud.\n        goto: slut\n  slut:\n    end: { outcome: success }\n")
    let result = try ToolProcess.run(["explore", path, "--states", "100", "--lang", "da"])
    #expect(result.code == 0)
    for line in ["Bevist", "Søgt", "Åbent", "tilfældige forløb", "Der er altid en vej til en slutning", "[not-proved]"]
    {
      #expect(result.output.contains(line), "\(line)\n\(result.output)")
    }
    let json = try ToolProcess.run(["explore", path, "--states", "100", "--json"])
    let proof = try #require(try scenario(json)["proof"] as? [String: Any])
    #expect(proof["complete"] as? Bool == false)
    #expect(try ToolProcess.run(["explore", path, "--states", "100", "--json"]).output == json.output)
    if IndependentValidator.isThere {
      let file = try scratch.write("exploration.json", json.output)
      #expect(try IndependentValidator.run(["exploration", file]) == "")
    }
  }

  @Test func looksIntoPackedPacksAndOneScenario() throws {
    let pack = try scratch.writePack()
    let file = scratch.folder.path + "/p.aspack"
    #expect(try ToolProcess.run(["pack", pack, "-o", file]).code == 0)
    let result = try ToolProcess.run(["explore", file, "prøve"])
    #expect(result.code == 0)
    #expect(result.output.contains("spørg"))
    #expect(try ToolProcess.run(["explore", file, "prove"]).code == 64)
  }

  @Test(
    arguments: [
      (["explore", "ikke-der"], 66), (["explore", "ikke-der.yaml"], 66), (["explore"], 64),
      (["explore", ".", "--states", "0"], 64), (["graph", "ikke-der"], 66), (["graph", ".", "--format", "png"], 64),
    ] as [([String], Int32)])
  func refusesWrongCalls(_ arguments: [String], _ code: Int32) throws {
    let result = try ToolProcess.run(arguments, in: scratch.folder)
    #expect(result.code == code)
    #expect(result.output == "")
    #expect(result.error != "")
  }

  @Test func leavesTheProofOutOfACheck() throws {
    let pack = try scratch.writePack(scenario: Self.scenario)
    let whole = try ToolProcess.run(["check", pack, "--lang", "da"])
    #expect(whole.code == 1)
    #expect(!whole.error.contains("Beviset er udeladt"))
    let quick = try ToolProcess.run(["check", pack, "--no-explore", "--lang", "da"])
    #expect(quick.code == 0)
    #expect(!quick.output.contains("unreachable-scene"))
    #expect(quick.error.contains("Beviset er udeladt"))
  }
}
