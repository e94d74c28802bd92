import ScenarioModel
import ScenarioRuntime
import ScenarioTestPrograms
import Testing

struct FlowTests {
  @Test func followsTheGotoWhenNoChoiceIsLeft() throws {
    let story = Story([
      StoryScene("a", choices: [StoryChoice("x", once: true, goto: "a")], goto: "b"), StoryScene("b", ends: true),
    ])
    var session = Session(try story.machine(), seed: 1)
    try session.play("x")
    #expect(session.lines == ["enter a", "choose a/x", "enter a", "enter b", "end b"])
  }

  @Test func isStuckWithoutAWayOn() throws {
    let ways: [StoryScene] = [
      StoryScene("a"), StoryScene("a", choices: []), StoryScene("a", choices: [StoryChoice("x", when: "0")]),
      StoryScene("a", scale: []),
    ]
    for scene in ways {
      let session = Session(try Story([scene]).machine(), seed: 1)
      #expect(session.status == .stuck(scene: 0))
      #expect(session.lines == ["enter a", "stuck a"])
      #expect(session.status.isOver)
    }
    var session = Session(try Story([StoryScene("a", choices: [StoryChoice("x")])]).machine(), seed: 1)
    try session.play("x")
    #expect(session.lines == ["enter a", "choose a/x", "stuck a"])
  }

  @Test func isEndlessAfterTenThousandScenes() throws {
    let session = Session(
      try Story([StoryScene("a", goto: "b"), StoryScene("b", goto: "a")]).machine(), seed: 1)
    #expect(session.status == .endless(scene: 1))
    #expect(session.lines.count == 10_001)
  }

  @Test func asksInTheTenThousandthScene() throws {
    var story = Story([
      StoryScene("a", add: ["n": 1], goto: "n 9999 = ? b | a"), StoryScene("b", choices: [StoryChoice("x")], goto: "a"),
    ])
    story.variables = [.integer("n", 0, 0...10_000)]
    #expect(Session(try story.machine(), seed: 1).status == .waiting(scene: 1))
    story.scenes[0].goto = "n 10000 = ? b | a"
    #expect(Session(try story.machine(), seed: 1).status == .endless(scene: 0))
  }

  @Test func takesTheFirstGuardThatHolds() throws {
    for (value, expected) in [(1, 1), (5, 2), (9, 3)] {
      var story = Story([
        StoryScene("a", goto: "n 3 < ? b | n 7 < ? c | d"), StoryScene("b", ends: true), StoryScene("c", ends: true),
        StoryScene("d", ends: true),
      ])
      story.variables = [.integer("n", value, 0...9)]
      #expect(Session(try story.machine(), seed: 1).status == .ended(scene: expected))
    }
  }

  @Test func drawsByWeight() throws {
    let machine = try Story([
      StoryScene("a", goto: "1 * b | 3 * c"), StoryScene("b", ends: true), StoryScene("c", ends: true),
    ]).machine()
    var counts = [0, 0, 0]
    for seed in 0..<4000 as Range<UInt64> { counts[Session(machine, seed: seed).status.scene] += 1 }
    // Mean 1,000 and standard deviation 27 for the lighter branch.
    #expect((850...1150).contains(counts[1]))
    #expect(counts[0] == 0)
    #expect(Session(machine, seed: 7).lines == Session(machine, seed: 7).lines)
  }

  @Test func drawsNothingForOneBranch() throws {
    let one = Story([
      StoryScene("a", goto: "5 * b"), StoryScene("b", goto: "1 * c | 1 * d"), StoryScene("c", ends: true),
      StoryScene("d", ends: true),
    ])
    var plain = one
    plain.scenes[0].goto = "b"
    for seed in 0..<50 as Range<UInt64> {
      let session = Session(try one.machine(), seed: seed)
      #expect(session.status == Session(try plain.machine(), seed: seed).status)
      #expect(session.lines.contains("draw a 1"))
    }
  }

  @Test func pinsDrawsAndTellsTheOthers() throws {
    let story = Story([
      StoryScene("a", goto: "1 * b | 1 * c"), StoryScene("b", choices: [StoryChoice("x")], goto: "a"),
      StoryScene("c", choices: [StoryChoice("x")], goto: "a"),
    ])
    let machine = try story.machine()
    var session = Session(machine, seed: 1, draws: .pinned([0: [2, 1], 1: [0]]))
    try session.play("x")
    #expect(session.lines.filter { $0.hasPrefix("enter") } == ["enter a", "enter c", "enter a", "enter b"])
    #expect(session.draws.unpinnedScenes.isEmpty)
    #expect(session.draws.scenesWithUnusedPins == [1])
    // A pinned draw uses nothing up: the next is the first of the session's generator.
    try session.play("x")
    #expect(session.draws.unpinnedScenes == [0])
    #expect(session.status == Session(machine, seed: 1).status)
    #expect(Session(machine, seed: 1, draws: .pinned([0: [0]])).draws.misfitScenes == [0])
  }

  @Test func stopsAtADrawWithoutAForcedBranch() throws {
    let machine = try Story([
      StoryScene("a", goto: "1 * b | 1 * c | 1 * d"), StoryScene("b", goto: "1 * c | 1 * d"),
      StoryScene("c", ends: true), StoryScene("d", ends: true),
    ]).machine()
    var state = MachineState()
    var draws = DrawSource.forced([0])
    var events: [Event] = []
    machine.start(&state, seed: 1, draws: &draws, events: &events)
    #expect(state.openDraw?.scene == 1)
    #expect(state.openDraw?.branches == 2)
    #expect(throws: Refusal.wrongKind) {
      try machine.answer(.choice(0), &state, draws: &draws, events: &events)
    }
    machine.resume(&state, branch: 1, draws: &draws, events: &events)
    #expect(state.status == .ended(scene: 3))
    #expect(
      events.map { machine.program.line($0) } == ["enter a", "draw a 1", "enter b", "draw b 2", "enter d", "end d"])
  }
}
