public import ScenarioModel

/// Moves whose answers consist of items: select, order, match and compose.
extension Machine {
  /// The number of an item through the whole program.
  /// - Parameters:
  ///   - position: The position among the scene's items as written, from 0.
  ///   - scene: The scene's index.
  /// - Returns: The number, or nil if the scene has no such item.
  public func itemNumber(at position: Int, inScene scene: Int) -> Int? {
    guard tables.scenes.indices.contains(scene) else { return nil }
    let items = tables.scenes[scene].items
    return position >= 0 && position < items.count ? items.lowerBound + position : nil
  }

  /// Where an item stands.
  /// - Parameter number: The number through the whole program.
  /// - Returns: The scene's index and the position among its items as written.
  public func place(ofItem number: Int) -> (scene: Int, position: Int) {
    let scene = tables.items[number].scene
    return (scene, number - tables.scenes[scene].items.lowerBound)
  }

  /// An item as the program has it.
  /// - Parameter number: The number through the whole program.
  /// - Returns: The item.
  public func item(_ number: Int) -> Item {
    let (scene, position) = place(ofItem: number)
    return program.scenes[scene].move.items[position]
  }

  /// The number of items in the whole program.
  public var itemCount: Int { tables.items.count }

  /// Where an entry of `then` stands.
  /// - Parameter number: The number through the whole program.
  /// - Returns: The scene's index and the position among its entries as written.
  public func place(ofThenEntry number: Int) -> (scene: Int, position: Int) {
    let scene = tables.entries[number].scene
    return (scene, number - tables.scenes[scene].entries.lowerBound)
  }

  /// An entry of `then` as the program has it.
  /// - Parameter number: The number through the whole program.
  /// - Returns: The entry.
  public func thenEntry(_ number: Int) -> ThenEntry {
    let (scene, position) = place(ofThenEntry: number)
    guard let entries = program.scenes[scene].then else { preconditionFailure("a scene with `then`") }
    return entries[position]
  }

  /// The items that are shown now, in the order in which they are shown.
  ///
  /// All items of the scene are shuffled as choices are, see ``offered(_:)``; then those that are not shown are left
  /// out. A scene that keeps its order is not shuffled. Where ``Move/order(_:)`` would by chance show two items or more
  /// in the right order, the first of them goes to the end.
  /// - Parameter state: A state of this machine.
  /// - Returns: Positions among the scene's items as written; empty where no items are asked for.
  public func shownItems(_ state: MachineState) -> [Int] {
    guard case .waiting(let scene) = state.status, state.openDraw == nil else { return [] }
    let row = tables.scenes[scene]
    var order = Array(row.items.indices)
    if !row.keepsOrder { shuffle(&order, count: order.count, seed: state.seed, scene: scene) }
    var shown = order.filter { isShown($0, state) }.map { $0 - row.items.lowerBound }
    if row.move == .order, shown.count > 1, shown == shown.sorted() { shown.append(shown.removeFirst()) }
    return shown
  }

  /// The items that are shown now, in written order, without memory of its own.
  /// - Parameters:
  ///   - state: A state of this machine.
  ///   - positions: Emptied, then filled with positions among the scene's items.
  package func shownItemsAsWritten(_ state: MachineState, into positions: inout [Int]) {
    positions.removeAll(keepingCapacity: true)
    guard case .waiting(let scene) = state.status, state.openDraw == nil else { return }
    let items = tables.scenes[scene].items
    for item in items where isShown(item, state) { positions.append(item - items.lowerBound) }
  }

  /// How many items an answer to the move at hand has.
  /// - Parameter state: A state of this machine.
  /// - Returns: The least and the greatest number; nil where no items are asked for.
  public func itemCounts(_ state: MachineState) -> ClosedRange<Int>? {
    guard case .waiting(let scene) = state.status, state.openDraw == nil, !tables.scenes[scene].items.isEmpty else {
      return nil
    }
    let shown = shownCount(scene, state)
    let task = tables.tasks[tables.scenes[scene].task]
    switch tables.scenes[scene].move {
    case .order, .match: return shown...shown
    default: return min(task.least, shown)...min(task.most, shown)
    }
  }

  /// Whether an item (by its number) is shown now.
  func isShown(_ item: Int, _ state: some RunState) -> Bool { holds(tables.items[item].when, state.slots) }

  /// How many items of a scene are shown now.
  func shownCount(_ scene: Int, _ state: some RunState) -> Int {
    var count = 0
    for item in tables.scenes[scene].items where isShown(item, state) { count += 1 }
    return count
  }

  /// Whether a move with items has enough of them to be asked.
  func asksForItems(_ scene: Int, _ state: some RunState) -> Bool {
    let row = tables.scenes[scene]
    return !row.items.isEmpty && shownCount(scene, state) >= max(tables.tasks[row.task].least, 1)
  }

  // MARK: Answers

  /// Checks the items of an answer to select, order or compose.
  func check(_ positions: [Int], in scene: Int, _ state: some RunState) throws(Refusal) {
    let row = tables.scenes[scene]
    var isIn = Array(repeating: false, count: row.items.count)
    for position in positions {
      guard isIn.indices.contains(position) else { throw .noSuchItem }
      guard isShown(row.items.lowerBound + position, state) else { throw .itemNotShown }
      guard !isIn[position] else { throw .itemTwice }
      isIn[position] = true
    }
    let task = tables.tasks[row.task]
    let least = row.move == .order ? shownCount(scene, state) : task.least
    guard positions.count >= least else { throw .tooFewItems(least: least) }
    guard positions.count <= task.most else { throw .tooManyItems(most: task.most) }
  }

