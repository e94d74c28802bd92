import ScenarioModel
import ScenarioRuntime
import ScenarioTestPrograms
import Testing

@testable import ScenarioExplorer

struct ExplorationTests {
  private func explored(_ story: Story, budget: Int = 1_000_000) throws -> Exploration {
    explore(try story.machine(), ExplorerOptions(budget: budget))
  }

  @Test func findsWhatIsNeverReached() throws {
    var story = Story([
      StoryScene("a", choices: [StoryChoice("x"), StoryChoice("y", when: "n 3 >", goto: "c")], goto: "b"),
      StoryScene("b", ends: true), StoryScene("c", ends: true),
    ])
    story.variables = [.integer("n", 0, 0...5)]
    story.rules = [(when: "n 2 =", goto: "c", once: true)]
    let exploration = try explored(story)
    #expect(exploration.reachedScenes == [true, true, false])
    #expect(exploration.offeredChoices == [true, false])
    #expect(exploration.firedRules == [false])
    #expect(exploration.endings.map(\.scene) == [1])
    #expect(exploration.endings.first?.witness.ids(in: try story.program()) == ["x"])
    #expect(exploration.states == 2)
  }

  @Test func findsWhereRunsAreLost() throws {
    let story = Story([
      StoryScene("a", choices: [StoryChoice("good", goto: "end"), StoryChoice("bad", goto: "trap")]),
      StoryScene("trap", choices: [StoryChoice("t")], goto: "trap2"),
      StoryScene("trap2", choices: [StoryChoice("u")], goto: "trap"), StoryScene("end", ends: true),
    ])
    let exploration = try explored(story)
    #expect(exploration.deadEnds.map(\.scene) == [1])
    #expect(exploration.deadEnds.first?.witness.ids(in: try story.program()) == ["bad"])
    #expect(exploration.stuck.isEmpty)
    #expect(exploration.endless.isEmpty)
  }

  @Test func tellsOfAWayThatStopsWhereItStops() throws {
    // What leads to `stuck` alone is lost by that; the circle behind it is lost by itself.
    var story = Story([
      StoryScene("a", choices: [StoryChoice("good", goto: "end"), StoryChoice("bad", goto: "b")]),
      StoryScene("b", choices: [StoryChoice("on", goto: "stuck"), StoryChoice("round", goto: "circle")]),
      StoryScene("stuck", choices: [StoryChoice("never", when: "n", goto: "end")]),
      StoryScene("circle", choices: [StoryChoice("again")], goto: "circle"), StoryScene("end", ends: true),
    ])
    story.variables = [.boolean("n")]
    let exploration = try explored(story)
    #expect(exploration.stuck.map(\.scene) == [2])
    #expect(exploration.deadEnds.map(\.scene) == [3])
    #expect(!exploration.alwaysEnds)
  }

  @Test func tellsDrawsInCirclesFromThoseThatLeadOn() throws {
    func draws(to first: String) throws -> Exploration {
      try explored(
        Story([
          StoryScene("a", goto: "1000 * \(first) | 1 * c"), StoryScene("b", goto: "c"),
          StoryScene("c", choices: [StoryChoice("x")], goto: "end"), StoryScene("end", ends: true),
        ]))
    }
    #expect(try draws(to: "a").mayDrawInCircles)
    #expect(try !draws(to: "b").mayDrawInCircles)
    #expect(try draws(to: "a").endless.isEmpty)
  }

  @Test func countsOptOutsAsAWayOut() throws {
    let story = Story([
      StoryScene("a", choices: [StoryChoice("on"), StoryChoice("stop", optOut: true, goto: "end")], goto: "a"),
      StoryScene("end", ends: true),
    ])
    let exploration = try explored(story)
    #expect(exploration.deadEnds.isEmpty)
    guard case .noDimensions = exploration.scores else {
      Issue.record("nothing is scored")
      return
    }
  }

  @Test func findsNoRangeWhereOnlyOptOutsEnd() throws {
    var story = Story([
      StoryScene("a", choices: [StoryChoice("on"), StoryChoice("stop", optOut: true, goto: "end")], goto: "a"),
      StoryScene("end", ends: true),
    ])
    story.dimensions = [.open("p")]
    guard case .noEnd = try explored(story).scores else {
      Issue.record("no run without opt-outs ends")
      return
    }
  }

