/// A regular expression, ready to be looked for in UTF-8 text in one pass and without allocating.
///
/// A deterministic automaton over classes of code points. The rare pattern whose automaton would be too large is
/// followed state by state instead, still in time proportional to the text.
final class Pattern: Sendable {
  /// The pattern as it is written.
  let source: String
  private let classes: ScalarClasses
  private let machine: PatternMachine
  /// `transitions[state * classes.count + class]`; empty where the automaton would be too large.
  private let transitions: [UInt16]
  private let acceptsAtEnd: [Bool]

  private static let dead: UInt16 = 0
  private static let found: UInt16 = 1
  private static let first: UInt16 = 2
  private static let tableLimit = 1 << 17

  /// Compiles a pattern.
  ///
  /// - Parameters:
  ///   - source: A regular expression of ECMA-262, without slashes.
  ///   - properties: The sets of `\p{…}` found so far, to be shared between the patterns of a schema.
  /// - Throws: Where it is no pattern, or no automaton can follow it.
  init(_ source: String, properties: inout [String: ScalarSet]) throws(PatternError) {
    self.source = source
    let part = try PatternParser.parse(source, properties: &properties)
    machine = try PatternMachine(part)
    classes = ScalarClasses(machine.sets)
    (transitions, acceptsAtEnd) = Self.determine(machine, classes)
  }

  /// Whether the pattern is found anywhere in a stretch of UTF-8 bytes.
  func isFound(in bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard !transitions.isEmpty else { return follow(bytes, range) }
    let width = classes.count
    var state = Self.first
    var index = range.lowerBound
    while index < range.upperBound {
      let scalarClass = classes.next(in: bytes, at: &index, end: range.upperBound)
      state = transitions[Int(state) * width + scalarClass]
      if state <= Self.found { return state == Self.found }
    }
    return acceptsAtEnd[Int(state)]
  }

  private func follow(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var marks = PatternMachine.Marks(machine)
    var position = machine.beginning
    var index = range.lowerBound
    while index < range.upperBound {
      let member = classes.members[classes.next(in: bytes, at: &index, end: range.upperBound)]
      guard let taking = machine.closure(position, next: member.isWord, &marks) else { return true }
      position = machine.step(from: taking, member, &marks)
    }
    return machine.closure(position, next: nil, &marks) == nil
  }

  /// Makes a table of all the positions that a machine can be in; an empty one where they are too many.
  private static func determine(_ machine: PatternMachine, _ classes: ScalarClasses) -> ([UInt16], [Bool]) {
    let width = classes.count
    var numbers: [PatternMachine.Position: UInt16] = [machine.beginning: first]
    var positions = [machine.beginning]
    var transitions = [UInt16](repeating: dead, count: width) + [UInt16](repeating: found, count: width)
    var marks = PatternMachine.Marks(machine)
    var done = 0
    while done < positions.count {
      let beforeWord = machine.closure(positions[done], next: true, &marks)
      let beforeOther = machine.closure(positions[done], next: false, &marks)
      for member in classes.members {
        guard let taking = member.isWord ? beforeWord : beforeOther else {
          transitions.append(found)
          continue
        }
        let next = machine.step(from: taking, member, &marks)
        if next.states.isEmpty {
          transitions.append(dead)
        } else if let known = numbers[next] {
          transitions.append(known)
        } else {
          let number = first + UInt16(positions.count)
          guard (Int(number) + 1) * width <= tableLimit, number < UInt16.max - 1 else { return ([], []) }
          numbers[next] = number
          positions.append(next)
          transitions.append(number)
        }
      }
      done += 1
    }
    return (transitions, [false, true] + positions.map { machine.closure($0, next: nil, &marks) == nil })
  }
}
