import ScenarioChanges
import ScenarioExplorer
import ScenarioModel
import ScenarioRuntime
import ScenarioTestPrograms
import Testing

/// Two machines side by side: what they prove of recordings.
struct LockstepTests {
  /// Two choices that lead to two ends.
  private static func story(_ change: (inout Story) -> Void = { _ in }) throws -> Machine {
    var story = Story([
      StoryScene(
        "door",
        choices: [
          StoryChoice("ask", score: ["calm": 2], goto: "talk"), StoryChoice("wait", goto: "bad"),
        ]),
      StoryScene("talk", choices: [StoryChoice("listen", add: ["trust": 1], goto: "good")]),
      StoryScene("good", ends: true), StoryScene("bad", ends: true),
    ])
    story.dimensions = [.open("calm")]
    story.variables = [.integer("trust", 0, 0...3)]
    change(&story)
    return try story.machine()
  }

  private func compare(_ change: (inout Story) -> Void) throws -> Lockstep {
    Lockstep(try Self.story(), try Self.story(change))
  }

  @Test func findsNothingWhereNothingChanged() throws {
    let found = try compare { _ in }
    #expect(found.isSameGame && found.isComplete && found.keepsResults && found.partings.isEmpty)
  }

  @Test func provesThatAChoiceMoreLetsEveryRecordingReplay() throws {
    let found = try compare { $0.scenes[0].choices?.append(StoryChoice("shout", goto: "bad")) }
    #expect(!found.isSameGame && found.isComplete && found.keepsResults)
    #expect(found.situations == 2)
  }

  @Test func showsAChoiceThatIsGone() throws {
    let found = try compare { $0.scenes[0].choices?.removeLast() }
    #expect(found.partings.count == 1)
    let parting = try #require(found.partings.first)
    #expect(parting.cause.id == "door/wait" && parting.difference == .refused(.noSuchChoice))
    #expect(parting.isAlways && parting.isShown && parting.diverges)
    #expect(parting.witness.ids(in: try Self.story().program) == ["wait"])
  }

  @Test func showsAChoiceThatLeadsElsewhere() throws {
    let found = try compare { $0.scenes[0].choices?[0].goto = "good" }
    let parting = try #require(found.partings.first)
    #expect(found.partings.count == 1 && parting.isAlways && parting.isShown && parting.diverges)
    guard case .leads(let old, let new) = parting.difference else { throw Unexpected() }
    #expect(old.standing == .waiting && old.scene == "talk" && new.standing == .ended && new.scene == "good")
  }

  @Test func tellsARunThatEndsOtherwiseFromOneThatDiverges() throws {
    let found = try compare { $0.scenes[0].choices?[1].goto = "good" }
    let parting = try #require(found.partings.first)
    #expect(!parting.diverges && parting.isShown && !found.keepsPaths)
  }

  @Test func showsPointsThatMove() throws {
    let found = try compare { $0.scenes[0].choices?[0].score = ["calm": 3] }
    #expect(found.keepsPaths && !found.keepsResults)
    let move = try #require(found.scoreMoves.first)
    #expect(move.cause.id == "door/ask" && move.difference == .points(dimension: "calm", old: 2, new: 3))
    #expect(move.isShown)
  }

  @Test func showsAChoiceThatBecameCritical() throws {
    let found = try compare { $0.scenes[0].choices?[1].critical = true }
    #expect(found.scoreMoves.map(\.cause.id) == ["door/wait"] && found.scoreMoves[0].isShown)
  }

  @Test func seesThatAConditionHidesAChoiceOnOneWayOnly() throws {
    func machine(_ when: String?) throws -> Machine {
      var story = Story([
        StoryScene(
          "door",
          choices: [
            StoryChoice("kind", add: ["trust": 1], goto: "hall"), StoryChoice("harsh", goto: "hall"),
          ]),
        StoryScene("hall", choices: [StoryChoice("sit", when: when, goto: "end"), StoryChoice("go", goto: "end")]),
        StoryScene("end", ends: true),
      ])
      story.variables = [.integer("trust", 0, 0...3)]
      return try story.machine()
    }
    let found = Lockstep(try machine(nil), try machine("trust 1 >="))
    let parting = try #require(found.partings.first)
    #expect(found.partings.count == 1 && parting.difference == .refused(.notOffered))
    #expect(!parting.isAlways && parting.isShown)
    #expect(parting.witness.ids(in: try machine(nil).program) == ["harsh", "sit"])
  }

  @Test func knowsThatDrawsAgreeWhereTheyDrawAmongAsMany() throws {
    func machine(_ goto: String) throws -> Machine {
      try Story([
        StoryScene("door", choices: [StoryChoice("go")], goto: goto),
        StoryScene("one", choices: [StoryChoice("a")], goto: "end"),
        StoryScene("two", choices: [StoryChoice("a")], goto: "end"), StoryScene("end", ends: true),
        StoryScene("spare", ends: true),
      ]).machine()
    }
    // The scene that nobody enters makes them two games.
    let found = Lockstep(try machine("1 * one | 1 * two"), try machine("1 * two | 1 * one"))
    #expect(found.partings.allSatisfy { $0.diverges && $0.isShown && $0.isAlways } && found.partings.count == 2)
    let shifted = Lockstep(try machine("3 * one | 1 * two"), try machine("2 * one | 2 * two"))
    #expect(shifted.partings.map(\.cause.id) == ["door → one"])
    #expect(shifted.partings.first?.isAlways == false && shifted.partings.first?.isShown == true)
  }

  @Test func saysThatItDidNotLookAtAll() throws {
    let wide = { (more: Bool) throws -> Machine in
      var story = Story([
        StoryScene("a", choices: [StoryChoice("up", add: ["n": 1], goto: "a"), StoryChoice("out", goto: "z")]),
        StoryScene("z", ends: true),
      ])
      story.variables = [.integer("n", 0, 0...500)]
      if more { story.scenes[0].choices?.append(StoryChoice("more", when: "n 500 =", goto: "z")) }
      return try story.machine()
    }
    let cut = Lockstep(try wide(false), try wide(true), budget: 100)
    #expect(!cut.isComplete && !cut.keepsPaths && cut.partings.isEmpty)
    let whole = Lockstep(try wide(false), try wide(true), budget: 1_000)
    #expect(whole.isComplete && whole.keepsResults && whole.situations == 501)
  }

  private struct Unexpected: Error {}
}
