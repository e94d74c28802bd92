import Diagnostics
import ScenarioKit
import ScenarioModel

/// What a part of a condition is.
enum ConditionType: Equatable {
  /// True or false.
  case boolean
  /// A whole number.
  case integer
  /// One of the values of that variable.
  case named(Int)

  /// What it is called in a message.
  var description: Message {
    switch self {
    case .boolean: Message(da: "sandt eller falsk", en: "true or false")
    case .integer: Message(da: "et tal", en: "a number")
    case .named: Message(da: "et af sine egne ord", en: "one of its own words")
    }
  }
}

extension Lowering {
  /// The longest condition, in bytes.
  private static let longestCondition = 2_000
  /// The deepest stack that a machine grants a condition.
  private static let greatestStack = 64

  /// The code of a condition; nil where it has a mistake, which has been said.
  mutating func condition(_ text: Located<String>) -> Condition? {
    guard text.value.utf8.count <= Self.longestCondition else {
      error(
        "condition-too-deep", at: text.range,
        Message(
          da: "Betingelsen er for lang. Del den op, eller brug en tilstand mere.",
          en: "The condition is too long. Split it, or use one more state."))
      return nil
    }
    do throws(ConditionProblem) {
      let expression = try ConditionParser.parse(text.value) {
        [variables = symbols.variables, dimensions = symbols.dimensions] in
        variables[$0] != nil || dimensions[$0] != nil
      } isBoolean: {
        [index = symbols.variables, variables = variables] in
        index[$0].map { variables[$0].kind == .boolean } ?? false
      }
      // The code is made where there is room for it, and kept in an array that has no more than it needs.
      var code = instructions
      instructions = []
      code.removeAll(keepingCapacity: true)
      defer { instructions = code }
      guard let type = lower(expression, of: text, into: &code) else { return nil }
      guard type == .boolean else {
        error(
          "condition-type", at: text.range,
          Message(
            da:
              "En betingelse skal være sand eller falsk, men dette er \(type.description.danish). Sammenlign med noget, for eksempel `\(example(for: type))`.",
            en:
              "A condition must be true or false, but this is \(type.description.english). Compare it with something, for example `\(example(for: type))`."
          ))
        return nil
      }
      guard stackDepth(code) <= Self.greatestStack else {
        throw ConditionProblem(
          "condition-too-deep", expression.token,
          da: "Betingelsen er for indviklet. Del den op, eller brug en tilstand mere.",
          en: "The condition is too nested. Split it, or use one more state.")
      }
      return Condition(code.withUnsafeBufferPointer { Array($0) })
    } catch {
      report(error, in: text)
      return nil
    }
  }

  private func example(for type: ConditionType) -> String {
    guard case .named(let variable) = type, let value = variables[variable].values?.first else { return ">= 5" }
    return "= \(value)"
  }

  private mutating func report(_ problem: ConditionProblem, in text: Located<String>) {
    let range = problem.token.text.isEmpty ? text.range : place(of: problem.token.text, in: text)
    diagnostics.append(
      Diagnostic(
        .error, problem.code, at: range, Message(da: problem.danish, en: problem.english),
        fixIts: problem.replacement.map { [.rename(range, to: $0, .certain)] } ?? []))
  }

  private func stackDepth(_ code: [Instruction]) -> Int {
    var depth = 0
    var deepest = 0
    for instruction in code {
      switch instruction.operation {
      case .constant, .variable, .counter, .score, .result: depth += 1
      case .not, .negate: break
      default: depth -= 1
      }
      deepest = max(deepest, depth)
    }
    return deepest
  }

