import ScenarioModel
import ScenarioRuntime
import ScenarioTestPrograms
import Synchronization
import Testing

@testable import ScenarioClassroom

/// Item analysis of small classes whose figures can be worked out by hand.
struct ItemAnalysisTests {
  /// door → (crisis →) talk → end; only who grips comes through the crisis.
  private static func machine() throws -> Machine {
    var story = Story([
      StoryScene(
        "door",
        choices: [
          StoryChoice("ask", score: ["calm": 2]), StoryChoice("wait", score: ["calm": 2]),
          StoryChoice("grip", score: ["calm": -1], critical: true, goto: "crisis"),
          StoryChoice("out", optOut: true),
        ], goto: "talk"),
      StoryScene(
        "crisis", choices: [StoryChoice("step-back", score: ["calm": 1]), StoryChoice("shout")], goto: "talk"),
      StoryScene(
        "talk",
        choices: [
          StoryChoice("tell", score: ["calm": 3]), StoryChoice("hint", score: ["calm": 1]), StoryChoice("hide"),
        ], goto: "end"),
      StoryScene("end", ends: true),
    ])
    story.dimensions = [.open("calm")]
    return try story.machine()
  }

  private static func session(
    _ machine: Machine, _ seat: String, attempt: Int = 1, _ answers: [String]
  ) throws -> ClassSession {
    var run = Session(machine, seed: 1)
    for answer in answers { try run.answer(run.answer(named: answer)) }
    return ClassSession(seat: seat, attempt: attempt, run: run)
  }

  private static func sessions(_ machine: Machine) throws -> [ClassSession] {
    let answers = [
      ["ask", "tell"], ["ask", "hint"], ["wait", "tell"], ["grip", "step-back", "hide"], ["grip", "shout", "hide"],
      ["out", "tell"], ["ask"], [],
    ]
    return try answers.enumerated().map { try session(machine, "s\($0)", $1) }
  }

  @Test func countsThoseWhoReachedAnItem() throws {
    let machine = try Self.machine()
    let analysis = ItemAnalysis(machine, try Self.sessions(machine))
    #expect(analysis.items.map(\.item.scene) == [0, 1, 2])
    let (door, crisis, talk) = (analysis.items[0], analysis.items[1], analysis.items[2])
    #expect((door.reached, door.scored, door.unanswered, door.compared) == (8, 6, 1, 5))
    #expect(door.choices.map(\.taken) == [3, 1, 2, 1])
    #expect(door.choices.map(\.offered) == [8, 8, 8, 8])
    #expect((crisis.reached, crisis.scored) == (2, 2))
    #expect((talk.reached, talk.unanswered, talk.scored) == (7, 1, 6))
  }

  @Test func computesDifficultyOverWhatIsAttainable() throws {
    let machine = try Self.machine()
    let analysis = ItemAnalysis(machine, try Self.sessions(machine))
    // ask, ask, wait, ask: 3 of 3; grip, grip: 0 of 3.
    #expect(analysis.items[0].difficulty == 4.0 / 6)
    #expect(analysis.items[0].difficultyInterval == .wilson(4, of: 6))
    // tell, tell, tell: 3; hint: 1; hide, hide: 0; of 3 each.
    #expect(analysis.items[2].difficulty == 10.0 / 18)
    #expect(analysis.items[2].difficultyInterval == nil, "three different worths are not binary")
  }

  @Test func comparesWithTheRestOfTheRun() throws {
    let machine = try Self.machine()
    let analysis = ItemAnalysis(machine, try Self.sessions(machine))
    let door = analysis.items[0]
    // Complete runs: totals 5, 3, 5, 0, −1; without the door 3, 1, 3, 1, 0.
    #expect(door.choices.map(\.meanRest) == [2, 3, 0.5, nil])
    #expect(door.choices.map(\.restCount) == [2, 1, 2, 0])
    #expect(door.meanRest == 8.0 / 5)
    #expect(door.discrimination == Statistics.correlation([2, 2, 2, -1, -1], [3, 1, 3, 1, 0]))
  }

  @Test func takesFirstAttemptsInWhateverOrderTheyCome() throws {
    let machine = try Self.machine()
    var sessions = try Self.sessions(machine)
    sessions.append(try Self.session(machine, "s3", attempt: 2, ["ask", "tell"]))
    sessions.append(try Self.session(machine, "s0", attempt: 3, ["grip", "shout", "hide"]))
    let expected = ItemAnalysis(machine, sessions)
    #expect(expected.items[0].choices.map(\.taken) == [3, 1, 2, 1])
    for order in [sessions.reversed(), sessions.sorted { $0.attempt > $1.attempt }] {
      let analysis = ItemAnalysis(machine, Array(order))
      #expect(analysis.sessions.map(\.seat) == expected.sessions.map(\.seat))
      #expect(analysis.items.map(\.difficulty) == expected.items.map(\.difficulty))
      #expect(analysis.items.map(\.discrimination) == expected.items.map(\.discrimination))
    }
  }

