public import ScenarioModel

extension Machine {
  /// Starts a run: the rules are looked at once, then the first scene is entered.
  /// - Parameters:
  ///   - state: Filled anew; its memory is used again.
  ///   - seed: The seed of the run's draws and display order.
  ///   - draws: Where the outcome of draws comes from.
  ///   - events: What happens is appended.
  public func start(
    _ state: inout MachineState, seed: UInt64, draws: inout DrawSource, events: inout [Event]
  ) {
    prepare(&state, seed)
    state.live { begin(&$0, &draws, &events) }
  }

  /// Starts a run as with an array of events; what happens goes into a list, which is faster.
  public func start(_ state: inout MachineState, seed: UInt64, draws: inout DrawSource, events: EventList) {
    prepare(&state, seed)
    var sink = EventList.Sink(events)
    withExtendedLifetime(events) { state.live { begin(&$0, &draws, &sink) } }
  }

  private func prepare(_ state: inout MachineState, _ seed: UInt64) {
    if state.slots.count == startSlots.count {
      for slot in startSlots.indices { state.slots[slot] = startSlots[slot] }
    } else {
      state.slots = startSlots
    }
    state.checkIn = 0
    state.step = 0
    state.criticalEvents.removeAll(keepingCapacity: true)
    state.earlierOpenEvents.removeAll(keepingCapacity: true)
    state.lastOpenEvents.removeAll(keepingCapacity: true)
    for _ in 0..<layout.openEventLists { state.lastOpenEvents.append(-1) }
    state.usedOptOut = false
    state.seed = seed
    state.openDraw = nil
    state.generator = Generator(seed: seed)
  }

  /// Looks at the rules once and enters the first scene.
  func begin(_ state: inout some RunState, _ draws: inout DrawSource, _ events: inout some EventSink) {
    let first = firedRule(&state, &events)
    enter(first ?? program.start, &state, &draws, &events)
  }

  /// Takes one answer to the move at hand and goes on to the next question or the end.
  ///
  /// In this order: the choice and its tags are counted; `set`; `add`; `score`; critical or repair; rules; reply; go.
  /// A scale takes one answer for each check-in and looks at the rules after the last. Of an answer with items: each
  /// item's `set`, `add` and `score`, item by item in written order; the points of the move; the first entry of `then`
  /// that holds with its `set`, `add` and `score`; rules; reply; go. Of a time that is over: `set`; `add`; rules; reply;
  /// go.
  /// - Parameters:
  ///   - answer: The answer.
  ///   - state: A state that this machine started.
  ///   - draws: Where the outcome of draws comes from.
  ///   - events: What happens is appended.
  /// - Throws: ``Refusal`` if the move does not take the answer; then nothing has changed.
  public func answer(
    _ answer: Answer, _ state: inout MachineState, draws: inout DrawSource, events: inout [Event]
  ) throws(Refusal) {
    guard case .waiting = state.status else { throw .hasEnded }
    precondition(state.slots.count == layout.slotCount, "the state is another machine's")
    try take(answer, live: &state, &draws, &events)
  }

  /// Takes one answer as with an array of events; what happens goes into a list, which is faster.
  /// - Throws: ``Refusal`` if the move does not take the answer; then nothing has changed.
  public func answer(
    _ answer: Answer, _ state: inout MachineState, draws: inout DrawSource, events: EventList
  ) throws(Refusal) {
    guard case .waiting = state.status else { throw .hasEnded }
    precondition(state.slots.count == layout.slotCount, "the state is another machine's")
    var sink = EventList.Sink(events)
    defer { withExtendedLifetime(events) {} }
    try take(answer, live: &state, &draws, &sink)
  }

  @inline(__always)
  private func take(
    _ answer: Answer, live state: inout MachineState, _ draws: inout DrawSource, _ events: inout some EventSink
  ) throws(Refusal) {
    // A typed error does not come out of the closure.
    let refusal = state.live { state -> Refusal? in
      do throws(Refusal) {
        try take(answer, &state, &draws, &events)
        return nil
      } catch {
        return error
      }
    }
    if let refusal { throw refusal }
  }

