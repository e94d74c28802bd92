import ScenarioModel
import ScenarioRuntime
import ScenarioTestPrograms
import Testing

/// Scripts and transcripts for "What happens in which order".
struct OrderOfEffectsTests {
  private func transcript(_ story: Story, _ answers: String...) throws -> [String] {
    var session = Session(try story.machine(), seed: 1)
    for answer in answers { try session.play(answer) }
    return session.lines
  }

  @Test func answersInOrder() throws {
    var story = Story([
      StoryScene(
        "a",
        choices: [
          StoryChoice(
            "x", set: ["flag": 1], add: ["calm": 2], score: ["care": 3], critical: true, tags: ["t"],
            reply: [
              StoryLine(when: "calm 7 ="), StoryLine(when: "calm 5 ="), StoryLine(when: "tagged:t taken:x + 2 ="),
            ],
            goto: "b")
        ]),
      StoryScene("b", ends: true),
      StoryScene("c", ends: true),
    ])
    story.variables = [.boolean("flag"), .integer("calm", 5, 0...10)]
    story.dimensions = [.open("care")]
    story.rules = [(when: "flag calm 7 = and", goto: "c", once: true)]
    #expect(
      try transcript(story, "x") == [
        "enter a", "choose a/x", "flag = 1", "calm = 7", "care +3", "critical a/x", "rule 1", "reply a/x 1",
        "reply a/x 3", "enter c", "end c",
      ])
  }

  @Test func entersInOrder() throws {
    var story = Story([
      StoryScene("a", goto: "b"),
      StoryScene(
        "b", set: ["calm": 3], add: ["calm": 1],
        lines: [StoryLine(when: "calm 4 = visited:b 1 = and"), StoryLine(when: "calm 3 =")],
        choices: [StoryChoice("x")],
        goto: "c"),
      StoryScene("c", lines: [StoryLine()], ends: true),
    ])
    story.variables = [.integer("calm", 5, 0...10)]
    #expect(
      try transcript(story, "x") == [
        "enter a", "enter b", "calm = 3", "calm = 4", "say b 1", "choose b/x", "enter c", "say c 1", "end c",
      ])
  }

  @Test func setsBeforeItAddsAndClampsEach() throws {
    var story = Story([
      StoryScene("a", choices: [StoryChoice("x", set: ["calm": 9], add: ["calm": 5, "worry": -7])], goto: "b"),
      StoryScene("b", ends: true),
    ])
    story.variables = [.integer("calm", 5, 0...10), .integer("worry", 3, -2...5)]
    #expect(
      try transcript(story, "x")
        == ["enter a", "choose a/x", "calm = 9", "calm = 10", "worry = -2", "enter b", "end b"])
  }

  @Test func reportsPointsAfterBounds() throws {
    var story = Story([
      StoryScene(
        "a", choices: [StoryChoice("x", score: ["care": 5]), StoryChoice("y", score: ["care": -9])], goto: "a")
    ])
    story.dimensions = [.bounded("care", -1...7)]
    var session = Session(try story.machine(), seed: 1)
    try session.play("x", "x", "x", "y")
    #expect(session.lines.filter { $0.hasPrefix("care") } == ["care +5", "care +2", "care +0", "care -8"])
    #expect(session.score.points == [-1])
  }

  @Test func holdsPointsWithoutBounds() throws {
    var story = Story([StoryScene("a", choices: [StoryChoice("x", score: ["care": 1_000_000])], goto: "a")])
    story.dimensions = [.open("care")]
    var session = Session(try story.machine(), seed: 1)
    for _ in 0..<1001 { try session.play("x") }
    #expect(session.score.points == [1_000_000_000])
    #expect(session.lines.suffix(2) == ["care +0", "enter a"])
  }

  @Test func asksEveryCheckInInOrder() throws {
    let story = Story([StoryScene("a", scale: ["one", "two"], goto: "b"), StoryScene("b", ends: true)])
    #expect(
      try transcript(story, "4", "skip")
        == ["enter a", "check in a 1 answered", "check in a 2 skipped", "enter b", "end b"])
  }

  @Test func saysOnceLinesTheFirstTimeTheyHold() throws {
    var story = Story([
      StoryScene(
        "a", add: ["n": 1], lines: [StoryLine(once: true), StoryLine(when: "n 1 >", once: true), StoryLine()],
        choices: [StoryChoice("x", reply: [StoryLine(once: true), StoryLine(when: "n 2 =")])], goto: "a")
    ])
    story.variables = [.integer("n", 0, 0...9)]
    #expect(
      try transcript(story, "x", "x") == [
        "enter a", "n = 1", "say a 1", "say a 3", "choose a/x", "reply a/x 1", "enter a", "n = 2", "say a 2",
        "say a 3", "choose a/x", "reply a/x 2", "enter a", "n = 3", "say a 3",
      ])
  }

  @Test func countsUpToTheLimit() throws {
    var story = Story([
      StoryScene("a", lines: [StoryLine(when: "visited:a 3 =")], choices: [StoryChoice("x")], goto: "a")
    ])
    story.counterLimit = 3
    var session = Session(try story.machine(), seed: 1)
    try session.play("x", "x", "x", "x")
    #expect(session.lines.filter { $0 == "say a 1" }.count == 3)
  }
}
