package import ScenarioModel
import ScenarioRuntime

/// Where the bounds of each part of a state stand.
final class StateSlots {
  /// A counter that goes up, and where it stays.
  struct Count: Sendable {
    var slot: Int
    var limit: Int
  }

  /// What each slot can hold at all.
  private(set) var ranges: [Interval] = []
  /// The start of every run.
  private(set) var start: [Interval] = []
  /// What a visit of each scene counts.
  private(set) var visits: [[Count]]
  /// What taking each choice counts.
  private(set) var takes: [[Count]]
  /// Whether each choice was taken, where something asks for it; else -1.
  private(set) var taken: [Int]
  /// Whether each rule that fires once has fired; else -1.
  private(set) var fired: [Int]
  private let counterSlots: Int
  private let dimensionSlots: Int

  init(_ program: Program) {
    let choices = program.choices
    visits = Array(repeating: [], count: program.scenes.count)
    takes = Array(repeating: [], count: choices.count)
    taken = Array(repeating: -1, count: choices.count)
    fired = Array(repeating: -1, count: program.rules.count)
    for variable in program.variables {
      ranges.append(Interval(variable.min, variable.max))
      start.append(Interval(variable.start))
    }
    counterSlots = ranges.count
    ranges += program.counters.map { Interval(0, $0.limit) }
    dimensionSlots = ranges.count
    ranges += program.dimensions.map {
      Interval($0.min ?? -Machine.greatestPoints, $0.max ?? Machine.greatestPoints)
    }
    // A counter of the choice tells whether it was taken, where there is one.
    for (number, counter) in program.counters.enumerated() where counter.subject == .choice {
      taken[counter.index] = counterSlots + number
    }
    for (number, choice) in choices.enumerated() {
      for asked in (choice.once ? [number] : []) + choice.repairs where taken[asked] < 0 {
        taken[asked] = ranges.count
        ranges.append(Interval(0, 1))
      }
    }
    for (rule, row) in program.rules.enumerated() where row.once {
      fired[rule] = ranges.count
      ranges.append(Interval(0, 1))
    }
    start += Array(repeating: Interval(0), count: ranges.count - start.count)

    var tags: [Int: Count] = [:]
    for (number, counter) in program.counters.enumerated() {
      let count = Count(slot: counterSlots + number, limit: counter.limit)
      switch counter.subject {
      case .scene: visits[counter.index].append(count)
      case .choice: takes[counter.index].append(count)
      case .tag: tags[counter.index] = count
      }
    }
    for (number, choice) in choices.enumerated() {
      takes[number] += choice.tags.compactMap { tags[$0] }
      if taken[number] >= dimensionSlots { takes[number].append(Count(slot: taken[number], limit: 1)) }
    }
  }

  func slot(ofCounter counter: Int) -> Int { counterSlots + counter }
  func slot(ofDimension dimension: Int) -> Int { dimensionSlots + dimension }
}

extension Move {
  /// The points that a right answer to a move with items has, dimension by dimension.
  package var points: [Effects.Change] {
    switch self {
    case .order(let order): order.points
    case .match(let match): match.points
    case .compose(let compose): compose.points
    case .choices, .select, .scale, .end, .none: []
    }
  }
}
