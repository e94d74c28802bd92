import ScenarioModel

/// The answers to a select or compose, told apart by what can still differ after each item in written order.
///
/// This is dynamic programming over the items: two ways of picking the first items are one class if they leave the same
/// values in the state, the same sums, and the same segments that later items may name again. No list of all subsets
/// or sequences is ever made.
struct AnswerClasses {
  private let machine: Machine
  private let row: SceneRow
  private let scene: Int
  private let state: MachineState
  private let isCompose: Bool
  /// The numbers of the items that are shown, in written order.
  private let shown: [Int]
  /// The slots that some item changes.
  private let slots: [Int]
  /// The place of each of those slots in a class.
  private let places: [Int: Int]
  /// Whether the result of the move changes anything.
  private let readsResult: Bool
  /// For each segment the last item that names it.
  private let lastOfSegment: [Int: Int]
  private let least: Int
  private let most: Int

  /// A class by its parts; see the positions below.
  private struct Class {
    /// Slots, then the sums, then a word of bits for each 32 segments.
    var words: [Int]
    /// The class before the last item, and whether that was picked.
    var before: Int
    var isPicked: Bool
  }

  /// The classes after each number of items.
  private var levels: [[Class]] = []

  // Positions after the slots.
  private var count: Int { slots.count }
  /// The points of select, or the weights of compose.
  private var total: Int { slots.count + 1 }
  private var noise: Int { slots.count + 2 }
  private var musts: Int { slots.count + 3 }
  /// How many different segments were named.
  private var segments: Int { slots.count + 4 }
  /// Segments that were named and may be named again.
  private var open: Int { slots.count + 5 }

  init(_ machine: Machine, _ scene: Int, _ state: MachineState) {
    self.machine = machine
    self.scene = scene
    self.state = state
    let row = machine.tables.scenes[scene]
    self.row = row
    isCompose = row.move == .compose
    shown = row.items.filter { machine.isShown($0, state) }
    var slots: [Int] = []
    var places: [Int: Int] = [:]
    for item in shown {
      for effect in machine.tables.items[item].effects {
        let slot = machine.tables.effects[effect].slot
        guard places[slot] == nil else { continue }
        places[slot] = slots.count
        slots.append(slot)
      }
    }
    self.slots = slots
    self.places = places
    readsResult = isCompose || row.entries.contains { machine.asksForResult(machine.tables.entries[$0].when) }
    var last: [Int: Int] = [:]
    for item in shown where machine.tables.items[item].segment >= 0 { last[machine.tables.items[item].segment] = item }
    lastOfSegment = last
    let task = machine.tables.tasks[row.task]
    least = isCompose ? 1 : task.least
    most = min(task.most, shown.count)
  }

  /// Finds the classes.
  /// - Returns: Whether there were few enough of them.
  mutating func find() -> Bool {
    let words = slots.map { Int(state.slots[$0]) } + Array(repeating: 0, count: 5 + openWords)
    levels = [[Class(words: words, before: -1, isPicked: false)]]
    var all = 0
    for item in shown {
      var next: [Class] = []
      var known: [[Int]: Int] = [:]
      for (number, one) in (levels.last ?? []).enumerated() {
        // What is left out comes first, so that representatives are short.
        for isPicked in [false, true] {
          var words = one.words
          if isPicked {
            // As many as there may be are picked already; a greater number than needed is not told apart.
            if most < shown.count || words[count] < least { words[count] += 1 }
            if words[count] > most { continue }
            pick(item, &words)
          }
          close(after: item, &words)
          guard known[words] == nil else { continue }
          known[words] = next.count
          next.append(Class(words: words, before: number, isPicked: isPicked))
        }
      }
      all += next.count
      guard all <= Machine.mostAnswerClasses else { return false }
      levels.append(next)
    }
    return true
  }

  private var openWords: Int {
    isCompose ? (machine.tables.tasks[row.task].segments + 31) / 32 : 0
  }

  private func pick(_ item: Int, _ words: inout [Int]) {
    let picked = machine.tables.items[item]
    for number in picked.effects {
      let effect = machine.tables.effects[number]
      guard let place = places[effect.slot] else { continue }
      let wanted = effect.kind == .set ? effect.amount : words[place] + effect.amount
      words[place] = min(max(wanted, effect.least), effect.most)
    }
    guard readsResult else { return }
    guard isCompose else {
      words[total] += picked.total
      return
    }
    words[total] += picked.weight
    words[noise] += picked.noise
    if picked.must { words[musts] += 1 }
    guard picked.segment >= 0 else { return }
    let bit = 1 << (picked.segment % 32)
    if words[open + picked.segment / 32] & bit == 0 {
      words[open + picked.segment / 32] |= bit
      words[segments] += 1
    }
  }

