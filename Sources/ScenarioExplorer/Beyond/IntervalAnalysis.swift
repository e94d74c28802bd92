import ScenarioModel

/// Finds bounds that hold in every run: an abstract interpretation of a program over intervals.
///
/// Each scene has the bounds of all states in which it is entered. They grow until nothing changes; after a few rounds a
/// bound that still grows jumps to the next number that a condition compares with, later to the end of its range. At the
/// end the bounds are drawn in once, from what they say themselves.
struct IntervalAnalysis {
  private static let roundsBeforeJumps = 4
  private static let roundsBeforeRanges = 16
  private static let roundsBeforeAll = 40
  /// More bounds than this are not kept; then nothing is known of any state, and only of ways.
  private static let mostBounds = 4_000_000

  private let program: Program
  private let slots: StateSlots
  private let choiceNumbers: [Int]
  private let entryNumbers: [Int]
  /// The numbers at which the bounds of each slot stop for a while.
  private let stops: [[Int]]
  private let keepsBounds: Bool

  private var inputs: [[Interval]?]
  private var rounds: [Int]
  private var queue: [Int] = []
  private var isQueued: [Bool]
  /// Where scenes' new bounds are gathered while they are drawn in.
  private var gathered: [[Interval]?]?
  private var bounds: ProgramBounds

  private init(_ program: Program) {
    self.program = program
    slots = StateSlots(program)
    let count = program.scenes.count
    keepsBounds = slots.ranges.count <= Self.mostBounds / max(count, 1)
    stops = Self.stops(program, slots)
    inputs = Array(repeating: nil, count: count)
    rounds = Array(repeating: 0, count: count)
    isQueued = Array(repeating: false, count: count)
    var next = 0
    choiceNumbers = program.scenes.map { scene in
      defer { if case .choices(let choices) = scene.move { next += choices.count } }
      return next
    }
    next = 0
    entryNumbers = program.scenes.map { scene in
      defer { next += scene.then?.count ?? 0 }
      return next
    }
    bounds = Self.noBounds(program)
  }

  /// Finds the bounds of a program.
  static func bounds(of program: Program) -> ProgramBounds {
    var analysis = IntervalAnalysis(program)
    analysis.begin()
    var next = 0
    while next < analysis.queue.count {
      let scene = analysis.queue[next]
      next += 1
      analysis.isQueued[scene] = false
      if let state = analysis.inputs[scene] { analysis.pass(scene, state) }
    }
    for _ in 0..<2 { analysis.drawIn() }
    return analysis.bounds
  }

  private static func noBounds(_ program: Program) -> ProgramBounds {
    let scenes = program.scenes.count
    return ProgramBounds(
      scenes: Array(repeating: nil, count: scenes), mayEnter: Array(repeating: false, count: scenes),
      mayOffer: Array(repeating: false, count: program.choices.count),
      mayFire: Array(repeating: false, count: program.rules.count),
      mayFollow: Array(repeating: false, count: program.scenes.reduce(0) { $0 + ($1.then?.count ?? 0) }),
      maySay: program.scenes.map { Array(repeating: false, count: $0.lines.count) },
      mayGetStuck: Array(repeating: false, count: scenes))
  }

  /// The numbers that conditions compare anything with, and those beside them, by slot.
  private static func stops(_ program: Program, _ slots: StateSlots) -> [[Int]] {
    var constants: Set<Int> = [0]
    func add(_ condition: Condition?) {
      for instruction in condition?.code ?? [] where instruction.operation == .constant && constants.count < 1000 {
        for number in -1...1 { constants.insert(instruction.argument + number) }
      }
    }
    func add(_ goto: Goto?) {
      if case .guarded(let branches) = goto { for branch in branches { add(branch.when) } }
    }
    for rule in program.rules { add(rule.when) }
    for scene in program.scenes {
      add(scene.goto)
      add(scene.timeLimit?.goto)
      for item in scene.move.items { add(item.when) }
      for entry in scene.then ?? [] {
        add(entry.when)
        add(entry.goto)
      }
      guard case .choices(let choices) = scene.move else { continue }
      for choice in choices {
        add(choice.when)
        add(choice.goto)
      }
    }
    let sorted = constants.sorted()
    return slots.ranges.map { range in
      sorted.filter { range.least < $0 && $0 < range.most } + [range.most]
    }
  }

  private mutating func begin() {
    bounds = Self.noBounds(program)
    if let state = firing(slots.start) { enter(program.start, state) }
  }

  /// Goes through all scenes once more with the bounds found, which can only make them narrower.
  private mutating func drawIn() {
    gathered = Array(repeating: nil, count: inputs.count)
    begin()
    for (scene, state) in inputs.enumerated() {
      if let state { pass(scene, state) }
    }
    inputs = gathered ?? inputs
    gathered = nil
  }

