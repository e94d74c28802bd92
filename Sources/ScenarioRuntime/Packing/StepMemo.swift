/// What choices did so far, by the values that they asked for.
///
/// The step function decides by slots alone. A step that touched only some of them does the same wherever those have the
/// same values, and leaves all others as they are. So each step is taken once for each combination of the values that it
/// asks for, and remembered as the bits of the word that it changes; likewise whether a choice is offered. Nothing is
/// known here of what a step does: which slots it touches is seen when it is taken.
///
/// Only states of one word are remembered, and only what depends on few values. Copies remember the same.
struct StepMemo {
  /// What is asked about a choice.
  enum Question: Int {
    /// Whether it is offered.
    case isOffered
    /// What it changes.
    case change
  }

  /// What the answers to a question about a choice depend on, and those so far.
  private struct Row {
    /// The bits of the word on which the answers depend.
    var bits: UInt64 = 0
    /// The answers by those bits, moved together; 0 where none is known.
    var answers: UnsafeMutablePointer<UInt64>
    /// How bits are moved together: the word is turned right so far, and these bits taken, three times.
    var turns: (UInt64, UInt64, UInt64) = (0, 0, 0)
    var masks: (UInt64, UInt64, UInt64) = (0, 0, 0)
    /// How many scenes a step of the choice enters; only such steps are remembered.
    var entries = -1
    /// Whether the answers depend on too much.
    var isHopeless = false
  }

  /// What ``Question/isOffered`` is answered with.
  static let no: UInt64 = 1
  static let yes: UInt64 = 2

  /// The most bits on which an answer may depend, and the most answers that are kept.
  private static let mostBits = 10
  private static let mostAnswers = 1 << 18

  private let rows: UnsafeMutablePointer<Row>
  private let memory: Memory

  /// The memory of the rows and of all answers.
  private final class Memory {
    /// Where nothing is known.
    let nothing: UnsafeMutablePointer<UInt64>
    let rows: UnsafeMutablePointer<Row>
    var tables: [UnsafeMutablePointer<UInt64>] = []
    var answersLeft = StepMemo.mostAnswers

    init(rows count: Int) {
      nothing = .allocate(capacity: 1)
      nothing.initialize(to: 0)
      rows = .allocate(capacity: max(count, 1))
      rows.initialize(repeating: Row(answers: nothing), count: count)
    }

    deinit {
      for table in tables { table.deallocate() }
      rows.deallocate()
      nothing.deallocate()
    }
  }

  /// Remembers nothing yet.
  /// - Parameter choices: The number of choices.
  init(choices: Int) {
    memory = Memory(rows: choices * 2)
    rows = memory.rows
  }

  /// The answer to a question about a choice; 0 where it is not known.
  @inline(__always)
  func answer(_ question: Question, _ choice: Int, in word: UInt64) -> UInt64 {
    let row = rows + (choice &* 2 &+ question.rawValue)
    return row.pointee.answers[Self.position(word, row)]
  }

  /// How many scenes the steps of a choice enter that are remembered.
  @inline(__always)
  func entries(of choice: Int) -> Int { rows[choice &* 2 &+ Question.change.rawValue].entries }

  /// Remembers an answer.
  /// - Parameters:
  ///   - answer: The answer.
  ///   - question: The question.
  ///   - choice: The choice.
  ///   - word: The state's word.
  ///   - touched: The bits of the word that were asked for or changed on the way to the answer.
  ///   - entries: How many scenes were entered.
  func remember(
    _ answer: UInt64, to question: Question, _ choice: Int, in word: UInt64, touched: UInt64, entries: Int = 0
  ) {
    let row = rows + (choice &* 2 &+ question.rawValue)
    guard !row.pointee.isHopeless else { return }
    if touched & ~row.pointee.bits != 0 || row.pointee.entries < 0 {
      row.pointee = widened(row.pointee, by: touched)
      row.pointee.entries = entries
    }
    guard row.pointee.entries == entries, !row.pointee.isHopeless else { return }
    row.pointee.answers[Self.position(word, row)] = answer
  }

  @inline(__always)
  private static func position(_ word: UInt64, _ row: UnsafeMutablePointer<Row>) -> Int {
    let (turns, masks) = (row.pointee.turns, row.pointee.masks)
    let bits =
      turned(word, turns.0) & masks.0 | turned(word, turns.1) & masks.1 | turned(word, turns.2) & masks.2
    return Int(truncatingIfNeeded: bits)
  }

  @inline(__always)
  private static func turned(_ word: UInt64, _ count: UInt64) -> UInt64 { word &>> count | word &<< (64 &- count) }

  /// A row that depends on more bits, without answers.
  private func widened(_ row: Row, by touched: UInt64) -> Row {
    var wider = Row(answers: memory.nothing)
    wider.bits = row.bits | touched
    let count = wider.bits.nonzeroBitCount
    guard count <= Self.mostBits, 1 << count <= memory.answersLeft else {
      wider.isHopeless = true
      return wider
    }
    var turns: [UInt64] = []
    var masks: [UInt64] = []
    var left = wider.bits
    var width = 0
    while left != 0 {
      let first = left.trailingZeroBitCount
      let length = (~(left >> UInt64(first))).trailingZeroBitCount
      let run = (1 << UInt64(length)) - 1 as UInt64
      turns.append(UInt64((first - width) & 63))
      masks.append(run << UInt64(width))
      left &= ~(run << UInt64(first))
      width += length
    }
    guard turns.count <= 3 else {
      wider.isHopeless = true
      return wider
    }
    while turns.count < 3 {
      turns.append(0)
      masks.append(0)
    }
    wider.turns = (turns[0], turns[1], turns[2])
    wider.masks = (masks[0], masks[1], masks[2])
    memory.answersLeft -= 1 << count
    wider.answers = .allocate(capacity: 1 << count)
    wider.answers.initialize(repeating: 0, count: 1 << count)
    memory.tables.append(wider.answers)
    return wider
  }
}
