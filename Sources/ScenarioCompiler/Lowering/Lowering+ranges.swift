import Diagnostics
import ScenarioKit
import ScenarioModel

extension Lowering {
  /// Says so where a comparison of numbers has the same answer whatever happens.
  ///
  /// A number that a state or dimension can never be is an error, as a word is that it can never be. Where the number is
  /// possible and the answer still always the same, it is a warning.
  mutating func checkComparison(
    _ token: ConditionToken, _ left: ConditionExpression, _ right: ConditionExpression, of text: Located<String>
  ) {
    guard let leftRange = range(of: left), let rightRange = range(of: right),
      let answer = constantAnswer(token.operation, leftRange, rightRange)
    else { return }
    for (side, other) in [(left, right), (right, left)] {
      guard let (name, bounds) = boundedName(side), let number = number(other), !bounds.contains(number) else {
        continue
      }
      let near = number < bounds.lowerBound ? bounds.lowerBound : bounds.upperBound
      let digits = other.token.text == "-" ? String(number.magnitude) : String(other.token.text)
      error(
        "unknown-value", at: place(of: digits[...], in: text),
        Message(
          da:
            "`\(name)` går fra \(bounds.lowerBound) til \(bounds.upperBound) og kan ikke være \(number). Tættest på er \(near).",
          en:
            "`\(name)` goes from \(bounds.lowerBound) to \(bounds.upperBound) and cannot be \(number). The nearest is \(near)."
        ))
      return
    }
    let ranges = (leftRange, rightRange)
    warning(
      "constant-comparison", at: place(of: token.text, in: text),
      answer
        ? Message(
          da: "Det er altid sandt: venstre side er \(shown(ranges.0)), højre side \(shown(ranges.1)).",
          en: "This always holds: the left side is \(shown(ranges.0)), the right side \(shown(ranges.1)).")
        : Message(
          da: "Det er aldrig sandt: venstre side er \(shown(ranges.0)), højre side \(shown(ranges.1)).",
          en: "This never holds: the left side is \(shown(ranges.0)), the right side \(shown(ranges.1))."))
  }

  /// The least and the greatest number that an expression can be; nil where they are not known.
  private func range(of expression: ConditionExpression) -> ClosedRange<Int>? {
    switch expression {
    case .integer(let number, _): number...number
    case .word, .call: boundedName(expression)?.bounds
    case .unary(let token, let inner):
      token.meaning == .minus ? range(of: inner).map { -$0.upperBound ... -$0.lowerBound } : nil
    case .binary(let token, let left, let right):
      if let left = range(of: left), let right = range(of: right) {
        switch token.meaning {
        case .plus: left.lowerBound + right.lowerBound...left.upperBound + right.upperBound
        case .minus: left.lowerBound - right.upperBound...left.upperBound - right.lowerBound
        default: nil
        }
      } else {
        nil
      }
    case .boolean: nil
    }
  }

  /// A number that is declared with bounds, as it is called, and its bounds.
  private func boundedName(_ expression: ConditionExpression) -> (name: String, bounds: ClosedRange<Int>)? {
    switch expression {
    case .word(let token):
      guard let index = symbols.variables[token.text], variables[index].kind == .integer else { return nil }
      return (variables[index].id, variables[index].min...max(variables[index].min, variables[index].max))
    case .call(let function, let argument) where function.text == "score":
      guard let index = symbols.dimensions[argument.text], let least = dimensions[index].min,
        let most = dimensions[index].max
      else { return nil }
      return ("score(\(dimensions[index].id))", least...max(least, most))
    default: return nil
    }
  }

  /// A number as it is written, with its sign.
  private func number(_ expression: ConditionExpression) -> Int? {
    switch expression {
    case .integer(let number, _): number
    case .unary(let token, .integer(let number, _)) where token.meaning == .minus: -number
    default: nil
    }
  }

  private func shown(_ range: ClosedRange<Int>) -> String {
    range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)…\(range.upperBound)"
  }
}

/// What a comparison answers for all numbers of both ranges; nil where that differs.
private func constantAnswer(
  _ comparison: Instruction.Operation, _ left: ClosedRange<Int>, _ right: ClosedRange<Int>
) -> Bool? {
  func decided(_ always: Bool, _ never: Bool) -> Bool? { always ? true : never ? false : nil }
  let isApart = !left.overlaps(right)
  let isOne = left.count == 1 && left == right
  return switch comparison {
  case .less: decided(left.upperBound < right.lowerBound, left.lowerBound >= right.upperBound)
  case .lessOrEqual: decided(left.upperBound <= right.lowerBound, left.lowerBound > right.upperBound)
  case .greater: decided(left.lowerBound > right.upperBound, left.upperBound <= right.lowerBound)
  case .greaterOrEqual: decided(left.lowerBound >= right.upperBound, left.upperBound < right.lowerBound)
  case .notEqual: decided(isApart, isOne)
  default: decided(isOne, isApart)
  }
}
