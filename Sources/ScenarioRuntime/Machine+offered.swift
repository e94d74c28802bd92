import ScenarioModel

extension Machine {
  /// The choices that are offered now, in the order in which they are shown.
  ///
  /// The scene's choices other than opt-outs are shuffled as written by Fisher and Yates, from the last place down to
  /// the second, each time drawing among the places up to it, with ``Generator/display(seed:scene:)``; then those that
  /// are not offered are left out. Opt-outs follow in written order. A scene that keeps its order is not shuffled. So
  /// a return to a scene shows the same order.
  /// - Parameter state: A state of this machine.
  /// - Returns: Positions among the scene's choices as written; empty where no choice is asked for.
  public func offered(_ state: MachineState) -> [Int] {
    guard case .waiting(let scene) = state.status, state.openDraw == nil else { return [] }
    let row = tables.scenes[scene]
    var shown = Array(tables.choicesAsOffered[row.choices])
    if !row.keepsOrder { shuffle(&shown, count: row.ordinaryChoices, seed: state.seed, scene: scene) }
    return shown.filter { isOffered($0, state) }.map { $0 - row.choices.lowerBound }
  }

  /// Shuffles the first entries of a list as a scene shows them.
  func shuffle(_ list: inout [Int], count: Int, seed: UInt64, scene: Int) {
    guard count > 1 else { return }
    var generator = Generator.display(seed: seed, scene: scene)
    for place in stride(from: count - 1, through: 1, by: -1) {
      list.swapAt(place, Int(generator.draw(among: UInt32(place + 1))))
    }
  }

  /// The choices that are offered now, in written order with opt-outs last, without memory of its own.
  /// - Parameters:
  ///   - state: A state of this machine.
  ///   - positions: Emptied, then filled with positions among the scene's choices.
  package func offeredAsWritten(_ state: MachineState, into positions: inout [Int]) {
    positions.removeAll(keepingCapacity: true)
    guard case .waiting(let scene) = state.status, state.openDraw == nil else { return }
    let choices = tables.scenes[scene].choices
    for place in choices {
      let choice = tables.choicesAsOffered[place]
      if isOffered(choice, state) { positions.append(choice - choices.lowerBound) }
    }
  }

  /// Whether the choice with this number through the whole program is an opt-out.
  package func isOptOut(_ number: Int) -> Bool { tables.choices[number].optOut }
}
