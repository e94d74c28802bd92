package import ScenarioModel

/// How a place in a scenario is reached: the answers, and the branches that were drawn between them.
package struct Witness: Hashable, Sendable {
  /// One step of a witness.
  package enum Step: Hashable, Sendable {
    /// An answer to the move of a scene; in a scale to the check-in at that position.
    case answer(scene: Int, checkIn: Int, answer: Answer)
    /// A draw by the position of its branch, and the scene where that leads.
    case draw(scene: Int, branch: Int, to: Int)
  }

  /// The steps in order.
  package var steps: [Step]

  /// Whether no other way has fewer steps; chance may find longer ones.
  package var isShortest: Bool

  /// Makes a witness.
  package init(steps: [Step], isShortest: Bool = true) {
    self.steps = steps
    self.isShortest = isShortest
  }

  /// The number of answers.
  package var answers: Int {
    steps.count { step in
      if case .answer = step { true } else { false }
    }
  }

  /// The steps as an author writes them and as `run --agent` reads them: ids of choices, `skip` for check-ins, items in
  /// brackets or braces, `late`, and `scene → scene` for draws.
  /// - Parameter program: The program that was explored.
  /// - Returns: One text for each step.
  package func ids(in program: Program) -> [String] {
    steps.map { step in
      switch step {
      case .answer(let scene, _, let answer): Self.text(of: answer, in: program.scenes[scene])
      case .draw(let scene, _, let target): "\(program.scenes[scene].id) → \(program.scenes[target].id)"
      }
    }
  }

  private static func text(of answer: Answer, in scene: Scene) -> String {
    switch (answer, scene.move) {
    case (.choice(let position), .choices(let choices)): return choices[position].id
    // Its value changes nothing.
    case (.checkIn, _): return "skip"
    case (.late, _): return "late"
    case (.items(let positions), let move):
      let items = move.items
      return "[" + positions.map { items[$0].id }.joined(separator: ", ") + "]"
    case (.match(let categories), .match(let match)):
      let pairs = zip(match.items, categories).filter { $0.1 >= 0 }.map { "\($0.0.id): \(match.categories[$0.1].id)" }
      return "{ " + pairs.joined(separator: ", ") + " }"
    case (.choice, _), (.match, _): preconditionFailure("an answer of another move")
    }
  }
}
