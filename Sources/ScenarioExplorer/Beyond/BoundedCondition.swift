import ScenarioModel

/// What is known of a condition where the state is known by bounds.
struct BoundedCondition {
  /// A slot and where its value is.
  struct Constraint {
    var slot: Int
    var interval: Interval
  }

  /// More than so many of them are not kept; leaving some out is always right.
  private static let mostConstraints = 32

  /// Whether it may hold, and whether it may not.
  private(set) var mayHold = true
  private(set) var mayFail = true
  /// What is so where it holds, and where it does not.
  private(set) var whenTrue: [Constraint] = []
  private(set) var whenFalse: [Constraint] = []

  /// A value on the stack.
  private struct Value {
    var interval: Interval
    /// The slot that it was loaded from, or -1.
    var slot = -1
    /// What is known where it is a truth.
    var truth: BoundedCondition?
  }

  private init() {}

  /// Looks at a condition.
  /// - Parameters:
  ///   - condition: The condition; nil always holds.
  ///   - state: The bounds of the state.
  ///   - slots: Where they stand.
  init(_ condition: Condition?, _ state: [Interval], _ slots: StateSlots) {
    guard let condition else {
      mayFail = false
      return
    }
    var stack: [Value] = []
    for instruction in condition.code {
      switch instruction.operation {
      case .constant: stack.append(Value(interval: Interval(instruction.argument)))
      case .variable: stack.append(Self.load(instruction.argument, state))
      case .counter: stack.append(Self.load(slots.slot(ofCounter: instruction.argument), state))
      case .score: stack.append(Self.load(slots.slot(ofDimension: instruction.argument), state))
      case .result: stack.append(Value(interval: Interval(0, 100)))
      case .not:
        let truth = Self.truth(stack.removeLast())
        var opposite = BoundedCondition()
        (opposite.mayHold, opposite.mayFail) = (truth.mayFail, truth.mayHold)
        (opposite.whenTrue, opposite.whenFalse) = (truth.whenFalse, truth.whenTrue)
        stack.append(Self.value(opposite))
      case .negate:
        let value = stack.removeLast().interval
        stack.append(Value(interval: Interval(-value.most, -value.least)))
      default:
        let right = stack.removeLast()
        let left = stack.removeLast()
        stack.append(Self.combine(instruction.operation, left, right))
      }
    }
    if let last = stack.last { self = Self.truth(last) }
  }

  private static func load(_ slot: Int, _ state: [Interval]) -> Value { Value(interval: state[slot], slot: slot) }

  private static func value(_ truth: BoundedCondition) -> Value {
    Value(interval: Interval(truth.mayFail ? 0 : 1, truth.mayHold ? 1 : 0), truth: truth)
  }

  private static func truth(_ value: Value) -> BoundedCondition {
    if let truth = value.truth { return truth }
    var truth = BoundedCondition()
    let interval = value.interval
    truth.mayHold = interval != Interval(0)
    truth.mayFail = interval.contains(0)
    if value.slot >= 0 {
      truth.whenFalse = [Constraint(slot: value.slot, interval: Interval(0))]
      if interval.least == 0, interval.most > 0 {
        truth.whenTrue = [Constraint(slot: value.slot, interval: Interval(1, interval.most))]
      }
    }
    return truth
  }

