/// A piece of a condition.
struct ConditionToken: Equatable {
  /// What a piece is.
  enum Kind: Equatable {
    /// A name, a function or a word such as `and`.
    case word
    /// A whole number that fits.
    case integer(Int)
    /// An operator or a parenthesis, by its spelling.
    case symbol
    /// Something that has no meaning in a condition.
    case unknown
    /// The end of the condition.
    case end
  }

  /// What it is.
  var kind: Kind
  /// How it is spelt.
  var text: Substring

  /// Whether it is the operator or parenthesis with this spelling.
  func isSymbol(_ spelling: String) -> Bool { kind == .symbol && text == spelling }
  /// Whether it is this word.
  func isWord(_ spelling: String) -> Bool { kind == .word && text == spelling }
}

/// Splits a condition into its pieces, the last of which is the end.
///
/// A word takes its hyphens along and, for choices of a scene, its slash: `uro-1` is one word, `uro - 1` three pieces.
func tokenize(_ condition: String) -> [ConditionToken] {
  var tokens: [ConditionToken] = []
  var rest = condition[...]
  while let first = rest.unicodeScalars.first {
    if first.properties.isWhitespace {
      rest.unicodeScalars.removeFirst()
      continue
    }
    let piece = piece(of: rest, first)
    tokens.append(piece)
    rest = rest[piece.text.endIndex...]
  }
  tokens.append(ConditionToken(kind: .end, text: condition[condition.endIndex...]))
  return tokens
}

/// The operators that conditions have, longest first.
private let operators = ["!=", "<=", ">=", "==", "=", "<", ">", "+", "-", "(", ")"]
/// What people write who come from elsewhere, longest first.
private let foreignOperators = ["=>", "=<", "<>", "&&", "||", "≥", "≤", "≠"]

private func piece(of rest: Substring, _ first: Unicode.Scalar) -> ConditionToken {
  if first.properties.isAlphabetic {
    let word = rest.unicodeScalars.prefix { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar.properties.isDiacritic
        || scalar == "-" || scalar == "_" || scalar == "/"
    }
    return ConditionToken(kind: .word, text: Substring(word))
  }
  if ("0"..."9").contains(first) {
    let digits = Substring(rest.unicodeScalars.prefix { ("0"..."9").contains($0) })
    guard let number = Int(digits), number.clamped == number else {
      return ConditionToken(kind: .unknown, text: digits)
    }
    return ConditionToken(kind: .integer(number), text: digits)
  }
  for foreign in foreignOperators where rest.hasPrefix(foreign) {
    return ConditionToken(kind: .unknown, text: rest.prefix(foreign.count))
  }
  for spelling in operators where rest.hasPrefix(spelling) {
    return ConditionToken(kind: .symbol, text: rest.prefix(spelling.count))
  }
  return ConditionToken(kind: .unknown, text: Substring(rest.unicodeScalars.prefix(1)))
}
