/// A condition as code for a machine with a stack of integers, in reverse Polish notation.
///
/// True is 1 and false is 0. The code leaves exactly one value. In JSON it is a list of instructions, each a list of
/// the name and the argument: `[["variable", 0], ["constant", 5], [">="]]`.
public struct Condition: Codable, Hashable, Sendable {
  /// The instructions in the order of their execution.
  public var code: [Instruction]

  /// Makes a condition.
  @inlinable
  public init(_ code: [Instruction]) { self.code = code }

  /// Reads the list of instructions.
  public init(from decoder: any Decoder) throws { code = try [Instruction](from: decoder) }

  /// Writes the list of instructions.
  public func encode(to encoder: any Encoder) throws { try code.encode(to: encoder) }
}

/// One instruction of a ``Condition``.
public struct Instruction: Codable, Hashable, Sendable {
  /// What an instruction does.
  public enum Operation: String, Codable, Hashable, Sendable, CaseIterable {
    /// Pushes the argument.
    case constant
    /// Pushes the value of the variable with that index.
    case variable
    /// Pushes the count of the counter with that index.
    case counter
    /// Pushes the points in the dimension with that index.
    case score
    /// Pushes the percent of the answer at hand; only in conditions of ``ThenEntry``.
    case result
    /// Replaces the top by 1 if it is 0, else by 0.
    case not
    /// Replaces the top by its opposite.
    case negate
    /// Replaces the two topmost values by their sum.
    case add = "+"
    /// Replaces the two topmost values by the lower less the upper.
    case subtract = "-"
    /// Replaces the two topmost values by whether they are equal.
    case equal = "="
    /// Replaces the two topmost values by whether they differ.
    case notEqual = "!="
    /// Replaces the two topmost values by whether the lower is less.
    case less = "<"
    /// Replaces the two topmost values by whether the lower is less or equal.
    case lessOrEqual = "<="
    /// Replaces the two topmost values by whether the lower is greater.
    case greater = ">"
    /// Replaces the two topmost values by whether the lower is greater or equal.
    case greaterOrEqual = ">="
    /// Replaces the two topmost values by whether both are true.
    case and
    /// Replaces the two topmost values by whether one is true.
    case or

    /// Whether the instruction takes an argument.
    public var takesArgument: Bool {
      switch self {
      case .constant, .variable, .counter, .score: true
      default: false
      }
    }
  }

  /// What it does.
  public var operation: Operation
  /// The number or index, 0 for operations that take none.
  public var argument: Int

  /// Makes an instruction.
  public init(_ operation: Operation, _ argument: Int = 0) {
    self.operation = operation
    self.argument = argument
  }

  /// Reads `["name"]` or `["name", argument]`.
  public init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    operation = try list.decode(Operation.self)
    argument = operation.takesArgument ? try list.decode(Int.self) : 0
    guard list.isAtEnd else {
      throw DecodingError.dataCorruptedError(in: list, debugDescription: "too many arguments")
    }
  }

  /// Writes `["name"]` or `["name", argument]`.
  public func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    try list.encode(operation)
    if operation.takesArgument { try list.encode(argument) }
  }
}
