import ScenarioModel
import ScenarioRuntime

/// Finds the exact range of scores in a graph whose states were all looked into.
///
/// The points of a dimension with bounds are part of the states. Those of the others depend on the way, but what a
/// choice gives does not, so their range is that of the sums over all ways.
struct ScoreSearch {
  private let graph: Graph
  private let program: Program
  private let components: Components
  /// The states on some run without opt-outs that reaches an end.
  private let isAlive: [Bool]
  /// For each edge whether some such run takes it.
  private let runEdges: [Bool]
  /// The ends among them.
  private let ends: [Int]
  /// What each choice gives in each dimension without bounds.
  private let points: [[Int]]
  /// Whether each choice is critical or costs points.
  private let errs: [Bool]

  init(_ graph: Graph) {
    self.graph = graph
    let machine = graph.machine
    program = machine.program
    // An answer that came late counts as little as an opt-out.
    let isOptOut = (0..<machine.choiceCount).map { machine.isOptOut($0) } + graph.given.map { $0.answer == .late }
    let edges = graph.labels.map { label in label.choice.map { !isOptOut[$0] } ?? true }
    components = Components(graph, over: edges)
    let alive = components.reaching(graph, over: edges) { graph.kind($0) == .ended }
    isAlive = alive
    runEdges = edges.indices.map { edges[$0] && alive[Int(graph.targets[$0])] }
    ends = alive.indices.filter { alive[$0] && graph.kind($0) == .ended }
    let choices = (0..<machine.choiceCount).map { machine.choice($0) }
    errs =
      choices.map { choice in choice.critical || choice.effects.score.contains { $0.amount < 0 } }
      + graph.given.map(\.costs)
    let openDimensions = program.dimensions.map { $0.min == nil }
    points =
      choices.map { choice in
        var points = Array(repeating: 0, count: openDimensions.count)
        for change in choice.effects.score where openDimensions[change.target] {
          points[change.target] += change.amount
        }
        return points
      } + graph.given.map(\.points)
  }

  /// The range, or why there is none.
  func outcome() -> ScoreOutcome {
    guard !program.dimensions.isEmpty else { return .noDimensions }
    guard !ends.isEmpty else { return .noEnd }
    var endings: [Int: ScoreRange.Ending] = [:]
    for end in ends where endings[graph.scene(end)] == nil {
      let count = program.dimensions.count
      endings[graph.scene(end)] = ScoreRange.Ending(
        scene: graph.scene(end), least: Array(repeating: Int.max, count: count),
        most: Array(repeating: Int.min, count: count))
    }
    var best: [ScoreRange.Best] = []
    for dimension in program.dimensions.indices {
      let isOpen = program.dimensions[dimension].min == nil
      let weights = points.map { $0[dimension] }
      switch (extremes(weights, isOpen: isOpen, sign: 1), extremes(weights, isOpen: isOpen, sign: -1)) {
      case (.sums(let most), .sums(let least)):
        guard staysWithinLimits(most, least) else { return .tooLarge }
        let atEnd = { (end: Int) in isOpen ? 0 : boundedPoints(dimension, end) }
        for end in ends {
          let scene = graph.scene(end)
          guard var ending = endings[scene] else { continue }
          ending.most[dimension] = max(ending.most[dimension], most.at(end) + atEnd(end))
          ending.least[dimension] = min(ending.least[dimension], atEnd(end) - least.at(end))
          endings[scene] = ending
        }
        best.append(bestRun(weights, most, atEnd: atEnd))
      case (.loop(let loop), _): return .pointsWithoutEnd(pointsLoop(loop, dimension, gives: true))
      case (_, .loop(let loop)): return .pointsWithoutEnd(pointsLoop(loop, dimension, gives: false))
      default: return .tooLarge
      }
    }
    return range(endings.values.sorted { $0.scene < $1.scene }, best)
  }

  private func range(_ endings: [ScoreRange.Ending], _ best: [ScoreRange.Best]) -> ScoreOutcome {
    let dimensions = program.dimensions.indices
    let least = dimensions.map { dimension in endings.map { $0.least[dimension] }.min() ?? 0 }
    let most = dimensions.map { dimension in endings.map { $0.most[dimension] }.max() ?? 0 }
    let ranges = zip(least, most).map { $0...$1 }
    guard let factors = factors(weights: program.dimensions.map(\.weight), ranges: ranges) else { return .tooLarge }
    var weights: [Int] = []
    for points in points {
      guard let weight = checkedSum(factors, times: points) else { return .tooLarge }
      weights.append(weight)
    }
    // The points of dimensions with bounds count where a run ends.
    var boundedSums: [Int: Int] = [:]
    for end in ends {
      let points = dimensions.map { program.dimensions[$0].min == nil ? 0 : boundedPoints($0, end) }
      guard let sum = checkedSum(factors, times: points) else { return .tooLarge }
      boundedSums[end] = sum
    }
    guard case .sums(let greatest) = extremes(weights, isOpen: true, sign: 1),
      case .sums(let smallest) = extremes(weights, isOpen: true, sign: -1)
    else { return .tooLarge }
    var lowest = Int.max
    var highest = Int.min
    for end in ends {
      let (high, overflow) = greatest.at(end).addingReportingOverflow(boundedSums[end, default: 0])
      let (low, underflow) = boundedSums[end, default: 0].subtractingReportingOverflow(smallest.at(end))
      guard !overflow, !underflow else { return .tooLarge }
      highest = max(highest, high)
      lowest = min(lowest, low)
    }
    let attainable = Attainable(
      basis: .explored, least: least, most: most, factors: factors, lowest: lowest, highest: highest, states: 0)
    return .explored(
      ScoreRange(
        attainable: attainable, bestByDimension: best,
        best: bestRun(weights, greatest, atEnd: { boundedSums[$0, default: 0] }), endings: endings))
  }

  // MARK: Ways

  /// The sums of each state; of a dimension with bounds they are all 0.
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

  /// The greatest sums of `sign` times the choices' weights.
  private func extremes(_ weights: [Int], isOpen: Bool, sign: Int) -> Extremes {
    guard isOpen, weights.contains(where: { $0 != 0 }) else { return .sums(.zero) }
    switch LongestPaths.find(graph, components, over: runEdges, weights: weights.map { sign * $0 }) {
    case .sums(let sums): return .sums(.list(sums))
    case .loop(let loop): return .loop(loop)
    case .overflow: return .overflow
    }
  }

  /// Whether no run meets the limit at which the machine holds points without bounds.
  private func staysWithinLimits(_ most: Sums, _ least: Sums) -> Bool {
    let limit = Machine.greatestPoints
    return isAlive.indices.allSatisfy { !isAlive[$0] || (most.at($0) <= limit && -least.at($0) >= -limit) }
  }

  private func boundedPoints(_ dimension: Int, _ state: Int) -> Int {
    guard let position = graph.machine.keyPosition(ofDimension: dimension) else { return 0 }
    return Int(graph.table.words[state * graph.table.width + position])
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
        let choice = graph.labels[edge].choice
        if !erring, let choice, errs[choice] { return false }
        return sums.at(state) + (choice.map { weights[$0] } ?? 0) == sums.at(Int(graph.targets[edge]))
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
