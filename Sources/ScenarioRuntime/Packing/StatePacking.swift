import ScenarioModel

/// Where a run stands when it waits or is over.
package enum StandingKind: UInt8, Sendable {
  /// A move waits for its answer.
  case waiting
  /// A draw waits for its branch.
  case drawing
  /// The run reached an end.
  case ended
  /// The run is stuck.
  case stuck
  /// The run is endless.
  case endless
}

/// How the states of a machine become a few 64-bit words that are equal exactly where the future is the same.
///
/// A word holds where the run stands, and each slot that a condition, `once`, `repair` or a rule asks for, in as many
/// bits as its range needs. What nothing asks for is left out, points above all.
package struct StatePacking: Sendable {
  /// A slot's place in the words.
  struct Field: Sendable {
    var slot: Int
    var word: Int
    var shift: UInt64
    var mask: UInt64
    var least: Int32
  }

  /// Where a run can stand.
  package struct Standing: Hashable, Sendable {
    /// What waits.
    package var kind: StandingKind
    /// The scene's index.
    package var scene: Int
    /// The check-in that waits, or the row of the goto that draws; else 0.
    package var detail: Int
  }

  /// The number of words of a state.
  package let width: Int
  /// The number of bits that the last of the words uses, the lowest ones.
  package let lastBits: Int
  let fields: [Field]
  /// All that can be, by the number that the low bits of the first word hold.
  let standings: [Standing]
  let standingMask: UInt64
  /// The number of each scene's first standing that waits, and of those that are over.
  let firstWaiting: [Int32]
  let ended: [Int32]
  let stuck: [Int32]
  let endless: [Int32]
  /// The number of the standing before each goto that draws, or -1.
  let drawing: [Int32]
  /// The slots of the dimensions that are left out, which begin at 0 in each step.
  let pointSlots: [Int]
  /// All slots that are left out, where a move with items may tell answers apart by them; else none.
  let otherSlots: [Int]
  /// Whether anything is drawn.
  package let hasDraws: Bool
  /// For each dimension whether its points are part of the words.
  package let hasDimension: [Bool]
  private let fieldOfDimension: [Int]

  /// Makes the packing.
  /// - Parameters:
  ///   - machine: The machine.
  ///   - dimensions: Dimensions with bounds whose points are part of a state though nothing may ask for them.
  package init(_ machine: Machine, including dimensions: Set<Int> = []) {
    let tables = machine.tables
    let layout = machine.layout
    var standings: [Standing] = []
    func add(_ kind: StandingKind, _ scene: Int, _ detail: Int = 0) -> Int32 {
      standings.append(Standing(kind: kind, scene: scene, detail: detail))
      return Int32(truncatingIfNeeded: standings.count - 1)
    }
    var waiting: [Int32] = []
    var over: [[Int32]] = [[], [], []]
    for (scene, row) in tables.scenes.enumerated() {
      waiting.append(add(.waiting, scene))
      for checkIn in 1..<max(row.checkIns, 1) { _ = add(.waiting, scene, checkIn) }
      for (position, kind) in [StandingKind.ended, .stuck, .endless].enumerated() {
        over[position].append(add(kind, scene))
      }
    }
    var drawing = Array(repeating: Int32(-1), count: tables.gotos.count)
    for (goto, scene) in Self.scenesOfGotos(machine) where tables.gotos[goto].branches.count > 1 {
      drawing[goto] = add(.drawing, scene, goto)
    }
    self.standings = standings
    self.drawing = drawing
    firstWaiting = waiting
    (ended, stuck, endless) = (over[0], over[1], over[2])

    let read = Self.readSlots(machine)
    var hasDimension = Array(repeating: false, count: layout.dimensionSlots.count)
    var wanted = read
    for (dimension, slot) in layout.dimensionSlots.enumerated() {
      if dimensions.contains(dimension) { wanted[slot] = true }
      hasDimension[dimension] = wanted[slot]
    }
    self.hasDimension = hasDimension
    pointSlots = layout.dimensionSlots.indices.filter { !hasDimension[$0] }.map { layout.dimensionSlots[$0] }

    let hasItems = !tables.items.isEmpty
    otherSlots = hasItems ? (0..<layout.slotCount).filter { !wanted[$0] } : []
    hasDraws = drawing.contains { $0 >= 0 }

    var bits = Self.bits(UInt64(standings.count - 1))
    standingMask = (1 << bits) &- 1
    var word = 0
    var fields: [Field] = []
    var fieldOfSlot: [Int: Int] = [:]
    for slot in 0..<layout.slotCount where wanted[slot] {
      let range = Self.range(ofSlot: slot, machine)
      let size = Self.bits(UInt64(range.upperBound - range.lowerBound))
      guard size > 0 else { continue }
      if bits + size > 64 {
        word += 1
        bits = 0
      }
      fieldOfSlot[slot] = fields.count
      fields.append(
        Field(
          slot: slot, word: word, shift: UInt64(bits), mask: (1 << size) &- 1,
          least: Int32(truncatingIfNeeded: range.lowerBound)))
      bits += size
    }
    self.fields = fields
    width = word + 1
    lastBits = bits
    fieldOfDimension = layout.dimensionSlots.map { fieldOfSlot[$0] ?? -1 }
  }

  /// Where the run of a packed state stands.
  package func standing(ofFirst word: UInt64) -> Standing { standings[Int(truncatingIfNeeded: word & standingMask)] }

  /// The points of a dimension that is part of the words.
  package func points(ofDimension dimension: Int, in words: UnsafePointer<UInt64>) -> Int {
    let position = fieldOfDimension[dimension]
    guard position >= 0 else { return 0 }
    let field = fields[position]
    return Int(value(of: field, in: words))
  }

  @inline(__always)
  func value(of field: Field, in words: UnsafePointer<UInt64>) -> Int32 {
    Int32(bitPattern: UInt32(truncatingIfNeeded: (words[field.word] &>> field.shift) & field.mask)) &+ field.least
  }

  // MARK: Making it

  private static func bits(_ greatest: UInt64) -> Int { 64 - greatest.leadingZeroBitCount }

  /// The slots that something asks for.
  private static func readSlots(_ machine: Machine) -> [Bool] {
    let tables = machine.tables
    let layout = machine.layout
    var read = Array(repeating: false, count: layout.slotCount)
    for row in tables.code where row.operation == .variable { read[row.argument] = true }
    for row in tables.choices where row.once { read[row.takenSlot] = true }
    for row in tables.repairs where row.takenSlot >= 0 { read[row.takenSlot] = true }
    for row in tables.rules where row.firedSlot >= 0 { read[row.firedSlot] = true }
    // The result is known only while an answer is being taken.
    if layout.result >= 0 { read[layout.result] = false }
    return read
  }

  /// The values that a slot can have; bits of rules count as one number.
  private static func range(ofSlot slot: Int, _ machine: Machine) -> ClosedRange<Int> {
    let layout = machine.layout
    let program = machine.program
    if slot < layout.counters { return program.variables[slot].min...program.variables[slot].max }
    if slot < layout.takenCounters { return 0...program.counters[slot - layout.counters].limit }
    if slot < layout.fired { return 0...1 }
    if slot < layout.points {
      let rules = program.rules.count(where: \.once) - (slot - layout.fired) * 32
      return 0...(1 << min(rules, 32)) - 1
    }
    guard let dimension = layout.dimensionSlots.firstIndex(of: slot) else { return Int(Int32.min)...Int(Int32.max) }
    let bounds = program.dimensions[dimension]
    return (bounds.min ?? -Machine.greatestPoints)...(bounds.max ?? Machine.greatestPoints)
  }

  /// The rows of all gotos, each with the scene that it stands in.
  private static func scenesOfGotos(_ machine: Machine) -> [(goto: Int, scene: Int)] {
    var found: [(goto: Int, scene: Int)] = []
    for (scene, row) in machine.tables.scenes.enumerated() {
      found.append((row.goto, scene))
      for choice in row.choices { found.append((machine.tables.choices[choice].goto, scene)) }
      for entry in row.entries { found.append((machine.tables.entries[entry].goto, scene)) }
      if row.limit >= 0 { found.append((machine.tables.limits[row.limit].goto, scene)) }
    }
    return found.filter { $0.goto >= 0 }
  }
}
