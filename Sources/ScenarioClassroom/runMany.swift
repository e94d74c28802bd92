import Dispatch
package import ScenarioRuntime
import Synchronization

/// The seed of one run of a series: output number `run` of SplitMix64 on the series' seed, shifted right by 11, so that
/// it fits a recording.
/// - Parameters:
///   - series: The seed of the series.
///   - run: The number of the run, from 1.
/// - Returns: A seed of at most 2^53 − 1.
package func runSeed(series: UInt64, run: Int) -> UInt64 {
  var spread = SplitMix64(seed: series &+ UInt64(truncatingIfNeeded: run - 1) &* SplitMix64.increment)
  return spread.next() >> 11
}

/// A series was stopped before its end.
package struct RunsStopped: Error, Hashable, Sendable {
  /// How many runs were done.
  package var done: Int
}

/// Runs a scenario many times without showing it.
///
/// It takes no more memory the more runs there are: of each, only counts are kept.
/// - Parameters:
///   - machine: The machine of the scenario.
///   - agent: Who answers.
///   - options: How many runs, from which seed, and how many at a time.
///   - recorder: Where each run's recording goes, if they are wanted.
///   - goesOn: Told now and then how many runs are done, by one thread at a time; false stops the series.
/// - Returns: What came of the runs.
/// - Throws: ``AgentError`` where a script does not fit, of several the one of the first run; what the recorder throws;
///   ``RunsStopped``.
package func runMany(
  _ machine: Machine, agent: Agent, options: RunOptions, recorder: RunRecorder? = nil,
  goesOn: @Sendable (_ done: Int) -> Bool = { _ in true }
) throws -> RunSummary {
  let runs = options.shard.range(of: max(options.runs, 0))
  let jobs = agent.isOneByOne ? 1 : max(1, min(options.jobs, runs.count))
  // Small enough that nobody waits long for others at the end, large enough that taking a piece costs nothing.
  let piece = max(1, min(4096, runs.count / (jobs * 8)))
  let next = Atomic(runs.lowerBound)
  let series = Mutex(Series(RunStatistics(machine)))
  DispatchQueue.concurrentPerform(iterations: jobs) { _ in
    var worker = RunWorker(machine, agent, options, recorder)
    var failure: (run: Int, error: any Error)?
    // Pieces are taken in order, and those that were taken are finished: so the first run that fails is found, whoever
    // makes it.
    while failure == nil, series.withLock({ !$0.isOver }) {
      let first = next.wrappingAdd(piece, ordering: .relaxed).oldValue
      guard first < runs.upperBound else { break }
      let last = min(first + piece, runs.upperBound)
      var made = first
      var goesOnByItself = true
      do {
        while made < last, goesOnByItself {
          goesOnByItself = try worker.make(made + 1)
          made += 1
        }
      } catch {
        failure = (made, error)
      }
      series.withLock { series in
        series.done += made - first
        if failure?.error is RunInterrupted {
          series.isStopped = true
        } else {
          series.note(failure)
        }
        guard failure == nil else { return }
        if !goesOnByItself { series.isDone = true }
        if !series.isOver, !goesOn(series.done) { series.isStopped = true }
      }
    }
    series.withLock { series in
      series.statistics.add(worker.statistics)
      series.coverage = worker.coverage
    }
  }
  return try series.withLock { series in
    if let failure = series.failure { throw failure.error }
    if series.isStopped { throw RunsStopped(done: series.done) }
    return series.statistics.summary(agent: agent, seed: options.seed, coverage: series.coverage)
  }
}

/// What all who make runs of a series have in common.
private struct Series {
  var statistics: RunStatistics
  var done = 0
  var isStopped = false
  /// Whether the agent has nothing left to do.
  var isDone = false
  var coverage: Coverage?
  private(set) var failure: (run: Int, error: any Error)?

  init(_ statistics: RunStatistics) { self.statistics = statistics }

  /// Whether no more runs are made.
  var isOver: Bool { isStopped || isDone || failure != nil }

  /// Keeps the failure of the first run that failed.
  mutating func note(_ new: (run: Int, error: any Error)?) {
    guard let new else { return }
    if let failure, failure.run < new.run { return }
    failure = new
  }
}
