import Foundation
import ScenarioExplorer
import ScenarioModel
import ScenarioRuntime
import ScenarioTestPrograms
import Testing

@testable import ScenarioClassroom

struct RunManyTests {
  private let origin = ProgramOrigin(pack: "org.example.pack", version: "1.0.0", programHash: "abc")

  private struct Vectors: Decodable {
    struct Runs: Decodable {
      var seed: String
      var seeds: [UInt64]
    }
    var runs: [Runs]
  }

  @Test func seedsItsRuns() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Schema/vectors/random.json")
    let vectors = try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: file))
    #expect(!vectors.runs.isEmpty)
    for vector in vectors.runs {
      let seed = try #require(UInt64(vector.seed))
      #expect(vector.seeds.indices.map { runSeed(series: seed, run: $0 + 1) } == vector.seeds)
      #expect(vector.seeds.allSatisfy { $0 <= Recording.Header.greatestSeed })
    }
  }

  @Test func countsWhatReplayingEveryRunGives() throws {
    var withPercent = 0
    for seed in 0..<40 as Range<UInt64> {
      var program = RandomProgram.make(seed: seed)
      program.attainable = explore(try Machine(program)).scores.attainable
      let machine = try Machine(program)
      let series = try RecordedSeries(machine, .random(seed: 7), RunOptions(runs: 60, seed: seed))
      let summary = series.summary
      #expect(series.recordings.map(\.header.session) == (1...60).map { "run-\($0)" })
      let seeds = Set(series.recordings.map(\.header.seed))
      let results = try series.recordings.map { try replay($0, on: machine, origin: RecordedSeries.origin) }
      #expect(results.count == 60)
      #expect(seeds.count == 60)
      #expect(results.allSatisfy { $0.outcome == .same && $0.status.isOver })
      for ending in summary.endings {
        let scene = program.scenes.firstIndex { $0.id == ending.scene }
        #expect(ending.runs == results.count { $0.status == .ended(scene: scene ?? -1) })
      }
      #expect(summary.stuck == results.count { if case .stuck = $0.status { true } else { false } })
      #expect(summary.endings.reduce(0) { $0 + $1.runs } + summary.stuck + summary.endless == 60)
      #expect(summary.unfinished == 0)
      #expect(summary.optedOut == results.count { $0.score.usedOptOut })
      #expect(summary.passed == results.count { $0.score.passed == true })
      for (dimension, list) in summary.dimensions.enumerated() {
        #expect(list.points == Distribution(counts(results.map { $0.score.points[dimension] })))
      }
      #expect(summary.percent == Distribution(counts(results.compactMap { $0.score.percent })))
      #expect(summary.answers == Distribution(counts(results.map { $0.session.transcript.count })))
      let events = results.flatMap(\.events)
      for (choice, takes) in summary.choices.enumerated() {
        #expect(takes.takes == events.count { $0 == .chose(choice: choice) })
      }
      for (scene, visits) in summary.scenes.enumerated() {
        #expect(visits.visits == events.count { $0 == .entered(scene: scene) })
      }
      let critical = results.flatMap { $0.score.criticalEvents }
      #expect(summary.critical.reduce(0) { $0 + $1.events } == critical.count)
      #expect(summary.critical.reduce(0) { $0 + $1.repaired } == critical.count { $0.repairedAt != nil })
      withPercent += summary.percent.count
    }
    #expect(withPercent > 500)
  }

  private func counts(_ numbers: [Int]) -> [Int: Int] {
    numbers.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  @Test func givesTheSameForTheSameSeeds() throws {
    let machine = try Story([
      StoryScene("a", choices: ["x", "y", "z"].map { StoryChoice($0) }, goto: "1 * b | 1 * c"),
      StoryScene("b", ends: true), StoryScene("c", ends: true),
    ]).machine()
    func summary(_ agent: UInt64, _ seed: UInt64) throws -> RunSummary {
      try runMany(machine, agent: .random(seed: agent), options: RunOptions(runs: 200, seed: seed))
    }
    #expect(try summary(1, 2) == summary(1, 2))
    #expect(try summary(1, 2).choices != summary(3, 2).choices)
    // The draws are the runs' own, whoever answers.
    #expect(try summary(1, 2).endings == summary(3, 2).endings)
    #expect(try summary(1, 2).endings != summary(1, 3).endings)
  }

  @Test func takesTheFirstChoiceAndAnOptOutLast() throws {
    let machine = try Story([
      StoryScene("a", choices: [StoryChoice("stop", optOut: true), StoryChoice("x"), StoryChoice("y")], goto: "b"),
      StoryScene("b", choices: [StoryChoice("leave", optOut: true)], goto: "c"), StoryScene("c", ends: true),
      StoryScene("d", ends: true),
    ]).machine()
    let summary = try runMany(machine, agent: .first, options: RunOptions(runs: 5, seed: 1))
    #expect(summary.choices.map(\.takes) == [0, 5, 0, 5])
    #expect(summary.choicesNeverTaken.map(\.choice) == ["stop", "y"])
    #expect(summary.scenesNeverVisited == ["d"])
    #expect(summary.endings.map(\.runs) == [5, 0])
    #expect(summary.optedOut == 5)
    #expect(summary.passed == nil)
    #expect(summary.answers.bars == [.init(value: 2, count: 5)])
  }

  @Test func breaksOffLongRuns() throws {
    let machine = try Story([StoryScene("a", choices: [StoryChoice("x")], goto: "a")]).machine()
    let summary = try runMany(machine, agent: .first, options: RunOptions(runs: 2, seed: 1, mostAnswers: 50))
    #expect(summary.unfinished == 2)
    #expect(summary.choices.map(\.takes) == [100])
    #expect(try runMany(machine, agent: .first, options: RunOptions(runs: 0, seed: 1)).runs == 0)
  }

  @Test func passesOnWhatTheRecorderThrows() throws {
    struct Full: Error {}
    let machine = try Story([StoryScene("a", ends: true)]).machine()
    #expect(throws: Full.self) {
      try runMany(
        machine, agent: .first, options: RunOptions(runs: 2, seed: 1),
        recorder: RunRecorder(origin: origin) { _, _ in throw Full() })
    }
  }

  @Test func isPlainData() throws {
    let machine = try Machine(RandomProgram.make(seed: 3))
    let summary = try runMany(machine, agent: .random(seed: 1), options: RunOptions(runs: 20, seed: 1))
    #expect(try JSONDecoder().decode(RunSummary.self, from: JSONEncoder().encode(summary)) == summary)
  }
}
