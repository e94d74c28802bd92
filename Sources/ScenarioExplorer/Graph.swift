import ScenarioModel
import ScenarioRuntime

/// The states of a program and what leads from one to another. State 0 is the first; states are numbered in the order
/// of their distance from it. It never changes, and is handed on by reference, for it is large.
final class Graph {
  static let none = UInt32.max

  let machine: Machine
  let packing: StatePacking
  /// What steps do that states do not show, by label.
  let effects: [StepEffects]
  /// The number of states that were looked into; only those have edges.
  let expanded: Int
  private let store: StateStore
  private let edgeList: EdgeList
  private let expander: Expander

  init(_ search: Search) {
    machine = search.expander.machine
    packing = search.expander.packing
    effects = search.expander.effects
    store = search.store
    edgeList = search.edges
    expanded = search.expanded
    expander = search.expander
  }

  /// The number of states.
  var count: Int { store.count }
  /// The number of edges; 0 where they were not kept.
  var edgeCount: Int { edgeList.targets.count }

  /// The edges of a state.
  func edges(of state: Int) -> Range<Int> { edgeList.starts[state]..<edgeList.starts[state + 1] }

  /// The state that an edge leads to.
  func target(_ edge: Int) -> Int { Int(edgeList.targets[edge]) }

  /// The label of an edge.
  func label(_ edge: Int) -> Int { Int(edgeList.labels[edge]) }

  /// The state from which one was first reached; ``none`` for the first.
  func parent(_ state: Int) -> UInt32 { store.parent(state) }

  func standing(_ state: Int) -> StatePacking.Standing { packing.standing(ofFirst: store.first(state)) }
  func kind(_ state: Int) -> StandingKind { standing(state).kind }
  func scene(_ state: Int) -> Int { standing(state).scene }
  func key(_ state: Int) -> UnsafePointer<UInt64> { store.key(state) }

  /// The points of a dimension that is part of the states.
  func points(ofDimension dimension: Int, in state: Int) -> Int {
    packing.points(ofDimension: dimension, in: store.key(state))
  }

  /// The scene to which a branch of the draw before which a state stands leads.
  func scene(ofBranch branch: Int, at state: Int) -> Int { expander.scene(ofBranch: branch, at: standing(state)) }

  // MARK: Witnesses

  /// A shortest way from the start to a state.
  func witness(to state: Int) -> Witness {
    var steps: [Witness.Step] = []
    var expander = expander
    var state = state
    while state != 0 {
      let parent = Int(store.parent(state))
      steps.append(step(from: parent, to: state, &expander))
      state = parent
    }
    return Witness(steps: steps.reversed())
  }

  /// A shortest way to what was seen at a place.
  func witness(to place: Sightings.Place) -> Witness {
    guard place.state != Sightings.Place.start else { return Witness(steps: []) }
    var expander = expander
    let state = Int(place.state)
    return Witness(steps: witness(to: state).steps + [step(from: state, at: Int(place.step), &expander)])
  }

  /// The steps of a way by its edges.
  func witness(along way: [(state: Int, edge: Int)]) -> Witness {
    var expander = expander
    return Witness(
      steps: way.map { step(from: $0.state, at: $0.edge - edgeList.starts[$0.state], &expander) })
  }

  /// The step with a position among those of a state.
  private func step(from state: Int, at position: Int, _ expander: inout Expander) -> Witness.Step {
    let standing = standing(state)
    switch expander.steps(of: store.key(state))[position] {
    case .answer(let answer): return .answer(scene: standing.scene, checkIn: standing.detail, answer: answer)
    case .branch(let branch):
      return .draw(scene: standing.scene, branch: branch, to: expander.scene(ofBranch: branch, at: standing))
    }
  }

  /// The first step that leads from one state to another.
  private func step(from state: Int, to target: Int, _ expander: inout Expander) -> Witness.Step {
    expander.expand(store.key(state), number: UInt32(truncatingIfNeeded: state), on: machine)
    let width = store.width
    let goal = store.key(target)
    let position = (0..<expander.count).first { position in
      (0..<width).allSatisfy { expander.words[position * width + $0] == goal[$0] }
    }
    guard let position else { preconditionFailure("a step that was taken leads elsewhere") }
    return step(from: state, at: position, &expander)
  }

  // MARK: Ways

  /// A shortest way over the edges that `includes` takes.
  /// - Parameters:
  ///   - start: The state where it begins.
  ///   - isGoal: Whether a state is where it may end; the start may be one.
  ///   - includes: Whether an edge, by the state that it leaves and its position, may be taken.
  /// - Returns: The edges and the states that they leave, in order; nil if there is no such way.
  func shortestWay(
    from start: Int, to isGoal: (Int) -> Bool, includes: (_ state: Int, _ edge: Int) -> Bool
  ) -> [(state: Int, edge: Int)]? {
    if isGoal(start) { return [] }
    var lastStates = Array(repeating: Graph.none, count: count)
    var lastEdges = Array(repeating: 0, count: count)
    var queue = [UInt32(start)]
    var next = 0
    lastStates[start] = UInt32(start)
    while next < queue.count {
      let state = Int(queue[next])
      next += 1
      for edge in edges(of: state) where includes(state, edge) {
        let target = target(edge)
        guard lastStates[target] == Graph.none else { continue }
        lastStates[target] = UInt32(state)
        lastEdges[target] = edge
        guard isGoal(target) else {
          queue.append(UInt32(target))
          continue
        }
        var way: [(state: Int, edge: Int)] = []
        var place = target
        while place != start {
          way.append((Int(lastStates[place]), lastEdges[place]))
          place = Int(lastStates[place])
        }
        return way.reversed()
      }
    }
    return nil
  }
}