  /// Takes one answer to the move at hand, whatever the state is kept in and wherever events go.
  func take<State: RunState, Sink: EventSink>(
    _ answer: Answer, _ state: inout State, _ draws: inout DrawSource, _ events: inout Sink
  ) throws(Refusal) {
    guard case .waiting(let scene) = state.status else { throw .hasEnded }
    guard state.openDraw == nil else { throw .wrongKind }
    switch (answer, tables.scenes[scene].move) {
    case (.items(let positions), .select), (.items(let positions), .order), (.items(let positions), .compose):
      try check(positions, in: scene, state)
      take(positions, in: scene, &state, &draws, &events)
    case (.match(let categories), .match):
      try check(categories: categories, in: scene, state)
      take(categories: categories, in: scene, &state, &draws, &events)
    case (.late, _):
      guard tables.scenes[scene].limit >= 0 else { throw .noTimeLimit }
      timeOut(scene, &state, &draws, &events)
    case (.choice(let position), .choices):
      let choices = tables.scenes[scene].choices
      guard position >= 0, position < choices.count else { throw .noSuchChoice }
      let choice = choices.lowerBound + position
      guard isOffered(choice, state) else { throw .notOffered }
      take(choice, in: scene, &state, &draws, &events)
    case (.checkIn(let answered), .scale):
      events.append(.checkedIn(scene: scene, checkIn: state.checkIn, answered: answered))
      state.step += 1
      state.checkIn += 1
      guard state.checkIn == tables.scenes[scene].checkIns else { return }
      state.checkIn = 0
      if let target = firedRule(&state, &events) {
        enter(target, &state, &draws, &events)
      } else {
        go(tables.scenes[scene].goto, from: scene, &state, &draws, &events)
      }
    default: throw .wrongKind
    }
  }

  /// Goes on from a draw that had no forced branch.
  /// - Parameters:
  ///   - state: A state with an ``MachineState/openDraw``; others are left as they are.
  ///   - branch: The position of the branch to take; one outside the branches counts as the nearest.
  ///   - draws: Where the outcome of further draws comes from.
  ///   - events: What happens is appended.
  public func resume(
    _ state: inout MachineState, branch: Int, draws: inout DrawSource, events: inout [Event]
  ) {
    state.live { takeBranch(branch, &$0, &draws, &events) }
  }

  /// Goes on from a draw, whatever the state is kept in and wherever events go.
  func takeBranch(
    _ branch: Int, _ state: inout some RunState, _ draws: inout DrawSource, _ events: inout some EventSink
  ) {
    guard let open = state.openDraw else { return }
    state.openDraw = nil
    enter(drawn(branch, open.goto, from: open.scene, &events), &state, &draws, &events)
  }

  // MARK: Answers

  /// Whether a choice (by its number) can be taken now.
  @inline(__always)
  func isOffered(_ choice: Int, _ state: some RunState) -> Bool {
    tables.choices[choice].isAlways || isOfferedNow(choice, state)
  }

  private func isOfferedNow(_ choice: Int, _ state: some RunState) -> Bool {
    let row = tables.choices[choice]
    if row.once, state.slots[row.takenSlot] > 0 { return false }
    if !row.repairs.isEmpty,
      !row.repairs.contains(where: { state.slots[tables.repairs[$0].takenSlot] > 0 })
    {
      return false
    }
    return holds(row.when, state.slots)
  }

  func take(
    _ choice: Int, in scene: Int, _ state: inout some RunState, _ draws: inout DrawSource,
    _ events: inout some EventSink
  ) {
    let row = tables.choices[choice]
    state.step += 1
    events.append(.chose(choice: choice))
    count(row.counts, &state)
    apply(row.effects, &state, &events)
    if row.optOut { state.usedOptOut = true }
    for repair in row.repairs where tables.repairs[repair].openEvents >= 0 {
      let mended = tables.repairs[repair]
      state.mendEvents(in: mended.openEvents) { events.append(.repaired(choice: mended.choice, by: choice)) }
    }
    if row.critical {
      events.append(.critical(choice: choice))
      state.listEvent(of: choice, in: row.openEvents)
    }
    let target = firedRule(&state, &events)
    for line in row.reply where says(line, &state) {
      events.append(.replied(choice: choice, line: line - row.reply.lowerBound))
    }
    if let target {
      enter(target, &state, &draws, &events)
    } else {
      let goto = row.goto
      go(goto >= 0 ? goto : tables.scenes[scene].goto, from: scene, &state, &draws, &events)
    }
  }

  private func take(
    _ positions: [Int], in scene: Int, _ state: inout some RunState, _ draws: inout DrawSource,
    _ events: inout some EventSink
  ) {
    let row = tables.scenes[scene]
    let first = row.items.lowerBound
    // What is selected has no order; the events and the effects have that in which it is written.
    let asWritten = positions.sorted()
    state.step += 1
    for position in row.move == .select ? asWritten : positions { events.append(.picked(item: first + position)) }
    for position in asWritten { apply(tables.items[first + position].effects, &state, &events) }
    finish(outcome(of: positions, in: scene), in: scene, &state, &draws, &events)
  }

