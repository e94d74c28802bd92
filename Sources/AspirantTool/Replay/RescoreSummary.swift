import Diagnostics

/// What a changed pack does to all recordings together.
struct RescoreSummary: Encodable {
  /// How many recordings there were, those that were refused among them.
  var recordings = 0
  /// How many stay as they are.
  var stays = 0
  /// How many score otherwise, or come to another end.
  var moves = 0
  /// How many no longer fit.
  var diverges = 0
  /// How many do not fit the old pack.
  var unfit = 0
  /// How many cannot be used.
  var refused = 0
  /// How many get a greater percent.
  var up = 0
  /// How many get a smaller percent.
  var down = 0
  /// The greatest gain in percent; 0 where nobody gains.
  var mostUp = 0
  /// The greatest loss in percent; 0 where nobody loses.
  var mostDown = 0
  /// How many pass and did not before.
  var getPassed = 0
  /// How many passed before and do not any more.
  var getFailed = 0

  /// Counts a recording that was compared.
  mutating func add(_ movement: Movement) {
    recordings += 1
    switch movement.outcome {
    case .stays: stays += 1
    case .moves: moves += 1
    case .diverges: diverges += 1
    case .unfit: unfit += 1
    }
    if let change = movement.change {
      if change > 0 { up += 1 } else if change < 0 { down += 1 }
      mostUp = max(mostUp, change)
      mostDown = min(mostDown, change)
    }
    guard movement.outcome == .moves else { return }
    switch (movement.before.passed, movement.after.passed) {
    case (false, true): getPassed += 1
    case (true, false): getFailed += 1
    default: break
    }
  }

  /// Counts a recording that cannot be used.
  mutating func addRefused() {
    recordings += 1
    refused += 1
  }

  /// The numbers in sentences.
  var text: Message {
    var danish = "\(recordings) optagelser: \(stays) bliver, \(moves) flytter sig, \(diverges) passer ikke længere"
    var english = "\(recordings) recordings: \(stays) stay, \(moves) move, \(diverges) no longer fit"
    if unfit > 0 {
      danish += ", \(unfit) passer ikke til den gamle"
      english += ", \(unfit) do not fit the old one"
    }
    danish += ", \(refused) kan ikke bruges."
    english += ", \(refused) refused."
    if up + down > 0 {
      danish += "\nProcent: \(up) op (højst \(mostUp)), \(down) ned (højst \(-mostDown))."
      english += "\nPercent: \(up) up (at most \(mostUp)), \(down) down (at most \(-mostDown))."
    }
    if getPassed + getFailed > 0 {
      danish += "\n\(getPassed) består nu og gjorde det ikke før; \(getFailed) består ikke længere."
      english += "\n\(getPassed) pass now and did not before; \(getFailed) no longer pass."
    }
    return Message(da: danish, en: english)
  }
}
