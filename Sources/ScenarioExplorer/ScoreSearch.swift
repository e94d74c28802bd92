import ScenarioModel
import ScenarioRuntime

/// Finds the exact range of scores in a graph whose states were all looked into.
///
/// The points of some dimensions are part of the states. Those of the others depend on the way, but what a step gives
/// does not, so their range is that of the sums over all ways. That holds for a dimension with bounds as well, as long
/// as no run meets them.
struct ScoreSearch {
  /// What came of it.
  enum Result {
    /// The range, or why there is none.
    case outcome(ScoreOutcome)
    /// Runs meet the bounds of these dimensions, so their points have to be part of the states.
    case meetsBounds(Set<Int>)
  }

  let graph: Graph
  let components: Components
  /// For each edge whether it is part of a run without opt-outs and in time that reaches an end.
  let runEdges: [Bool]
  /// The states on such runs.
  let isAlive: [Bool]
  /// The ends of such runs.
  let ends: [Int]
  private let program: Program
  /// For each label whether a step critical or costs points.
  private let errs: [Bool]

  init(_ graph: Graph) {
    self.graph = graph
    program = graph.machine.program
    let counts = graph.effects.map { !$0.isOptOut && !$0.isLate }
    let edges = (0..<graph.edgeCount).map { counts[graph.label($0)] }
    components = Components(graph, over: edges)
    let alive = components.reaching(graph, over: edges) { graph.kind($0) == .ended }
    isAlive = alive
    runEdges = edges.indices.map { edges[$0] && alive[graph.target($0)] }
    ends = alive.indices.filter { alive[$0] && graph.kind($0) == .ended }
    errs = graph.effects.map(\.errs)
  }

  /// The range, or why there is none.
  func result() -> Result {
    guard !program.dimensions.isEmpty else { return .outcome(.noDimensions) }
    guard !ends.isEmpty else { return .outcome(.noEnd) }
    let count = program.dimensions.count
    var endings: [Int: ScoreRange.Ending] = [:]
    for end in ends where endings[graph.scene(end)] == nil {
      endings[graph.scene(end)] = ScoreRange.Ending(
        scene: graph.scene(end), least: Array(repeating: Int.max, count: count),
        most: Array(repeating: Int.min, count: count))
    }
    var best: [ScoreRange.Best] = []
    var bounded: Set<Int> = []
    for dimension in program.dimensions.indices {
      let weights = weights(of: dimension)
      let isHeld = program.dimensions[dimension].min != nil && !isKept(dimension)
      switch (extremes(weights, sign: 1), extremes(weights, sign: -1)) {
      case (.sums(let most), .sums(let least)):
        guard staysInBounds(dimension, most, least) else {
          guard isHeld else { return .outcome(.tooLarge) }
          bounded.insert(dimension)
          continue
        }
        let atEnd = { (end: Int) in points(dimension, atEnd: end) }
        for end in ends {
          let scene = graph.scene(end)
          guard var ending = endings[scene] else { continue }
          ending.most[dimension] = max(ending.most[dimension], most.at(end) + atEnd(end))
          ending.least[dimension] = min(ending.least[dimension], atEnd(end) - least.at(end))
          endings[scene] = ending
        }
        best.append(bestRun(weights, most, atEnd: atEnd))
      case (_, _) where isHeld: bounded.insert(dimension)
      case (.loop(let loop), _): return .outcome(.pointsWithoutEnd(pointsLoop(loop, dimension, gives: true)))
      case (_, .loop(let loop)): return .outcome(.pointsWithoutEnd(pointsLoop(loop, dimension, gives: false)))
      default: return .outcome(.tooLarge)
      }
    }
    guard bounded.isEmpty else { return .meetsBounds(bounded) }
    return .outcome(range(endings.values.sorted { $0.scene < $1.scene }, best))
  }

  /// Whether the points of a dimension are part of the states.
  func isKept(_ dimension: Int) -> Bool { graph.packing.hasDimension[dimension] }

  /// What each label adds to a dimension that is no part of the states.
  func weights(of dimension: Int) -> [Int] {
    graph.effects.map { isKept(dimension) ? 0 : Int($0.points[dimension]) }
  }

  /// The points at an end of a dimension that is part of the states; else 0.
  func points(_ dimension: Int, atEnd end: Int) -> Int {
    isKept(dimension) ? graph.points(ofDimension: dimension, in: end) : 0
  }