  @Test func findsStuckAndEndlessRuns() throws {
    var story = Story([
      StoryScene(
        "a", choices: [StoryChoice("x", goto: "b"), StoryChoice("y", goto: "c"), StoryChoice("z", goto: "d")]),
      StoryScene("b", choices: [StoryChoice("w", when: "n")]), StoryScene("c", goto: "c"),
      StoryScene("d", goto: "1 * d | 1 * e"), StoryScene("e", goto: "1 * d | 1 * e"),
    ])
    story.variables = [.boolean("n")]
    let exploration = try explored(story)
    let program = try story.program()
    #expect(exploration.stuck.map { $0.witness.ids(in: program) } == [["x"]])
    #expect(exploration.stuck.map(\.scene) == [1])
    #expect(exploration.endless.map(\.scene) == [2, 3, 4])
    #expect(exploration.endless.map { $0.witness.ids(in: program) } == [["y"], ["z"], ["z", "d → e"]])
  }

  @Test func doesNotTakeADrawThatMayGoOnForEndless() throws {
    let story = Story([StoryScene("a", goto: "1 * a | 1 * b | 1 * a"), StoryScene("b", ends: true)])
    let exploration = try explored(story)
    #expect(exploration.endless.isEmpty)
    #expect(exploration.endings.map(\.scene) == [1])
    #expect(exploration.states == 1)
  }

  @Test func findsARuleThatEntersItselfForever() throws {
    var story = Story([
      StoryScene("a", choices: [StoryChoice("x", set: ["n": 1]), StoryChoice("y")], goto: "b"),
      StoryScene("b", ends: true),
    ])
    story.variables = [.boolean("n")]
    story.rules = [(when: "n", goto: "b", once: false)]
    let program = try story.program()
    #expect(try explored(story).endless.map { $0.witness.ids(in: program) } == [["x"]])
  }