  private func take(
    categories: [Int], in scene: Int, _ state: inout some RunState, _ draws: inout DrawSource,
    _ events: inout some EventSink
  ) {
    let items = tables.scenes[scene].items
    var right = 0
    state.step += 1
    for (item, category) in zip(items, categories) where category >= 0 {
      events.append(.matched(item: item, category: category))
      if category == tables.items[item].category { right += 1 }
    }
    for (item, category) in zip(items, categories) where category >= 0 {
      apply(tables.items[item].effects, &state, &events)
    }
    finish(matchOutcome(scene, right: right), in: scene, &state, &draws, &events)
  }

  /// Gives the points of an answer with items, and goes on by `then`.
  private func finish(
    _ outcome: TaskOutcome, in scene: Int, _ state: inout some RunState, _ draws: inout DrawSource,
    _ events: inout some EventSink
  ) {
    let row = tables.scenes[scene]
    events.append(.resulted(scene: scene, percent: outcome.result))
    for row in tables.tasks[row.task].points {
      let effect = tables.effects[row]
      let before = Int(state.slots[effect.slot])
      let wanted = before + effect.amount * outcome.numerator / outcome.denominator
      let value = min(max(wanted, effect.least), effect.most)
      state.slots[effect.slot] = Int32(truncatingIfNeeded: value)
      events.append(.scored(dimension: effect.target, points: value - before))
    }
    let entry = followingEntry(row.entries, outcome.result, &state)
    var reply = 0..<0
    var goto = row.goto
    if let entry {
      let following = tables.entries[entry]
      events.append(.followed(entry: entry))
      apply(following.effects, &state, &events)
      reply = following.reply
      if following.goto >= 0 { goto = following.goto }
    }
    let target = firedRule(&state, &events)
    for line in reply where says(line, &state) {
      events.append(.followUp(entry: entry ?? 0, line: line - reply.lowerBound))
    }
    if let target {
      enter(target, &state, &draws, &events)
    } else {
      go(goto, from: scene, &state, &draws, &events)
    }
  }

  /// The first entry of `then` that holds, by its number.
  func followingEntry(_ entries: Range<Int>, _ result: Int, _ state: inout some RunState) -> Int? {
    if entries.isEmpty { return nil }
    if layout.result >= 0 { state.slots[layout.result] = Int32(truncatingIfNeeded: result) }
    // The last entry has no condition, so one is found.
    let entry = entries.first { holds(tables.entries[$0].when, state.slots) }
    if layout.result >= 0 { state.slots[layout.result] = 0 }
    return entry
  }

  private func timeOut(
    _ scene: Int, _ state: inout some RunState, _ draws: inout DrawSource, _ events: inout some EventSink
  ) {
    let limit = tables.limits[tables.scenes[scene].limit]
    state.step += 1
    state.checkIn = 0
    events.append(.timedOut(scene: scene))
    apply(limit.effects, &state, &events)
    let target = firedRule(&state, &events)
    for line in limit.reply where says(line, &state) {
      events.append(.lateReplied(scene: scene, line: line - limit.reply.lowerBound))
    }
    if let target {
      enter(target, &state, &draws, &events)
    } else {
      go(limit.goto >= 0 ? limit.goto : tables.scenes[scene].goto, from: scene, &state, &draws, &events)
    }
  }

  @inline(__always)
  private func count(_ rows: Range<Int>, _ state: inout some RunState) {
    for row in rows {
      let count = tables.counts[row]
      if state.slots[count.slot] < count.limit { state.slots[count.slot] += 1 }
    }
  }

  @inline(__always)
  private func apply(_ rows: Range<Int>, _ state: inout some RunState, _ events: inout some EventSink) {
    for row in rows {
      let effect = tables.effects[row]
      let before = Int(state.slots[effect.slot])
      let wanted = effect.kind == .set ? effect.amount : before &+ effect.amount
      let value = min(max(wanted, effect.least), effect.most)
      state.slots[effect.slot] = Int32(truncatingIfNeeded: value)
      if effect.kind == .score {
        events.append(.scored(dimension: effect.target, points: value - before))
      } else {
        events.append(.assigned(variable: effect.target, value: value))
      }
    }
  }

  // MARK: Going on

  /// Looks at the rules.
  /// - Returns: The scene where the first rule leads that holds and has not fired, if there is one.
  @inline(__always)
  private func firedRule(_ state: inout some RunState, _ events: inout some EventSink) -> Int? {
    for number in tables.rules.indices {
      let rule = tables.rules[number]
      if rule.firedSlot >= 0, state.slots[rule.firedSlot] & rule.firedBit != 0 { continue }
      guard holds(rule.when, state.slots) else { continue }
      if rule.firedSlot >= 0 { state.slots[rule.firedSlot] |= rule.firedBit }
      events.append(.ruleFired(rule: number))
      return rule.scene
    }
    return nil
  }

