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
  var effects = 0..<0
  var lines = 0..<0
  var choices = 0..<0
  /// How many of the choices are no opt-outs.
  var ordinaryChoices = 0
  var checkIns = 0
  var items = 0..<0
  /// What is common to the items of the move.
  var task = -1
  /// The entries of `then`.
  var entries = 0..<0
  /// The time limit.
  var limit = -1
  /// The visit's counter, if something asks for it.
  var counts = 0..<0
  var goto = -1
  var keepsOrder = false
}

struct ChoiceRow: Sendable {
  /// Whether it is offered whatever the state.
  var isAlways = false
  var when = -1
  /// The slot that counts how often it was taken, where that matters.
  var takenSlot = -1
  var once = false
  var critical = false
  var optOut = false
  /// The counters of the choice and its tags.
  var counts = 0..<0
  var effects = 0..<0
  var repairs = 0..<0
  /// Where the state keeps its critical events that are not mended, if it can be mended.
  var openEvents = -1
  var reply = 0..<0
  var goto = -1
}

struct ItemRow: Sendable {
  var scene: Int
  var when = -1
  var effects = 0..<0
  /// The points of the item, all dimensions summed.
  var total = 0
  var category = -1
  var segment = -1
  /// 0 for noise.
  var weight = 0
  var must = false
  var noise = 0
}

/// What is common to the items of a move.
struct TaskRow: Sendable {
  /// How many items an answer has.
  var least = 1
  var most = 0
  /// The points of order, match and compose, as effects.
  var points = 0..<0
  var pointTotal = 0
  /// The least and the most points of select over all answers allowed, dimensions summed.
  var lowest = 0
  var highest = 0
  var categories = 0
  var segments = 0
  var weightTotal = 0
  var noiseTotal = 0
  /// How many items must be said.
  var musts = 0
  var parts = Compose.Parts()
  var cap = 100
}

struct ThenRow: Sendable {
  var scene: Int
  var when = -1
  var effects = 0..<0
  var reply = 0..<0
  var goto = -1
}

struct LimitRow: Sendable {
  var effects = 0..<0
  var reply = 0..<0
  var goto = -1
}

struct LineRow: Sendable {
  var when = -1
  /// The slot and bit that tell whether a line with `once` was said.
  var saidSlot = -1
  var saidBit: Int32 = 0
}

struct EffectRow: Sendable {
  enum Kind: UInt8, Sendable { case set, add, score }

  var kind: Kind
  /// The variable or dimension.
  var target: Int
  var slot: Int
  var amount: Int
  var least: Int
  var most: Int
}

struct CountRow: Sendable {
  var slot: Int
  var limit: Int32
}

struct RepairRow: Sendable {
  /// The choice that is mended.
  var choice: Int
  var takenSlot: Int
  var openEvents: Int
}

struct GotoRow: Sendable {
  enum Kind: UInt8, Sendable { case scene, guarded, weighted }

  var kind: Kind
  var scene = -1
  var branches = 0..<0
}

struct BranchRow: Sendable {
  var when = -1
  /// The weights of this branch and those before it.
  var upTo: UInt32 = 0
  var scene: Int
}

struct RuleRow: Sendable {
  var when: Int
  var scene: Int
  /// The slot and bit that tell whether a rule with `once` has fired.
  var firedSlot = -1
  var firedBit: Int32 = 0
}

struct ConditionRow: Sendable {
  var code: Range<Int>
  /// Whether the code is a slot, a constant and a comparison, which is the common case.
  var isComparison: Bool
}

struct CodeRow: Sendable {
  /// As in the program, except that every load is `.variable`.
  var operation: Instruction.Operation
  /// A constant, or the slot of a load.
  var argument: Int
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
