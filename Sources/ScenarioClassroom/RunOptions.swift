/// How a series of headless runs is made.
package struct RunOptions: Sendable {
  /// The number of runs in the series.
  package var runs: Int
  /// The seed of the series; the seeds of its runs follow from it by ``runSeed(series:run:)``.
  package var seed: UInt64
  /// After so many answers a run is broken off.
  package var mostAnswers: Int
  /// Whether time limits hold. Personas and programs can be late; other agents are not, but a script that says so.
  package var timing: Bool
  /// The part of the series that is made.
  package var shard: Shard
  /// How many runs are made at a time. What comes of them is the same whatever their number.
  package var jobs: Int

  /// Makes options.
  package init(
    runs: Int, seed: UInt64, mostAnswers: Int = 10_000, timing: Bool = false, shard: Shard = .whole, jobs: Int = 1
  ) {
    self.runs = runs
    self.seed = seed
    self.timing = timing
    self.mostAnswers = mostAnswers
    self.shard = shard
    self.jobs = jobs
  }
}
