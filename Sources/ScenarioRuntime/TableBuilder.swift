import ScenarioModel

/// Flattens a program that was checked.
struct TableBuilder {
  private let program: Program
  private(set) var tables = Tables()
  private(set) var layout = Layout()
  /// The start of every run.
  private(set) var startSlots: [Int32] = []

  private var takenSlots: [Int]
  private var sceneSlots: [Int]
  private var tagSlots: [Int]
  private var openEvents: [Int]
  private var onceLines = 0
  private var onceRules = 0

  init(_ program: Program) {
    self.program = program
    let choices = program.choices
    takenSlots = Array(repeating: -1, count: choices.count)
    sceneSlots = Array(repeating: -1, count: program.scenes.count)
    tagSlots = Array(repeating: -1, count: program.tags.count)
    openEvents = Array(repeating: -1, count: choices.count)
    placeSlots(choices)
    for rule in program.rules { add(rule) }
    for scene in program.scenes { add(scene) }
    finishSlots()
  }

  private mutating func placeSlots(_ choices: [Choice]) {
    layout.counters = program.variables.count
    for (position, counter) in program.counters.enumerated() {
      let slot = layout.counters + position
      switch counter.subject {
      case .scene: sceneSlots[counter.index] = slot
      case .choice: takenSlots[counter.index] = slot
      case .tag: tagSlots[counter.index] = slot
      }
    }
    layout.takenCounters = layout.counters + program.counters.count
    var next = layout.takenCounters
    for (number, choice) in choices.enumerated() {
      for taken in (choice.once ? [number] : []) + choice.repairs where takenSlots[taken] < 0 {
        takenSlots[taken] = next
        next += 1
      }
      for repaired in choice.repairs where choices[repaired].critical && openEvents[repaired] < 0 {
        openEvents[repaired] = layout.openEventLists
        layout.openEventLists += 1
      }
    }
    layout.fired = next
    layout.points = next + (program.rules.count(where: \.once) + 31) / 32
    layout.dimensionSlots = Array(repeating: 0, count: program.dimensions.count)
    next = layout.points
    for (position, dimension) in program.dimensions.enumerated() where dimension.min != nil {
      layout.dimensionSlots[position] = next
      next += 1
    }
    layout.keySlots = next
    for (position, dimension) in program.dimensions.enumerated() where dimension.min == nil {
      layout.dimensionSlots[position] = next
      next += 1
    }
    if asksForResult {
      layout.result = next
      next += 1
    }
    layout.said = next
  }

  /// Whether a condition asks for the result of a move.
  private var asksForResult: Bool {
    program.scenes.contains { scene in
      (scene.then ?? []).contains { $0.when?.code.contains { $0.operation == .result } == true }
    }
  }

  private mutating func finishSlots() {
    layout.slotCount = layout.said + (onceLines + 31) / 32
    startSlots = program.variables.map { Int32($0.start) }
    startSlots += Array(repeating: 0, count: layout.slotCount - startSlots.count)
  }

  private mutating func add(_ rule: Rule) {
    var row = RuleRow(when: add(rule.when), scene: rule.goto)
    if rule.once {
      row.firedSlot = layout.fired + onceRules / 32
      row.firedBit = 1 << (onceRules % 32)
      onceRules += 1
    }
    tables.rules.append(row)
  }

