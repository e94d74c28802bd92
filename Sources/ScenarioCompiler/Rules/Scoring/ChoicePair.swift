import ScenarioKit
import ScenarioModel

extension Authored.Effects {
  /// Whether states change in the same way.
  func changesStates(as other: Authored.Effects) -> Bool {
    set.count == other.set.count && add.count == other.add.count
      && set.allSatisfy { own in
        other.set.contains {
          $0.target.value == own.target.value && $0.value.value == own.value.value
            && $0.isLeast == own.isLeast
        }
      } && add.holdsSame(as: other.add)
  }

  /// Whether the points are the same.
  func scores(as other: Authored.Effects) -> Bool {
    score.count == other.score.count && score.holdsSame(as: other.score)
  }

  /// The points in a dimension.
  func points(in dimension: String) -> Int {
    score.first { $0.target.value == dimension }?.amount.value ?? 0
  }
}

extension [Authored.Effects.Change] {
  fileprivate func holdsSame(as other: Self) -> Bool {
    allSatisfy { own in
      other.contains { $0.target.value == own.target.value && $0.amount.value == own.amount.value }
    }
  }
}

/// What two choices have in common.
enum ChoicePair {
  /// Whether both lead to the same scene, in one scene.
  static func leadAlike(_ one: Authored.Choice, _ other: Authored.Choice) -> Bool {
    switch (one.goto, other.goto) {
    case (nil, nil): return true
    case (.scene(let own)?, .scene(let target)?): return own.value == target.value
    case (.guarded(let own)?, .guarded(let target)?):
      return own.count == target.count
        && zip(own, target).allSatisfy { $0.when?.value == $1.when?.value && $0.to.value == $1.to.value }
    case (.weighted(let own)?, .weighted(let target)?):
      return own.count == target.count
        && zip(own, target).allSatisfy { $0.weight == $1.weight && $0.to.value == $1.to.value }
    default: return false
    }
  }

  /// Whether both are offered together and do the same, but for points, reply and feedback.
  static func actAlike(_ one: Authored.Choice, _ other: Authored.Choice) -> Bool {
    one.critical == nil && other.critical == nil && one.repair.isEmpty && other.repair.isEmpty
      && one.optOut == other.optOut && one.once == other.once && one.when?.value == other.when?.value
      && leadAlike(one, other) && one.effects.changesStates(as: other.effects)
      && one.tags.count == other.tags.count
      && one.tags.allSatisfy { tag in other.tags.contains { $0.value == tag.value } }
  }

  private static func isSame(_ one: Passage?, _ other: Passage?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return one.isSame(as: other)
  }

  /// Whether the learner hears the same after both.
  static func answerAlike(_ one: Authored.Choice, _ other: Authored.Choice) -> Bool {
    isSame(one.feedback.$learner, other.feedback.$learner)
      && one.feedback.workplace?.value == other.feedback.workplace?.value
      && one.reply.count == other.reply.count
      && zip(one.reply, other.reply).allSatisfy {
        $0.speaker.value == $1.speaker.value && $0.$text.isSame(as: $1.$text) && $0.when?.value == $1.when?.value
      }
  }
}

extension ScenarioSubject {
  /// Finds the choices of each scene after which nothing asks later.
  func findForgottenChoices() -> [(scene: Authored.Scene, choices: [Authored.Choice])] {
    guard let program else { return [] }
    var asked: Set<Int> = []
    for counter in program.counters where counter.subject == .choice { asked.insert(counter.index) }
    var moves: [(scene: Authored.Scene, choices: [Authored.Choice])] = []
    var number = 0
    for scene in scenario.scenes {
      guard case .choices(let choices) = scene.move else { continue }
      let numbers = number..<number + choices.count
      number = numbers.upperBound
      let forgotten =
        numbers.allSatisfy { !asked.contains($0) }
        ? choices : zip(choices, numbers).filter { !asked.contains($1) }.map { $0.0 }
      if forgotten.count > 1 { moves.append((scene, forgotten)) }
    }
    return moves
  }
}
