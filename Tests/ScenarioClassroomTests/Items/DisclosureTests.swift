import ScenarioModel
import ScenarioRuntime
import ScenarioTestPrograms
import Synchronization
import Testing

@testable import ScenarioClassroom

/// What stays unsaid, so that nobody is pointed out.
struct DisclosureTests {
  private static func machine() throws -> Machine {
    var story = Story([
      StoryScene(
        "door",
        choices: [
          StoryChoice("ask", score: ["calm": 2]), StoryChoice("wait", score: ["calm": 1]),
          StoryChoice("grip", critical: true, goto: "crisis"), StoryChoice("out", optOut: true),
        ], goto: "talk"),
      StoryScene("crisis", choices: [StoryChoice("step-back"), StoryChoice("shout")], goto: "talk"),
      StoryScene("talk", choices: [StoryChoice("tell", goto: "well"), StoryChoice("hide", goto: "badly")]),
      StoryScene("well", ends: true), StoryScene("badly", ends: true),
    ])
    story.dimensions = [.open("calm")]
    return try story.machine()
  }

  private static func disclosure(_ ways: [([String], Int)]) throws -> Disclosure {
    let machine = try machine()
    var sessions: [ClassSession] = []
    for (answers, count) in ways {
      for _ in 0..<count {
        var run = Session(machine, seed: 1)
        for answer in answers { try run.answer(run.answer(named: answer)) }
        sessions.append(ClassSession(seat: "s\(sessions.count)", run: run))
      }
    }
    return Disclosure(ItemAnalysis(machine, sessions), machine.program)
  }

  private func door(_ disclosure: Disclosure) -> [Int?] {
    (0..<4).map { disclosure.count(.choice($0), in: 0) }
  }

  @Test func saysNothingOfAClassOfFour() throws {
    let disclosure = try Self.disclosure([(["ask", "tell"], 4)])
    #expect((0..<5).allSatisfy { disclosure.entered($0) == nil })
    #expect(door(disclosure) == [nil, nil, nil, nil])
    #expect(disclosure.passed(from: 0, to: 2) == nil)
  }

  @Test func countsInAClassOfFive() throws {
    let disclosure = try Self.disclosure([(["ask", "tell"], 4), (["wait", "hide"], 1)])
    #expect(door(disclosure) == [4, 1, 0, 0])
    #expect([3, 4].map { disclosure.entered($0) } == [4, 1], "an ending is the end of a story, and no answer")
    #expect(disclosure.passed(from: 0, to: 2) == 5)
  }

  @Test func hidesASceneThatFewReachedAndTheWaysFromIt() throws {
    let disclosure = try Self.disclosure([
      (["ask", "tell"], 14), (["wait", "hide"], 6), (["grip", "shout", "hide"], 4),
    ])
    #expect(disclosure.entered(1) == nil)
    #expect(disclosure.count(.choice(0), in: 1) == nil && disclosure.count(.choice(1), in: 1) == nil)
    #expect(disclosure.passed(from: 1, to: 2) == nil)
    // Neither is it said of the other way from the door, from which it could be worked out.
    #expect(disclosure.passed(from: 0, to: 1) == nil && disclosure.passed(from: 0, to: 2) == nil)
    #expect(disclosure.entered(2) == 24)
  }

  @Test func hidesFewCriticalChoicesAndASecondCount() throws {
    let disclosure = try Self.disclosure([
      (["ask", "tell"], 14), (["wait", "hide"], 6), (["grip", "shout", "hide"], 4),
    ])
    #expect(door(disclosure) == [14, nil, nil, 0], "wait is the smallest that is left")
    let many = try Self.disclosure([(["ask", "tell"], 14), (["grip", "shout", "hide"], 5)])
    #expect(door(many) == [14, 0, 5, 0])
    #expect(many.entered(1) == 5)
  }

  @Test func hidesFewWhoLeftOrStopped() throws {
    let left = try Self.disclosure([(["ask", "tell"], 14), (["wait", "hide"], 6), (["out", "tell"], 1)])
    #expect(door(left) == [14, nil, 0, nil])
    let stopped = try Self.disclosure([(["ask", "tell"], 14), (["wait", "hide"], 6), (["ask"], 2)])
    #expect(stopped.count(.unanswered, in: 2) == nil)
    #expect(stopped.count(.choice(0), in: 2) == 14 && stopped.count(.choice(1), in: 2) == nil)
    // All less those who reached an ending would tell it too.
    #expect([3, 4].map { stopped.entered($0) } == [14, nil])
  }

  @Test(arguments: [
    ([12, 12], [true, true]), ([20, 4], [false, false]), ([10, 9, 4], [true, false, false]),
    ([10, 3, 4], [true, false, false]), ([0, 20, 4], [true, false, false]), ([4], [false]), ([], []),
  ])
  func hidesASecondPartOfAWhole(_ sizes: [Int], _ isShown: [Bool]) {
    #expect(Disclosure.parts(sizes) == isShown)
  }

  /// In any table that is shown, no hidden count is the only one.
  @Test func neverHidesOneCountAlone() throws {
    for seed in 0..<40 as Range<UInt64> {
      let machine = try Machine(RandomProgram.make(seed: seed, options: .init(scenes: 8)))
      let made = Mutex<[ClassSession]>([])
      let origin = ProgramOrigin(pack: "org.example", version: "1.0.0", programHash: "")
      _ = try runMany(
        machine, agent: .random(seed: seed), options: RunOptions(runs: 24, seed: seed, mostAnswers: 30),
        recorder: RunRecorder(origin: origin) { run, recording in
          let session = ClassSession(seat: "\(run)", run: try replay(recording, on: machine, origin: origin).session)
          made.withLock { $0.append(session) }
        })
      let sessions = made.withLock { $0 }
      let analysis = ItemAnalysis(machine, sessions)
      let disclosure = Disclosure(analysis, machine.program)
      for figures in analysis.items where !disclosure.hiddenScenes.contains(figures.item.scene) {
        let cells = figures.choices.indices.map(Disclosure.Cell.choice) + [.answered, .late, .unanswered]
        let hidden = cells.count { disclosure.count($0, in: figures.item.scene) == nil }
        // One alone is hidden only where nobody did anything else, so that there is nothing to hide it behind.
        let others = figures.choices.count { $0.taken > 0 } + (figures.unanswered > 0 ? 1 : 0)
        #expect(hidden != 1 || others == 1)
        #expect(figures.reached == 0 || figures.reached >= 5)
      }
    }
  }
}
