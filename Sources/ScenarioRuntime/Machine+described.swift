package import ScenarioModel

extension Machine {
  /// An answer that was taken, by ids, and the hashes of the texts that were answered with or to, separated by blanks.
  ///
  /// For items these are their texts in the order of the answer, for match in written order; for a time that was over
  /// there is none.
  package func described(_ answer: Answer, scene: Int, checkIn: Int) -> (Recording.Given, text: String) {
    let move = program.scenes[scene].move
    switch (answer, move) {
    case (.choice(let position), .choices(let choices)):
      return (.choice(choices[position].id), program.texts[choices[position].text].hash)
    case (.checkIn(let answered), .scale(let checkIns)):
      return (.checkIn(checkIns[checkIn].id, answered: answered), program.texts[checkIns[checkIn].text].hash)
    case (.items(let positions), .select):
      let items = positions.sorted().map { move.items[$0] }
      return (.select(items.map(\.id)), hashes(items))
    case (.items(let positions), .order): return (.order(positions.map { move.items[$0].id }), hashes(move, positions))
    case (.items(let positions), .compose):
      return (.compose(positions.map { move.items[$0].id }), hashes(move, positions))
    case (.match(let categories), .match(let match)):
      var given: [String: String] = [:]
      var items: [Item] = []
      for (item, category) in zip(match.items, categories) where category >= 0 {
        given[item.id] = match.categories[category].id
        items.append(item)
      }
      return (.match(given), hashes(items))
    case (.late, _): return (.late, "")
    default: preconditionFailure("an answer of another move")
    }
  }

  private func hashes(_ move: Move, _ positions: [Int]) -> String { hashes(positions.map { move.items[$0] }) }

  private func hashes(_ items: [Item]) -> String {
    items.map { program.texts[$0.text].hash }.joined(separator: " ")
  }
}
