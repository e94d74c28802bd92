import ScenarioModel

extension Machine {
  /// Whether the condition in a row holds; that in row -1 always does.
  func holds(_ condition: Int, _ slots: some SlotStorage) -> Bool {
    guard condition >= 0 else { return true }
    let row = tables.conditions[condition]
    if row.isComparison {
      let first = row.code.lowerBound
      return compare(
        tables.code[first + 2].operation, Int(slots[tables.code[first].argument]), tables.code[first + 1].argument)
    }
    return evaluate(row.code, slots) != 0
  }

  private func compare(_ operation: Instruction.Operation, _ left: Int, _ right: Int) -> Bool {
    switch operation {
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    default: left >= right
    }
  }

  /// Runs code that was checked: its stack never leaves its bounds, and no value leaves 64 bits.
  @inline(never)
  private func evaluate(_ code: Range<Int>, _ slots: some SlotStorage) -> Int {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: Machine.greatestStackDepth) { stack in
      var depth = 0
      for position in code {
        let row = tables.code[position]
        switch row.operation {
        case .constant, .variable, .counter, .score, .result:
          stack.initializeElement(
            at: depth, to: row.operation == .constant ? row.argument : Int(slots[row.argument]))
          depth += 1
        case .not: stack[depth - 1] = stack[depth - 1] == 0 ? 1 : 0
        case .negate: stack[depth - 1] = 0 &- stack[depth - 1]
        default:
          depth -= 1
          stack[depth - 1] = combine(row.operation, stack[depth - 1], stack[depth])
        }
      }
      return stack[0]
    }
  }

  private func combine(_ operation: Instruction.Operation, _ left: Int, _ right: Int) -> Int {
    switch operation {
    case .add: left &+ right
    case .subtract: left &- right
    case .and: left != 0 && right != 0 ? 1 : 0
    case .or: left != 0 || right != 0 ? 1 : 0
    default: compare(operation, left, right) ? 1 : 0
    }
  }
}