  private func range(_ endings: [ScoreRange.Ending], _ best: [ScoreRange.Best]) -> ScoreOutcome {
    let dimensions = program.dimensions.indices
    let least = dimensions.map { dimension in endings.map { $0.least[dimension] }.min() ?? 0 }
    let most = dimensions.map { dimension in endings.map { $0.most[dimension] }.max() ?? 0 }
    let ranges = zip(least, most).map { $0...$1 }
    guard let factors = factors(weights: program.dimensions.map(\.weight), ranges: ranges) else { return .tooLarge }
    let byDimension = dimensions.map { weights(of: $0) }
    var sums: [Int] = []
    for label in graph.effects.indices {
      guard let sum = checkedSum(factors, times: byDimension.map { $0[label] }) else { return .tooLarge }
      sums.append(sum)
    }
    // The points that are part of the states count where a run ends.
    var keptSums: [Int: Int] = [:]
    for end in ends {
      guard let sum = checkedSum(factors, times: dimensions.map { points($0, atEnd: end) }) else { return .tooLarge }
      keptSums[end] = sum
    }
    guard case .sums(let greatest) = extremes(sums, sign: 1), case .sums(let smallest) = extremes(sums, sign: -1)
    else { return .tooLarge }
    var lowest = Int.max
    var highest = Int.min
    for end in ends {
      let (high, overflow) = greatest.at(end).addingReportingOverflow(keptSums[end, default: 0])
      let (low, underflow) = keptSums[end, default: 0].subtractingReportingOverflow(smallest.at(end))
      guard !overflow, !underflow else { return .tooLarge }
      highest = max(highest, high)
      lowest = min(lowest, low)
    }
    let attainable = Attainable(
      basis: .explored, least: least, most: most, factors: factors, lowest: lowest, highest: highest, states: 0)
    return .explored(
      ScoreRange(
        attainable: attainable, bestByDimension: best,
        best: bestRun(sums, greatest, atEnd: { keptSums[$0, default: 0] }), endings: endings))
  }

  // MARK: Ways

  /// The sums of each state; of a dimension that is part of the states they are all 0.
  private enum Sums {
    case zero
    case list([Int])

    func at(_ state: Int) -> Int {
      switch self {
      case .zero: 0
      case .list(let list): list[state]
      }
    }
  }

  private enum Extremes {
    case sums(Sums)
    case loop([(state: Int, edge: Int)])
    case overflow
  }

  /// The greatest sums of `sign` times the weights.
  private func extremes(_ weights: [Int], sign: Int) -> Extremes {
    guard weights.contains(where: { $0 != 0 }) else { return .sums(.zero) }
    switch LongestPaths.find(graph, components, over: runEdges, weights: weights.map { sign * $0 }) {
    case .sums(let sums): return .sums(.list(sums))
    case .loop(let loop): return .loop(loop)
    case .overflow: return .overflow
    }
  }

  /// Whether no run meets a dimension's bounds, or the limit at which the machine holds points without bounds.
  private func staysInBounds(_ dimension: Int, _ most: Sums, _ least: Sums) -> Bool {
    if isKept(dimension) { return true }
    let highest = program.dimensions[dimension].max ?? Machine.greatestPoints
    let lowest = program.dimensions[dimension].min ?? -Machine.greatestPoints
    return isAlive.indices.allSatisfy { !isAlive[$0] || (most.at($0) <= highest && -least.at($0) >= lowest) }
  }

  /// A shortest run with the greatest sum: along edges that give every state its own greatest sum.
  private func bestRun(_ weights: [Int], _ sums: Sums, atEnd: @escaping (Int) -> Int) -> ScoreRange.Best {
    let most = ends.lazy.map { sums.at($0) + atEnd($0) }.max() ?? 0
    let isBest = { (state: Int) in
      graph.kind(state) == .ended && isAlive[state] && sums.at(state) + atEnd(state) == most
    }
    func way(erring: Bool) -> Witness? {
      graph.shortestWay(from: 0, to: isBest) { state, edge in
        guard runEdges[edge] else { return false }
        let label = graph.label(edge)
        if !erring, errs[label] { return false }
        return sums.at(state) + weights[label] == sums.at(graph.target(edge))
      }.map { graph.witness(along: $0) }
    }
    if let witness = way(erring: false) { return ScoreRange.Best(witness: witness, onlyByErring: false) }
    return ScoreRange.Best(witness: way(erring: true) ?? Witness(steps: []), onlyByErring: true)
  }

  private func pointsLoop(_ loop: [(state: Int, edge: Int)], _ dimension: Int, gives: Bool) -> PointsLoop {
    let begin = loop.first?.state ?? 0
    let way = graph.shortestWay(from: 0, to: { $0 == begin }) { _, edge in runEdges[edge] } ?? []
    return PointsLoop(
      dimension: dimension, gives: gives, witness: graph.witness(along: way), loop: graph.witness(along: loop))
  }
}
