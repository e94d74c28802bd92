package import ScenarioModel
package import ScenarioRuntime

/// Knows, at every point of every run, which answer lies on a way with the highest or the lowest percent that can still
/// be reached.
///
/// It looks at all ways to an end without opt-outs and in time; at a draw, at all its branches, as if luck came along. Of
/// answers with equal percent the one with more (or fewer) points comes first, as the percent weighs them; then the
/// better (or worse) outcome; then the shorter way; then written order. Caps of critical events count, also of those that
/// were taken before: the values are exact.
package struct ScoreGuide: Sendable {
  /// What is sought.
  package enum Aim: Hashable, Sendable {
    /// The highest percent.
    case best
    /// The lowest.
    case worst
  }

  /// What is sought.
  package let aim: Aim
  private let machine: Machine
  private let map: StateMap
  private let ways: ScoreWays
  private let choices: CriticalChoices
  private let factors: [Int]

  /// Looks into all states of a program.
  /// - Parameters:
  ///   - machine: The machine of the program.
  ///   - aim: What is sought.
  ///   - budget: The most states that are looked into.
  /// - Throws: ``GuideError``.
  package init(_ machine: Machine, _ aim: Aim, budget: Int = ExplorerOptions().budget) throws(GuideError) {
    guard let scores = scoreSearch(machine, budget: budget) else { throw .tooManyStates(budget: budget) }
    let dimensions = machine.program.dimensions.count
    switch scores.outcome {
    case .explored(let range): factors = (machine.program.attainable ?? range.attainable).factors
    case .noDimensions: factors = []
    case .noEnd: throw .noEnd
    case .pointsWithoutEnd: throw .pointsWithoutEnd
    case .tooLarge, .declared, .unknown: throw .tooLarge
    }
    guard !scores.search.ends.isEmpty else { throw .noEnd }
    guard factors.count == dimensions else { throw .tooLarge }
    self.aim = aim
    self.machine = machine
    choices = CriticalChoices(machine.program)
    map = StateMap(scores.search.graph)
    ways = try ScoreWays(scores.search, choices, factors, sign: aim == .best ? 1 : -1, budget: budget)
  }

  /// What a way comes to, by what counts first.
  private struct Worth: Comparable {
    var percent: Int
    var points: Int
    var outcome: Int
    /// Fewer are better, whatever is sought.
    var steps: Int

    static func < (left: Worth, right: Worth) -> Bool {
      (left.percent, left.points, left.outcome, -left.steps)
        < (right.percent, right.points, right.outcome, -right.steps)
    }
  }

  /// The answer to the move at hand.
  /// - Parameter state: A state of the machine.
  /// - Returns: The answer; nil where no way leads to an end without opt-outs and in time, or nothing is asked.
  package func answer(_ state: MachineState) -> Answer? {
    var words: [UInt64] = []
    map.packing.pack(state, into: &words)
    guard let number = map.number(words) else { return nil }
    let status = CriticalStatus(state.criticalEvents, choices)
    guard let node = ways.node(number, status) else { return nil }
    var total = 0
    for (dimension, factor) in factors.enumerated() where !map.packing.hasDimension[dimension] {
      total &+= factor &* machine.points(ofDimension: dimension, in: state)
    }
    var best: (worth: Worth, step: Int)?
    let sign = aim == .best ? 1 : -1
    for edge in ways.edges(of: node) {
      for way in ways.ways(over: edge) {
        let points = total &+ way.points
        let percent = min(machine.percent(ofTotal: points, afterOptOut: state.usedOptOut) ?? 0, way.end.cap)
        let worth = Worth(
          percent: sign * percent, points: sign &* points, outcome: sign * way.end.outcome, steps: way.steps)
        if let best, worth <= best.worth { continue }
        best = (worth, ways.step(edge) - map.edges(of: number).lowerBound)
      }
    }
    guard let best else { return nil }
    let answers = map.packing.answers(to: words, machine)
    return answers.indices.contains(best.step) ? answers[best.step] : nil
  }
}
