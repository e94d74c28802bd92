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
    let count = graph.count
    component = Array(repeating: -1, count: count)
    var found = Array(repeating: UInt32(0), count: count)
    var low = Array(repeating: UInt32(0), count: count)
    var open: [UInt32] = []
    var path: [(state: UInt32, edge: Int)] = []
    var time: UInt32 = 0
    var components: Int32 = 0

    func visit(_ state: Int) {
      time += 1
      found[state] = time
      low[state] = time
      open.append(UInt32(state))
      path.append((UInt32(state), graph.edges(of: state).lowerBound))
    }

    visit(0)
    while let (current, edge) = path.last {
      let state = Int(current)
      if edge < graph.edges(of: state).upperBound {
        path[path.count - 1].edge += 1
        guard edges[edge] else { continue }
        let target = graph.target(edge)
        if found[target] == 0 {
          visit(target)
        } else if component[target] < 0 {
          low[state] = min(low[state], found[target])
        }
        continue
      }
      path.removeLast()
      if let above = path.last { low[Int(above.state)] = min(low[Int(above.state)], low[state]) }
      guard low[state] == found[state] else { continue }
      while let member = open.popLast() {
        component[Int(member)] = components
        order.append(member)
        if member == current { break }
      }
      starts.append(order.count)
      components += 1
    }
    // Components were finished from the sinks up.
    order.reverse()
    starts = starts.reversed().map { order.count - $0 }
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
