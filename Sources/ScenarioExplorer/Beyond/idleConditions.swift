import ScenarioModel

extension Exploration {
  /// Finds the conditions of lines and branches that hold in no run that comes to them.
  ///
  /// States do not keep what only lines ask for, so this is found by bounds, whether all states were visited or not: what
  /// is found is so, and what depends on two values at once may be missed.
  ///
  /// - Parameter program: The program that was explored.
  mutating func findIdleConditions(of program: Program) {
    guard program.hasConditionsBesideMoves else { return }
    let bounds = bounds ?? IntervalAnalysis.bounds(of: program)
    for (index, scene) in program.scenes.enumerated() where bounds.scenes[index] != nil && !neverEntered[index] {
      for (position, line) in scene.lines.enumerated() where line.when != nil && !bounds.maySay[index][position] {
        neverSaid.append((index, position))
      }
    }
    for (holder, goto) in program.gotos {
      guard case .guarded(let branches) = goto, let mayTake = bounds.mayTake[holder] else { continue }
      for (position, branch) in branches.enumerated() where branch.when != nil && !mayTake[position] {
        neverTaken.append((holder, position))
      }
    }
  }
}

extension Program {
  /// Whether a line or a branch has a condition.
  fileprivate var hasConditionsBesideMoves: Bool {
    scenes.contains { $0.lines.contains { $0.when != nil } }
      || gotos.contains { if case .guarded = $0.goto { true } else { false } }
  }

  /// All that lead on, with what they belong to, in written order.
  fileprivate var gotos: [(holder: GotoHolder, goto: Goto)] {
    var gotos: [(holder: GotoHolder, goto: Goto)] = []
    var choice = 0
    for (index, scene) in scenes.enumerated() {
      if case .choices(let choices) = scene.move {
        for (offset, own) in choices.enumerated() {
          if let goto = own.goto { gotos.append((.choice(choice + offset), goto)) }
        }
        choice += choices.count
      }
      for (position, own) in (scene.then ?? []).enumerated() {
        if let goto = own.goto { gotos.append((.entry(scene: index, position: position), goto)) }
      }
      if let goto = scene.timeLimit?.goto { gotos.append((.late(index), goto)) }
      if let goto = scene.goto { gotos.append((.scene(index), goto)) }
    }
    return gotos
  }
}
