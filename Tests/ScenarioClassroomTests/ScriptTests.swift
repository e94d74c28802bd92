import ScenarioModel
import ScenarioRuntime
import ScenarioTestPrograms
import Testing

@testable import ScenarioClassroom

struct ScriptTests {
  @Test(arguments: [
    "foelg, hofte/klar 4 skip", "choose: [foelg, hofte/klar, 4, skip]", "- foelg\n- hofte/klar\r\n- 4\n- skip\n",
    "# a good path\nfoelg # then\n\n hofte/klar,4,skip", "[\nfoelg\nhofte/klar\n4\nskip\n]\n",
    "\u{FEFF}foelg hofte/klar 4 skip", "choose: [\"foelg\", 'hofte/klar', 4, \"skip\"]",
  ])
  func readsTheListOfATest(_ text: String) throws {
    #expect(
      try Script(reading: text).entries == [.choice("foelg"), .choice("hofte/klar"), .value(4), .skip])
  }

  @Test(arguments: [
    "foelg [hofte, frakke] {nu: situation, før: baggrund} late [] 4",
    "choose: [foelg, [hofte, frakke], { nu: situation, før: baggrund }, late, [], 4]",
    "- foelg\n- [hofte, frakke]\n- { 'nu': situation,\n  før: \"baggrund\" }\n- late\n- []\n- 4",
  ])
  func readsItems(_ text: String) throws {
    #expect(
      try Script(reading: text).entries == [
        .choice("foelg"), .items(["hofte", "frakke"]),
        .match([.init("nu", "situation"), .init("før", "baggrund")]), .late, .items([]), .value(4),
      ])
  }

  @Test func takesTheFirstBracketAsTheWhole() throws {
    #expect(try Script(reading: "[hofte, frakke]").entries == [.choice("hofte"), .choice("frakke")])
    #expect(try Script(reading: "[[hofte, frakke]]").entries == [.items(["hofte", "frakke"])])
    #expect(try Script(reading: "- [hofte, frakke]").entries == [.items(["hofte", "frakke"])])
  }

  @Test func readsDanishIDs() throws {
    #expect(try Script(reading: "følg_1 åbn-døren").entries == [.choice("følg_1"), .choice("åbn-døren")])
    #expect(try Script(reading: "# nothing").entries.isEmpty)
  }

  @Test(arguments: [
    ("a\n0", 2, "0"), ("-1", 1, "-1"), ("[a, [b, [c]]]", 1, "["), ("a ]", 1, "]"), ("a [b", 1, "["), ("[a] b", 1, "b"),
    ("a\n\n{ nu x }", 3, "nu"), ("a { nu: x", 1, "{"), ("{ nu: { x: y } }", 1, "{"), ("[a, [4]]", 1, "4"),
    ("a: b", 1, "a:"), ("\u{0}", 1, "\u{0}"), ("a choose: b", 1, "choose:"),
    ("4,5€", 1, "5€"), ("\"a'", 1, "\"a'"), ("\"\"", 1, "\"\""), ("'", 1, "'"), ("''a''", 1, "''a''"),
  ])
  func saysWhichWordIsNoAnswer(_ text: String, _ line: Int, _ word: String) {
    #expect(throws: ScriptError(line: line, word: word)) { try Script(reading: text) }
  }

  @Test func refusesTooManyAnswers() {
    let text = String(repeating: "a\n", count: Script.mostEntries + 1)
    #expect(throws: ScriptError(line: Script.mostEntries + 1, word: "a")) { try Script(reading: text) }
  }

  private let story = Story([
    StoryScene("a", choices: [StoryChoice("x"), StoryChoice("y", when: "0")], goto: "b"),
    StoryScene("b", scale: ["c"], goto: "d"), StoryScene("d", ends: true),
  ])

  @Test func playsAScript() throws {
    let summary = try runMany(
      story.machine(), agent: .script(Script(reading: "a/x skip")), options: RunOptions(runs: 3, seed: 1))
    #expect(summary.endings.map(\.runs) == [3])
    #expect(summary.agent == "script")
  }

  @Test(arguments: [
    ("z", 1, "a", AgentError.Reason.noSuchChoice, ["x"]), ("y", 1, "a", .notOffered, ["x"]),
    ("4", 1, "a", .wantsChoice, ["x"]), ("skip", 1, "a", .wantsChoice, ["x"]), ("x x", 2, "b", .wantsCheckIn, []),
    ("x 9", 2, "b", .outOfScale(steps: 5), []), ("x", 2, "b", .answersMissing, []),
    ("x 5 x", 3, "d", .answersLeft, []),
  ])
  func saysWhereAScriptDoesNotFit(
    _ text: String, _ step: Int, _ scene: String, _ reason: AgentError.Reason, _ offered: [String]
  ) throws {
    var program = try story.program()
    program.scenes[1].move = .scale([CheckIn(id: "c", text: 0, labels: [0, 0, 0, 0, 0])])
    let machine = try Machine(program)
    let script = try Script(reading: text)
    let error = try #require(throws: AgentError.self) {
      try runMany(machine, agent: .script(script), options: RunOptions(runs: 2, seed: 1))
    }
    let entry = reason == .answersMissing ? nil : script.entries[step - 1]
    #expect(error == AgentError(run: 1, step: step, scene: scene, entry: entry, offered: offered, reason: reason))
  }
}
