/// What a program did wrong that was to answer in a run. The run ends there.
package struct AgentFault: Error, Codable, Hashable, Sendable {
  /// What was wrong.
  package enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    /// It could not be started.
    case notStarted = "not-started"
    /// It ended, or closed its output, before it had answered.
    case left
    /// A signal ended it before it had answered.
    case killed
    /// It did not answer in time.
    case late
    /// It wrote more than it may.
    case tooMuch = "too-much"
    /// It ended in the middle of a line.
    case cut
    /// What it wrote is no answer.
    case noAnswer = "no-answer"
    /// What it answered is not offered there.
    case notOffered = "not-offered"
  }

  /// The number of the run, from 1.
  package var run: Int
  /// The number of the answer, from 1.
  package var step: Int
  /// The id of the scene where the run stands.
  package var scene: String
  /// What was wrong.
  package var kind: Kind
  /// More of it: the exit code, the signal, the seconds, or what it wrote.
  package var detail: String
}

/// The faults of a program in a series of runs.
package struct AgentFaults: Codable, Hashable, Sendable {
  /// A kind of fault and how many runs it ended.
  package struct Count: Codable, Hashable, Sendable {
    /// What was wrong.
    package var kind: AgentFault.Kind
    /// The number of runs.
    package var runs: Int
  }

  /// How many are told one by one.
  static let mostTold = 10

  /// The number of runs that a fault ended.
  package private(set) var runs = 0
  /// How many each kind of fault ended, in a fixed order; only those that did.
  package private(set) var kinds: [Count] = []
  /// The faults of the first runs that had one.
  package private(set) var first: [AgentFault] = []

  /// No faults.
  package init() {}

  /// Counts a fault.
  mutating func add(_ fault: AgentFault) {
    add([Count(kind: fault.kind, runs: 1)], [fault])
  }

  /// Adds the faults of other runs of the same series.
  mutating func add(_ other: AgentFaults) { add(other.kinds, other.first) }

  private mutating func add(_ counts: [Count], _ faults: [AgentFault]) {
    var all = Dictionary(uniqueKeysWithValues: kinds.map { ($0.kind, $0.runs) })
    for count in counts { all[count.kind, default: 0] += count.runs }
    kinds = AgentFault.Kind.allCases.compactMap { kind in all[kind].map { Count(kind: kind, runs: $0) } }
    runs = kinds.reduce(0) { $0 + $1.runs }
    first = Array((first + faults).sorted { $0.run < $1.run }.prefix(Self.mostTold))
  }

  /// Whether the counts agree with each other, as those of a series with so many runs do.
  func isSound(in all: Int) -> Bool {
    guard kinds.count <= AgentFault.Kind.allCases.count, first.count == min(runs, Self.mostTold),
      kinds.allSatisfy({ (1...RunSummary.mostRuns).contains($0.runs) }), Set(kinds.map(\.kind)).count == kinds.count
    else { return false }
    var ordered = AgentFaults()
    ordered.add(kinds, first)
    return ordered == self && runs <= all
  }
}
