import ScenarioModel
import ScenarioRuntime
import ScenarioTestPrograms
import Testing

struct RuleTests {
  private func story(rule: (when: String, goto: String, once: Bool), _ scenes: [StoryScene]) -> Story {
    var story = Story(scenes)
    story.variables = [.integer("worry", 5, 0...10)]
    story.rules = [rule]
    return story
  }

  @Test func firesAtTheStart() throws {
    let story = story(
      rule: (when: "worry 5 =", goto: "b", once: true), [StoryScene("a", ends: true), StoryScene("b", ends: true)])
    #expect(Session(try story.machine(), seed: 1).lines == ["rule 1", "enter b", "end b"])
  }

  @Test func skipsLinesAndMoveOnEntering() throws {
    let story = story(
      rule: (when: "worry 9 >=", goto: "b", once: true),
      [
        StoryScene("a", set: ["worry": 9], lines: [StoryLine()], choices: [StoryChoice("x")], goto: "b"),
        StoryScene("b", ends: true),
      ])
    #expect(
      Session(try story.machine(), seed: 1).lines == ["enter a", "worry = 9", "rule 1", "enter b", "end b"])
  }

  @Test func beatsTheAnswersGotoAndAnEnd() throws {
    var story = story(
      rule: (when: "worry 9 >=", goto: "c", once: true),
      [
        StoryScene("a", choices: [StoryChoice("x", add: ["worry": 4], goto: "b")]), StoryScene("b", ends: true),
        StoryScene("c", ends: true),
      ])
    var session = Session(try story.machine(), seed: 1)
    try session.play("x")
    #expect(session.status == .ended(scene: 2))

    story.scenes[0] = StoryScene("a", choices: [StoryChoice("x", goto: "b")])
    story.scenes[1] = StoryScene("b", set: ["worry": 10], lines: [StoryLine()], ends: true)
    session = Session(try story.machine(), seed: 1)
    try session.play("x")
    #expect(
      session.lines == ["enter a", "choose a/x", "enter b", "worry = 10", "rule 1", "enter c", "end c"])
  }

  @Test func firesOncePerRunUnlessSaidOtherwise() throws {
    for once in [true, false] {
      let story = story(
        rule: (when: "worry 9 >=", goto: "c", once: once),
        [
          StoryScene("a", choices: [StoryChoice("x", set: ["worry": 9])], goto: "b"),
          StoryScene("b", choices: [StoryChoice("y")], goto: "d"),
          StoryScene("c", set: ["worry": 0], goto: "a"), StoryScene("d", ends: true),
        ])
      var session = Session(try story.machine(), seed: 1)
      try session.play("x", "x")
      #expect(session.status == .waiting(scene: once ? 1 : 0))
    }
  }

  @Test func firesOneAtEachLookInOrder() throws {
    var story = story(
      rule: (when: "worry 9 >=", goto: "c", once: true),
      [
        StoryScene("a", choices: [StoryChoice("x", set: ["worry": 9])], goto: "b"), StoryScene("b", ends: true),
        StoryScene("c", lines: [StoryLine()], ends: true), StoryScene("d", lines: [StoryLine()], ends: true),
      ])
    story.rules.append((when: "worry 9 >=", goto: "d", once: true))
    var session = Session(try story.machine(), seed: 1)
    try session.play("x")
    #expect(
      session.lines.suffix(6) == ["rule 1", "enter c", "rule 2", "enter d", "say d 1", "end d"])
  }

  @Test func endsWhereARuleEntersItselfForever() throws {
    let story = story(
      rule: (when: "worry 9 >=", goto: "b", once: false),
      [
        StoryScene("a", choices: [StoryChoice("x", set: ["worry": 9])], goto: "c"), StoryScene("b", ends: true),
        StoryScene("c", ends: true),
      ])
    var session = Session(try story.machine(), seed: 1)
    try session.play("x")
    #expect(session.status == .endless(scene: 1))
    #expect(session.lines.filter { $0 == "enter b" }.count == 10_000)
    #expect(session.lines.last == "endless b")
  }
}