  /// Emits the code of an expression and returns its type; nil where something has been said.
  private mutating func lower(
    _ expression: ConditionExpression, of text: Located<String>, into code: inout [Instruction]
  ) -> ConditionType? {
    switch expression {
    case .integer(let number, _):
      code.append(Instruction(.constant, number))
      return .integer
    case .boolean(let value, _):
      code.append(Instruction(.constant, value ? 1 : 0))
      return .boolean
    case .word(let token):
      return lower(word: token, of: text, into: &code)
    case .call(let function, let argument):
      return lower(call: function, argument, of: text, comparedWith: nil, into: &code)
    case .unary(let token, let inner):
      guard let type = lower(inner, of: text, into: &code) else { return nil }
      let wanted: ConditionType = token.meaning == .not ? .boolean : .integer
      guard expect(wanted, type, of: inner, for: token, in: text) else { return nil }
      code.append(Instruction(token.meaning == .not ? .not : .negate))
      return wanted
    case .binary(let token, let left, let right):
      if !token.isComparison {
        let wanted: ConditionType = token.kind == .word ? .boolean : .integer
        let leftType = lower(left, of: text, into: &code)
        let rightType = lower(right, of: text, into: &code)
        guard let leftType, let rightType, expect(wanted, leftType, of: left, for: token, in: text),
          expect(wanted, rightType, of: right, for: token, in: text)
        else { return nil }
        code.append(Instruction(token.operation))
        return wanted
      }
      return lower(comparison: token, left, right, of: text, into: &code)
    }
  }

  private mutating func expect(
    _ wanted: ConditionType, _ found: ConditionType, of expression: ConditionExpression, for token: ConditionToken,
    in text: Located<String>
  ) -> Bool {
    if wanted == found { return true }
    let name = expression.token.text
    error(
      "condition-type", at: place(of: name, in: text),
      Message(
        da: "`\(token.text)` har brug for \(wanted.description.danish), men `\(name)` er \(found.description.danish).",
        en: "`\(token.text)` wants \(wanted.description.english), but `\(name)` is \(found.description.english)."))
    return false
  }

  private mutating func lower(
    word token: ConditionToken, of text: Located<String>, into code: inout [Instruction]
  ) -> ConditionType? {
    if let variable = symbols.variables[token.text] {
      isVariableRead[variable] = true
      code.append(Instruction(.variable, variable))
      switch variables[variable].kind {
      case .boolean: return .boolean
      case .integer: return .integer
      case .named: return .named(variable)
      }
    }
    let word = String(token.text)
    if word == "result", mayAskForResult {
      code.append(Instruction(.result))
      return .integer
    }
    let range = place(of: token.text, in: text)
    if word == "result" {
      error(
        "result-outside-then", at: range,
        Message(
          da: "`result` findes kun under `then`, lige efter den opgave, det måler.",
          en: "`result` exists only under `then`, right after the task that it measures."))
    } else if mayAskForResult, ["resultat", "resultatet"].contains(word) {
      diagnostics.append(
        Diagnostic(
          .error, "unknown-state", at: range,
          Message(
            da: "Under `then` hedder procenten `result`.", en: "Below `then` the percent is called `result`."),
          fixIts: [.rename(range, to: "result")]))
    } else if word.contains("-"), let first = word.split(separator: "-").first, symbols.variables[first] != nil {
      let spaced = word.split(separator: "-", omittingEmptySubsequences: false).joined(separator: " - ")
      diagnostics.append(
        Diagnostic(
          .error, "unknown-state", at: range,
          Message(
            da: "`\(word)` læses som ét ord. Sæt mellemrum om minusset: `\(spaced)`.",
            en: "`\(word)` is read as one word. Put spaces around the minus: `\(spaced)`."),
          fixIts: [.rename(range, to: spaced)]))
    } else if symbols.dimensions[word] != nil {
      diagnostics.append(
        Diagnostic(
          .error, "unknown-state", at: range,
          Message(
            da: "`\(word)` er en dimension. Skriv `score(\(word))` for at spørge om dens point.",
            en: "`\(word)` is a dimension. Write `score(\(word))` to ask for its points."),
          fixIts: [.rename(range, to: "score(\(word))")]))
    } else if let variable = variables.first(where: { $0.values?.contains(word) == true }) {
      let comparison = "\(variable.id) = \(word)"
      diagnostics.append(
        Diagnostic(
          .error, "unknown-state", at: range,
          Message(
            da: "`\(word)` er en værdi af `\(variable.id)`. Skriv `\(comparison)`.",
            en: "`\(word)` is a value of `\(variable.id)`. Write `\(comparison)`."),
          fixIts: [.rename(range, to: comparison)]))
    } else {
      unknown(
        "unknown-state", token.text, at: range,
        Message(da: "Der er ingen tilstand `\(word)`.", en: "There is no state `\(word)`."),
        among: { $0.variables.map(\.id) })
    }
    return nil
  }

