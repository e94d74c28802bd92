/// The greatest sums of weights on the ways from the start, by components in topological order and Bellman and Ford's
/// relaxation within each.
struct LongestPaths {
  enum Outcome {
    /// The greatest sum of each state; `Int.min` where the start does not lead.
    case sums([Int])
    /// A loop with a positive sum: its steps by state and edge.
    case loop([(state: Int, edge: Int)])
    /// A sum left 64 bits.
    case overflow
  }

  private var sums: [Int]
  /// The edge that gave a state its sum, and where that edge comes from; kept in components with loops only.
  private var lastStates: [UInt32] = []
  private var lastEdges: [Int] = []
  /// The last round or walk that met a state.
  private var marks: [Int] = []
  private var mark = 0

  private init(count: Int) { sums = Array(repeating: Int.min, count: count) }

  /// Finds the greatest sums.
  /// - Parameters:
  ///   - graph: The graph.
  ///   - components: Its components over the same edges, or more.
  ///   - edges: For each edge whether it may be taken.
  ///   - weights: What each step adds, by its label.
  /// - Returns: The sums, or why there are none.
  static func find(
    _ graph: Graph, _ components: Components, over edges: [Bool], weights: [Int]
  ) -> Outcome {
    var paths = LongestPaths(count: graph.count)
    paths.sums[0] = 0
    for number in 0..<components.count {
      let members = components.starts[number]..<components.starts[number + 1]
      let component = components.component[Int(components.order[members.lowerBound])]
      // What lies within the component comes first, so that its sums are final when they are handed on.
      var gives = false
      var takes = false
      for member in members {
        for edge in graph.edges(of: Int(components.order[member])) where edges[edge] {
          guard components.component[graph.target(edge)] == component else { continue }
          let weight = weights[graph.label(edge)]
          gives = gives || weight > 0
          takes = takes || weight < 0
        }
      }
      if members.count > 1 || gives || takes {
        let part = Part(
          graph: graph, states: Array(components.order[members]), component: component,
          components: components.component, edges: edges, weights: weights)
        // Where nothing takes, any edge that gives lies on a loop that gives.
        if gives, !takes, let loop = paths.anyGivingLoop(part) { return .loop(loop) }
        if let failure = paths.relax(part, mayLoop: gives) { return failure }
      }
      for member in members {
        let state = Int(components.order[member])
        guard paths.sums[state] != Int.min else { continue }
        for edge in graph.edges(of: state) where edges[edge] {
          let target = graph.target(edge)
          guard components.component[target] != component else { continue }
          let (sum, overflow) = paths.sums[state].addingReportingOverflow(weights[graph.label(edge)])
          if overflow || sum == Int.min { return .overflow }
          paths.sums[target] = max(paths.sums[target], sum)
        }
      }
    }
    return .sums(paths.sums)
  }

  /// A component with edges of its own.
  private struct Part {
    let graph: Graph
    let states: [UInt32]
    let component: Int32
    let components: [Int32]
    let edges: [Bool]
    let weights: [Int]

    /// Whether an edge that leaves one of the states may be taken and stays within.
    func holds(_ edge: Int) -> Bool { edges[edge] && components[graph.target(edge)] == component }
  }

  private func anyGivingLoop(_ part: Part) -> [(state: Int, edge: Int)]? {
    for state in part.states where sums[Int(state)] != Int.min {
      for edge in part.graph.edges(of: Int(state))
      where part.holds(edge) && part.weights[part.graph.label(edge)] > 0 {
        let back = part.graph.shortestWay(from: part.graph.target(edge), to: { $0 == Int(state) }) {
          part.holds($1)
        }
        if let back { return [(Int(state), edge)] + back }
      }
    }
    return nil
  }

  /// Relaxes a component's own edges, in rounds, until nothing grows.
  private mutating func relax(_ part: Part, mayLoop: Bool) -> Outcome? {
    if marks.isEmpty { marks = Array(repeating: 0, count: sums.count) }
    if mayLoop, lastStates.isEmpty {
      lastStates = Array(repeating: Graph.none, count: sums.count)
      lastEdges = Array(repeating: 0, count: sums.count)
    }
    var round = part.states.filter { sums[Int($0)] != Int.min }
    var next: [UInt32] = []
    var rounds = 0
    while !round.isEmpty {
      mark += 1
      for state in round {
        for edge in part.graph.edges(of: Int(state)) where part.holds(edge) {
          let target = UInt32(truncatingIfNeeded: part.graph.target(edge))
          let weight = part.weights[part.graph.label(edge)]
          let (sum, overflow) = sums[Int(state)].addingReportingOverflow(weight)
          if overflow || sum == Int.min { return .overflow }
          guard sum > sums[Int(target)] else { continue }
          sums[Int(target)] = sum
          if mayLoop {
            lastStates[Int(target)] = state
            lastEdges[Int(target)] = edge
          }
          guard marks[Int(target)] != mark else { continue }
          marks[Int(target)] = mark
          next.append(target)
        }
      }
      swap(&round, &next)
      next.removeAll(keepingCapacity: true)
      rounds += 1
      // A loop that gives shows among the edges that gave the last sums.
      if mayLoop, rounds % 16 == 0, let loop = loopOfLastEdges(part.states) { return .loop(loop) }
    }
    return nil
  }

  private mutating func loopOfLastEdges(_ states: [UInt32]) -> [(state: Int, edge: Int)]? {
    let before = mark
    for first in states {
      mark += 1
      var state = first
      while state != Graph.none, marks[Int(state)] <= before {
        marks[Int(state)] = mark
        state = lastStates[Int(state)]
      }
      guard state != Graph.none, marks[Int(state)] == mark else { continue }
      var loop: [(state: Int, edge: Int)] = []
      var place = state
      repeat {
        loop.append((Int(lastStates[Int(place)]), lastEdges[Int(place)]))
        place = lastStates[Int(place)]
      } while place != state
      return loop.reversed()
    }
    return nil
  }
}
