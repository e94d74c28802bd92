import ScenarioModel
package import ScenarioRuntime

/// Visits every state that a run can reach, and derives what can happen and what can be scored.
///
/// States are told apart at the moment when a move or a draw waits, or the run is over, by what can change what happens
/// next: scene, check-in, variables, counters, fired rules and the points of dimensions with bounds.
/// - Parameters:
///   - machine: The machine of the program; its `attainable` is not looked at.
///   - budget: The number of states after which the search gives up; it also does after eight times as many transitions.
/// - Returns: What was found, and whether that is all.
package func explore(_ machine: Machine, budget: Int = 1_000_000) -> Exploration {
  let search = Search(machine, budget: budget)
  let graph = search.graph
  let states = (0..<graph.table.count).lazy.filter { !graph.isDraw($0) }.count
  var exploration = Exploration(
    isComplete: search.isComplete, states: states, reachedScenes: search.reachedScenes,
    offeredChoices: search.offeredChoices, firedRules: search.firedRules, endings: findings(graph, .ended),
    stuck: findings(graph, .stuck), endless: findings(graph, .endless), deadEnds: [], scores: .unknown)
  guard search.isComplete else {
    if machine.program.dimensions.isEmpty {
      exploration.scores = .noDimensions
    } else if let declared = declaredRange(of: machine.program) {
      exploration.scores = .declared(declared)
    }
    return exploration
  }
  let edges = Array(repeating: true, count: graph.targets.count)
  let components = Components(graph, over: edges)
  exploration.endless += drawsWithoutEnd(graph, components, edges)
  exploration.endless.sort { $0.scene < $1.scene }
  exploration.deadEnds = deadEnds(graph, components, edges)
  exploration.scores = ScoreSearch(graph).outcome()
  if case .explored(var range) = exploration.scores {
    range.attainable.states = states
    exploration.scores = .explored(range)
  }
  return exploration
}

/// The first state of a kind in each scene that has one.
private func findings(_ graph: Graph, _ kind: KeyKind) -> [Exploration.Finding] {
  firstByScene(graph) { graph.kind($0) == kind }
}

/// Where draws lead to nothing but draws.
private func drawsWithoutEnd(_ graph: Graph, _ components: Components, _ edges: [Bool]) -> [Exploration.Finding] {
  guard (0..<graph.table.count).contains(where: { graph.isDraw($0) }) else { return [] }
  let goesOn = components.reaching(graph, over: edges) { !graph.isDraw($0) }
  return firstByScene(graph) { !goesOn[$0] }
}

/// Where runs that wait for an answer begin to be lost.
private func deadEnds(_ graph: Graph, _ components: Components, _ edges: [Bool]) -> [Exploration.Finding] {
  let canEnd = components.reaching(graph, over: edges) { graph.kind($0) == .ended }
  return firstByScene(graph) { state in
    guard !canEnd[state], graph.kind(state) == .waiting, !graph.isDraw(state) else { return false }
    // Before it there may be draws, which are lost as well if all their branches are.
    var before = graph.parents[state]
    while before != Graph.none, !canEnd[Int(before)], graph.isDraw(Int(before)) { before = graph.parents[Int(before)] }
    return before == Graph.none || canEnd[Int(before)]
  }
}

private func firstByScene(_ graph: Graph, where holds: (Int) -> Bool) -> [Exploration.Finding] {
  var found: [Int: Int] = [:]
  for state in 0..<graph.table.count where holds(state) {
    let scene = graph.scene(state)
    if found[scene] == nil { found[scene] = state }
  }
  return found.sorted { $0.key < $1.key }.map { scene, state in
    Exploration.Finding(scene: scene, witness: graph.witness(to: state))
  }
}
