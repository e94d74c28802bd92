/// Reads a condition: `or` < `and` < `not` < one comparison < `+ -` < unary `-`.
struct ConditionParser {
  /// How deep parentheses, `not` and `-` may lie in each other.
  private static let greatestDepth = 32
  /// What people write in Danish or in other languages, and what conditions have instead.
  private static let foreignWords = [
    "og": "and", "eller": "or", "ikke": "not", "sand": "true", "falsk": "false", "ja": "true", "nej": "false",
    "and": "and", "or": "or", "not": "not", "true": "true", "false": "false",
  ]
  private static let longestForeignWord = foreignWords.keys.map(\.utf8.count).max() ?? 0
  private static let foreignSymbols = [
    "=>": ">=", "=<": "<=", "<>": "!=", "&&": "and", "||": "or", "≥": ">=", "≤": "<=", "≠": "!=", "!": "not ",
  ]
  /// The questions that a condition can ask about a run.
  static let functions = ["visited", "times", "chosen", "score", "count"]

  private let tokens: [ConditionToken]
  private let isName: (Substring) -> Bool
  private let isBoolean: (Substring) -> Bool
  private var position = 0
  private var depth = 0

  /// Reads a condition.
  ///
  /// - Parameters:
  ///   - condition: The condition as written.
  ///   - isName: Whether a word is a declared name, which wins over being a Danish `og`.
  ///   - isBoolean: Whether a declared name is true or false.
  /// - Returns: The condition as a tree.
  /// - Throws: The first thing that is wrong with its form.
  static func parse(
    _ condition: String, isName: @escaping (Substring) -> Bool, isBoolean: @escaping (Substring) -> Bool = { _ in true }
  ) throws(ConditionProblem) -> ConditionExpression {
    var parser = ConditionParser(tokens: tokenize(condition), isName: isName, isBoolean: isBoolean)
    let expression = try parser.disjunction()
    try parser.expectEnd()
    return expression
  }

  private init(
    tokens: [ConditionToken], isName: @escaping (Substring) -> Bool, isBoolean: @escaping (Substring) -> Bool
  ) {
    self.tokens = tokens
    self.isName = isName
    self.isBoolean = isBoolean
  }

  private var current: ConditionToken { tokens[position] }

  private mutating func advance() -> ConditionToken {
    defer { if position < tokens.count - 1 { position += 1 } }
    return tokens[position]
  }

  private mutating func disjunction() throws(ConditionProblem) -> ConditionExpression {
    var left = try conjunction()
    while current.meaning == .or { left = .binary(advance(), left, try conjunction()) }
    return left
  }

  private mutating func conjunction() throws(ConditionProblem) -> ConditionExpression {
    var left = try negation()
    while current.meaning == .and { left = .binary(advance(), left, try negation()) }
    return left
  }

  private mutating func negation() throws(ConditionProblem) -> ConditionExpression {
    guard current.meaning == .not else { return try comparison() }
    let token = advance()
    return try nested(token) { (parser) throws(ConditionProblem) in .unary(token, try parser.negation()) }
  }

  private mutating func comparison() throws(ConditionProblem) -> ConditionExpression {
    let left = try sum()
    guard current.isComparison else { return left }
    let token = advance()
    let right = try sum()
    if current.isComparison {
      throw ConditionProblem(
        "chained-comparison", current, da: "Kun én sammenligning ad gangen. Skriv for eksempel `0 < uro and uro < 5`.",
        en: "Only one comparison at a time. Write for example `0 < uro and uro < 5`.")
    }
    return .binary(token, left, right)
  }

  private mutating func sum() throws(ConditionProblem) -> ConditionExpression {
    var left = try term()
    while current.meaning == .plus || current.meaning == .minus { left = .binary(advance(), left, try term()) }
    return left
  }

  private mutating func term() throws(ConditionProblem) -> ConditionExpression {
    if current.meaning == .minus {
      let token = advance()
      return try nested(token) { (parser) throws(ConditionProblem) in .unary(token, try parser.term()) }
    }
    if current.meaning == .open {
      let open = advance()
      let inner = try nested(open) { (parser) throws(ConditionProblem) in try parser.disjunction() }
      guard current.meaning == .close else {
        try rejectForeign()
        throw ConditionProblem(
          "condition-syntax", open, da: "Parentesen, der åbnes her, bliver ikke lukket.",
          en: "The parenthesis that opens here is not closed.")
      }
      _ = advance()
      return inner
    }
    if case .integer(let number) = current.kind { return .integer(number, advance()) }
    if current.meaning == .true || current.meaning == .false { return .boolean(current.meaning == .true, advance()) }
    try rejectForeign()
    guard current.kind == .word, current.meaning == .none else {
      throw missingValue()
    }
    let word = advance()
    guard current.meaning == .open, !isName(word.text) || Self.functions.contains(String(word.text)) else {
      return .word(word)
    }
    return try call(word)
  }