  // MARK: Bounds of scenes

  private mutating func enter(_ scene: Int, _ state: [Interval]) {
    bounds.mayEnter[scene] = true
    let state = keepsBounds ? state : slots.ranges
    if let earlier = gathered.map({ $0[scene] }) {
      let joined = Self.join(earlier, state)
      gathered?[scene] = joined
      return
    }
    guard let before = inputs[scene] else {
      inputs[scene] = state
      enqueue(scene)
      return
    }
    var after = before
    var grows = false
    rounds[scene] += 1
    for slot in after.indices where state[slot].least < after[slot].least || state[slot].most > after[slot].most {
      after[slot] = grown(before[slot], to: state[slot], slot, rounds[scene])
      grows = true
    }
    guard grows else { return }
    inputs[scene] = rounds[scene] > Self.roundsBeforeAll ? slots.ranges : after
    enqueue(scene)
  }

  private static func join(_ one: [Interval]?, _ other: [Interval]) -> [Interval] {
    guard let one else { return other }
    return zip(one, other).map { $0.joined($1) }
  }

  private func grown(_ before: Interval, to after: Interval, _ slot: Int, _ round: Int) -> Interval {
    var joined = before.joined(after)
    guard round > Self.roundsBeforeJumps else { return joined }
    let range = slots.ranges[slot]
    let stops = round > Self.roundsBeforeRanges ? [] : stops[slot]
    if joined.most > before.most { joined.most = stops.first { $0 >= joined.most } ?? range.most }
    if joined.least < before.least { joined.least = stops.last { $0 <= joined.least } ?? range.least }
    return joined
  }

  private mutating func enqueue(_ scene: Int) {
    guard !isQueued[scene] else { return }
    isQueued[scene] = true
    queue.append(scene)
  }

  // MARK: Steps

  /// Goes through a scene: all that can follow from entering it in a state within these bounds.
  private mutating func pass(_ number: Int, _ entered: [Interval]) {
    let scene = program.scenes[number]
    var state = entered
    count(slots.visits[number], &state)
    apply(scene.effects, &state)
    guard let state = firing(state) else { return }
    note(number, state)
    for (position, line) in scene.lines.enumerated() where !bounds.maySay[number][position] {
      bounds.maySay[number][position] = BoundedCondition(line.when, state, slots).mayHold
    }
    if let limit = scene.timeLimit { pass(limit, in: number, scene.goto, state) }
    switch scene.move {
    case .select, .order, .match, .compose: passItems(scene, number, state)
    case .end: break
    case .none: go(scene.goto, from: number, state)
    case .scale(let checkIns):
      guard let state = checkIns.isEmpty ? state : firing(state) else { return }
      go(scene.goto, from: number, state)
    case .choices(let choices): pass(choices, in: number, scene.goto, state)
    }
  }

  private mutating func note(_ number: Int, _ state: [Interval]) {
    func ranges(_ slots: Range<Int>) -> [ClosedRange<Int>] { slots.map { state[$0].least...state[$0].most } }
    let first = slots.slot(ofDimension: 0)
    bounds.scenes[number] = ProgramBounds.Scene(
      variables: ranges(0..<program.variables.count), dimensions: ranges(first..<first + program.dimensions.count))
  }

  private mutating func pass(_ limit: TimeLimit, in scene: Int, _ goto: Goto?, _ state: [Interval]) {
    var state = state
    apply(limit.effects, &state)
    if let after = firing(state) { go(limit.goto, .late(scene), else: goto, from: scene, after) }
  }

  /// Goes through a move with items: any of them may be in the answer, and any share of the points may be got.
  private mutating func passItems(_ scene: Scene, _ number: Int, _ state: [Interval]) {
    var after = state
    var surelyShown = 0
    for item in scene.move.items {
      let condition = BoundedCondition(item.when, state, slots)
      if !condition.mayFail { surelyShown += 1 }
      guard condition.mayHold else { continue }
      var taken = after
      apply(item.effects, &taken)
      after = Self.join(after, taken)
    }
    for change in scene.move.points {
      let slot = slots.slot(ofDimension: change.target)
      after[slot] = after[slot].joined(after[slot].adding(change.amount, in: slots.ranges[slot]))
    }
    var least = 1
    if case .select(let select) = scene.move { least = max(select.least, 1) }
    if surelyShown < least { go(scene.goto, from: number, state) }
    guard let entries = scene.then, !entries.isEmpty else {
      if let after = firing(after) { go(scene.goto, from: number, after) }
      return
    }
    var rest = after
    for (position, entry) in entries.enumerated() {
      let condition = BoundedCondition(entry.when, rest, slots)
      if condition.mayHold, var taken = rest.meeting(condition.whenTrue) {
        bounds.mayFollow[entryNumbers[number] + position] = true
        apply(entry.effects, &taken)
        if let taken = firing(taken) {
          go(entry.goto, .entry(scene: number, position: position), else: scene.goto, from: number, taken)
        }
      }
      guard condition.mayFail, let others = rest.meeting(condition.whenFalse) else { return }
      rest = others
    }
  }

