import CPrefetch

/// The strongly connected components of the part of a graph that the start reaches (Tarjan, 1972).
struct Components {
  /// The component of each state, or -1 where the start does not reach it. A component leads only to lower ones.
  private(set) var component: [Int32]
  /// The states, those of the highest component first, so that no edge leads backwards but within a component.
  private(set) var order: [UInt32] = []
  /// Where each component begins in ``order``, in the order of ``order``; one more entry than components.
  private(set) var starts: [Int] = [0]

  /// Finds the components.
  /// - Parameters:
  ///   - graph: A graph whose states were all looked into.
  ///   - edges: For each edge whether it belongs to the part.
  init(_ graph: Graph, over edges: [Bool]) {
    // The lowest number that a state can reach over states whose component is open, by the numbers in which states were
    // found, from 1; 0 for a state that was not found. A component that is finished has its states at the top, counted
    // down from the first: that they are no one's lowest number shows without being asked (after Pearce, 2016).
    let marks = PlainMemory<UInt32>(graph.count)
    let low = marks.start
    var open: [UInt32] = []
    var path: [Visit] = []
    var time: UInt32 = 0
    var components: UInt32 = 0
    var current = Visit(0, graph, low, &time, &open)
    while true {
      if current.edge < current.end {
        let edge = current.edge
        current.edge += 1
        guard edges[edge] else { continue }
        let target = graph.target(edge)
        if low[target] == 0 {
          path.append(current)
          current = Visit(target, graph, low, &time, &open)
        } else {
          current.low = min(current.low, low[target])
        }
        continue
      }
      if current.low == current.found {
        while let member = open.popLast() {
          low[Int(member)] = UInt32.max - components
          order.append(member)
          if member == current.state { break }
        }
        starts.append(order.count)
        components += 1
      } else {
        low[Int(current.state)] = current.low
      }
      guard var above = path.popLast() else { break }
      // Of a component that was just finished, nothing is taken over.
      above.low = min(above.low, low[Int(current.state)])
      current = above
    }
    component = (0..<graph.count).map { low[$0] == 0 ? -1 : Int32(bitPattern: UInt32.max - low[$0]) }
    // Components were finished from the sinks up.
    order.reverse()
    starts = starts.reversed().map { order.count - $0 }
  }

  /// A state on the way from the start to where the search is.
  private struct Visit {
    let state: UInt32
    let found: UInt32
    var low: UInt32
    /// The edge to follow next, and where they end.
    var edge: Int
    let end: Int

    /// Finds a state.
    init(
      _ state: Int, _ graph: Graph, _ marks: UnsafeMutablePointer<UInt32>, _ time: inout UInt32, _ open: inout [UInt32]
    ) {
      self.state = UInt32(truncatingIfNeeded: state)
      time += 1
      (found, low) = (time, time)
      marks[state] = time
      open.append(self.state)
      let edges = graph.edges(of: state)
      (edge, end) = (edges.lowerBound, edges.upperBound)
      for edge in edges { aspirant_prefetch(marks + graph.target(edge)) }
    }
  }

  /// The number of components.
  var count: Int { starts.count - 1 }

  /// Which states of the part can reach one that `isGoal` names, by the edges of the part.
  func reaching(_ graph: Graph, over edges: [Bool], isGoal: (Int) -> Bool) -> [Bool] {
    var reaches = Array(repeating: false, count: component.count)
    for position in stride(from: count - 1, through: 0, by: -1) {
      let members = order[starts[position]..<starts[position + 1]]
      let any = members.contains { member in
        isGoal(Int(member))
          || graph.edges(of: Int(member)).contains { edges[$0] && reaches[graph.target($0)] }
      }
      guard any else { continue }
      for member in members { reaches[Int(member)] = true }
    }
    return reaches
  }
}
