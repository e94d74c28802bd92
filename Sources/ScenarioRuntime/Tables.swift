import ScenarioModel

/// A program as flat tables whose rows refer to each other by position. -1 stands for none.
struct Tables: Sendable {
  var scenes: [SceneRow] = []
  var choices: [ChoiceRow] = []
  /// The choices of each scene in written order, but opt-outs last; a scene's are at the same places as its choices.
  var choicesAsOffered: [Int] = []
  var items: [ItemRow] = []
  var tasks: [TaskRow] = []
  var entries: [ThenRow] = []
  var limits: [LimitRow] = []
  var lines: [LineRow] = []
  var effects: [EffectRow] = []
  var counts: [CountRow] = []
  var repairs: [RepairRow] = []
  var gotos: [GotoRow] = []
  var branches: [BranchRow] = []
  var rules: [RuleRow] = []
  var conditions: [ConditionRow] = []
  var code: [CodeRow] = []
}

struct SceneRow: Sendable {
  enum Move: UInt8, Sendable { case none, choices, select, order, match, compose, scale, end }

  var move = Move.none
  @Rows var effects = 0..<0
  @Rows var lines = 0..<0
  @Rows var choices = 0..<0
  /// How many of the choices are no opt-outs.
  @Narrow var ordinaryChoices = 0
  @Narrow var checkIns = 0
  @Rows var items = 0..<0
  /// What is common to the items of the move.
  @Narrow var task = -1
  /// The entries of `then`.
  @Rows var entries = 0..<0
  /// The time limit.
  @Narrow var limit = -1
  /// The visit's counter, if something asks for it.
  @Rows var counts = 0..<0
  @Narrow var goto = -1
  var keepsOrder = false
  /// Whether each line is said at each visit.
  var saysAllLines = false
}

struct ChoiceRow: Sendable {
  /// Whether it is offered whatever the state.
  var isAlways = false
  @Narrow var when = -1
  /// The slot that counts how often it was taken, where that matters.
  @Narrow var takenSlot = -1
  var once = false
  var critical = false
  var optOut = false
  /// The counters of the choice and its tags.
  @Rows var counts = 0..<0
  @Rows var effects = 0..<0
  @Rows var repairs = 0..<0
  /// Where the state keeps its critical events that are not mended, if it can be mended.
  @Narrow var openEvents = -1
  @Rows var reply = 0..<0
  @Narrow var goto = -1
}

struct ItemRow: Sendable {
  @Narrow var scene: Int
  @Narrow var when = -1
  @Rows var effects = 0..<0
  /// The points of the item, all dimensions summed.
  var total = 0
  @Narrow var category = -1
  @Narrow var segment = -1
  /// 0 for noise.
  @Narrow var weight = 0
  var must = false
  @Narrow var noise = 0
}

/// What is common to the items of a move.
struct TaskRow: Sendable {
  /// How many items an answer has.
  @Narrow var least = 1
  @Narrow var most = 0
  /// The points of order, match and compose, as effects.
  @Rows var points = 0..<0
  var pointTotal = 0
  /// The least and the most points of select over all answers allowed, dimensions summed.
  var lowest = 0
  var highest = 0
  @Narrow var categories = 0
  @Narrow var segments = 0
  var weightTotal = 0
  var noiseTotal = 0
  /// How many items must be said.
  @Narrow var musts = 0
  var parts = Compose.Parts()
  @Narrow var cap = 100
}

struct ThenRow: Sendable {
  @Narrow var scene: Int
  @Narrow var when = -1
  @Rows var effects = 0..<0
  @Rows var reply = 0..<0
  @Narrow var goto = -1
}

struct LimitRow: Sendable {
  @Rows var effects = 0..<0
  @Rows var reply = 0..<0
  @Narrow var goto = -1
}

struct LineRow: Sendable {
  @Narrow var when = -1
  /// The slot and bit that tell whether a line with `once` was said.
  @Narrow var saidSlot = -1
  var saidBit: Int32 = 0
}

struct EffectRow: Sendable {
  enum Kind: UInt8, Sendable { case set, add, score }

  var kind: Kind
  /// The variable or dimension.
  @Narrow var target: Int
  @Narrow var slot: Int
  @Narrow var amount: Int
  @Narrow var least: Int
  @Narrow var most: Int
}

struct CountRow: Sendable {
  @Narrow var slot: Int
  var limit: Int32
}

struct RepairRow: Sendable {
  /// The choice that is mended.
  @Narrow var choice: Int
  @Narrow var takenSlot: Int
  @Narrow var openEvents: Int
}

struct GotoRow: Sendable {
  enum Kind: UInt8, Sendable { case scene, guarded, weighted }

  var kind: Kind
  @Narrow var scene = -1
  @Rows var branches = 0..<0
}

struct BranchRow: Sendable {
  @Narrow var when = -1
  /// The weights of this branch and those before it.
  var upTo: UInt32 = 0
  @Narrow var scene: Int
}

struct RuleRow: Sendable {
  @Narrow var when: Int
  @Narrow var scene: Int
  /// The slot and bit that tell whether a rule with `once` has fired.
  @Narrow var firedSlot = -1
  var firedBit: Int32 = 0
}

struct ConditionRow: Sendable {
  @Rows var code: Range<Int>
  /// Whether the code is a slot, a constant and a comparison, which is the common case.
  var isComparison: Bool
}

struct CodeRow: Sendable {
  /// As in the program, except that every load is `.variable`.
  var operation: Instruction.Operation
  /// A constant, or the slot of a load.
  @Narrow var argument: Int
}

/// Where a state keeps what; see ``MachineState/slots``. What the future depends on comes first.
struct Layout: Sendable {
  /// Slots from 0: variables, then the program's counters.
  var counters = 0
  /// Counters that only `once` and `repairs` ask for.
  var takenCounters = 0
  /// Bits of the rules that have fired.
  var fired = 0
  /// Dimensions with bounds, then those without.
  var points = 0
  /// The number of slots on which the future depends.
  var keySlots = 0
  /// The percent of the answer at hand while `then` is looked at, where one of its conditions asks; else -1.
  var result = -1
  /// Bits of the lines that were said.
  var said = 0
  var slotCount = 0
  /// The slot of each dimension.
  var dimensionSlots: [Int] = []
  /// How many critical choices can be mended.
  var openEventLists = 0
}

/// Positions of rows in a table. What a step looks at is kept in half the memory, so that more of it stays near.
@propertyWrapper
struct Rows: Sendable {
  private let first: Int32
  private let end: Int32

  init(wrappedValue: Range<Int>) {
    first = Int32(wrappedValue.lowerBound)
    end = Int32(wrappedValue.upperBound)
  }

  var wrappedValue: Range<Int> {
    @inline(__always) get { Range(uncheckedBounds: (Int(first), Int(end))) }
    set { self = Rows(wrappedValue: newValue) }
  }
}

/// A number of a program that was checked: a position in a table, or an amount. All of them fit in 32 bits.
@propertyWrapper
struct Narrow: Sendable {
  private let value: Int32

  init(wrappedValue: Int) { value = Int32(wrappedValue) }

  var wrappedValue: Int {
    @inline(__always) get { Int(value) }
    set { self = Narrow(wrappedValue: newValue) }
  }
}
