import ScenarioModel
import ScenarioRuntime
import ScenarioTestPrograms
import Testing

@testable import ScenarioExplorer

/// What is said of programs with more states than the budget allows.
struct BoundsTests {
  @Test func boundsHoldEveryStateOfRandomPrograms() throws {
    var unreachable = 0
    var narrow = 0
    for seed in 0..<300 as Range<UInt64> {
      let machine = try Machine(RandomProgram.make(seed: seed, options: .init(scenes: 7, acyclic: seed % 2 == 0)))
      let exploration = explore(machine)
      try #require(exploration.isComplete)
      let bounds = IntervalAnalysis.bounds(of: machine.program)
      for (scene, isReached) in exploration.reachedScenes.enumerated() {
        #expect(bounds.mayEnter[scene] || !isReached, "seed \(seed)")
        if !bounds.mayEnter[scene] { unreachable += 1 }
      }
      for (choice, isOffered) in exploration.offeredChoices.enumerated() {
        #expect(bounds.mayOffer[choice] || !isOffered, "seed \(seed)")
      }
      for (rule, fires) in exploration.firedRules.enumerated() { #expect(bounds.mayFire[rule] || !fires) }
      for stuck in exploration.stuck { #expect(bounds.mayGetStuck[stuck.scene]) }
      narrow += try check(bounds, machine, seed: seed)
    }
    #expect(unreachable > 50)
    #expect(narrow > 300)
  }

  /// A branch that is never taken can lead anywhere: what it alone leads to is reached in no state.
  @Test func idleConditionsOfRandomProgramsNeverHold() throws {
    var (lines, branches, taken) = (0, 0, 0)
    for seed in 0..<300 as Range<UInt64> {
      let program = RandomProgram.make(seed: seed, options: .init(scenes: 6, acyclic: seed % 2 == 0))
      let machine = try Machine(program)
      let exploration = explore(machine)
      try #require(exploration.isComplete)
      for (holder, position) in exploration.neverTaken {
        branches += 1
        #expect(try !isReached(byBranch: position, of: holder, program), "seed \(seed)")
      }
      for scene in program.scenes.indices {
        guard case .guarded(let list)? = program.scenes[scene].goto else { continue }
        for position in list.indices where list[position].when != nil {
          taken += try isReached(byBranch: position, of: .scene(scene), program) ? 1 : 0
        }
      }
      let never = exploration.neverSaid
      lines += never.count
      var source = SplitMix64(seed: seed)
      for run in 0..<8 as Range<UInt64> {
        var session = Session(machine, seed: run)
        while case .waiting = session.status, session.transcript.count < 40 {
          let offered = session.offered
          try session.answer(
            offered.isEmpty ? .checkIn(answered: true) : .choice(offered[Int(source.next() % UInt64(offered.count))]))
        }
        for case .said(let scene, let line) in session.opening + session.transcript.flatMap(\.events) {
          #expect(!never.contains { $0.scene == scene && $0.position == line }, "seed \(seed)")
        }
      }
    }
    #expect(lines > 30)
    #expect(branches > 30)
    #expect(taken > 20)
  }

  /// Whether some state reaches a scene to which only this branch of a scene's or a choice's `goto` leads.
  private func isReached(byBranch position: Int, of holder: GotoHolder, _ program: Program) throws -> Bool {
    var program = program
    let trap = program.scenes.count
    var ending = try #require(program.scenes.first { if case .end = $0.move { true } else { false } })
    ending.id = "fælde"
    program.scenes.append(ending)
    func led(_ goto: Goto?) -> Goto? {
      guard case .guarded(var branches)? = goto else { return goto }
      branches[position].to = trap
      return .guarded(branches)
    }
    switch holder {
    case .scene(let scene): program.scenes[scene].goto = led(program.scenes[scene].goto)
    case .choice(var number):
      for scene in program.scenes.indices {
        guard case .choices(var choices) = program.scenes[scene].move else { continue }
        if number < choices.count {
          choices[number].goto = led(choices[number].goto)
          program.scenes[scene].move = .choices(choices)
          break
        }
        number -= choices.count
      }
    case .entry, .late: return false
    }
    return explore(try Machine(program)).reachedScenes[trap]
  }

  /// Runs at random, and compares the state at each question with the bounds; counts bounds that say something.
  private func check(_ bounds: ProgramBounds, _ machine: Machine, seed: UInt64) throws -> Int {
    let program = machine.program
    var source = SplitMix64(seed: seed)
    for run in 0..<8 as Range<UInt64> {
      var session = Session(machine, seed: run)
      while case .waiting(let scene) = session.status, session.transcript.count < 40 {
        let here = try #require(bounds.scenes[scene])
        for variable in program.variables.indices {
          #expect(here.variables[variable].contains(machine.value(ofVariable: variable, in: session.state)))
        }
        for dimension in program.dimensions.indices {
          #expect(here.dimensions[dimension].contains(machine.points(ofDimension: dimension, in: session.state)))
        }
        let offered = session.offered
        try session.answer(
          offered.isEmpty ? .checkIn(answered: true) : .choice(offered[Int(source.next() % UInt64(offered.count))]))
      }
    }
    return bounds.scenes.compactMap { $0 }.count { scene in
      zip(scene.variables, program.variables).contains { $0 != $1.min...$1.max }
    }
  }

  /// A counter that only goes up, a hidden scene behind what it cannot be, and another behind what only chance finds.
  private func large() -> Story {
    var story = Story([
      StoryScene(
        "a",
        choices: [
          StoryChoice("k", add: ["k": 1]), StoryChoice("l", add: ["l": 1]), StoryChoice("m", add: ["m": 1]),
          StoryChoice("high", when: "k l + m + 12 >=", goto: "far"),
          StoryChoice("never", when: "low 3 >", goto: "nowhere"), StoryChoice("low", set: ["low": 2]),
          StoryChoice("done", goto: "end"),
        ], goto: "a"),
      StoryScene("far", choices: [StoryChoice("back")], goto: "a"),
      StoryScene("nowhere", choices: [StoryChoice("back")], goto: "a"), StoryScene("end", ends: true),
    ])
    story.variables = [
      .integer("k", 0, 0...99), .integer("l", 0, 0...99), .integer("m", 0, 0...99), .integer("low", 0, 0...9),
    ]
    return story
  }

  @Test func saysWhatIsProvedAndWhatChanceFoundPastTheBudget() throws {
    var options = ExplorerOptions(budget: 60)
    options.randomAnswers = 200_000
    options.tellsWays = true
    let machine = try large().machine()
    let exploration = explore(machine, options)
    #expect(!exploration.isComplete)
    #expect(exploration.openStates > 0)
    #expect(exploration.neverEntered == [false, false, true, false])
    #expect(exploration.neverOffered == [false, false, false, false, true, false, false, false, true])
    #expect(exploration.alwaysEnds)
    #expect(exploration.reachedScenes == [true, true, false, true])
    let chance = try #require(exploration.chance)
    #expect(chance.scenes == [1])
    let way = try #require(exploration.ways?.scenes[1] ?? nil)
    #expect(!way.isShortest)
    #expect(try way.follow(on: machine).status == .waiting(scene: 1))
    #expect(exploration.bounds?.scenes[0]?.variables.last == 0...2)
    #expect(exploration.bounds?.scenes[2] == nil)
  }

  @Test func searchesTheSameForTheSameSeed() throws {
    var options = ExplorerOptions(budget: 50)
    options.randomAnswers = 5_000
    options.tellsWays = true
    let machine = try large().machine()
    let (one, other) = (explore(machine, options), explore(machine, options))
    #expect(one.chance == other.chance)
    #expect(one.ways?.choices == other.ways?.choices)
    options.seed = 2
    #expect(explore(machine, options).chance != one.chance)
  }

  @Test func findsNothingBeyondWhereNothingIsAsked() throws {
    // Only draws: no answers are given, and the search stops all the same.
    var story = Story([
      StoryScene("a", goto: "1 * b | 1 * c"), StoryScene("b", add: ["k": 1], goto: "1 * a | 1 * d"),
      StoryScene("c", add: ["k": -1], goto: "1 * a | 1 * d"), StoryScene("d", goto: "k 90 > ? end | a"),
      StoryScene("end", ends: true),
    ])
    story.variables = [.integer("k", 0, -99...99)]
    let exploration = explore(try story.machine(), ExplorerOptions(budget: 20))
    #expect(!exploration.isComplete)
    #expect(exploration.chance?.answers == 0)
  }

  @Test func tellsBoundsOfCountersAndRules() throws {
    var story = Story([
      StoryScene(
        "a",
        choices: [
          StoryChoice("x", once: true), StoryChoice("y", when: "taken:x 2 >=", goto: "b"),
          StoryChoice("z", when: "visited:a 2 >=", goto: "c"),
        ], goto: "a"),
      StoryScene("b", ends: true), StoryScene("c", ends: true),
    ])
    story.variables = [.boolean("n")]
    story.rules = [(when: "n", goto: "b", once: true)]
    let bounds = IntervalAnalysis.bounds(of: try story.program())
    #expect(bounds.mayEnter == [true, false, true])
    #expect(bounds.mayOffer == [true, false, true])
    #expect(bounds.mayFire == [false])
  }
}
