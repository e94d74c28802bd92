/// A pattern as a non-deterministic automaton (Thompson's construction).
struct PatternMachine: Sendable {
  fileprivate enum State: Sendable {
    /// Takes a code point of a set and goes on.
    case take(set: Int, next: Int)
    /// Goes on in two places.
    case split(Int, Int)
    /// Goes on where an assertion holds.
    case assert(Assertion, next: Int)
    /// The pattern is found.
    case found
  }

  fileprivate enum Assertion: Sendable {
    case start
    case end
    case wordBoundary(Bool)
  }

  /// What stands before a position.
  fileprivate enum Before: Hashable, Sendable {
    case nothing
    case word
    case other
  }

  /// Where an automaton is between two code points.
  struct Position: Hashable, Sendable {
    /// The states from which it goes on, ascending.
    fileprivate(set) var states: [Int]
    fileprivate var before: Before

    fileprivate init(states: [Int], before: Before) {
      self.states = states
      self.before = before
    }
  }

  private static let limit = 20_000
  private static let setLimit = 500

  /// The sets that states take code points from.
  private(set) var sets: [ScalarSet] = []
  private var states: [State] = []
  private var start = 0
  private var setNumbers: [ScalarSet: Int] = [:]
  private var usesWords = false
  private let isAnchored: Bool

  /// Makes the automaton of a pattern.
  init(_ part: PatternPart) throws(PatternError) {
    isAnchored = Self.startsAnchored(part)
    states.append(.found)
    start = try add(part, next: 0)
  }

  /// Where every search begins.
  var beginning: Position { Position(states: [start], before: .nothing) }

  /// The states that have been come to; kept from one question to the next, so that none has to make room for them.
  struct Marks {
    private var rounds: [UInt32]
    private var round: UInt32 = 0

    init(_ machine: PatternMachine) { rounds = [UInt32](repeating: 0, count: machine.states.count) }

    fileprivate mutating func begin() {
      round &+= 1
      guard round == 0 else { return }
      for state in rounds.indices { rounds[state] = 0 }
      round = 1
    }

    /// Notes a state; returns whether it is new.
    fileprivate mutating func insert(_ state: Int) -> Bool {
      defer { rounds[state] = round }
      return rounds[state] != round
    }
  }

  /// The states that take a code point and can be reached without one; nil where the pattern is found.
  ///
  /// - Parameters:
  ///   - position: Where the automaton is.
  ///   - next: Whether the next code point is one of `\w`; nil at the end of the text.
  ///   - marks: The marks for the states of this automaton.
  /// - Returns: The states, or nil.
  func closure(_ position: Position, next: Bool?, _ marks: inout Marks) -> [Int]? {
    marks.begin()
    var taking: [Int] = []
    var pending = position.states
    while let state = pending.popLast() {
      guard marks.insert(state) else { continue }
      switch states[state] {
      case .take: taking.append(state)
      case .found: return nil
      case .split(let one, let other):
        pending.append(one)
        pending.append(other)
      case .assert(let assertion, let target):
        let holds =
          switch assertion {
          case .start: position.before == .nothing
          case .end: next == nil
          case .wordBoundary(let wanted): ((position.before == .word) != (next ?? false)) == wanted
          }
        if holds { pending.append(target) }
      }
    }
    return taking
  }

  /// The position after one more code point, from a closure for it.
  ///
  /// A position without states cannot find the pattern any more.
  func step(from taking: [Int], _ member: ScalarClasses.Member, _ marks: inout Marks) -> Position {
    marks.begin()
    var states: [Int] = []
    for state in taking {
      if case .take(let set, let next) = self.states[state], member.isInSet[set], marks.insert(next) {
        states.append(next)
      }
    }
    if !isAnchored, marks.insert(start) { states.append(start) }
    states.sort()
    return Position(states: states, before: usesWords && member.isWord ? .word : .other)
  }

  private mutating func add(_ state: State) throws(PatternError) -> Int {
    guard states.count < Self.limit else { throw PatternError(reason: "its repetitions unfold to too many states") }
    states.append(state)
    return states.count - 1
  }

  /// Adds the states of a part in front of a state; returns where the part starts.
  private mutating func add(_ part: PatternPart, next: Int) throws(PatternError) -> Int {
    switch part {
    case .one(let set):
      let number = setNumbers[set] ?? sets.count
      if number == sets.count {
        guard sets.count < Self.setLimit else { throw PatternError(reason: "it tells too many characters apart") }
        sets.append(set)
        setNumbers[set] = number
      }
      return try add(.take(set: number, next: next))
    case .sequence(let parts):
      var next = next
      for part in parts.reversed() { next = try add(part, next: next) }
      return next
    case .alternatives(let branches):
      var start = try add(branches[0], next: next)
      for branch in branches.dropFirst() { start = try add(.split(start, try add(branch, next: next))) }
      return start
    case .repetition(let part, let least, let most):
      var next = next
      if let most {
        let end = next
        for _ in least..<most { next = try add(.split(try add(part, next: next), end)) }
      } else {
        let loop = try add(.split(next, next))
        states[loop] = .split(try add(part, next: loop), next)
        next = loop
      }
      for _ in 0..<least {
        let before = next
        next = try add(part, next: next)
        // A part of no width adds nothing, however often it is repeated.
        if next == before { break }
      }
      return next
    case .start: return try add(.assert(.start, next: next))
    case .end: return try add(.assert(.end, next: next))
    case .wordBoundary(let wanted):
      usesWords = true
      return try add(.assert(.wordBoundary(wanted), next: next))
    }
  }

  /// Whether the pattern can be found only at the start of a text.
  private static func startsAnchored(_ part: PatternPart) -> Bool {
    switch part {
    case .start: true
    case .sequence(let parts): parts.first.map(startsAnchored) ?? false
    case .alternatives(let branches): branches.allSatisfy(startsAnchored)
    case .repetition(let part, let least, _): least > 0 && startsAnchored(part)
    default: false
    }
  }
}
