package import ScenarioModel
package import ScenarioRuntime

/// Knows all scenes and choices that runs can reach, and from every state the way to the nearest that is still wanted.
///
/// The nearest is that with the fewest steps to where the explorer saw it first, drawn branches counted as steps.
package struct CoverGuide: Sendable {
  /// Whether every reachable state was looked into, so that nothing else can be reached.
  package let isComplete: Bool
  /// For each scene whether it was found.
  package let scenes: [Bool]
  /// For each choice, by its number, whether it was found to be offered.
  package let choices: [Bool]

  /// The machine.
  package let machine: Machine
  private let map: StateMap
  /// The edge over which each scene was first entered; -1 for those that every run begins with, and that no run enters.
  private let sceneEdges: [Int]
  /// The edge with which each choice was first taken, or -1.
  private let choiceEdges: [Int]

  /// Looks into the states of a program, as many as the budget allows.
  package init(_ machine: Machine, budget: Int = ExplorerOptions().budget) {
    let packing = StatePacking(machine)
    let search = Search(Expander(machine, packing), budget: budget, keepsEdges: true)
    let graph = Graph(search)
    let seen = search.expander.sightings
    let map = StateMap(graph)
    self.machine = machine
    self.map = map
    isComplete = search.isComplete
    scenes = seen.scenes.map { $0 != nil }
    choices = seen.choices.map { $0 != nil }
    sceneEdges = seen.scenes.map { place in
      guard let place, place.state != Sightings.Place.start else { return -1 }
      return map.edges(of: Int(place.state)).lowerBound + Int(place.step)
    }
    choiceEdges = seen.choices.enumerated().map { choice, place in
      place.flatMap { place in map.edges(of: Int(place.state)).first { graph.label($0) == choice } } ?? -1
    }
  }

  /// A way from a state, and what is left of it.
  package struct Way: Sendable {
    /// The states and the edges that leave them, in order; the last first.
    fileprivate var steps: [(state: Int, edge: Int)] = []

    /// No way.
    package init() {}
  }

  /// The answer to the move at hand on the way to the nearest scene or choice that is wanted, or, if none can be reached
  /// from here, to an end.
  /// - Parameters:
  ///   - state: A state of the machine.
  ///   - way: The way so far; it is found anew where a draw led elsewhere, or it has come to its goal.
  ///   - scenes: For each scene whether it was entered.
  ///   - choices: For each choice whether it was taken.
  /// - Returns: The answer; nil in a state that was not found, or that leads nowhere.
  package func answer(
    _ state: MachineState, on way: inout Way, entered scenes: [Bool], taken choices: [Bool]
  ) -> Answer? {
    var words: [UInt64] = []
    map.packing.pack(state, into: &words)
    guard let number = map.number(words) else { return nil }
    // The branches of draws are no answers.
    while let step = way.steps.last, step.state != number, map.kinds[step.state] == .drawing { way.steps.removeLast() }
    if way.steps.last?.state != number { way.steps = find(from: number, scenes, choices) }
    guard let step = way.steps.popLast() else { return nil }
    let answers = map.packing.answers(to: words, machine)
    let position = step.edge - map.edges(of: number).lowerBound
    return answers.indices.contains(position) ? answers[position] : nil
  }

  private func find(from start: Int, _ scenes: [Bool], _ choices: [Bool]) -> [(state: Int, edge: Int)] {
    var wanted: Set<Int> = []
    for (scene, edge) in sceneEdges.enumerated() where edge >= 0 && !scenes[scene] { wanted.insert(edge) }
    for (choice, edge) in choiceEdges.enumerated() where edge >= 0 && !choices[choice] { wanted.insert(edge) }
    var before: [Int: (state: Int, edge: Int)] = [:]
    func way(to state: Int, over edge: Int?) -> [(state: Int, edge: Int)] {
      var steps = edge.map { [(state: state, edge: $0)] } ?? []
      var place = state
      while place != start, let step = before[place] {
        steps.append(step)
        place = step.state
      }
      return steps
    }
    var end: Int?
    var queue = [start]
    var next = 0
    while next < queue.count {
      let state = queue[next]
      next += 1
      for edge in map.edges(of: state) {
        if wanted.contains(edge) { return way(to: state, over: edge) }
        let target = Int(map.targets[edge])
        guard target != start, before[target] == nil else { continue }
        before[target] = (state, edge)
        queue.append(target)
        if end == nil, map.kinds[target] == .ended { end = target }
      }
      // Where nothing is wanted any more, the nearest end is all that is looked for.
      if wanted.isEmpty, end != nil { break }
    }
    return end.map { way(to: $0, over: nil) } ?? []
  }
}
