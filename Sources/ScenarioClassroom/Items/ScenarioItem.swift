package import ScenarioModel

/// A scene as an item of a test: what its answers are worth, as the author wrote them.
package struct ScenarioItem: Hashable, Sendable {
  /// The scene's index.
  package var scene: Int
  /// What each choice is worth, in weighted points; nil for an opt-out, which is never scored. Empty for moves with
  /// items, whose worth is their result from 0 to 100.
  package var worths: [Int?]
  /// The least that an answer is worth.
  package var least: Int
  /// The most that an answer is worth.
  package var most: Int
  /// Whether answers are worth one of two numbers.
  package var isBinary: Bool

  /// Whether answers differ in worth, so that there is something to be right or wrong about.
  package var isScored: Bool { least < most }

  /// Makes the item of a scene.
  ///
  /// - Returns: The item; nil for a scene without a question, and for check-ins, which are never scored.
  package init?(_ scene: Int, of program: Program, _ weights: ScoreWeights) {
    self.scene = scene
    switch program.scenes[scene].move {
    case .choices(let choices):
      worths = choices.map { $0.optOut ? nil : weights.worth($0.effects.score) }
      let scored = worths.compactMap { $0 }
      least = scored.min() ?? 0
      most = scored.max() ?? 0
      isBinary = Set(scored).count == 2
    case .select, .order, .match, .compose:
      worths = []
      (least, most, isBinary) = (0, 100, false)
    case .scale, .end, .none: return nil
    }
  }

  /// What an answer is worth; nil for none, an opt-out, and one that came late.
  package func worth(_ response: LearnerRun.Response) -> Int? {
    switch response.answer {
    case .choice(let position): worths[position]
    case .items, .match: response.result
    case .late, .checkIn, nil: nil
    }
  }

  /// A worth as a share of what is attainable here, from 0 to 1.
  package func share(_ worth: Int) -> Double { Double(worth - least) / Double(most - least) }
}
