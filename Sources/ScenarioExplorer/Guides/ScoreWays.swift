import ScenarioModel
import ScenarioRuntime

/// What can still be scored from every state and every status of critical events, for each kind of end.
///
/// A node is a state together with a status. For each kind of end that a run can come to (its cap and its outcome) every
/// node has the greatest sum of points on a way there, by relaxation until nothing grows, and of the ways with that sum
/// the steps of the shortest.
struct ScoreWays: Sendable {
  /// A kind of end.
  struct End: Hashable, Sendable {
    /// The most percent that runs get there.
    var cap: Int
    /// 2 for success, 1 for partial, 0 for failure.
    var outcome: Int
  }

  /// The best way to one kind of end.
  struct Way {
    var end: End
    /// Its points, as the percent weighs them.
    var points: Int
    /// Its steps.
    var steps: Int
  }

  /// What stands for no way.
  private static let none = Int.min

  private var nodes: [UInt64: UInt32] = [:]
  private var statuses: [CriticalStatus: UInt32] = [:]
  private var starts: [Int] = [0]
  private var targets: [UInt32] = []
  /// The edges of the graph that edges stand for.
  private var graphEdges: [UInt32] = []
  private var weights: [Int] = []
  private let ends: [End]
  /// For each kind of end the greatest sum of `sign` times the points from each node.
  private var sums: [[Int]] = []
  /// For each kind of end the steps of the shortest way with that sum.
  private var steps: [[UInt32]] = []
  private let sign: Int

  init(
    _ search: ScoreSearch, _ choices: CriticalChoices, _ factors: [Int], sign: Int, budget: Int
  ) throws(GuideError) {
    let graph = search.graph
    let program = graph.machine.program
    self.sign = sign
    var labelWeights: [Int] = []
    for effects in graph.effects {
      let points = factors.indices.map { search.isKept($0) ? 0 : Int(effects.points[$0]) }
      guard let sum = checkedSum(factors, times: points) else { throw .tooLarge }
      labelWeights.append(sum)
    }

    // The nodes, in the order of their distance from the first.
    var states: [UInt32] = [0]
    var statusOfNode: [UInt32] = [0]
    var allStatuses = [CriticalStatus()]
    statuses[CriticalStatus()] = 0
    nodes[0] = 0
    var next = 0
    while next < states.count {
      let state = Int(states[next])
      let status = statusOfNode[next]
      next += 1
      for edge in graph.edges(of: state) where search.runEdges[edge] {
        let label = graph.label(edge)
        var statusAfter = status
        if label < choices.isCritical.count {
          let after = allStatuses[Int(status)].after(label, choices)
          statusAfter = statuses[after] ?? UInt32(allStatuses.count)
          if Int(statusAfter) == allStatuses.count {
            statuses[after] = statusAfter
            allStatuses.append(after)
          }
        }
        let key = Self.key(graph.target(edge), statusAfter)
        let target = nodes[key] ?? UInt32(states.count)
        if Int(target) == states.count {
          guard states.count < budget else { throw .tooManyStates(budget: budget) }
          nodes[key] = target
          states.append(UInt32(truncatingIfNeeded: graph.target(edge)))
          statusOfNode.append(statusAfter)
        }
        targets.append(target)
        graphEdges.append(UInt32(truncatingIfNeeded: edge))
        weights.append(labelWeights[label])
      }
      starts.append(targets.count)
    }

    // The ends by their kinds, with the points that are part of the states.
    var found: [End: [(node: Int, points: Int)]] = [:]
    for node in states.indices where graph.kind(Int(states[node])) == .ended {
      let state = Int(states[node])
      guard case .end(let ending) = program.scenes[graph.scene(state)].move else { continue }
      let kept = factors.indices.map { search.points($0, atEnd: state) }
      guard let points = checkedSum(factors, times: kept) else { throw .tooLarge }
      let end = End(cap: allStatuses[Int(statusOfNode[node])].cap(program.scoring), outcome: ending.outcome.rank)
      found[end, default: []].append((node, points))
    }
    ends = found.keys.sorted { ($0.cap, $0.outcome) > ($1.cap, $1.outcome) }
    for end in ends { try relax(from: found[end, default: []], count: states.count) }
  }

  private static func key(_ state: Int, _ status: UInt32) -> UInt64 { UInt64(state) << 32 | UInt64(status) }

  /// Finds the greatest sums to some ends, and the shortest ways with them.
  private mutating func relax(from ends: [(node: Int, points: Int)], count: Int) throws(GuideError) {
    var sums = Array(repeating: Self.none, count: count)
    for (node, points) in ends { sums[node] = sign &* points }
    // Edges mostly lead to nodes with higher numbers, so a sweep down settles long ways at once.
    var sweeps = 0
    var grows = true
    while grows {
      grows = false
      sweeps += 1
      guard sweeps <= min(count + 1, 1 << 14) else { throw .pointsWithoutEnd }
      for node in stride(from: count - 1, through: 0, by: -1) {
        for edge in starts[node]..<starts[node + 1] where sums[Int(targets[edge])] != Self.none {
          let (sum, overflows) = sums[Int(targets[edge])].addingReportingOverflow(sign &* weights[edge])
          guard !overflows, sum != Self.none else { throw .tooLarge }
          guard sum > sums[node] else { continue }
          sums[node] = sum
          grows = true
        }
      }
    }
    var steps = Array(repeating: UInt32.max, count: count)
    for (node, points) in ends where sums[node] == sign &* points { steps[node] = 0 }
    grows = true
    while grows {
      grows = false
      for node in stride(from: count - 1, through: 0, by: -1) where sums[node] != Self.none {
        for edge in starts[node]..<starts[node + 1] {
          let target = Int(targets[edge])
          guard steps[target] != UInt32.max, sums[target] != Self.none,
            sums[target] &+ sign &* weights[edge] == sums[node], steps[target] + 1 < steps[node]
          else { continue }
          steps[node] = steps[target] + 1
          grows = true
        }
      }
    }
    self.sums.append(sums)
    self.steps.append(steps)
  }

  /// The node of a state and a status, if runs come there.
  func node(_ state: Int, _ status: CriticalStatus) -> Int? {
    statuses[status].flatMap { nodes[Self.key(state, $0)] }.map { Int($0) }
  }

  /// The edges of a node.
  func edges(of node: Int) -> Range<Int> { starts[node]..<starts[node + 1] }

  /// The edge of the graph that an edge stands for.
  func step(_ edge: Int) -> Int { Int(graphEdges[edge]) }

  /// The best way to each kind of end that begins with an edge.
  func ways(over edge: Int) -> [Way] {
    let target = Int(targets[edge])
    return ends.indices.compactMap { kind in
      let sum = sums[kind][target]
      guard sum != Self.none else { return nil }
      return Way(
        end: ends[kind], points: sign &* sum &+ weights[edge], steps: Int(steps[kind][target]) + 1)
    }
  }
}

extension Ending.Outcome {
  /// 2 for success, 1 for partial, 0 for failure.
  fileprivate var rank: Int {
    switch self {
    case .success: 2
    case .partial: 1
    case .failure: 0
    }
  }
}
