package import ScenarioModel

extension Machine {
  /// How many classes of answers with different effects are told apart for one move.
  static let mostAnswerClasses = 1 << 16

  /// Answers to the move at hand that stand for all of them: for each answer that the machine takes there is one here
  /// with the same events but for the items and the result, where the result changes nothing else.
  ///
  /// Each choice that is offered; one answer to a check-in, as its value changes nothing; one order for each length in
  /// sequence; one match for each number of right items; selections and handovers by distinct effects on the state, by
  /// points, and by what `then` makes of the result. Where the move has a time limit, ``Answer/late`` comes last: it
  /// counts for what can be reached, never for the range of scores.
  /// - Parameters:
  ///   - state: A state of this machine.
  ///   - answers: Emptied, then filled; left empty where no answer is waited for.
  /// - Returns: Whether that is all. False where there are more than ``mostAnswerClasses`` distinct effects.
  package func representativeAnswers(_ state: MachineState, into answers: inout [Answer]) -> Bool {
    answers.removeAll(keepingCapacity: true)
    guard case .waiting(let scene) = state.status, state.openDraw == nil else { return true }
    let row = tables.scenes[scene]
    var isComplete = true
    switch row.move {
    case .choices:
      for place in row.choices {
        let choice = tables.choicesAsOffered[place]
        if isOffered(choice, state) { answers.append(.choice(choice - row.choices.lowerBound)) }
      }
    case .scale: answers.append(.checkIn(answered: true))
    case .order:
      let shown = shownPositions(row, state)
      for rise in 1...shown.count { answers.append(.items(Machine.sequence(of: shown, rising: rise))) }
    case .match: appendMatches(row, state, &answers)
    case .select, .compose: isComplete = appendSubsets(scene, state, &answers)
    case .none, .end: break
    }
    if row.limit >= 0 { answers.append(.late) }
    return isComplete
  }

  private func shownPositions(_ row: SceneRow, _ state: MachineState) -> [Int] {
    row.items.filter { isShown($0, state) }.map { $0 - row.items.lowerBound }
  }

  /// Numbers that rise, put so that their longest rise has that length: those that begin fall, the others rise.
  private static func sequence(of rising: [Int], rising length: Int) -> [Int] {
    let fall = rising.count - length + 1
    return rising[..<fall].reversed() + rising[fall...]
  }

  private func appendMatches(_ row: SceneRow, _ state: MachineState, _ answers: inout [Answer]) {
    let shown = shownPositions(row, state)
    let categories = tables.tasks[row.task].categories
    // With one category nothing can be wrong.
    for right in (categories > 1 ? 0 : shown.count)...shown.count {
      var assigned = Array(repeating: Answer.notShown, count: row.items.count)
      for (place, position) in shown.enumerated() {
        let category = tables.items[row.items.lowerBound + position].category
        assigned[position] = place < right ? category : (category + 1) % categories
      }
      answers.append(.match(assigned))
    }
  }

  private func appendSubsets(_ scene: Int, _ state: MachineState, _ answers: inout [Answer]) -> Bool {
    var classes = AnswerClasses(self, scene, state)
    guard classes.find() else { return false }
    answers += classes.answers()
    return true
  }
}