  private mutating func add(_ scene: Scene) {
    let number = tables.scenes.count
    var row = SceneRow()
    row.effects = add(scene.effects)
    row.lines = add(scene.lines)
    row.saysAllLines = scene.lines.allSatisfy { $0.when == nil && !$0.once }
    row.goto = add(scene.goto)
    row.keepsOrder = scene.keepsOrder
    row.counts = addCounts([sceneSlots[number]])
    row.entries = tables.entries.count..<tables.entries.count + (scene.then ?? []).count
    for entry in scene.then ?? [] {
      tables.entries.append(
        ThenRow(
          scene: number, when: add(entry.when), effects: add(entry.effects), reply: add(entry.reply),
          goto: add(entry.goto)))
    }
    if let limit = scene.timeLimit {
      row.limit = tables.limits.count
      tables.limits.append(LimitRow(effects: add(limit.effects), reply: add(limit.reply), goto: add(limit.goto)))
    }
    if !scene.move.items.isEmpty { addItems(of: scene, number, to: &row) }
    switch scene.move {
    case .select: row.move = .select
    case .order: row.move = .order
    case .match: row.move = .match
    case .compose: row.move = .compose
    case .none: row.move = .none
    case .end: row.move = .end
    case .scale(let checkIns):
      row.move = .scale
      row.checkIns = checkIns.count
    case .choices(let choices):
      row.move = .choices
      row.choices = tables.choices.count..<tables.choices.count + choices.count
      row.ordinaryChoices = choices.count { !$0.optOut }
      for choice in choices { add(choice) }
      tables.choicesAsOffered += row.choices.filter { !tables.choices[$0].optOut }
      tables.choicesAsOffered += row.choices.filter { tables.choices[$0].optOut }
    }
    tables.scenes.append(row)
  }

  private mutating func add(_ choice: Choice) {
    let number = tables.choices.count
    var row = ChoiceRow()
    row.when = add(choice.when)
    row.takenSlot = takenSlots[number]
    row.once = choice.once
    row.critical = choice.critical
    row.optOut = choice.optOut
    row.counts = addCounts([takenSlots[number]] + choice.tags.map { tagSlots[$0] })
    row.effects = add(choice.effects)
    let first = tables.repairs.count
    tables.repairs += choice.repairs.map {
      RepairRow(choice: $0, takenSlot: takenSlots[$0], openEvents: openEvents[$0])
    }
    row.repairs = first..<tables.repairs.count
    row.openEvents = openEvents[number]
    row.isAlways = row.when < 0 && !row.once && row.repairs.isEmpty
    row.reply = add(choice.reply)
    row.goto = add(choice.goto)
    tables.choices.append(row)
  }

  private mutating func addItems(of scene: Scene, _ number: Int, to row: inout SceneRow) {
    let items = scene.move.items
    row.items = tables.items.count..<tables.items.count + items.count
    var task = TaskRow()
    task.most = items.count
    for item in items {
      let weight = item.segment == nil ? 0 : item.weight ?? 1
      let added = ItemRow(
        scene: number, when: add(item.when), effects: add(item.effects),
        total: item.effects.score.reduce(0) { $0 + $1.amount }, category: item.category ?? -1,
        segment: item.segment ?? -1, weight: weight, must: item.must ?? false, noise: item.noise ?? 0)
      tables.items.append(added)
      task.weightTotal += weight
      task.noiseTotal += added.noise
      if added.must { task.musts += 1 }
    }
    switch scene.move {
    case .select(let select):
      task.least = select.least
      task.most = select.most
      (task.lowest, task.highest) = Self.extremes(of: row.items.map { tables.items[$0].total }, select)
    case .order(let order): task.add(order.points, at: add(Effects(score: order.points)))
    case .match(let match):
      task.add(match.points, at: add(Effects(score: match.points)))
      task.categories = match.categories.count
    case .compose(let compose):
      task.add(compose.points, at: add(Effects(score: compose.points)))
      task.segments = compose.segments.count
      task.parts = compose.parts
      task.cap = compose.capWhenMissing
    case .choices, .scale, .end, .none: break
    }
    row.task = tables.tasks.count
    tables.tasks.append(task)
  }

  /// The least and the greatest sum of any allowed number of totals.
  private static func extremes(of totals: [Int], _ select: Select) -> (lowest: Int, highest: Int) {
    let sorted = totals.sorted()
    var lowest = Int.max
    var highest = Int.min
    var low = 0
    var high = 0
    for count in 0...select.most {
      if count > 0 {
        low += sorted[count - 1]
        high += sorted[sorted.count - count]
      }
      guard count >= select.least else { continue }
      lowest = min(lowest, low)
      highest = max(highest, high)
    }
    return (lowest, highest)
  }