  /// Checks the categories of an answer to match.
  func check(categories: [Int], in scene: Int, _ state: some RunState) throws(Refusal) {
    let row = tables.scenes[scene]
    guard categories.count == row.items.count else { throw .noSuchItem }
    for (position, category) in categories.enumerated() {
      guard isShown(row.items.lowerBound + position, state) else {
        if category == Answer.notShown { continue }
        throw .itemNotShown
      }
      guard category != Answer.notShown else { throw .tooFewItems(least: shownCount(scene, state)) }
      guard category >= 0, category < tables.tasks[row.task].categories else { throw .noSuchCategory }
    }
  }

  /// What an answer that was checked comes to.
  struct TaskOutcome: Hashable, Sendable {
    /// The result, from 0 to 100.
    var result: Int
    /// The points of the move are `numerator` of `denominator`, each dimension rounded down.
    var numerator: Int
    var denominator: Int
  }

  /// The outcome of order: points × LCS ÷ items, by the length of the longest common subsequence with the written order.
  func orderOutcome(_ scene: Int, inSequence: Int) -> TaskOutcome {
    let row = tables.scenes[scene]
    return shareOutcome(tables.tasks[row.task], inSequence, of: row.items.count)
  }

  /// The outcome of match: points × right ÷ items.
  func matchOutcome(_ scene: Int, right: Int) -> TaskOutcome {
    let row = tables.scenes[scene]
    return shareOutcome(tables.tasks[row.task], right, of: row.items.count)
  }

  /// The result is 100 × got ÷ points, all dimensions summed, where got is rounded down in each dimension.
  private func shareOutcome(_ task: TaskRow, _ numerator: Int, of denominator: Int) -> TaskOutcome {
    var got = 0
    for row in task.points { got += tables.effects[row].amount * numerator / denominator }
    return TaskOutcome(
      result: task.pointTotal > 0 ? 100 * got / task.pointTotal : 100, numerator: numerator, denominator: denominator)
  }

  /// The outcome of select: 100 × (got − least) ÷ (most − least) over all answers allowed, by the points of the items
  /// picked, all dimensions summed; the items have given those points already.
  func selectOutcome(_ scene: Int, got: Int) -> TaskOutcome {
    let task = tables.tasks[tables.scenes[scene].task]
    let range = task.highest - task.lowest
    return TaskOutcome(
      result: range > 0 ? 100 * (got - task.lowest) / range : 100, numerator: 0, denominator: 1)
  }

  /// The outcome of compose: completeness, order and concision summed exactly, rounded down, then capped.
  /// - Parameters:
  ///   - scene: The scene's index.
  ///   - weight: The weights of the items said.
  ///   - inSequence: The length of the longest common subsequence of the segments as said with the segments.
  ///   - noise: The noise said.
  ///   - isMissing: Whether an item that must be said was not.
  /// - Returns: The result, and the points as so many hundredths.
  func composeOutcome(
    _ scene: Int, weight: Int, inSequence: Int, noise: Int, isMissing: Bool
  ) -> TaskOutcome {
    let task = tables.tasks[tables.scenes[scene].task]
    // At most 100 × 10^6 × 10^3 × 10^6.
    let segments = task.segments
    let allNoise = max(task.noiseTotal, 1)
    let whole = task.weightTotal * segments * allNoise
    let sum =
      task.parts.completeness * weight * segments * allNoise + task.parts.order * inSequence * task.weightTotal
      * allNoise
      + task.parts.concision * (allNoise - noise) * task.weightTotal * segments
    let result = isMissing ? min(sum / whole, task.cap) : sum / whole
    return TaskOutcome(result: result, numerator: result, denominator: 100)
  }

  /// The outcome of an answer to select, order or compose that was checked.
  func outcome(of positions: [Int], in scene: Int) -> TaskOutcome {
    let row = tables.scenes[scene]
    let first = row.items.lowerBound
    switch row.move {
    case .select: return selectOutcome(scene, got: positions.reduce(0) { $0 + tables.items[first + $1].total })
    case .order: return orderOutcome(scene, inSequence: Machine.longestRise(positions))
    default:
      var weight = 0
      var noise = 0
      var said = 0
      var segments: [Int] = []
      for position in positions {
        let item = tables.items[first + position]
        weight += item.weight
        noise += item.noise
        if item.must { said += 1 }
        if item.segment >= 0 { segments.append(item.segment) }
      }
      return composeOutcome(
        scene, weight: weight, inSequence: Machine.longestRise(segments), noise: noise,
        isMissing: said < tables.tasks[row.task].musts)
    }
  }

  /// The length of the longest strictly rising subsequence, which is the longest common subsequence with 0, 1, 2 …
  static func longestRise(_ numbers: [Int]) -> Int {
    // The least number that ends a rise of each length (Fredman, 1975).
    var ends: [Int] = []
    for number in numbers {
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if ends[middle] < number { low = middle + 1 } else { high = middle }
      }
      if low == ends.count { ends.append(number) } else { ends[low] = number }
    }
    return ends.count
  }
}