  @Test func weighsDimensionsThatCannotBothBeFull() throws {
    var story = Story([
      StoryScene(
        "a",
        choices: [
          StoryChoice("x", score: ["p": 4]), StoryChoice("y", score: ["q": 6]), StoryChoice("z", score: ["p": -2]),
        ], goto: "b"), StoryScene("b", ends: true),
    ])
    story.dimensions = [.open("p", weight: 3), .open("q"), .open("r")]
    guard case .explored(let range) = try explored(story).scores else {
      Issue.record("a range is expected")
      return
    }
    // p ranges over 6 with weight 3, q over 6 with weight 1: factors 3 and 1.
    #expect(
      range.attainable
        == Attainable(
          basis: .explored, least: [-2, 0, 0], most: [4, 6, 0], factors: [3, 1, 0], lowest: -6, highest: 12, states: 2))
    let program = try story.program()
    #expect(range.bestByDimension.map { $0.witness.ids(in: program) } == [["x"], ["y"], ["x"]])
    #expect(range.best.witness.ids(in: program) == ["x"])
  }

  @Test func saysWherePointsHaveNoEnd() throws {
    for (points, gives) in [(1, true), (-1, false)] {
      var story = Story([
        StoryScene("s", choices: [StoryChoice("go")], goto: "a"),
        StoryScene(
          "a", choices: [StoryChoice("more", score: ["p": points], goto: "b"), StoryChoice("done", goto: "end")]),
        StoryScene("b", choices: [StoryChoice("back")], goto: "a"), StoryScene("end", ends: true),
      ])
      story.dimensions = [.open("p")]
      guard case .pointsWithoutEnd(let loop) = try explored(story).scores else {
        Issue.record("a loop is expected")
        continue
      }
      let program = try story.program()
      #expect(loop.gives == gives)
      #expect(loop.witness.ids(in: program) == ["go"])
      #expect(loop.loop.ids(in: program) == ["more", "back"])
    }
  }

  @Test func findsALoopThatGivesMoreThanItTakes() throws {
    for (back, expected) in [(-2, true), (-3, nil), (-4, false)] as [(Int, Bool?)] {
      var story = Story([
        StoryScene("a", choices: [StoryChoice("more", score: ["p": 3], goto: "b"), StoryChoice("done", goto: "end")]),
        StoryScene("b", choices: [StoryChoice("back", score: ["p": back])], goto: "a"), StoryScene("end", ends: true),
      ])
      story.dimensions = [.open("p")]
      switch try explored(story).scores {
      case .pointsWithoutEnd(let loop):
        #expect(loop.gives == expected)
        #expect(loop.loop.steps.count == 2)
      case .explored(let range):
        #expect(expected == nil)
        #expect(range.attainable.least == [0])
        #expect(range.attainable.most == [0])
      default: Issue.record("a range or a loop is expected")
      }
    }
  }

  @Test func doesNotCountALoopThatCannotEnd() throws {
    var story = Story([
      StoryScene("a", choices: [StoryChoice("trap", goto: "b"), StoryChoice("done", score: ["p": 1], goto: "end")]),
      StoryScene("b", choices: [StoryChoice("more", score: ["p": 3])], goto: "b"), StoryScene("end", ends: true),
    ])
    story.dimensions = [.open("p")]
    let exploration = try explored(story)
    #expect(exploration.scores.attainable?.most == [1])
    #expect(exploration.deadEnds.map(\.scene) == [1])
  }

  @Test func doesNotCountPointsTakenOnce() throws {
    var story = Story([
      StoryScene(
        "a", choices: [StoryChoice("more", once: true, score: ["p": 3], goto: "a"), StoryChoice("done", goto: "end")]),
      StoryScene("end", ends: true),
    ])
    story.dimensions = [.open("p")]
    #expect(try explored(story).scores.attainable?.most == [3])
    #expect(try explored(story).scores.attainable?.least == [0])
  }

  @Test func saysWhatOnlyTheErringCanEarn() throws {
    var story = Story([
      StoryScene(
        "a",
        choices: [StoryChoice("grab", critical: true, goto: "b"), StoryChoice("wait", score: ["p": 1], goto: "end")]),
      StoryScene("b", choices: [StoryChoice("sorry", score: ["p": 5], repairs: ["grab"])], goto: "end"),
      StoryScene("end", ends: true),
    ])
    story.dimensions = [.open("p"), .open("r")]
    guard case .explored(let range) = try explored(story).scores else {
      Issue.record("a range is expected")
      return
    }
    #expect(range.bestByDimension.map(\.onlyByErring) == [true, false])
    #expect(range.bestByDimension[0].witness.ids(in: try story.program()) == ["grab", "sorry"])
  }

  @Test func fallsBackOnDeclaredBoundsPastTheBudget() throws {
    var story = Story([
      StoryScene(
        "a",
        choices: [
          StoryChoice("x", add: ["n": 1], score: ["p": 1]), StoryChoice("y", when: "n 1001 =", goto: "end"),
        ], goto: "a"),
      StoryScene("end", ends: true),
    ])
    story.variables = [.integer("n", 0, 0...1000)]
    story.dimensions = [.bounded("p", -2...6), .bounded("q", 0...4, weight: 2)]
    var exploration = try explored(story, budget: 100)
    #expect(!exploration.isComplete)
    #expect(exploration.states > 100)
    // 1/8 and 2/4 are 1 and 4 in eighths.
    #expect(
      exploration.scores.attainable
        == Attainable(
          basis: .declared, least: [-2, 0], most: [6, 4], factors: [1, 4], lowest: -2, highest: 22, states: 0))
    story.dimensions[1] = .open("q")
    exploration = try explored(story, budget: 100)
    #expect(exploration.scores.attainable == nil)
    #expect(try explored(story, budget: 1002).isComplete)
    #expect(try !explored(story, budget: 1000).isComplete)
  }

  @Test func saysWhenNumbersAreTooLarge() throws {
    // 40 dimensions whose ranges are different primes have no common denominator in 64 bits.
    let primes = (2...200).filter { number in !(2..<number).contains { number % $0 == 0 } }
    var story = Story([
      StoryScene("a", choices: primes.map { StoryChoice("c\($0)") }, goto: "end"), StoryScene("end", ends: true),
    ])
    story.dimensions = primes.map { .open("p\($0)") }
    var program = try story.program()
    guard case .choices(var choices) = program.scenes[0].move else { return }
    for (dimension, prime) in primes.enumerated() { choices[dimension].effects.score = [.init(dimension, prime)] }
    program.scenes[0].move = .choices(choices)
    guard case .tooLarge = explore(try Machine(program)).scores else {
      Issue.record("no denominator fits")
      return
    }
  }

  @Test func goesThroughManyStates() throws {
    var story = Story([
      StoryScene(
        "a",
        choices: [
          StoryChoice("x", add: ["k": 1, "l": 1]), StoryChoice("y", add: ["l": -1, "m": 1], score: ["p": 1]),
          StoryChoice("z", add: ["m": -2, "n": 1], score: ["p": -1]), StoryChoice("w", add: ["n": -1, "k": -1]),
        ], goto: "k 10 = l 10 = and m n = and ? end | a"),
      StoryScene("end", ends: true),
    ])
    story.variables = ["k", "l", "m", "n"].map { .integer($0, 0, 0...11) }
    story.dimensions = [.bounded("p", -1...1)]
    let exploration = try explored(story)
    #expect(exploration.isComplete)
    #expect(exploration.states > 15_000)
    #expect(exploration.scores.attainable?.least == [-1])
    #expect(exploration.scores.attainable?.most == [1])
  }
}
