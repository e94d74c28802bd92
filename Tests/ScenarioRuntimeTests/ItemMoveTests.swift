import ScenarioModel
import ScenarioRuntime
import ScenarioTestPrograms
import Testing

/// Moves with items: what they do in which order, what they give, and what they refuse.
struct ItemMoveTests {
  private func story(_ move: Move, _ change: (inout StoryScene) -> Void = { _ in }) -> Story {
    var scene = StoryScene("a", goto: "b")
    scene.move = move
    change(&scene)
    var story = Story([scene, StoryScene("b", ends: true), StoryScene("c", ends: true)])
    story.variables = [.integer("calm", 5, 0...10), .boolean("flag")]
    story.dimensions = [.open("care"), .bounded("law", -2...3)]
    return story
  }

  private func lines(_ story: Story, _ answers: String...) throws -> [String] {
    var session = Session(try story.machine(), seed: 1, timing: true)
    for answer in answers { try session.play(answer) }
    return session.lines
  }

  private func item(
    _ id: String, when: Condition? = nil, set: [Effects.Change] = [], add: [Effects.Change] = [],
    score: [Effects.Change] = []
  ) -> Item {
    Item(id: id, text: 0, when: when, effects: Effects(set: set, add: add, score: score))
  }

  // MARK: Effects

