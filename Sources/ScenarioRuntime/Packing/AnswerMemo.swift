import ScenarioModel

/// The representative answers to tasks so far, by the values on which they depend: what decides which items are shown,
/// what the items change, and what `then` asks for.
///
/// A task is met in many states that differ in other things. Its classes of answers are the same in all of them, and to
/// find them is most of the work.
struct AnswerMemo {
  private struct Key: Hashable {
    var scene: Int
    var values: [Int32]
  }

  /// The most answers that are kept.
  private static let mostAnswers = 1 << 18

  private var known: [Key: [Answer]] = [:]
  private var answersLeft = AnswerMemo.mostAnswers
  /// The slots on which the answers depend, for each scene with items that was met.
  private var slots: [Int: [Int]] = [:]

  /// What ``Machine/representativeAnswers(_:into:)`` gives.
  mutating func find(_ state: MachineState, in scene: Int, on machine: Machine, into answers: inout [Answer]) -> Bool {
    guard !machine.tables.scenes[scene].items.isEmpty else {
      return machine.representativeAnswers(state, into: &answers)
    }
    let slots = self.slots[scene] ?? machine.slotsOfAnswers(in: scene)
    self.slots[scene] = slots
    let key = Key(scene: scene, values: slots.map { state.slots[$0] })
    if let found = known[key] {
      answers = found
      return true
    }
    guard machine.representativeAnswers(state, into: &answers) else { return false }
    if answers.count <= answersLeft {
      answersLeft -= answers.count
      known[key] = answers
    }
    return true
  }
}

extension Machine {
  /// The slots whose values decide what the representative answers to a task are.
  fileprivate func slotsOfAnswers(in scene: Int) -> [Int] {
    let row = tables.scenes[scene]
    let items = tables.items[row.items]
    let conditions = items.map(\.when) + row.entries.map { tables.entries[$0].when }
    var slots = Set(items.flatMap { $0.effects }.map { tables.effects[$0].slot })
    slots.formUnion(tables.tasks[row.task].points.map { tables.effects[$0].slot })
    for condition in conditions where condition >= 0 {
      let code = tables.code[tables.conditions[condition].code]
      slots.formUnion(code.lazy.filter { $0.operation == .variable }.map(\.argument))
    }
    // Points that nothing asks for, and the result itself, are the same before every answer.
    return slots.filter { $0 < layout.keySlots }.sorted()
  }
}
