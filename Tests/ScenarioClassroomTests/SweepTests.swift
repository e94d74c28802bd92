import ScenarioExplorer
import ScenarioModel
import ScenarioRuntime
import ScenarioTestPrograms
import Testing

@testable import ScenarioClassroom

struct SweepTests {
  private func machine(_ seed: UInt64) throws -> Machine {
    var program = RandomProgram.make(seed: seed)
    program.attainable = explore(try Machine(program)).scores.attainable
    return try Machine(program)
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func isTheSameWhateverTheNumberOfJobsAndShards(seed: UInt64) throws {
    let machine = try machine(seed)
    let agent = Agent.random(seed: 3)
    let one = try RecordedSeries(machine, agent, RunOptions(runs: 97, seed: seed))
    for jobs in [2, 3, 8, 97, 200] {
      let several = try RecordedSeries(machine, agent, RunOptions(runs: 97, seed: seed, jobs: jobs))
      #expect(several.summary == one.summary)
      #expect(several.recordings == one.recordings)
    }
    for count in [1, 2, 7, 97, 100] {
      let parts = try (1...count).shuffled().map { number in
        let shard = try #require(Shard(number, of: count))
        return try runMany(machine, agent: agent, options: RunOptions(runs: 97, seed: seed, shard: shard, jobs: 2))
      }
      var sum = parts[0]
      for part in parts.dropFirst() { try sum.add(part) }
      #expect(sum == one.summary)
    }
  }

  @Test func dividesEverySeries() throws {
    for runs in [0, 1, 7, 8, 1000, 1_000_000_000] {
      for count in [1, 2, 3, 8, 999, Shard.mostShards] {
        var next = 0
        var sizes: Set<Int> = []
        for number in 1...count {
          let range = try #require(Shard(number, of: count)).range(of: runs)
          #expect(range.lowerBound == next)
          next = range.upperBound
          sizes.insert(range.count)
        }
        #expect(next == runs)
        #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
      }
    }
  }

  @Test(arguments: [
    "0/0", "3/2", "0/4", "-1/4", "1/", "/4", "1", "1/2/3", "a/b", "1/1000001", "1/99999999999999999999", "١/٢",
  ])
  func readsNoShardFrom(text: String) { #expect(Shard(text) == nil) }

  @Test func readsShards() {
    #expect(Shard("3/8") == Shard(3, of: 8))
    #expect(Shard("1/1") == .whole)
    #expect(Shard("3/8")?.text == "3/8")
  }

  @Test func stopsWhenToldTo() throws {
    let machine = try machine(1)
    for jobs in [1, 3] {
      #expect {
        try runMany(machine, agent: .first, options: RunOptions(runs: 5000, seed: 1, jobs: jobs)) { $0 < 500 }
      } throws: { error in
        guard let stopped = error as? RunsStopped else { return false }
        return (500..<5000).contains(stopped.done)
      }
    }
  }

  @Test func tellsTheFirstRunThatFailed() throws {
    struct Full: Error, Equatable { var run: Int }
    let machine = try machine(1)
    for jobs in [1, 2, 16] {
      #expect(throws: Full(run: 321)) {
        try runMany(
          machine, agent: .first, options: RunOptions(runs: 2000, seed: 1, jobs: jobs),
          recorder: RunRecorder(origin: RecordedSeries.origin) { run, _ in
            if run >= 321 { throw Full(run: run) }
          })
      }
    }
  }

  @Test func refusesCountsThatDoNotAgree() throws {
    let machine = try machine(1)
    let good = try runMany(machine, agent: .random(seed: 1), options: RunOptions(runs: 50, seed: 1))
    #expect(good.isSound)
    var bad = good
    bad.runs = 51
    #expect(!bad.isSound)
    bad = good
    bad.answers.count += 1
    #expect(!bad.isSound)
    bad = good
    bad.stuck = Int.max
    #expect(!bad.isSound)
    bad = good
    bad.scenes[0].visits = Int.max
    var sum = good
    #expect(throws: MergeError.unsound) { try sum.add(bad) }
    bad = good
    bad.scenes[0].scene = "elsewhere"
    #expect(throws: MergeError.ofAnotherSeries) { try sum.add(bad) }
    #expect(sum == good)
  }
}