  /// Whether a line is said now; remembers it if it is said the first time only.
  private func says(_ line: Int, _ state: inout some RunState) -> Bool {
    let row = tables.lines[line]
    if row.saidSlot >= 0, state.slots[row.saidSlot] & row.saidBit != 0 { return false }
    guard holds(row.when, state.slots) else { return false }
    if row.saidSlot >= 0 { state.slots[row.saidSlot] |= row.saidBit }
    return true
  }

  @inline(__always)
  private func go(
    _ goto: Int, from scene: Int, _ state: inout some RunState, _ draws: inout DrawSource,
    _ events: inout some EventSink
  ) {
    if let target = follow(goto, from: scene, &state, &draws, &events) {
      enter(target, &state, &draws, &events)
    }
  }

  /// Finds where a goto leads.
  /// - Returns: The scene; nil if the run is stuck or stands before a draw without a forced branch.
  @inline(__always)
  private func follow(
    _ goto: Int, from scene: Int, _ state: inout some RunState, _ draws: inout DrawSource,
    _ events: inout some EventSink
  ) -> Int? {
    guard goto >= 0 else {
      state.status = .stuck(scene: scene)
      events.append(.stuck(scene: scene))
      return nil
    }
    // Most lead to one scene, which needs no call.
    switch tables.gotos[goto].kind {
    case .scene: return tables.gotos[goto].scene
    case .guarded: return guarded(tables.gotos[goto].branches, state)
    case .weighted: return draw(goto, from: scene, &state, &draws, &events)
    }
  }

  private func guarded(_ branches: Range<Int>, _ state: some RunState) -> Int {
    // The last branch has no condition, so one is found.
    let branch = branches.first { holds(tables.branches[$0].when, state.slots) }
    return tables.branches[branch ?? branches.upperBound - 1].scene
  }

  private func draw(
    _ goto: Int, from scene: Int, _ state: inout some RunState, _ draws: inout DrawSource,
    _ events: inout some EventSink
  ) -> Int? {
    let branches = tables.gotos[goto].branches
    guard branches.count > 1 else { return drawn(0, goto, from: scene, &events) }
    switch draws.kind {
    case .random: break
    case .forced:
      guard let branch = draws.nextForced() else {
        state.status = .waiting(scene: scene)
        state.openDraw = OpenDraw(scene: scene, branches: branches.count, goto: goto)
        return nil
      }
      return drawn(branch, goto, from: scene, &events)
    case .pinned:
      let targets = branches.lazy.map { tables.branches[$0].scene }
      if let branch = draws.nextPinned(scene: scene, targets: targets) {
        return drawn(branch, goto, from: scene, &events)
      }
    }
    let number = state.generator.draw(among: tables.branches[branches.upperBound - 1].upTo)
    let branch = branches.first { number < tables.branches[$0].upTo } ?? branches.upperBound - 1
    return drawn(branch - branches.lowerBound, goto, from: scene, &events)
  }

  private func drawn(_ branch: Int, _ goto: Int, from scene: Int, _ events: inout some EventSink) -> Int {
    let branches = tables.gotos[goto].branches
    let position = min(max(branch, 0), branches.count - 1)
    events.append(.drew(scene: scene, branch: position))
    return tables.branches[branches.lowerBound + position].scene
  }

  /// Enters a scene and those that follow it, until a question, an end, or nowhere to go.
  ///
  /// In this order: the visit is counted; `set`; `add`; rules; lines; move. A rule that fires skips lines and move.
  private func enter(
    _ first: Int, _ state: inout some RunState, _ draws: inout DrawSource, _ events: inout some EventSink
  ) {
    var scene = first
    var entered = 0
    while true {
      entered += 1
      let row = tables.scenes[scene]
      events.append(.entered(scene: scene))
      count(row.counts, &state)
      apply(row.effects, &state, &events)
      let next: Int
      if let target = firedRule(&state, &events) {
        next = target
      } else {
        let lines = row.lines
        let saysAll = row.saysAllLines
        for line in lines where saysAll || says(line, &state) {
          events.append(.said(scene: scene, line: line - lines.lowerBound))
        }
        switch row.move {
        case .end:
          state.status = .ended(scene: scene)
          events.append(.ended(scene: scene))
          return
        case .choices where row.choices.contains(where: { isOffered($0, state) }),
          .scale where row.checkIns > 0:
          state.status = .waiting(scene: scene)
          return
        case .select, .order, .match, .compose:
          if asksForItems(scene, state) {
            state.status = .waiting(scene: scene)
            return
          }
          guard let target = follow(row.goto, from: scene, &state, &draws, &events) else { return }
          next = target
        case .choices, .scale, .none:
          guard let target = follow(row.goto, from: scene, &state, &draws, &events) else { return }
          next = target
        }
      }
      if entered == Machine.mostScenesWithoutQuestion {
        state.status = .endless(scene: scene)
        events.append(.endless(scene: scene))
        return
      }
      scene = next
    }
  }
}
