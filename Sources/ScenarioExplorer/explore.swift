import ScenarioModel
package import ScenarioRuntime

/// Visits every state that a run can reach, and derives what can happen and what can be scored.
///
/// States are told apart at the moment when a move or a draw waits, or the run is over, by what can change what happens
/// next: where the run stands, and those variables, counters, fired rules and points with bounds that something asks for.
/// Where there are more than the budget allows, bounds that hold in every run and a random search say what they can.
/// - Parameters:
///   - machine: The machine of the program; its `attainable` is not looked at.
///   - options: What it may cost, and what it tells.
/// - Returns: What was found, and whether that is all.
package func explore(_ machine: Machine, _ options: ExplorerOptions = ExplorerOptions()) -> Exploration {
  let program = machine.program
  let packing = StatePacking(machine)
  let draws = packing.hasDraws
  let alwaysEnds = surelyEnds(program)
  let search = Search(
    Expander(machine, packing), budget: options.budget,
    keepsEdges: draws || !program.dimensions.isEmpty || !alwaysEnds)
  let graph = Graph(search)
  var exploration = Exploration(search, graph)
  exploration.alwaysEnds = alwaysEnds
  if options.tellsWays { exploration.ways = Exploration.Ways(search.expander.sightings, graph) }
  guard search.isComplete else {
    if program.dimensions.isEmpty {
      exploration.scores = .noDimensions
    } else if let declared = declaredRange(of: program) {
      exploration.scores = .declared(declared)
    }
    goBeyond(&exploration, graph, expanded: search.expanded, options)
    exploration.findIdleConditions(of: program)
    return exploration
  }
  exploration.findIdleConditions(of: program)
  if graph.edgeCount > 0, draws || !alwaysEnds {
    let edges = Array(repeating: true, count: graph.edgeCount)
    let components = Components(graph, over: edges)
    let goesOn = leavesDraws(graph, components, edges)
    if let goesOn {
      // Where draws lead to nothing but draws.
      exploration.endless += firstByScene(graph) { !goesOn[$0] }
      exploration.endless.sort { $0.scene < $1.scene }
    }
    exploration.deadEnds = deadEnds(graph, components, edges, leavingDraws: goesOn)
    exploration.mayDrawInCircles = draws && drawsInCircles(graph)
    let canEnd = components.reaching(graph, over: edges) { graph.kind($0) == .ended }
    exploration.alwaysEnds = canEnd.indices.allSatisfy { canEnd[$0] || graph.kind($0) != .waiting }
  } else if graph.edgeCount == 0, !alwaysEnds {
    // The first state is the only one, and nothing waits there.
    exploration.alwaysEnds = true
  }
  guard !program.dimensions.isEmpty else {
    exploration.scores = .noDimensions
    return exploration
  }
  exploration.findScores(graph, options)
  return exploration
}

extension Exploration {
  /// What the search saw; nothing is derived yet.
  fileprivate init(_ search: Search, _ graph: Graph) {
    let seen = search.expander.sightings
    func findings(_ places: [Sightings.Place?]) -> [Finding] {
      places.enumerated().compactMap { scene, place in
        place.map { Finding(scene: scene, witness: graph.witness(to: $0)) }
      }
    }
    isComplete = search.isComplete
    states = 0
    transitions = search.transitions
    openStates = graph.count - search.expanded
    reachedScenes = seen.scenes.map { $0 != nil }
    offeredChoices = seen.choices.map { $0 != nil }
    firedRules = seen.rules.map { $0 != nil }
    followedEntries = seen.thenEntries.map { $0 != nil }
    let isProved = search.isComplete
    neverEntered = reachedScenes.map { isProved && !$0 }
    neverOffered = offeredChoices.map { isProved && !$0 }
    neverFires = firedRules.map { isProved && !$0 }
    neverFollows = followedEntries.map { isProved && !$0 }
    emptyMoves = findings(seen.passedMoves)
    selfFiring = seen.selfFiring.enumerated().compactMap { rule, place in
      place.map { SelfFiring(rule: rule, witness: graph.witness(to: $0)) }
    }
    (endings, stuck, endless) = ([], [], [])
    (deadEnds, unevenDraws) = ([], [])
    alwaysEnds = false
    scores = .unknown
    sortOut(graph)
  }

  /// Counts the states and finds the first of each scene that is over.
  private mutating func sortOut(_ graph: Graph) {
    let scenes = graph.machine.program.scenes.count
    var found = Array(repeating: [StandingKind: Int](), count: scenes)
    var waits = Array(repeating: false, count: scenes)
    for state in 0..<graph.count {
      let standing = graph.standing(state)
      switch standing.kind {
      case .drawing: continue
      case .waiting:
        states += 1
        waits[standing.scene] = true
        continue
      case .ended, .stuck, .endless: states += 1
      }
      if found[standing.scene][standing.kind] == nil { found[standing.scene][standing.kind] = state }
    }
    if isComplete { neverWaiting = found.indices.filter { reachedScenes[$0] && !waits[$0] && found[$0].isEmpty } }
    for (scene, states) in found.enumerated() {
      for (kind, list) in [(StandingKind.ended, \Exploration.endings), (.stuck, \.stuck), (.endless, \.endless)] {
        guard let state = states[kind] else { continue }
        self[keyPath: list].append(Finding(scene: scene, witness: graph.witness(to: state)))
      }
    }
  }

