import ScenarioKit
import ScenarioModel

/// What choices are worth beside each other: their points, each dimension with what a point of it counts in the percent.
struct AnswerWorth {
  // Few dimensions are found faster one after the other than by their hashes.
  private var factors: [(dimension: String, factor: Int)] = []

  /// Takes the factors of the percent where the proof found them, else the weights of the dimensions.
  init(_ subject: ScenarioSubject) {
    let exact = subject.program?.attainable?.factors
    for (index, dimension) in subject.scenario.scoring.dimensions.enumerated() {
      let factor = if let exact, index < exact.count { exact[index] } else { dimension.weight }
      factors.append((dimension.id.value, factor))
    }
  }

  /// Whether anything is scored.
  var isScored: Bool { !factors.isEmpty }

  /// What a choice is worth; held at the limits of an integer.
  func of(_ choice: Authored.Choice) -> Int {
    var sum = 0
    for change in choice.effects.score {
      let factor = factors.first { $0.dimension == change.target.value }?.factor ?? 0
      let (product, isTooLarge) = factor.multipliedReportingOverflow(by: change.amount.value)
      let (next, overflows) = sum.addingReportingOverflow(product)
      guard !isTooLarge, !overflows else { return change.amount.value < 0 ? .min : .max }
      sum = next
    }
    return sum
  }
}

extension [Authored.Choice] {
  /// All but ways out. Most scenes have none.
  var withoutWaysOut: [Authored.Choice] { allSatisfy { !$0.optOut } ? self : filter { !$0.optOut } }
}

/// The choices of a scene that can be right or wrong, and which of them are right.
struct RatedMove {
  /// The choices in written order, without ways out.
  let choices: [Authored.Choice]
  /// Of each whether nothing in the move is worth more, and it is not critical.
  let isRight: [Bool]
  /// Whether the written order is the one that is shown.
  let keepsOrder: Bool

  /// Rates the choices of a scene; nil where it has none, or where none is worth more than another.
  init?(_ scene: Authored.Scene, _ worth: AnswerWorth) {
    guard case .choices(let written) = scene.move, written.count > 1 else { return nil }
    choices = written.withoutWaysOut
    let worths = choices.map { worth.of($0) }
    guard let best = worths.max(), worths.contains(where: { $0 < best }) else { return nil }
    isRight = zip(choices, worths).map { $0.critical == nil && $1 == best }
    guard isRight.contains(true) else { return nil }
    keepsOrder = !scene.shuffle
  }

  /// How likely it is that a choice taken blindly is right.
  var chance: Double { Double(isRight.count { $0 }) / Double(isRight.count) }
}

/// A habit by which a learner could find the right choices without reading them.
enum BlindHabit {
  /// The fewest moves that show a habit.
  static let fewestMoves = 5

  /// The most moves whose chances are added up exactly; of more the sum is close to normal.
  private static let mostExact = 200

  /// Whether a habit finds the right choice in at least three moves out of four, and more often than chance would in
  /// one scenario out of twenty.
  ///
  /// - Parameters:
  ///   - hits: In how many moves it does.
  ///   - chances: For each move how likely it is that it does by chance, 0…1.
  /// - Returns: Whether it gives the answers away.
  static func isGivenAway(_ hits: Int, among chances: [Double]) -> Bool {
    guard chances.count >= fewestMoves, hits * 4 >= chances.count * 3 else { return false }
    if chances.count > mostExact {
      let mean = chances.reduce(0, +)
      let deviation = chances.reduce(0) { $0 + $1 * (1 - $1) }.squareRoot()
      return Double(hits) - 0.5 - mean >= 1.645 * deviation
    }
    // The distribution of the number of hits by chance, one move after the other.
    var distribution = [1.0]
    for chance in chances {
      var next = Array(repeating: 0.0, count: distribution.count + 1)
      for (count, probability) in distribution.enumerated() {
        next[count] += probability * (1 - chance)
        next[count + 1] += probability * chance
      }
      distribution = next
    }
    return distribution[hits...].reduce(0, +) <= 0.05
  }
}
