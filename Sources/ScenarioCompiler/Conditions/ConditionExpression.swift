/// A condition as a tree.
indirect enum ConditionExpression {
  /// A number.
  case integer(Int, ConditionToken)
  /// `true` or `false`.
  case boolean(Bool, ConditionToken)
  /// A state, or a value of one.
  case word(ConditionToken)
  /// A question to the run so far: `visited(have)`.
  case call(ConditionToken, argument: ConditionToken)
  /// `not` or unary `-`.
  case unary(ConditionToken, ConditionExpression)
  /// Two sides and what joins them.
  case binary(ConditionToken, ConditionExpression, ConditionExpression)

  /// The piece that stands for the whole in a message.
  var token: ConditionToken {
    switch self {
    case .integer(_, let token), .boolean(_, let token), .word(let token), .call(let token, _), .unary(let token, _),
      .binary(let token, _, _):
      token
    }
  }
}

/// What a condition's parser found wrong, and at which piece.
struct ConditionProblem: Error {
  var code: String
  var token: ConditionToken
  var danish: String
  var english: String
  /// What to write instead of the piece.
  var replacement: String?

  init(_ code: String, _ token: ConditionToken, da danish: String, en english: String, replacement: String? = nil) {
    self.code = code
    self.token = token
    self.danish = danish
    self.english = english
    self.replacement = replacement
  }
}