  @Test func actsItemByItemAsWritten() throws {
    let select = Select(items: [
      item("x", set: [.init(0, 9)], add: [.init(0, 5)], score: [.init(0, 2)]),
      item("y", add: [.init(0, -3)], score: [.init(0, -1), .init(1, 9)]), item("z"),
    ])
    let story = story(.select(select)) {
      $0.then = [
        (when: "calm 8 =", effects: Effects(add: [.init(0, 1)]), replies: 0, goto: nil),
        (when: "calm 7 = result 66 >= and", effects: Effects(add: [.init(0, -9)], score: [.init(0, 1)]), 1, goto: "c"),
        (when: nil, effects: Effects(), replies: 0, goto: nil),
      ]
    }
    #expect(
      try lines(story, "y x") == [
        "enter a", "pick a/x", "pick a/y", "calm = 9", "calm = 10", "care +2", "calm = 7", "care -1", "law +3",
        "result a 100", "then a/then-2", "calm = 0", "care +1", "reply a/then-2 1", "enter c", "end c",
      ])
  }

  @Test func looksAtRulesAfterThen() throws {
    var story = story(.order(Order(items: [item("x"), item("y")], points: [.init(0, 4)]))) {
      $0.then = [(when: nil, effects: Effects(set: [.init(1, 1)]), replies: 1, goto: "b")]
    }
    story.rules = [(when: "flag", goto: "c", once: true)]
    #expect(
      try lines(story, "y x") == [
        "enter a", "pick a/y", "pick a/x", "result a 50", "care +2", "then a/then-1", "flag = 1", "rule 1",
        "reply a/then-1 1", "enter c", "end c",
      ])
  }

  @Test func holdsTheResultForThenOnly() throws {
    let story = story(.order(Order(items: [item("x"), item("y")], points: [.init(0, 4)]))) {
      $0.then = [(when: "result 100 =", effects: Effects(), replies: 0, goto: "c"), (nil, Effects(), 0, nil)]
    }
    let machine = try story.machine()
    var session = Session(machine, seed: 1)
    try session.play("x y")
    #expect(session.status == .ended(scene: 2))
    let other = session.state
    session = Session(machine, seed: 1)
    #expect(session.state.slots.count == other.slots.count)
    #expect(session.state.slots.last == other.slots.last)
  }

  // MARK: Results

  @Test(arguments: [("x y z", 100, 7), ("x z y", 57, 4), ("z y x", 28, 2), ("y z x", 57, 4)])
  func scoresOrderByTheLongestCommonSubsequence(answer: String, result: Int, points: Int) throws {
    let story = story(.order(Order(items: [item("x"), item("y"), item("z")], points: [.init(0, 7)])))
    #expect(try lines(story, answer).contains("result a \(result)"))
    #expect(try lines(story, answer).contains("care +\(points)"))
  }

  @Test(arguments: [("x:p y:q z:q", 100, 5, 1), ("x:p y:p z:q", 50, 3, 0), ("x:q y:p z:p", 0, 0, 0)])
  func scoresMatchByRightItems(answer: String, result: Int, care: Int, law: Int) throws {
    var items = [item("x"), item("y"), item("z")]
    for (position, category) in [0, 1, 1].enumerated() { items[position].category = category }
    let headings = [Heading(id: "p", text: 0), Heading(id: "q", text: 0)]
    let story = story(.match(Match(categories: headings, items: items, points: [.init(0, 5), .init(1, 1)])))
    let lines = try lines(story, answer)
    #expect(lines.contains("result a \(result)"))
    #expect(lines.contains("care +\(care)"))
    #expect(lines.contains("law +\(law)"))
  }

  @Test(arguments: [("x", 60), ("y", 0), ("x z", 100), ("y z", 40), ("z", 40)])
  func scoresSelectWithinWhatIsAllowed(answer: String, result: Int) throws {
    let items = [
      item("x", score: [.init(0, 3)]), item("y", score: [.init(0, -1), .init(1, 1)]), item("z", score: [.init(1, 2)]),
    ]
    let story = story(.select(Select(most: 2, items: items)))
    #expect(try lines(story, answer).contains("result a \(result)"))
  }

  @Test(arguments: [
    ("name pain ask", 100), ("ask pain name", 83), ("name pain", 40), ("pain ask", 40), ("name pain ask cat", 85),
    ("cat", 0), ("name", 40), ("pain name", 40),
  ])
  func scoresCompose(answer: String, result: Int) throws {
    var items = [item("name"), item("pain"), item("ask"), item("cat")]
    for position in 0..<3 { items[position].segment = position }
    items[0].weight = 2
    items[0].must = true
    items[2].must = true
    items[3].noise = 1
    let headings = ["i", "s", "r"].map { Heading(id: $0, text: 0) }
    let compose = Compose(segments: headings, items: items, points: [.init(0, 50)], capWhenMissing: 40)
    // 60 × weight ÷ 4 + 25 × LCS ÷ 3 + 15 × (1 − noise), rounded down, then capped.
    let lines = try lines(story(.compose(compose)), answer)
    #expect(lines.contains("result a \(result)"))
    #expect(lines.contains("care +\(result * 50 / 100)"))
  }

  // MARK: Hidden items

  @Test func keepsHiddenItemsInTheDenominator() throws {
    let hidden = Condition([Instruction(.variable, 1)])
    let story = story(.order(Order(items: [item("x"), item("y", when: hidden), item("z")], points: [.init(0, 9)])))
    #expect(try lines(story, "x z").contains("result a 66"))
  }

  @Test func passesOnWhereTooFewAreShown() throws {
    let hidden = Condition([Instruction(.variable, 1)])
    let two = story(.select(Select(least: 2, items: [item("x"), item("y", when: hidden)])))
    #expect(try lines(two) == ["enter a", "enter b", "end b"])
    let none = story(.select(Select(least: 0, items: [item("y", when: hidden)])))
    #expect(try lines(none) == ["enter a", "enter b", "end b"])
  }

  // MARK: Time

  @Test func goesOnWhenTheTimeIsOver() throws {
    var story = story(.select(Select(items: [item("x")]))) {
      $0.limit = (effects: Effects(set: [.init(1, 1)], add: [.init(0, 9)]), replies: 1, goto: "c")
    }
    #expect(
      try lines(story, "late") == [
        "enter a", "late a", "flag = 1", "calm = 10", "reply a/late 1", "enter c", "end c",
      ])
    story.rules = [(when: "flag", goto: "b", once: true)]
    #expect(try lines(story, "late").suffix(4) == ["rule 1", "reply a/late 1", "enter b", "end b"])
    var off = Session(try story.machine(), seed: 1)
    #expect(throws: Refusal.noTimeLimit) { try off.play("late") }
    #expect(off.timeLimit == nil)
  }

  @Test func endsAWholeScaleWhenTheTimeIsOver() throws {
    var scene = StoryScene("a", scale: ["one", "two"], goto: "b")
    scene.limit = (effects: Effects(), replies: 0, goto: nil)
    let story = Story([scene, StoryScene("b", scale: ["three"], goto: "c"), StoryScene("c", ends: true)])
    var session = Session(try story.machine(), seed: 1, timing: true)
    try session.play("4", "late")
    #expect(session.status == .waiting(scene: 1))
    #expect(session.state.checkIn == 0)
    #expect(throws: Refusal.noTimeLimit) { try session.play("late") }
  }

  // MARK: Refusals

  @Test(arguments: [
    ([0, 5], Refusal.noSuchItem), ([-1], .noSuchItem), ([2], .itemNotShown), ([0, 0], .itemTwice),
    ([], .tooFewItems(least: 1)), ([0, 1, 3], .tooManyItems(most: 2)),
  ])
  func refusesItems(items: [Int], refusal: Refusal) throws {
    let hidden = Condition([Instruction(.variable, 1)])
    let select = Select(most: 2, items: [item("w"), item("x"), item("y", when: hidden), item("z")])
    var session = Session(try story(.select(select)).machine(), seed: 1)
    let before = session.state
    #expect(throws: refusal) { try session.answer(.items(items)) }
    #expect(session.state == before)
    #expect(throws: Refusal.wrongKind) { try session.answer(.choice(0)) }
    #expect(throws: Refusal.wrongKind) { try session.answer(.match([0, 0, 0, 0])) }
    #expect(session.itemCounts == 1...2)
  }

  @Test(arguments: [
    ([0], Refusal.noSuchItem), ([0, 2, -1], .noSuchCategory), ([0, -1, -1], .tooFewItems(least: 2)),
    ([0, 0, 0], .itemNotShown), ([0, -2, -1], .noSuchCategory),
  ])
  func refusesCategories(categories: [Int], refusal: Refusal) throws {
    let hidden = Condition([Instruction(.variable, 1)])
    var items = [item("x"), item("y"), item("z", when: hidden)]
    for position in items.indices { items[position].category = 0 }
    let headings = [Heading(id: "p", text: 0), Heading(id: "q", text: 0)]
    var session = Session(
      try story(.match(Match(categories: headings, items: items, points: [.init(0, 1)]))).machine(), seed: 1)
    #expect(throws: refusal) { try session.answer(.match(categories)) }
    try session.answer(.match([1, 0, -1]))
    #expect(session.status == .ended(scene: 1))
  }

  @Test func wantsEveryShownItemInOrder() throws {
    var session = Session(
      try story(.order(Order(items: [item("x"), item("y")], points: [.init(0, 1)]))).machine(), seed: 1)
    #expect(throws: Refusal.tooFewItems(least: 2)) { try session.play("x") }
  }

  // MARK: Display

  @Test func neverShowsTheRightOrder() throws {
    let machine = try story(.order(Order(items: [item("x"), item("y"), item("z")], points: [.init(0, 1)]))).machine()
    var seen = Set<[Int]>()
    for seed in 0..<60 as Range<UInt64> { seen.insert(Session(machine, seed: seed).shownItems) }
    #expect(seen.count == 5)
    #expect(!seen.contains([0, 1, 2]))
  }

  @Test func showsItemsAsWrittenWhereAsked() throws {
    let machine = try story(.select(Select(items: [item("x"), item("y"), item("z")]))) { $0.keepsOrder = true }
      .machine()
    for seed in 0..<9 as Range<UInt64> { #expect(Session(machine, seed: seed).shownItems == [0, 1, 2]) }
  }

  // MARK: Recording

  @Test func replaysAnswersByIDs() throws {
    var items = [item("x"), item("y")]
    items[0].category = 0
    items[1].category = 1
    let headings = [Heading(id: "p", text: 0), Heading(id: "q", text: 0)]
    var story = Story([])
    let moves: [Move] = [
      .select(Select(items: [item("x"), item("y")])),
      .order(Order(items: [item("x"), item("y")], points: [.init(0, 2)])),
      .match(Match(categories: headings, items: items, points: [.init(0, 2)])),
      .compose(
        Compose(
          segments: headings, items: [Item(id: "x", text: 0, segment: 0), Item(id: "y", text: 0, segment: 1)],
          points: [.init(0, 2)])),
      .select(Select(items: [item("x")])),
    ]
    for (number, move) in moves.enumerated() {
      var scene = StoryScene("s\(number)", goto: "s\(number + 1)")
      scene.move = move
      if number == 4 { scene.limit = (effects: Effects(), replies: 0, goto: nil) }
      story.scenes.append(scene)
    }
    story.scenes.append(StoryScene("s5", ends: true))
    story.dimensions = [.open("care")]
    let machine = try story.machine()
    var session = Session(machine, seed: 7, timing: true)
    try session.play("y x", "y x", "x:q y:q", "y x", "late")
    let origin = ProgramOrigin(pack: "p", version: "1.0.0", programHash: "0")
    let recording = session.recording(origin: origin, session: "code")
    #expect(
      recording.entries.map(\.answer) == [
        .select(["x", "y"]), .order(["y", "x"]), .match(["x": "q", "y": "q"]), .compose(["y", "x"]), .late,
      ])
    #expect(recording.header.timing)
    let result = try replay(recording, on: machine, origin: origin)
    #expect(result.outcome == .same)
    #expect(result.events == session.opening + session.transcript.flatMap(\.events))
    #expect(result.score == session.score)
    _ = session.undo()
    #expect(session.status == .waiting(scene: 4))
  }
}
