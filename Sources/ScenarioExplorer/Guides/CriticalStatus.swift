import ScenarioModel

/// What the critical events of a run so far come to, as far as the cap of its percent asks.
struct CriticalStatus: Hashable, Sendable {
  /// The critical choices with events that are not mended and can be, by their numbers, in ascending order.
  private(set) var open: [Int] = []
  /// Whether there is an event that nothing can mend.
  private(set) var isLasting = false
  /// Whether an event was mended.
  private(set) var isMended = false

  /// Nothing critical was taken.
  init() {}

  /// The status of a run.
  init(_ events: [CriticalEvent], _ choices: CriticalChoices) {
    for event in events where event.repairedAt == nil { add(event.choice, choices) }
    isMended = events.contains { $0.repairedAt != nil }
  }

  /// The status after a choice, as the machine has it: first it mends, then it is critical.
  func after(_ choice: Int, _ choices: CriticalChoices) -> CriticalStatus {
    var status = self
    for mended in choices.repairs[choice] {
      if let place = status.open.firstIndex(of: mended) {
        status.open.remove(at: place)
        status.isMended = true
      }
    }
    if choices.isCritical[choice] { status.add(choice, choices) }
    return status
  }

  private mutating func add(_ choice: Int, _ choices: CriticalChoices) {
    guard choices.isMendable[choice] else {
      isLasting = true
      return
    }
    guard !open.contains(choice) else { return }
    open.append(choice)
    open.sort()
  }

  /// The most percent that a run with this status gets.
  func cap(_ scoring: Scoring) -> Int {
    min(
      open.isEmpty && !isLasting ? 100 : scoring.capWhenCritical, isMended ? scoring.capWhenRepaired : 100)
  }
}

/// Which choices of a program are critical, and what mends them.
struct CriticalChoices: Sendable {
  /// For each choice, by its number, whether it is critical.
  let isCritical: [Bool]
  /// The choices that each of them mends.
  let repairs: [[Int]]
  /// For each choice whether some choice mends it.
  let isMendable: [Bool]

  init(_ program: Program) {
    let choices = program.choices
    isCritical = choices.map(\.critical)
    repairs = choices.map(\.repairs)
    var mendable = Array(repeating: false, count: choices.count)
    for choice in choices { for mended in choice.repairs { mendable[mended] = true } }
    isMendable = mendable
  }
}
