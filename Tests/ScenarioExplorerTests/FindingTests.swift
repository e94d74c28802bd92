import ScenarioModel
import ScenarioRuntime
import ScenarioTestPrograms
import Testing

@testable import ScenarioExplorer

struct FindingTests {
  @Test func findsARuleThatFiresOnItself() throws {
    var story = Story([
      StoryScene("a", choices: [StoryChoice("x", set: ["n": 1]), StoryChoice("y")], goto: "end"),
      StoryScene("b", choices: [StoryChoice("w")], goto: "end"), StoryScene("end", ends: true),
    ])
    story.variables = [.boolean("n")]
    story.rules = [(when: "n", goto: "b", once: false)]
    let program = try story.program()
    let found = explore(try Machine(program)).selfFiring
    #expect(found.map(\.rule) == [0])
    #expect(found.map { $0.witness.ids(in: program) } == [["x"]])
    // A scene that changes what the rule asks for is entered once.
    story.scenes[1].set = ["n": 0]
    #expect(explore(try story.machine()).selfFiring.isEmpty)
    #expect(explore(try story.machine()).endless.isEmpty)
  }

  @Test func findsMovesThatHaveNothingToOffer() throws {
    var story = Story([
      StoryScene("a", choices: [StoryChoice("x", once: true, goto: "a")], goto: "b"),
      StoryScene("b", choices: [StoryChoice("y", when: "n")], goto: "c"), StoryScene("c", ends: true),
    ])
    story.variables = [.boolean("n")]
    let program = try story.program()
    let exploration = explore(try Machine(program))
    #expect(exploration.emptyMoves.map(\.scene) == [0, 1])
    #expect(exploration.emptyMoves.map { $0.witness.ids(in: program) } == [["x"], ["x"]])
    #expect(exploration.stuck.isEmpty)
  }

  @Test func comparesTheBranchesOfDraws() throws {
    for (points, isUneven) in [(2, false), (1, true)] {
      var story = Story([
        StoryScene("go", choices: [StoryChoice("on", score: ["p": 1])], goto: "1 * a | 2 * b"),
        StoryScene("a", choices: [StoryChoice("x", score: ["p": 2]), StoryChoice("y")], goto: "end"),
        StoryScene("b", choices: [StoryChoice("z", score: ["p": points]), StoryChoice("w")], goto: "end"),
        StoryScene("end", ends: true),
      ])
      for bounded in [false, true] {
        story.dimensions = [bounded ? .bounded("p", 0...3) : .open("p")]
        let exploration = explore(try story.machine())
        #expect(exploration.unevenDraws.isEmpty == !isUneven)
        guard isUneven, let draw = exploration.unevenDraws.first else { continue }
        #expect(draw.scene == 0)
        #expect(draw.branches.map(\.to) == [1, 2])
        #expect(draw.branches.map(\.points) == [0...2, 0...1])
        #expect(draw.witness.ids(in: try story.program()) == ["on"])
      }
    }
  }

  @Test func leavesOutOfTheStateWhatNothingAsksFor() throws {
    var story = Story([
      StoryScene(
        "a",
        choices: [
          StoryChoice("x", add: ["seen": 1, "unseen": 1], score: ["p": 1, "q": 1]), StoryChoice("y", goto: "end"),
          StoryChoice("z", when: "seen 3 = score:q 2 > and", goto: "end"),
        ], goto: "a"),
      StoryScene("end", ends: true),
    ])
    story.variables = [.integer("seen", 0, 0...3), .integer("unseen", 0, 0...9)]
    story.dimensions = [.bounded("p", 0...9), .bounded("q", 0...4)]
    let exploration = explore(try story.machine())
    // In `a` both go up together, four and five of them; at the end each of these once more.
    #expect(exploration.states == 10)
    // The points of `p` are exact all the same, and so is the sum.
    #expect(exploration.scores.attainable?.most == [9, 4])
    #expect(exploration.scores.attainable?.least == [0, 0])
  }

  @Test func holdsPointsInBoundsThatRunsMeet() throws {
    var story = Story([
      StoryScene("a", choices: [StoryChoice("x", score: ["p": 5]), StoryChoice("y", score: ["p": -5])], goto: "b"),
      StoryScene("b", choices: [StoryChoice("x", score: ["p": 5]), StoryChoice("y", score: ["p": -1])], goto: "end"),
      StoryScene("end", ends: true),
    ])
    story.dimensions = [.bounded("p", -2...7)]
    let exploration = explore(try story.machine())
    guard case .explored(let range) = exploration.scores else {
      Issue.record("a range is expected")
      return
    }
    #expect(range.attainable.least == [-2])
    #expect(range.attainable.most == [7])
    // Nothing asks for them, so they are no part of what is counted: a, b and end.
    #expect(exploration.states == 3)
    story.dimensions = [.bounded("p", -9...20)]
    #expect(explore(try story.machine()).scores.attainable?.least == [-6])
    #expect(explore(try story.machine()).scores.attainable?.most == [10])
  }

  @Test func knowsWhereEveryRunEnds() throws {
    #expect(surelyEnds(try Story([StoryScene("a", goto: "b"), StoryScene("b", ends: true)]).program()))
    #expect(!surelyEnds(try Story([StoryScene("a", goto: "a")]).program()))
    var story = Story([
      StoryScene("a", choices: [StoryChoice("x", when: "n", goto: "b"), StoryChoice("y")], goto: "a"),
      StoryScene("b", ends: true),
    ])
    story.variables = [.boolean("n")]
    #expect(!surelyEnds(try story.program()))
  }

  @Test func agreesWithWhatIsSure() throws {
    var sure = 0
    for seed in 0..<400 as Range<UInt64> {
      let program = RandomProgram.make(seed: seed, options: .init(scenes: 6, acyclic: seed % 3 == 0))
      guard surelyEnds(program) else { continue }
      sure += 1
      #expect(explore(try Machine(program)).deadEnds.isEmpty, "seed \(seed)")
    }
    #expect(sure > 20)
  }

  @Test func packsStatesOfManyWords() throws {
    // 30 flags and 40 counters are more than one word; each flag is set once.
    let names = (0..<70).map { "v\($0)" }
    var story = Story([
      StoryScene(
        "a",
        choices: names.prefix(12).map { StoryChoice("c\($0)", set: [$0: 1], goto: "a") } + [
          StoryChoice("all", when: names[0] + names.dropFirst().map { " \($0) +" }.joined(), goto: "end")
        ], goto: "a"),
      StoryScene("end", ends: true),
    ])
    story.variables = names.map { .integer($0, 0, -3...12) }
    let machine = try story.machine()
    #expect(StatePacking(machine).width > 3)
    let exploration = explore(machine)
    #expect(exploration.states == (1 << 12) + (1 << 12) - 1)
  }
}