  private mutating func call(_ function: ConditionToken) throws(ConditionProblem) -> ConditionExpression {
    _ = advance()
    guard current.kind == .word else {
      throw ConditionProblem(
        "condition-syntax", current.kind == .end ? function : current,
        da: "`\(function.text)(…)` spørger om ét navn, for eksempel `\(function.text)(navnet)`.",
        en: "`\(function.text)(…)` asks about one name, for example `\(function.text)(name)`.")
    }
    let argument = advance()
    guard current.meaning == .close else {
      throw ConditionProblem(
        "condition-syntax", current.kind == .end ? argument : current,
        da: "Efter `\(function.text)(\(argument.text)` mangler der en parentes `)`.",
        en: "A `)` is missing after `\(function.text)(\(argument.text)`.")
    }
    _ = advance()
    return .call(function, argument: argument)
  }

  private func expectEnd() throws(ConditionProblem) {
    guard current.kind != .end else { return }
    try rejectForeign()
    if current.meaning == .close {
      throw ConditionProblem(
        "condition-syntax", current, da: "Her lukkes en parentes, som ikke er åbnet.",
        en: "A parenthesis is closed here that was not opened.")
    }
    throw ConditionProblem(
      "condition-syntax", current,
      da: "Der mangler noget foran `\(current.text)`: `and`, `or` eller en sammenligning som `>=`.",
      en: "Something is missing before `\(current.text)`: `and`, `or` or a comparison such as `>=`.")
  }

  /// Names what another language or a keyboard's slip meant.
  private func rejectForeign() throws(ConditionProblem) {
    let token = current
    let replacement: String? =
      switch token.kind {
      case .unknown: Self.foreignSymbols[String(token.text)]
      case .word where token.text.utf8.count <= Self.longestForeignWord && !isName(token.text):
        Self.foreignWords[token.text.lowercased()].flatMap { $0 == token.text ? nil : $0 }
      default: nil
      }
    if let replacement {
      if replacement == "true" || replacement == "false", let name = nameCompared(), !isBoolean(name) {
        throw ConditionProblem(
          "condition-type", token,
          da: "`\(token.text)` betyder `\(replacement)`, men `\(name)` er ikke sand eller falsk. "
            + "Sammenlign med noget, den kan være.",
          en: "`\(token.text)` means `\(replacement)`, but `\(name)` is not true or false. "
            + "Compare it with something that it can be.")
      }
      throw ConditionProblem(
        "foreign-operator", token, da: "En betingelse bruger ikke `\(token.text)`. Skriv `\(replacement.trimmed)`.",
        en: "A condition does not know `\(token.text)`. Write `\(replacement.trimmed)`.", replacement: replacement)
    }
    guard token.kind == .unknown else { return }
    if token.text.utf8.first.map({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) == true {
      throw ConditionProblem(
        "number-too-large", token, da: "Tallet er for stort. Det største er \(Int.greatestAmount).",
        en: "The number is too large. The largest is \(Int.greatestAmount).")
    }
    if token.text == "'" || token.text == "\"" {
      throw ConditionProblem(
        "condition-syntax", token, da: "Ord står uden anførselstegn i en betingelse, for eksempel `fase = rolig`.",
        en: "Words stand without quotes in a condition, for example `fase = rolig`.")
    }
    if token.text == "[" || token.text == "]" {
      throw ConditionProblem(
        "condition-syntax", token, da: "En betingelse bruger runde parenteser, for eksempel `visited(ro)`.",
        en: "A condition uses round brackets, for example `visited(ro)`.")
    }
    if token.text == "." || token.text == ",", position > 0, case .integer = tokens[position - 1].kind {
      throw ConditionProblem(
        "condition-syntax", token, da: "Tal i en betingelse er hele tal, skrevet med cifre alene, for eksempel `1000`.",
        en: "Numbers in a condition are whole numbers, written in digits alone, for example `1000`.")
    }
    throw ConditionProblem(
      "condition-syntax", token, da: "`\(token.text)` har ingen betydning i en betingelse.",
      en: "`\(token.text)` has no meaning in a condition.")
  }

  /// The name that the current piece is compared with; nil where it is compared with none.
  private func nameCompared() -> Substring? {
    for (sign, name) in [(position - 1, position - 2), (position + 1, position + 2)]
    where tokens.indices.contains(name) && tokens[sign].isComparison && isName(tokens[name].text) {
      return tokens[name].text
    }
    return nil
  }

  private func missingValue() -> ConditionProblem {
    let before = position > 0 ? tokens[position - 1] : current
    if current.kind == .end, position > 0 {
      return ConditionProblem(
        "condition-syntax", before, da: "Betingelsen stopper efter `\(before.text)`. Hvad skal der stå her?",
        en: "The condition stops after `\(before.text)`. What comes next?")
    }
    return ConditionProblem(
      "condition-syntax", current, da: "Her ventes et navn eller et tal, ikke `\(current.text)`.",
      en: "A name or a number is expected here, not `\(current.text)`.")
  }

  private mutating func nested(
    _ token: ConditionToken,
    _ body: (inout ConditionParser) throws(ConditionProblem) -> ConditionExpression
  ) throws(ConditionProblem) -> ConditionExpression {
    guard depth < Self.greatestDepth else {
      throw ConditionProblem(
        "condition-too-deep", token, da: "Betingelsen er for indviklet. Del den op, eller brug en tilstand mere.",
        en: "The condition is too nested. Split it, or use one more state.")
    }
    depth += 1
    defer { depth -= 1 }
    return try body(&self)
  }
}

extension String {
  /// The string without blanks at its end.
  fileprivate var trimmed: String { String(reversed().drop { $0 == " " }.reversed()) }
}
