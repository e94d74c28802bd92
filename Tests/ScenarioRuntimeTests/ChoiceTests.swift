import ScenarioModel
import ScenarioRuntime
import ScenarioTestPrograms
import Testing

struct ChoiceTests {
  @Test func offersWhatHoldsAndWasNotTaken() throws {
    var story = Story([
      StoryScene(
        "a",
        choices: [
          StoryChoice("always"), StoryChoice("calm", when: "worry 5 <"),
          StoryChoice("once", once: true, set: ["worry": 0]),
        ], goto: "a", keepsOrder: true)
    ])
    story.variables = [.integer("worry", 5, 0...10)]
    var session = Session(try story.machine(), seed: 1)
    #expect(session.offeredIDs == ["always", "once"])
    #expect(throws: Refusal.notOffered) { try session.play("calm") }
    try session.play("once")
    #expect(session.offeredIDs == ["always", "calm"])
    #expect(throws: Refusal.notOffered) { try session.play("once") }
  }

  @Test func offersARepairAfterwardsAndMendsEveryOpenEvent() throws {
    var story = Story([
      StoryScene(
        "a",
        choices: [
          StoryChoice("grab", critical: true), StoryChoice("shout", critical: true),
          StoryChoice("sorry", repairs: ["grab"]),
        ], goto: "a", keepsOrder: true)
    ])
    story.scoring = Scoring(capWhenCritical: 30, capWhenRepaired: 80)
    var session = Session(try story.machine(), seed: 1)
    #expect(session.offeredIDs == ["grab", "shout"])
    try session.play("shout")
    #expect(session.offeredIDs == ["grab", "shout"])
    try session.play("grab", "grab", "sorry", "grab", "sorry", "sorry")
    #expect(
      session.score.criticalEvents == [
        CriticalEvent(choice: 1, step: 1), CriticalEvent(choice: 0, step: 2, repairedAt: 4),
        CriticalEvent(choice: 0, step: 3, repairedAt: 4), CriticalEvent(choice: 0, step: 5, repairedAt: 6),
      ])
    #expect(session.lines.filter { $0 == "mended a/grab by a/sorry" }.count == 3)
  }

  @Test func mendsManyEventsInTime() throws {
    let story = Story([
      StoryScene(
        "a",
        choices: [
          StoryChoice("grab", critical: true), StoryChoice("shout", critical: true),
          StoryChoice("sorry", repairs: ["grab", "shout"]),
        ], goto: "a")
    ])
    let machine = try story.machine()
    var state = MachineState()
    var draws = DrawSource.random
    var events: [Event] = []
    machine.start(&state, seed: 1, draws: &draws, events: &events)
    // Each repair must look at the open events only: 60,000 of them one by one would be 10^9 looks otherwise.
    for step in 0..<60_000 {
      events.removeAll(keepingCapacity: true)
      try machine.answer(.choice(step % 3), &state, draws: &draws, events: &events)
    }
    #expect(state.criticalEvents.count == 40_000)
    #expect(state.criticalEvents.allSatisfy { $0.repairedAt == $0.step + ($0.choice == 0 ? 2 : 1) })
  }

  @Test func showsOptOutsLastAndTakesAwayThePercent() throws {
    var story = Story([
      StoryScene(
        "a", choices: [StoryChoice("stop", optOut: true), StoryChoice("x", score: ["care": 4]), StoryChoice("y")],
        goto: "b"),
      StoryScene("b", choices: [StoryChoice("z")], goto: "c"), StoryScene("c", ends: true),
    ])
    story.dimensions = [.open("care")]
    story.attainable = Attainable(
      basis: .explored, least: [0], most: [4], factors: [1], lowest: 0, highest: 4, states: 3)
    for seed in 0..<20 as Range<UInt64> {
      #expect(Session(try story.machine(), seed: seed).offeredIDs.last == "stop")
    }
    var session = Session(try story.machine(), seed: 1)
    try session.play("x", "z")
    #expect(session.score.percent == 100)
    session = Session(try story.machine(), seed: 1)
    try session.play("stop", "z")
    #expect(session.score.usedOptOut)
    #expect(session.score.percent == nil)
    #expect(session.score.passed == nil)
    #expect(session.score.points == [0])
  }

  @Test func refusesAndChangesNothing() throws {
    let story = Story([
      StoryScene("a", choices: [StoryChoice("x"), StoryChoice("y", when: "visited:b")], goto: "b"),
      StoryScene("b", scale: ["c"], goto: "d"), StoryScene("d", ends: true),
    ])
    let machine = try story.machine()
    var state = MachineState()
    var draws = DrawSource.random
    var events: [Event] = []
    func refused(_ answer: Answer, _ expected: Refusal) {
      let before = state
      let count = events.count
      #expect(throws: expected) { try machine.answer(answer, &state, draws: &draws, events: &events) }
      #expect(state == before)
      #expect(events.count == count)
    }
    refused(.choice(0), .hasEnded)
    machine.start(&state, seed: 1, draws: &draws, events: &events)
    refused(.choice(1), .notOffered)
    refused(.choice(2), .noSuchChoice)
    refused(.choice(-1), .noSuchChoice)
    refused(.choice(Int.max), .noSuchChoice)
    refused(.checkIn(answered: true), .wrongKind)
    try machine.answer(.choice(0), &state, draws: &draws, events: &events)
    refused(.choice(0), .wrongKind)
    try machine.answer(.checkIn(answered: false), &state, draws: &draws, events: &events)
    refused(.checkIn(answered: false), .hasEnded)
  }

  @Test func keepsTheOrderShownOnReturn() throws {
    let ids = ["p", "q", "r", "s", "t"]
    let choices = ids.map { StoryChoice($0, when: $0 == "r" ? "visited:b" : nil) }
    var story = Story([StoryScene("a", choices: choices, goto: "b"), StoryScene("b", goto: "a")])
    var orders = Set<[String]>()
    for seed in 0..<40 as Range<UInt64> {
      var session = Session(try story.machine(), seed: seed)
      let first = session.offeredIDs
      #expect(first.sorted() == ["p", "q", "s", "t"])
      try session.play("q")
      let second = session.offeredIDs
      #expect(second.filter { $0 != "r" } == first)
      #expect(second.sorted() == ids)
      orders.insert(first)
    }
    #expect(orders.count > 10)
    story.scenes[0].keepsOrder = true
    #expect(Session(try story.machine(), seed: 3).offeredIDs == ["p", "q", "s", "t"])
  }
}
