package import ScenarioModel

/// How a state is reached: the answers, and the branches that were drawn between them.
package struct Witness: Hashable, Sendable {
  /// One step of a witness.
  package enum Step: Hashable, Sendable {
    /// A choice by its number through the program.
    case choice(scene: Int, choice: Int)
    /// An answer with items, or a time that is over.
    case answer(scene: Int, answer: Answer)
    /// A check-in by its position, answered or skipped.
    case checkIn(scene: Int, checkIn: Int)
    /// A draw by the position of its branch, and the scene where that leads.
    case draw(scene: Int, branch: Int, to: Int)
  }

  /// The steps in order.
  package var steps: [Step]

  /// Makes a witness.
  package init(steps: [Step]) { self.steps = steps }

  /// The steps as an author writes them: ids of choices and check-ins, and `scene → scene` for draws.
  /// - Parameter program: The program that was explored.
  /// - Returns: One text for each step.
  package func ids(in program: Program) -> [String] {
    let choices = program.choices
    return steps.map { step in
      switch step {
      case .choice(_, let choice): return choices[choice].id
      case .answer(let scene, let answer): return ids(of: answer, program.scenes[scene].move)
      case .checkIn(let scene, let checkIn):
        guard case .scale(let list) = program.scenes[scene].move else { return program.scenes[scene].id }
        return list[checkIn].id
      case .draw(let scene, _, let target): return "\(program.scenes[scene].id) → \(program.scenes[target].id)"
      }
    }
  }

  private func ids(of answer: Answer, _ move: Move) -> String {
    let items = move.items
    switch (answer, move) {
    case (.items(let positions), _): return "[" + positions.map { items[$0].id }.joined(separator: ", ") + "]"
    case (.match(let categories), .match(let match)):
      let pairs = zip(items, categories).filter { $0.1 >= 0 }.map { "\($0.0.id): \(match.categories[$0.1].id)" }
      return "{" + pairs.joined(separator: ", ") + "}"
    default: return "late"
    }
  }
}
