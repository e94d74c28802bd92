/// Why a program cannot be run: which part of it is wrong, and how.
public struct ProgramError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong with a part.
  public enum Problem: Hashable, Sendable {
    /// The program has a format version that this toolkit does not know.
    case unknownFormat(Int)
    /// An index points outside a list of so many entries.
    case index(Int, count: Int)
    /// A number lies outside its range, ends included.
    case number(Int, least: Int, most: Int)
    /// A list has more entries than are allowed.
    case tooMany(Int, most: Int)
    /// A list has another length than it must have.
    case length(Int, expected: Int)
    /// A list that needs an entry has none.
    case empty
    /// An id stands twice.
    case duplicate(String)
    /// An instruction of a condition takes more values than the stack has, at that position.
    case stackUnderflow(at: Int)
    /// A condition needs more than ``Machine/greatestStackDepth`` values at once, at that position.
    case stackTooDeep(at: Int)
    /// A condition leaves another number of values than one.
    case valuesLeft(Int)
    /// Two parts contradict each other; the sentence says how.
    case contradiction(String)
  }

  /// The part as a path in the program's JSON, for example `scenes[2].choices[0].when`.
  public var part: String
  /// What is wrong with it.
  public var problem: Problem

  /// Makes an error.
  public init(part: String, problem: Problem) {
    self.part = part
    self.problem = problem
  }

  /// The part and what is wrong with it, in English.
  public var description: String { "\(part): \(problem.sentence)" }
}

extension ProgramError.Problem {
  fileprivate var sentence: String {
    switch self {
    case .unknownFormat(let format): "format version \(format) is not known"
    case .index(let index, let count): "index \(index) is outside a list of \(count)"
    case .number(let number, let least, let most): "\(number) is not from \(least) to \(most)"
    case .tooMany(let count, let most): "\(count) entries, at most \(most) are allowed"
    case .length(let count, let expected): "\(count) entries where \(expected) are expected"
    case .empty: "at least one entry is expected"
    case .duplicate(let id): "`\(id)` stands twice"
    case .stackUnderflow(let position): "instruction \(position) finds too few values on the stack"
    case .stackTooDeep(let position):
      "instruction \(position) needs more than \(Machine.greatestStackDepth) values on the stack"
    case .valuesLeft(let count): "leaves \(count) values where one is expected"
    case .contradiction(let sentence): sentence
    }
  }
}
