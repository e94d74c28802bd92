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

  private let graph: Graph
  private let components: Components
  private let includes: (Int) -> Bool
  private let weight: (Int) -> Int

  private var sums: [Int]
  /// The edge that gave a state its sum, and where that edge comes from; kept in components with loops only.
  private var lastStates: [UInt32] = []
  private var lastEdges: [Int] = []
  /// The last round or walk that met a state.
  private var marks: [Int] = []
  private var mark = 0

  private init(
    _ graph: Graph, _ components: Components, includes: @escaping (Int) -> Bool, weight: @escaping (Int) -> Int
  ) {
    self.graph = graph
    self.components = components
    self.includes = includes
    self.weight = weight
    sums = Array(repeating: Int.min, count: graph.table.count)
  }

  /// Finds the greatest sums over the edges that `includes` takes.
  /// - Parameters:
  ///   - graph: The graph.
  ///   - components: Its components over the same edges, or more.
  ///   - includes: Whether an edge, by its position, may be taken.
  ///   - weight: What an edge adds.
  /// - Returns: The sums, or why there are none.
  static func find(
    _ graph: Graph, _ components: Components, includes: @escaping (Int) -> Bool, weight: @escaping (Int) -> Int
  ) -> Outcome {
    var paths = LongestPaths(graph, components, includes: includes, weight: weight)
    paths.sums[0] = 0
    for number in 0..<components.count {
      let members = components.order[components.starts[number]..<components.starts[number + 1]]
      if let failure = paths.settle(members) { return failure }
    }
    return .sums(paths.sums)
  }

  /// Finds the final sums in one component, then hands them on.
  private mutating func settle(_ members: ArraySlice<UInt32>) -> Outcome? {
    let number = components.component[Int(members[members.startIndex])]
    var gives = false
    var takes = false
    for member in members {
      for edge in graph.edges(of: Int(member)) where isWithin(number, edge) {
        let weight = weight(edge)
        gives = gives || weight > 0
        takes = takes || weight < 0
        // Where nothing takes, one edge that gives lies on a loop that gives.
        if gives, takes { break }
      }
    }
    let isLoop = members.count > 1 || gives || takes
    if gives, !takes, let loop = anyGivingLoop(members, number) { return .loop(loop) }
    if isLoop, let failure = relax(members, number, mayLoop: gives) { return failure }
    for member in members where sums[Int(member)] != Int.min {
      for edge in graph.edges(of: Int(member)) where includes(edge) {
        let target = Int(graph.targets[edge])
        guard components.component[target] != number else { continue }
        let (sum, overflow) = sums[Int(member)].addingReportingOverflow(weight(edge))
        if overflow || sum == Int.min { return .overflow }
        sums[target] = max(sums[target], sum)
      }
    }
    return nil
  }

  private func isWithin(_ number: Int32, _ edge: Int) -> Bool {
    components.component[Int(graph.targets[edge])] == number && includes(edge)
  }

  private func anyGivingLoop(_ members: ArraySlice<UInt32>, _ number: Int32) -> [(state: Int, edge: Int)]? {
    for member in members where sums[Int(member)] != Int.min {
      for edge in graph.edges(of: Int(member)) where isWithin(number, edge) && weight(edge) > 0 {
        let target = Int(graph.targets[edge])
        guard target != Int(member) else { return [(Int(member), edge)] }
        let back = graph.shortestWay(
          from: target, to: { $0 == Int(member) }, includes: { _, edge in isWithin(number, edge) })
        if let back { return [(Int(member), edge)] + back }
      }
    }
    return nil
  }

  /// Relaxes a component's own edges, in rounds, until nothing grows.
  private mutating func relax(_ members: ArraySlice<UInt32>, _ number: Int32, mayLoop: Bool) -> Outcome? {
    if marks.isEmpty { marks = Array(repeating: 0, count: sums.count) }
    if mayLoop, lastStates.isEmpty {
      lastStates = Array(repeating: Graph.none, count: sums.count)
      lastEdges = Array(repeating: 0, count: sums.count)
    }
    var round = members.filter { sums[Int($0)] != Int.min }
    var next: [UInt32] = []
    var rounds = 0
    while !round.isEmpty {
      mark += 1
      for member in round {
        for edge in graph.edges(of: Int(member)) where isWithin(number, edge) {
          let target = graph.targets[edge]
          let (sum, overflow) = sums[Int(member)].addingReportingOverflow(weight(edge))
          if overflow || sum == Int.min { return .overflow }
          guard sum > sums[Int(target)] else { continue }
          sums[Int(target)] = sum
          if mayLoop {
            lastStates[Int(target)] = member
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
      if mayLoop, rounds % 16 == 0, let loop = loopOfLastEdges(members) { return .loop(loop) }
    }
    return nil
  }

  private mutating func loopOfLastEdges(_ members: ArraySlice<UInt32>) -> [(state: Int, edge: Int)]? {
    let before = mark
    for member in members {
      mark += 1
      var state = member
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