  private mutating func lower(
    comparison token: ConditionToken, _ left: ConditionExpression, _ right: ConditionExpression,
    of text: Located<String>, into code: inout [Instruction]
  ) -> ConditionType? {
    if let (variable, value) = namedComparison(left, right) {
      return lower(named: variable, token, value, of: text, into: &code)
    }
    let leftType = lower(side: left, against: right, of: text, into: &code)
    let rightType = lower(side: right, against: left, of: text, into: &code)
    guard let leftType, let rightType else { return nil }
    if leftType != rightType {
      error(
        "condition-type", at: place(of: token.text, in: text),
        Message(
          da:
            "De to sider kan ikke sammenlignes: `\(left.token.text)` er \(leftType.description.danish), `\(right.token.text)` er \(rightType.description.danish).",
          en:
            "The two sides cannot be compared: `\(left.token.text)` is \(leftType.description.english), `\(right.token.text)` is \(rightType.description.english)."
        ))
      return nil
    }
    guard leftType == .integer || token.isEquality else {
      error(
        "condition-type", at: place(of: token.text, in: text),
        Message(
          da: "`\(token.text)` sammenligner tal. Her kan du bruge `=` og `!=`.",
          en: "`\(token.text)` compares numbers. Use `=` or `!=` here."))
      return nil
    }
    if leftType == .integer { checkComparison(token, left, right, of: text) }
    code.append(Instruction(token.operation))
    return .boolean
  }

  /// Emits one side; a count is told what it is compared with.
  private mutating func lower(
    side: ConditionExpression, against other: ConditionExpression, of text: Located<String>,
    into code: inout [Instruction]
  ) -> ConditionType? {
    if case .call(let function, let argument) = side {
      var number: Int?
      if case .integer(let value, _) = other { number = value }
      if case .unary(_, .integer(let value, _)) = other { number = -value }
      return lower(call: function, argument, of: text, comparedWith: number, into: &code)
    }
    return lower(side, of: text, into: &code)
  }

  /// A variable with named values and the word that it is compared with, where one side is such a variable.
  private func namedComparison(
    _ left: ConditionExpression, _ right: ConditionExpression
  ) -> (variable: Int, value: ConditionToken)? {
    guard case .word = left, case .word = right else { return nil }
    return namedValue(of: left, right) ?? namedValue(of: right, left)
  }

  private func namedValue(
    of side: ConditionExpression, _ other: ConditionExpression
  ) -> (variable: Int, value: ConditionToken)? {
    guard case .word(let token) = side, let variable = symbols.variables[token.text],
      variables[variable].kind == .named, case .word(let value) = other, symbols.variables[value.text] == nil
    else { return nil }
    return (variable, value)
  }

  private mutating func lower(
    named variable: Int, _ token: ConditionToken, _ value: ConditionToken, of text: Located<String>,
    into code: inout [Instruction]
  ) -> ConditionType? {
    isVariableRead[variable] = true
    let values = variables[variable].values ?? []
    guard let index = values.firstIndex(of: String(value.text)) else {
      let list = values.map { "`\($0)`" }.joined(separator: ", ")
      unknown(
        "unknown-value", value.text, at: place(of: value.text, in: text),
        Message(
          da: "`\(variables[variable].id)` kan ikke være `\(value.text)`. Den kan være \(list).",
          en: "`\(variables[variable].id)` cannot be `\(value.text)`. It can be \(list)."),
        among: { _ in values })
      return nil
    }
    guard token.isEquality else {
      error(
        "condition-type", at: place(of: token.text, in: text),
        Message(
          da: "Ord har ingen rækkefølge. Brug `=` eller `!=`.", en: "Words have no order. Use `=` or `!=`."))
      return nil
    }
    code += [
      Instruction(.variable, variable), Instruction(.constant, index),
      Instruction(token.text == "!=" ? .notEqual : .equal),
    ]
    return .boolean
  }
}

extension ConditionToken {
  /// What the machine does for an operator with two sides.
  var operation: Instruction.Operation {
    switch meaning {
    case .and: return .and
    case .or: return .or
    case .plus: return .add
    case .minus: return .subtract
    default: break
    }
    let isLong = text.utf8.count > 1
    switch text.utf8.first {
    case UInt8(ascii: "!"): return .notEqual
    case UInt8(ascii: "<"): return isLong ? .lessOrEqual : .less
    case UInt8(ascii: ">"): return isLong ? .greaterOrEqual : .greater
    default: return .equal
    }
  }
}
