import ScenarioExplorer
import ScenarioModel
import ScenarioRuntime

extension LockstepSearch {
  /// Where runs part.
  func findings() -> [Parting] {
    partings.map { key, found in
      let witness = witness(found)
      return Parting(
        cause: key.cause, difference: key.difference, isAlways: isComplete && found.count == tries[key.cause],
        witness: witness, isShown: shows(witness) { $0.parts(after: key.difference) })
    }
  }

  /// Where runs that go alike get other points, in a fixed order.
  func moves() -> [ScoreMove] {
    scoreMoves.map { key, found in
      let witness = witness(found)
      return ScoreMove(
        cause: key.cause, difference: key.difference, witness: witness,
        isShown: shows(witness) { $0.moves(key.difference) })
    }.sorted { left, right in
      left.witness.steps.count != right.witness.steps.count
        ? left.witness.steps.count < right.witness.steps.count : left.sortKey < right.sortKey
    }
  }

  private func witness(_ found: Found) -> Witness {
    var steps = found.step.map { [$0] } ?? []
    var number = found.before
    while number >= 0 {
      if let step = origins[number].step { steps.append(step) }
      number = Int(origins[number].before)
    }
    return Witness(steps: steps.reversed())
  }

  private func shows(_ witness: Witness, _ holds: (Trial) -> Bool) -> Bool {
    let hasDraws = witness.steps.contains { if case .draw = $0 { true } else { false } }
    // The new version may draw where the old one does not.
    let seeds: Range<UInt64> = hasDraws || new.program.draws ? 0..<200 : 0..<1
    return seeds.contains { seed in Trial(witness, old, new, seed: seed).map(holds) ?? false }
  }
}

extension ScoreMove {
  fileprivate var sortKey: String {
    switch difference {
    case .points(let dimension, let old, let new): "\(cause.id) \(dimension) \(old) \(new)"
    case .meaning: cause.id
    }
  }
}

extension Place {
  init(_ status: RunStatus, _ program: Program) {
    let standing: Standing =
      switch status {
      case .waiting: .waiting
      case .ended: .ended
      case .stuck: .stuck
      case .endless: .endless
      }
    self.init(standing: standing, scene: program.scenes[status.scene].id)
  }
}
