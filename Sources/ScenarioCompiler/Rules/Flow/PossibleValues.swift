import ScenarioExplorer
import ScenarioModel

/// What the parts of a state can be in some run, and no less: a value that is not among these is had in none.
struct PossibleValues {
  /// More than any number of a scenario, and far from the limits of an integer.
  private static let limit = 1 << 40

  private let program: Program
  private let exploration: Exploration?
  /// The bounds of each variable.
  private var variables: [ClosedRange<Int>] = []

  /// Gathers all that any effect can do. Where the proof is whole, choices that nobody is offered do nothing.
  init(of program: Program, _ exploration: Exploration?) {
    self.program = program
    self.exploration = exploration?.isComplete == true ? exploration : nil
    variables = program.variables.map { $0.start...$0.start }
    let effects = possibleEffects
    for effects in effects {
      for change in effects.set + (effects.raise ?? []) { widen(change.target, change.amount...change.amount) }
    }
    for effects in effects {
      for change in effects.add where change.amount != 0 {
        let variable = program.variables[change.target]
        let bounds = variables[change.target]
        widen(change.target, change.amount > 0 ? bounds.lowerBound...variable.max : variable.min...bounds.upperBound)
      }
    }
  }

  private mutating func widen(_ variable: Int, _ values: ClosedRange<Int>) {
    let old = variables[variable]
    variables[variable] =
      Swift.min(old.lowerBound, values.lowerBound)...Swift.max(old.upperBound, values.upperBound)
  }

  /// The effects of everything that can happen.
  private var possibleEffects: [Effects] {
    var effects: [Effects] = []
    var number = 0
    for (index, scene) in program.scenes.enumerated() {
      let isReached = isReached(index)
      if case .choices(let choices) = scene.move {
        for choice in choices {
          if exploration.map({ number < $0.offeredChoices.count && $0.offeredChoices[number] }) ?? true {
            effects.append(choice.effects)
          }
          number += 1
        }
      }
      guard isReached else { continue }
      effects.append(scene.effects)
      effects += scene.move.items.map { $0.effects }
      effects += (scene.then ?? []).map(\.effects)
      if let limit = scene.timeLimit { effects.append(limit.effects) }
    }
    return effects
  }

  private func isReached(_ scene: Int) -> Bool {
    exploration.map { scene < $0.reachedScenes.count && $0.reachedScenes[scene] } ?? true
  }

  /// Whether a condition may hold in some run; true where it is not known that it cannot.
  func canHold(_ condition: Condition) -> Bool {
    var stack: [ClosedRange<Int>] = []
    let unknown = -Self.limit...Self.limit
    func pop() -> ClosedRange<Int> { stack.popLast() ?? unknown }
    for instruction in condition.code {
      switch instruction.operation {
      case .constant: stack.append(instruction.argument...instruction.argument)
      case .variable:
        let index = instruction.argument
        stack.append(index < variables.count ? variables[index] : unknown)
      case .counter: stack.append(bounds(ofCounter: instruction.argument))
      case .score: stack.append(unknown)
      case .result: stack.append(0...100)
      case .not:
        let value = pop()
        stack.append(truth(mayHold: value.lowerBound == 0, mayFail: value.upperBound != 0))
      case .negate:
        let value = pop()
        stack.append(clamped(0 &- value.upperBound, 0 &- value.lowerBound))
      default:
        let right = pop()
        stack.append(combined(instruction.operation, pop(), right))
      }
    }
    return pop().upperBound != 0
  }

  private func bounds(ofCounter index: Int) -> ClosedRange<Int> {
    guard index < program.counters.count else { return 0...Self.limit }
    let counter = program.counters[index]
    let happens =
      switch counter.subject {
      case .scene: isReached(counter.index)
      case .choice:
        exploration.map { counter.index < $0.offeredChoices.count && $0.offeredChoices[counter.index] } ?? true
      case .tag: true
      }
    return happens ? 0...Swift.max(0, counter.limit) : 0...0
  }

  private func combined(
    _ operation: Instruction.Operation, _ left: ClosedRange<Int>, _ right: ClosedRange<Int>
  ) -> ClosedRange<Int> {
    let areEqual = left == right && left.lowerBound == left.upperBound
    switch operation {
    case .add: return clamped(left.lowerBound &+ right.lowerBound, left.upperBound &+ right.upperBound)
    case .subtract: return clamped(left.lowerBound &- right.upperBound, left.upperBound &- right.lowerBound)
    case .equal: return truth(mayHold: left.overlaps(right), mayFail: !areEqual)
    case .notEqual: return truth(mayHold: !areEqual, mayFail: left.overlaps(right))
    case .less:
      return truth(mayHold: left.lowerBound < right.upperBound, mayFail: left.upperBound >= right.lowerBound)
    case .lessOrEqual:
      return truth(mayHold: left.lowerBound <= right.upperBound, mayFail: left.upperBound > right.lowerBound)
    case .greater:
      return truth(mayHold: left.upperBound > right.lowerBound, mayFail: left.lowerBound <= right.upperBound)
    case .greaterOrEqual:
      return truth(mayHold: left.upperBound >= right.lowerBound, mayFail: left.lowerBound < right.upperBound)
    case .and:
      return truth(
        mayHold: left.upperBound != 0 && right.upperBound != 0, mayFail: left.lowerBound == 0 || right.lowerBound == 0)
    case .or:
      return truth(
        mayHold: left.upperBound != 0 || right.upperBound != 0, mayFail: left.lowerBound == 0 && right.lowerBound == 0)
    default: return 0...1
    }
  }

  private func truth(mayHold: Bool, mayFail: Bool) -> ClosedRange<Int> {
    mayHold == mayFail ? 0...1 : mayHold ? 1...1 : 0...0
  }

  /// Bounds that stay far from the limits of an integer.
  private func clamped(_ low: Int, _ high: Int) -> ClosedRange<Int> {
    let low = Swift.max(-Self.limit, Swift.min(Self.limit, low))
    return low...Swift.max(low, Swift.min(Self.limit, high))
  }
}
