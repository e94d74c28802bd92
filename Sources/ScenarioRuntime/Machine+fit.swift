package import ScenarioModel

extension Machine {
  /// Finds the answer that one by ids stands for.
  /// - Parameters:
  ///   - given: What was answered.
  ///   - scene: The scene that waits for an answer.
  ///   - checkIn: The position of the check-in that waits, 0 in other moves.
  /// - Returns: The answer; the move may still refuse it.
  /// - Throws: Why there is no such answer.
  package func fit(
    _ given: Recording.Given, scene: Int, checkIn: Int
  ) throws(Divergence.Reason) -> Answer {
    if case .choice(let id) = given {
      let row = tables.scenes[scene]
      guard row.move == .choices else { throw .wrongKind }
      for choice in row.choices where parts.choiceIDs[choice] == id { return .choice(choice - row.choices.lowerBound) }
      throw .noSuchChoice
    }
    switch (given, program.scenes[scene].move) {
    case (.checkIn(let id, let answered), .scale(let checkIns)):
      let now = checkIns[checkIn].id
      guard now == id else { throw .checkInDiffers(now: now) }
      return .checkIn(answered: answered)
    case (.select(let ids), .select(let select)): return .items(try positions(ids, select.items))
    case (.order(let ids), .order(let order)): return .items(try positions(ids, order.items))
    case (.compose(let ids), .compose(let compose)): return .items(try positions(ids, compose.items))
    case (.match(let given), .match(let match)):
      guard given.keys.allSatisfy({ id in match.items.contains { $0.id == id } }) else { throw .noSuchItem }
      return .match(
        try match.items.map { (item) throws(Divergence.Reason) in
          guard let id = given[item.id] else { return Answer.notShown }
          guard let category = match.categories.firstIndex(where: { $0.id == id }) else { throw .noSuchCategory }
          return category
        })
    case (.late, _): return .late
    default: throw .wrongKind
    }
  }

  private func positions(_ ids: [String], _ items: [Item]) throws(Divergence.Reason) -> [Int] {
    let byID = Dictionary(items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    return try ids.map { (id) throws(Divergence.Reason) in
      guard let position = byID[id] else { throw .noSuchItem }
      return position
    }
  }
}

extension Divergence.Reason {
  /// Why a recorded answer does not fit that the move refused.
  package init(_ refusal: Refusal) {
    self =
      switch refusal {
      case .hasEnded: .isOver
      case .wrongKind: .wrongKind
      case .noSuchChoice: .noSuchChoice
      case .notOffered: .notOffered
      case .noSuchItem: .noSuchItem
      case .itemNotShown: .itemNotShown
      case .itemTwice, .tooFewItems, .tooManyItems: .itemsDiffer
      case .noSuchCategory: .noSuchCategory
      case .noTimeLimit: .noTimeLimit
      }
  }
}