  private mutating func pass(_ choices: [Choice], in scene: Int, _ goto: Goto?, _ state: [Interval]) {
    /// The bounds where none of the choices so far is offered.
    var without: [Interval]? = state
    for (position, choice) in choices.enumerated() {
      let number = choiceNumbers[scene] + position
      let condition = BoundedCondition(choice.when, state, slots)
      let taken = choice.once ? state[slots.taken[number]] : Interval(0)
      let mended = choice.repairs.map { state[slots.taken[$0]] }
      let mayBeOffered =
        condition.mayHold && taken.least == 0 && (mended.isEmpty || mended.contains { $0.most > 0 })
      let isOnlyCondition = taken.most == 0 && (mended.isEmpty || mended.contains { $0.least > 0 })
      if isOnlyCondition {
        without = condition.mayFail ? without?.meeting(condition.whenFalse) : nil
      }
      guard mayBeOffered, var after = state.meeting(condition.whenTrue) else { continue }
      bounds.mayOffer[number] = true
      if choice.once { after[slots.taken[number]] = Interval(0) }
      count(slots.takes[number], &after)
      apply(choice.effects, &after)
      if let after = firing(after) { go(choice.goto, .choice(number), else: goto, from: scene, after) }
    }
    if let without { go(goto, from: scene, without) }
  }

  private func count(_ counts: [StateSlots.Count], _ state: inout [Interval]) {
    for count in counts { state[count.slot] = state[count.slot].adding(1, in: Interval(0, count.limit)) }
  }

  private func apply(_ effects: Effects, _ state: inout [Interval]) {
    for change in effects.set { state[change.target] = Interval(change.amount) }
    for change in effects.raise ?? [] {
      let before = state[change.target]
      state[change.target] = Interval(max(before.least, change.amount), max(before.most, change.amount))
    }
    for change in effects.add {
      state[change.target] = state[change.target].adding(change.amount, in: slots.ranges[change.target])
    }
    for change in effects.score {
      let slot = slots.slot(ofDimension: change.target)
      state[slot] = state[slot].adding(change.amount, in: slots.ranges[slot])
    }
  }

  /// Looks at the rules.
  /// - Returns: The bounds where none fires; nil where one always does.
  private mutating func firing(_ state: [Interval]) -> [Interval]? {
    var state = state
    for (number, rule) in program.rules.enumerated() {
      let fired = slots.fired[number] >= 0 ? state[slots.fired[number]] : Interval(0)
      guard fired.least == 0 else { continue }
      let condition = BoundedCondition(rule.when, state, slots)
      if condition.mayHold, var after = state.meeting(condition.whenTrue) {
        bounds.mayFire[number] = true
        if slots.fired[number] >= 0 { after[slots.fired[number]] = Interval(1) }
        enter(rule.goto, after)
      }
      guard fired.most == 0 else { continue }
      guard condition.mayFail, let rest = state.meeting(condition.whenFalse) else { return nil }
      state = rest
    }
    return state
  }

  /// Goes on by the `goto` of a part of a scene, or by that of the scene where the part has none.
  private mutating func go(
    _ own: Goto?, _ holder: GotoHolder, else goto: Goto?, from scene: Int, _ state: [Interval]
  ) {
    go(own ?? goto, of: own == nil ? .scene(scene) : holder, from: scene, state)
  }

  private mutating func go(_ goto: Goto?, of holder: GotoHolder? = nil, from scene: Int, _ state: [Interval]) {
    switch goto {
    case .scene(let target): enter(target, state)
    case .weighted(let branches): for branch in branches { enter(branch.to, state) }
    case .guarded(let branches):
      var state = state
      let holder = holder ?? .scene(scene)
      if bounds.mayTake[holder] == nil { bounds.mayTake[holder] = Array(repeating: false, count: branches.count) }
      for (position, branch) in branches.enumerated() {
        let condition = BoundedCondition(branch.when, state, slots)
        if condition.mayHold, let after = state.meeting(condition.whenTrue) {
          bounds.mayTake[holder]?[position] = true
          enter(branch.to, after)
        }
        guard condition.mayFail, let rest = state.meeting(condition.whenFalse) else { return }
        state = rest
      }
    case nil: bounds.mayGetStuck[scene] = true
    }
  }
}
