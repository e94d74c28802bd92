import ScenarioModel
import ScenarioRuntime

extension Machine {
  /// How many answers to one move are counted out.
  static let mostAnswersCounted = 2_048

  /// Every answer that the move at hand takes, but one to a check-in for both; nil where there are too many.
  func everyAnswer(_ state: MachineState) -> [Answer]? {
    guard case .waiting(let scene) = state.status, state.openDraw == nil else { return [] }
    let row = program.scenes[scene]
    var positions: [Int] = []
    var answers: [Answer] = []
    switch row.move {
    case .choices:
      offeredAsWritten(state, into: &positions)
      answers = positions.map { .choice($0) }
    case .scale: answers = [.checkIn(answered: true)]
    case .select(let select):
      shownItemsAsWritten(state, into: &positions)
      guard let sets = Self.subsets(positions, select.least...max(select.least, select.most)) else { return nil }
      answers = sets.map { .items($0) }
    case .order:
      shownItemsAsWritten(state, into: &positions)
      guard let orders = Self.orders(of: [positions]) else { return nil }
      answers = orders.map { .items($0) }
    case .compose:
      shownItemsAsWritten(state, into: &positions)
      guard let sets = Self.subsets(positions, 1...max(1, positions.count)), let orders = Self.orders(of: sets) else {
        return nil
      }
      answers = orders.map { .items($0) }
    case .match(let match):
      shownItemsAsWritten(state, into: &positions)
      var assigned = [match.items.map { _ in Answer.notShown }]
      for item in positions {
        guard assigned.count * match.categories.count <= Self.mostAnswersCounted else { return nil }
        assigned = assigned.flatMap { categories in
          match.categories.indices.map { category in
            var categories = categories
            categories[item] = category
            return categories
          }
        }
      }
      answers = assigned.map { .match($0) }
    case .end, .none: break
    }
    if row.timeLimit != nil { answers.append(.late) }
    return answers
  }

  /// The sets with an allowed number of positions; nil where there are too many.
  private static func subsets(_ positions: [Int], _ counts: ClosedRange<Int>) -> [[Int]]? {
    guard positions.count <= 11 else { return nil }
    return (0..<1 << positions.count).map { bits in
      positions.indices.filter { bits & 1 << $0 != 0 }.map { positions[$0] }
    }.filter { counts.contains($0.count) }
  }

  /// All orders of each set; nil where there are too many.
  private static func orders(of sets: [[Int]]) -> [[Int]]? {
    var all: [[Int]] = []
    for set in sets {
      var orders: [[Int]] = [[]]
      for (number, position) in set.enumerated() {
        guard orders.count * (number + 1) + all.count <= mostAnswersCounted else { return nil }
        orders = orders.flatMap { order in
          (0...number).map { place in
            var order = order
            order.insert(position, at: place)
            return order
          }
        }
      }
      all += orders
    }
    return all
  }
}
