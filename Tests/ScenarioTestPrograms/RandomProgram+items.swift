import ScenarioModel

extension RandomProgram {
  /// A move with a few items.
  mutating func itemMove(dimensions: [Dimension]) -> Move {
    let count = 2 + below(3)
    var points: [Effects.Change] = []
    for dimension in dimensions.indices where points.isEmpty || chance(40) {
      points.append(.init(dimension, 1 + below(7)))
    }
    switch below(4) {
    case 0:
      let items = (0..<count).map { number in
        var item = item(number)
        item.effects.score = dimensions.indices.compactMap { chance(40) ? .init($0, below(7) - 3) : nil }
        return item
      }
      let least = below(3)
      return .select(Select(least: least, most: max(1, least) + below(count - max(1, least) + 1), items: items))
    case 1: return .order(Order(items: (0..<count).map { item($0) }, points: points))
    case 2:
      let categories = (0..<1 + below(3)).map { Heading(id: "h\($0)", text: text()) }
      let items = (0..<count).map { number in
        var item = item(number)
        item.category = below(categories.count)
        return item
      }
      return .match(Match(categories: categories, items: items, points: points))
    default:
      let segments = (0..<1 + below(3)).map { Heading(id: "h\($0)", text: text()) }
      let items = (0..<count).map { number in
        var item = item(number)
        if number > 0, chance(30) {
          item.noise = 1 + below(2)
        } else {
          item.segment = below(segments.count)
          if chance(40) { item.weight = 1 + below(3) }
          if chance(30) { item.must = true }
        }
        return item
      }
      let parts = chance(50) ? Compose.Parts() : Compose.Parts(completeness: 30, order: 50, concision: 20)
      return .compose(
        Compose(segments: segments, items: items, points: points, parts: parts, capWhenMissing: 10 * below(8)))
    }
  }

  private mutating func item(_ number: Int) -> Item {
    var item = Item(id: "i\(number)", text: text())
    if chance(20) { item.when = condition() }
    if chance(30) { item.effects.set = [.init(1, 1)] }
    if chance(35) { item.effects.add = [.init(0, below(5) - 2)] }
    return item
  }

  /// Entries that look at the result and at the state.
  mutating func then(from scene: Int, of count: Int, dimensions: [Dimension]) -> [ThenEntry] {
    (0...below(3)).reversed().map { left in
      var entry = ThenEntry()
      if left > 0 {
        entry.when =
          chance(70)
          ? Condition([
            Instruction(.result), Instruction(.constant, 10 * below(11)), Instruction(.greaterOrEqual),
          ]) : condition()
      }
      if chance(40) { entry.effects.add = [.init(0, below(5) - 2)] }
      if chance(30) { entry.effects.score = [.init(below(dimensions.count), below(5) - 2)] }
      if chance(60) { entry.goto = goto(from: scene, of: count) }
      return entry
    }
  }
}
