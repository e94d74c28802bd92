/// Why the counts of two parts of a series cannot be added.
package enum MergeError: Error, Hashable, Sendable {
  /// They were counted in other scenarios, by other agents or from other seeds.
  case ofAnotherSeries
  /// They are no counts of runs, or do not agree with each other.
  case unsound
}

extension RunSummary {
  /// The most runs of a series.
  package static let mostRuns = 1_000_000_000

  /// Adds the counts of another part of the same series.
  /// - Parameter other: Counts from somewhere else; they are looked at first.
  /// - Throws: Why they cannot be added; then nothing has changed.
  package mutating func add(_ other: RunSummary) throws(MergeError) {
    guard other.isSound else { throw .unsound }
    guard outline == other.outline else { throw .ofAnotherSeries }
    var sum = self
    var isWithin = true
    func add(_ left: inout Int, _ right: Int) {
      let (result, overflows) = left.addingReportingOverflow(right)
      left = result
      isWithin = isWithin && !overflows
    }
    for count in [\RunSummary.runs, \.stuck, \.endless, \.unfinished, \.optedOut] {
      add(&sum[keyPath: count], other[keyPath: count])
    }
    if let passed = other.passed { sum.passed? += passed }
    for (place, ending) in other.endings.enumerated() { add(&sum.endings[place].runs, ending.runs) }
    for (place, critical) in other.critical.enumerated() {
      add(&sum.critical[place].events, critical.events)
      add(&sum.critical[place].repaired, critical.repaired)
    }
    for (place, scene) in other.scenes.enumerated() { add(&sum.scenes[place].visits, scene.visits) }
    for (place, choice) in other.choices.enumerated() { add(&sum.choices[place].takes, choice.takes) }
    isWithin = sum.answers.add(other.answers) && sum.percent.add(other.percent) && isWithin
    for (place, dimension) in other.dimensions.enumerated() {
      isWithin = sum.dimensions[place].points.add(dimension.points) && isWithin
    }
    if let faults = other.faults { sum.faults?.add(faults) }
    guard isWithin, sum.runs <= Self.mostRuns else { throw .unsound }
    self = sum
  }

  /// Whether the counts agree with each other, as those of a series do.
  package var isSound: Bool {
    let counts = [runs, stuck, endless, unfinished, optedOut, passed ?? 0]
    guard counts.allSatisfy({ (0...Self.mostRuns).contains($0) }), endings.allSatisfy({ $0.runs >= 0 }),
      critical.allSatisfy({ $0.events >= $0.repaired && $0.repaired >= 0 }),
      scenes.allSatisfy({ $0.visits >= 0 }), choices.allSatisfy({ $0.takes >= 0 }), answers.isSound, percent.isSound,
      dimensions.allSatisfy({ $0.points.isSound && $0.points.count == runs - (faults?.runs ?? 0) })
    else { return false }
    let faulty = faults?.runs ?? 0
    guard faults?.isSound(in: runs) ?? true else { return false }
    var over = stuck + endless + unfinished + faulty
    for ending in endings where ending.runs <= Self.mostRuns {
      over += ending.runs
      if over > runs { return false }
    }
    return over == runs && answers.count == runs && percent.count <= runs && optedOut <= runs && (passed ?? 0) <= runs
  }

  /// The summary without its counts: what is the same in all parts of a series.
  private var outline: RunSummary {
    let none = Distribution([:])
    var outline = self
    for count in [\RunSummary.runs, \.stuck, \.endless, \.unfinished, \.optedOut] { outline[keyPath: count] = 0 }
    outline.faults = faults.map { _ in AgentFaults() }
    outline.passed = passed.map { _ in 0 }
    (outline.answers, outline.percent) = (none, none)
    for place in endings.indices { outline.endings[place].runs = 0 }
    for place in critical.indices { (outline.critical[place].events, outline.critical[place].repaired) = (0, 0) }
    for place in scenes.indices { outline.scenes[place].visits = 0 }
    for place in choices.indices { outline.choices[place].takes = 0 }
    for place in dimensions.indices { outline.dimensions[place].points = none }
    return outline
  }
}