  private mutating func addCounts(_ slots: [Int]) -> Range<Int> {
    let first = tables.counts.count
    for slot in slots where slot >= 0 {
      let limit = slot < layout.takenCounters ? program.counters[slot - layout.counters].limit : 1
      tables.counts.append(CountRow(slot: slot, limit: Int32(limit)))
    }
    return first..<tables.counts.count
  }

  private mutating func add(_ effects: Effects) -> Range<Int> {
    let first = tables.effects.count
    func row(_ kind: EffectRow.Kind, _ change: Effects.Change, amount: Int, least: Int? = nil) -> EffectRow {
      let variable = program.variables[change.target]
      return EffectRow(
        kind: kind, target: change.target, slot: change.target, amount: amount, least: least ?? variable.min,
        most: variable.max)
    }
    tables.effects += effects.set.map { row(.set, $0, amount: $0.amount) }
    // To add nothing and hold it at a value or above is to raise it to that value.
    tables.effects += (effects.raise ?? []).map { row(.add, $0, amount: 0, least: $0.amount) }
    tables.effects += effects.add.map { row(.add, $0, amount: $0.amount) }
    for change in effects.score {
      let dimension = program.dimensions[change.target]
      tables.effects.append(
        EffectRow(
          kind: .score, target: change.target, slot: layout.dimensionSlots[change.target], amount: change.amount,
          least: dimension.min ?? -Machine.greatestPoints, most: dimension.max ?? Machine.greatestPoints))
    }
    return first..<tables.effects.count
  }

  private mutating func add(_ lines: [Line]) -> Range<Int> {
    let first = tables.lines.count
    for line in lines {
      var row = LineRow(when: add(line.when))
      if line.once {
        row.saidSlot = layout.said + onceLines / 32
        row.saidBit = 1 << (onceLines % 32)
        onceLines += 1
      }
      tables.lines.append(row)
    }
    return first..<tables.lines.count
  }

  private mutating func add(_ goto: Goto?) -> Int {
    guard let goto else { return -1 }
    let first = tables.branches.count
    switch goto {
    case .scene(let scene): tables.gotos.append(GotoRow(kind: .scene, scene: scene))
    case .guarded(let branches):
      for branch in branches { tables.branches.append(BranchRow(when: add(branch.when), scene: branch.to)) }
      tables.gotos.append(GotoRow(kind: .guarded, branches: first..<tables.branches.count))
    case .weighted(let branches):
      var upTo: UInt32 = 0
      for branch in branches {
        upTo += UInt32(branch.weight)
        tables.branches.append(BranchRow(upTo: upTo, scene: branch.to))
      }
      tables.gotos.append(GotoRow(kind: .weighted, branches: first..<tables.branches.count))
    }
    return tables.gotos.count - 1
  }

  private mutating func add(_ condition: Condition?) -> Int {
    guard let condition else { return -1 }
    let first = tables.code.count
    tables.code += condition.code.map { instruction in
      switch instruction.operation {
      case .variable: CodeRow(operation: .variable, argument: instruction.argument)
      case .counter: CodeRow(operation: .variable, argument: layout.counters + instruction.argument)
      case .result: CodeRow(operation: .variable, argument: layout.result)
      case .score: CodeRow(operation: .variable, argument: layout.dimensionSlots[instruction.argument])
      default: CodeRow(operation: instruction.operation, argument: instruction.argument)
      }
    }
    let rows = tables.code[first...]
    let comparisons: Set<Instruction.Operation> = [
      .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual,
    ]
    let isComparison =
      rows.count == 3 && rows[first].operation == .variable && rows[first + 1].operation == .constant
      && comparisons.contains(rows[first + 2].operation)
    tables.conditions.append(ConditionRow(code: first..<tables.code.count, isComparison: isComparison))
    return tables.conditions.count - 1
  }
}

extension TaskRow {
  fileprivate mutating func add(_ points: [Effects.Change], at rows: Range<Int>) {
    self.points = rows
    pointTotal = points.reduce(0) { $0 + $1.amount }
  }
}