  @Test func findsTheCommonTrunkAndItsAlpha() throws {
    let machine = try Self.machine()
    #expect(machine.program.commonTrunk == [0, 2])
    let analysis = ItemAnalysis(machine, try Self.sessions(machine))
    #expect(analysis.trunk == [0, 2])
    let alpha = try #require(analysis.reliability)
    #expect((alpha.items, alpha.learners) == (2, 5))
    #expect(alpha == Reliability([[2, 3], [2, 1], [2, 3], [-1, 0], [-1, 0]]))
  }

  @Test func takesARuleToFireAnywhere() throws {
    var story = Story([
      StoryScene("door", choices: [StoryChoice("a"), StoryChoice("b")], goto: "talk"),
      StoryScene("talk", choices: [StoryChoice("c"), StoryChoice("d")], goto: "end"),
      StoryScene("end", ends: true),
    ])
    story.variables = [.boolean("sad")]
    story.rules = [(when: "sad", goto: "talk", once: true)]
    #expect(try story.program().commonTrunk == [1])
  }

  @Test func namesTheWaysAndWhatLedThere() throws {
    let machine = try Self.machine()
    let run = LearnerRun(
      try Self.session(machine, "a", ["grip", "shout", "hide"]).run, ScoreWeights(machine.program))
    #expect(
      run.passages == [
        .init(from: 0, choice: 2, to: 1, isRule: false), .init(from: 1, choice: 1, to: 2, isRule: false),
        .init(from: 2, choice: 2, to: 3, isRule: false),
      ])
    #expect(run.entered == [0, 1, 2, 3])
    #expect(run.isComplete)
  }

  @Test func countsEachLearnerOfRandomProgramsOnce() throws {
    for seed in 0..<60 as Range<UInt64> {
      let machine = try Machine(RandomProgram.make(seed: seed, options: .init(items: true)))
      let made = Mutex<[ClassSession]>([])
      let origin = ProgramOrigin(pack: "org.example", version: "1.0.0", programHash: "")
      _ = try runMany(
        machine, agent: .random(seed: seed), options: RunOptions(runs: 25, seed: seed, mostAnswers: 40),
        recorder: RunRecorder(origin: origin) { run, recording in
          let session = ClassSession(seat: "\(run)", run: try replay(recording, on: machine, origin: origin).session)
          made.withLock { $0.append(session) }
        })
      let sessions = made.withLock { $0 }
      let analysis = ItemAnalysis(machine, sessions)
      for figures in analysis.items {
        let answered = figures.choices.reduce(0) { $0 + $1.taken } + figures.results.values.reduce(0, +)
        #expect(answered + figures.late + figures.unanswered == figures.reached)
        #expect(figures.reached <= analysis.runs.count { $0.entered.contains(figures.item.scene) })
        #expect(figures.choices.allSatisfy { $0.taken <= $0.offered && $0.offered <= figures.reached })
        if let difficulty = figures.difficulty { #expect((0...1).contains(difficulty)) }
        if let r = figures.discrimination { #expect((-1...1).contains(r)) }
      }
    }
  }

  @Test func saysAtWhichLevelsThereIsWhatToShow() {
    #expect(
      [0, 4, 5, 19, 20, 99, 100].map { FigureLevel($0) } == [
        .suppressed, .suppressed, .counts, .counts, .exploratory, .exploratory, .full,
      ])
    #expect(!FigureLevel.counts.showsStatistics && FigureLevel.exploratory.showsStatistics)
  }

  @Test func comparesScenariosOverThoseWhoPlayedAllOfThem() throws {
    var machine = try Self.machine()
    var program = machine.program
    program.attainable = Attainable(
      basis: .explored, least: [-1], most: [5], factors: [1], lowest: -1, highest: 5, states: 0)
    machine = try Machine(program)
    let ways = [["ask", "tell"], ["ask", "hint"], ["grip", "step-back", "hide"], ["wait", "hide"]]
    let first = try ways.enumerated().map { try Self.session(machine, "s\($0)", $1) }
    let second = try ways.dropLast().enumerated().map { try Self.session(machine, "s\($0)", $1) }
    let analyses = [ItemAnalysis(machine, first), ItemAnalysis(machine, second)]
    let alpha = try #require(ItemAnalysis.acrossScenarios(analyses))
    #expect((alpha.items, alpha.learners) == (2, 3))
    #expect(abs(alpha.alpha - 1) < 1e-12, "the same scores twice")
    #expect(ItemAnalysis.acrossScenarios([analyses[0]]) == nil)
  }
}