  /// Finds the range of scores, once more with the points of dimensions whose bounds runs meet.
  fileprivate mutating func findScores(_ graph: Graph, _ options: ExplorerOptions) {
    let found = scoreSearch(graph, budget: options.budget)
    scores = found?.outcome ?? declaredRange(of: graph.machine.program).map { .declared($0) } ?? .unknown
    guard case .explored(var range) = scores else { return }
    range.attainable.states = states
    scores = .explored(range)
    if let found { unevenDraws = DrawSearch(found.search).findings() }
  }
}

/// Looks for the range of scores in all states of a program.
/// - Returns: The search and what came of it; nil where there are more states than the budget allows.
func scoreSearch(_ machine: Machine, budget: Int) -> (search: ScoreSearch, outcome: ScoreOutcome)? {
  let search = Search(Expander(machine, StatePacking(machine)), budget: budget, keepsEdges: true)
  return search.isComplete ? scoreSearch(Graph(search), budget: budget) : nil
}

/// The same from a graph whose states were all looked into; where runs meet the bounds of dimensions, in other graphs
/// whose states have their points.
private func scoreSearch(_ graph: Graph, budget: Int) -> (search: ScoreSearch, outcome: ScoreOutcome)? {
  let machine = graph.machine
  var kept = dimensionsToKeep(machine, graph)
  var graph = graph
  // Each round keeps more dimensions, so it ends.
  while true {
    if !kept.isEmpty {
      let search = Search(
        Expander(machine, StatePacking(machine, including: kept)), budget: budget, keepsEdges: true)
      guard search.isComplete else { return nil }
      graph = Graph(search)
    }
    let search = ScoreSearch(graph)
    switch search.result() {
    case .outcome(let outcome): return (search, outcome)
    case .meetsBounds(let dimensions):
      guard !dimensions.isSubset(of: kept) else { return nil }
      kept.formUnion(dimensions)
    }
  }
}

extension Exploration.Ways {
  fileprivate init(_ seen: Sightings, _ graph: Graph) {
    scenes = seen.scenes.map { $0.map { graph.witness(to: $0) } }
    choices = seen.choices.map { $0.map { graph.witness(to: Int($0.state)) } }
    rules = seen.rules.map { $0.map { graph.witness(to: $0) } }
  }
}

/// The dimensions with bounds whose points have to be part of the states from the beginning: what an answer gives in
/// them shows only in steps that begin with the points so far.
private func dimensionsToKeep(_ machine: Machine, _ graph: Graph) -> Set<Int> {
  let program = machine.program
  var found: Set<Int> = []
  for choice in program.choices {
    var seen: Set<Int> = []
    for change in choice.effects.score where !seen.insert(change.target).inserted { found.insert(change.target) }
  }
  for scene in program.scenes {
    for item in scene.move.items { found.formUnion(item.effects.score.map(\.target)) }
    for entry in scene.then ?? [] { found.formUnion(entry.effects.score.map(\.target)) }
    found.formUnion(scene.move.points.map(\.target))
  }
  return found.filter { program.dimensions[$0].min != nil && !graph.packing.hasDimension[$0] }
}

/// For each state whether it leads to anything but draws; nil where there are no draws, so that all do.
private func leavesDraws(_ graph: Graph, _ components: Components, _ edges: [Bool]) -> [Bool]? {
  guard (0..<graph.count).contains(where: { graph.kind($0) == .drawing }) else { return nil }
  return components.reaching(graph, over: edges) { graph.kind($0) != .drawing }
}

/// Whether draws can lead to the same draw again without a question between them.
private func drawsInCircles(_ graph: Graph) -> Bool {
  let isDrawing = (0..<graph.count).map { graph.kind($0) == .drawing }
  // What is left when states without a way from draw to draw are taken away, one after the other, goes in circles.
  var ways = Array(repeating: 0, count: graph.count)
  var origins: [Int: [Int]] = [:]
  for state in isDrawing.indices where isDrawing[state] {
    for edge in graph.edges(of: state) where isDrawing[graph.target(edge)] {
      ways[state] += 1
      origins[graph.target(edge), default: []].append(state)
    }
  }
  var left = isDrawing.count { $0 }
  var next = isDrawing.indices.filter { isDrawing[$0] && ways[$0] == 0 }
  while let state = next.popLast() {
    left -= 1
    for origin in origins[state] ?? [] {
      ways[origin] -= 1
      if ways[origin] == 0 { next.append(origin) }
    }
  }
  return left > 0
}

/// Where runs that wait for an answer begin to go round with nothing that stops them. Where they can still get stuck or
/// become endless, that is what they are lost by.
private func deadEnds(
  _ graph: Graph, _ components: Components, _ edges: [Bool], leavingDraws goesOn: [Bool]?
) -> [Exploration.Finding] {
  let canStop = components.reaching(graph, over: edges) { state in
    switch graph.kind(state) {
    case .ended, .stuck, .endless: true
    case .drawing: goesOn?[state] == false
    case .waiting: false
    }
  }
  return firstByScene(graph) { state in
    guard !canStop[state], graph.kind(state) == .waiting else { return false }
    // Before it there may be draws, which are lost as well if all their branches are.
    var before = graph.parent(state)
    while before != Graph.none, !canStop[Int(before)], graph.kind(Int(before)) == .drawing {
      before = graph.parent(Int(before))
    }
    return before == Graph.none || canStop[Int(before)]
  }
}

private func firstByScene(_ graph: Graph, where holds: (Int) -> Bool) -> [Exploration.Finding] {
  var found: [Int: Int] = [:]
  for state in 0..<graph.count where holds(state) {
    let scene = graph.scene(state)
    if found[scene] == nil { found[scene] = state }
  }
  return found.sorted { $0.key < $1.key }.map { scene, state in
    Exploration.Finding(scene: scene, witness: graph.witness(to: state))
  }
}