  private static func combine(_ operation: Instruction.Operation, _ left: Value, _ right: Value) -> Value {
    switch operation {
    case .add:
      return Value(
        interval: Interval(
          left.interval.least + right.interval.least, left.interval.most + right.interval.most))
    case .subtract:
      return Value(
        interval: Interval(
          left.interval.least - right.interval.most, left.interval.most - right.interval.least))
    case .and, .or:
      let (one, other) = (truth(left), truth(right))
      var both = BoundedCondition()
      if operation == .and {
        both.mayHold = one.mayHold && other.mayHold
        both.mayFail = one.mayFail || other.mayFail
        both.whenTrue = Array((one.whenTrue + other.whenTrue).prefix(mostConstraints))
        if !one.mayFail { both.whenFalse = other.whenFalse }
        if !other.mayFail { both.whenFalse = one.whenFalse }
      } else {
        both.mayHold = one.mayHold || other.mayHold
        both.mayFail = one.mayFail && other.mayFail
        both.whenFalse = Array((one.whenFalse + other.whenFalse).prefix(mostConstraints))
        if !one.mayHold { both.whenTrue = other.whenTrue }
        if !other.mayHold { both.whenTrue = one.whenTrue }
      }
      return value(both)
    default: return compare(operation, left, right)
    }
  }

  private static func compare(_ operation: Instruction.Operation, _ left: Value, _ right: Value) -> Value {
    let negated: Instruction.Operation =
      switch operation {
      case .equal: .notEqual
      case .less: .greaterOrEqual
      case .greaterOrEqual: .less
      case .greater: .lessOrEqual
      case .lessOrEqual: .greater
      default: .equal
      }
    var truth = BoundedCondition()
    truth.whenTrue = constraints(operation, left, right)
    truth.whenFalse = constraints(negated, left, right)
    truth.mayHold = canBe(operation, left.interval, right.interval)
    truth.mayFail = canBe(negated, left.interval, right.interval)
    // A value compared with itself.
    if left.slot >= 0, left.slot == right.slot {
      let holds = [.equal, .lessOrEqual, .greaterOrEqual].contains(operation)
      (truth.mayHold, truth.mayFail) = (holds, !holds)
      (truth.whenTrue, truth.whenFalse) = ([], [])
    }
    return value(truth)
  }

  private static func canBe(_ operation: Instruction.Operation, _ left: Interval, _ right: Interval) -> Bool {
    switch operation {
    case .equal: left.met(right) != nil
    case .notEqual: !(left.isSingle && left == right)
    case .less: left.least < right.most
    case .lessOrEqual: left.least <= right.most
    case .greater: left.most > right.least
    default: left.most >= right.least
    }
  }

  /// What follows for both sides where the comparison holds.
  private static func constraints(
    _ operation: Instruction.Operation, _ left: Value, _ right: Value
  ) -> [Constraint] {
    let (far, near) = (Int.max / 4, Int.min / 4)
    let (l, r) = (left.interval, right.interval)
    var found: [Constraint] = []
    func add(_ value: Value, _ interval: Interval) {
      if value.slot >= 0 { found.append(Constraint(slot: value.slot, interval: interval)) }
    }
    switch operation {
    case .equal:
      add(left, r)
      add(right, l)
    case .notEqual:
      if r.isSingle { add(left, without(r.least, l)) }
      if l.isSingle { add(right, without(l.least, r)) }
    case .less:
      add(left, Interval(near, r.most - 1))
      add(right, Interval(l.least + 1, far))
    case .lessOrEqual:
      add(left, Interval(near, r.most))
      add(right, Interval(l.least, far))
    case .greater:
      add(left, Interval(r.least + 1, far))
      add(right, Interval(near, l.most - 1))
    default:
      add(left, Interval(r.least, far))
      add(right, Interval(near, l.most))
    }
    return found
  }

  /// An interval without one of its ends. One that is only that value stays: it is told apart before.
  private static func without(_ value: Int, _ interval: Interval) -> Interval {
    guard !interval.isSingle else { return interval }
    if interval.least == value { return Interval(value + 1, interval.most) }
    return interval.most == value ? Interval(interval.least, value - 1) : interval
  }
}

extension [Interval] {
  /// The bounds where something is so besides; nil where that cannot be.
  func meeting(_ constraints: [BoundedCondition.Constraint]) -> [Interval]? {
    var state = self
    for constraint in constraints {
      guard let met = state[constraint.slot].met(constraint.interval) else { return nil }
      state[constraint.slot] = met
    }
    return state
  }
}