  /// Forgets a segment that no later item names.
  private func close(after item: Int, _ words: inout [Int]) {
    let segment = machine.tables.items[item].segment
    guard isCompose, segment >= 0, lastOfSegment[segment] == item else { return }
    words[open + segment / 32] &= ~(1 << (segment % 32))
  }

  /// An answer for each class that is allowed and has effects of its own.
  func answers() -> [Answer] {
    var answers: [Answer] = []
    var known: Set<Effect> = []
    var scratch = state
    for (number, one) in (levels.last ?? []).enumerated() where one.words[count] >= least {
      for (place, slot) in slots.enumerated() { scratch.slots[slot] = Int32(truncatingIfNeeded: one.words[place]) }
      for rise in rises(one) {
        let outcome =
          isCompose
          ? machine.composeOutcome(
            scene, weight: one.words[total], inSequence: rise, noise: one.words[noise],
            isMissing: one.words[musts] < machine.tables.tasks[row.task].musts)
          : machine.selectOutcome(scene, got: readsResult ? one.words[total] : machine.tables.tasks[row.task].lowest)
        let points = machine.tables.tasks[row.task].points.map {
          machine.tables.effects[$0].amount * outcome.numerator / outcome.denominator
        }
        let entry = entry(outcome.result, points, &scratch)
        guard known.insert(Effect(slots: Array(one.words[..<slots.count]), points: points, entry: entry)).inserted
        else { continue }
        answers.append(.items(positions(number, rising: rise)))
      }
    }
    return answers
  }

  /// What tells answers apart in the end.
  private struct Effect: Hashable {
    var slots: [Int]
    var points: [Int]
    var entry: Int?
  }

  /// The entry of `then` that follows, which may ask for the points as well.
  private func entry(_ result: Int, _ points: [Int], _ state: inout MachineState) -> Int? {
    if row.entries.isEmpty { return nil }
    let rows = machine.tables.tasks[row.task].points
    let before = rows.map { state.slots[machine.tables.effects[$0].slot] }
    for (row, points) in zip(rows, points) {
      let effect = machine.tables.effects[row]
      let value = min(max(Int(state.slots[effect.slot]) + points, effect.least), effect.most)
      state.slots[effect.slot] = Int32(truncatingIfNeeded: value)
    }
    defer { for (row, value) in zip(rows, before) { state.slots[machine.tables.effects[row].slot] = value } }
    return machine.followingEntry(row.entries, result, &state)
  }

  /// The lengths in sequence that a class can have, by the order in which it is said; the best comes first.
  private func rises(_ one: Class) -> [Int] {
    guard isCompose, one.words[segments] > 0 else { return [0] }
    return (1...one.words[segments]).reversed()
  }

  /// The items of a class, put so that the segments have that length in sequence.
  private func positions(_ number: Int, rising rise: Int) -> [Int] {
    var picked: [Int] = []
    var number = number
    for level in stride(from: levels.count - 1, to: 0, by: -1) {
      let one = levels[level][number]
      if one.isPicked { picked.append(shown[level - 1] - row.items.lowerBound) }
      number = one.before
    }
    picked.reverse()
    guard isCompose else { return picked }
    let segment = { (position: Int) in machine.tables.items[row.items.lowerBound + position].segment }
    let named = Set(picked.map(segment).filter { $0 >= 0 }).sorted()
    guard !named.isEmpty else { return picked }
    let fall = named.count - rise + 1
    let order = named[..<fall].reversed() + named[fall...]
    var bySegment: [Int: [Int]] = [:]
    for position in picked { bySegment[segment(position), default: []].append(position) }
    return order.flatMap { bySegment[$0] ?? [] } + (bySegment[-1] ?? [])
  }
}

extension Machine {
  /// Whether the condition in a row asks for the result of a move.
  func asksForResult(_ condition: Int) -> Bool {
    guard condition >= 0, layout.result >= 0 else { return false }
    return tables.conditions[condition].code.contains {
      tables.code[$0].operation == .variable && tables.code[$0].argument == layout.result
    }
  }
}
