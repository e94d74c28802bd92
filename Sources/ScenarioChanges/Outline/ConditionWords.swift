import ScenarioModel

/// A condition as authors write it, from its code.
///
/// Code longer than anybody writes is left in the order in which it runs, so that the time stays in proportion.
struct ConditionWords {
  private static let longest = 1_000
  private struct Term {
    var words: String
    var strength: Int
    /// What it is, where the other side of a comparison is named after it.
    var variable: Variable?
    var constant: Int?
  }

  let names: ProgramNames

  /// The condition in words.
  func callAsFunction(_ condition: Condition) -> String {
    guard condition.code.count <= Self.longest else { return condition.code.map(word).joined(separator: " ") }
    var stack: [Term] = []
    for instruction in condition.code {
      switch instruction.operation {
      case .constant:
        stack.append(Term(words: "\(instruction.argument)", strength: 7, constant: instruction.argument))
      case .variable:
        stack.append(
          Term(words: word(instruction), strength: 7, variable: names.program.variables[instruction.argument]))
      case .counter, .score, .result: stack.append(Term(words: word(instruction), strength: 7))
      case .not: stack.append(Term(words: "not " + bracketed(stack.popLast(), 3), strength: 3))
      case .negate: stack.append(Term(words: "-" + bracketed(stack.popLast(), 6), strength: 6))
      default:
        let right = stack.popLast()
        stack.append(joined(stack.popLast(), instruction.operation, right))
      }
    }
    return stack.map(\.words).joined(separator: " ")
  }

  private func joined(_ left: Term?, _ operation: Instruction.Operation, _ right: Term?) -> Term {
    switch operation {
    case .or: return Term(words: "\(bracketed(left, 1)) or \(bracketed(right, 2))", strength: 1)
    case .and: return Term(words: "\(bracketed(left, 2)) and \(bracketed(right, 3))", strength: 2)
    case .add, .subtract:
      return Term(words: "\(bracketed(left, 5)) \(operation.rawValue) \(bracketed(right, 6))", strength: 5)
    default:
      let one = left?.constant.flatMap { value in right?.variable.map { names.value(value, of: $0) } }
      let other = right?.constant.flatMap { value in left?.variable.map { names.value(value, of: $0) } }
      return Term(
        words: "\(one ?? bracketed(left, 5)) \(operation.rawValue) \(other ?? bracketed(right, 5))", strength: 4)
    }
  }

  private func bracketed(_ term: Term?, _ strength: Int) -> String {
    guard let term else { return "" }
    return term.strength < strength ? "(\(term.words))" : term.words
  }

  private func word(_ instruction: Instruction) -> String {
    let index = instruction.argument
    switch instruction.operation {
    case .constant: return "\(index)"
    case .variable: return names.program.variables[index].id
    case .counter: return names.counter(names.program.counters[index])
    case .score: return "score(\(names.program.dimensions[index].id))"
    default: return instruction.operation.rawValue
    }
  }
}
