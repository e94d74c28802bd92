package import ScenarioModel

/// Looks into packed states: finds all that each can lead to, by the machine's own steps.
///
/// Steps are numbered from 0 in an order that depends on the state alone: the branches of a draw; choices in written
/// order, opt-outs last; else one answer for each distinct effect.
package struct Expander: Sendable {
  /// A step that leads on.
  package enum Step: Hashable, Sendable {
    /// An answer to the move at hand.
    case answer(Answer)
    /// The branch at that position is drawn.
    case branch(Int)
  }

  /// The machine.
  package let machine: Machine
  /// How states are packed.
  package let packing: StatePacking
  /// What was seen so far.
  package private(set) var sightings: Sightings
  /// What steps do that states do not show, by label. Choices come first, by their number; then that nothing is done.
  package private(set) var effects: [StepEffects]
  /// The words of the states that the state at hand leads to, one after the other.
  package private(set) var words: [UInt64] = []
  /// The label of each of the steps.
  package private(set) var labels: [UInt32] = []
  /// Whether every answer so far was looked at; false once a move had too many.
  package private(set) var isComplete = true

  private var state = MachineState()
  private var draws = DrawSource.forced([])
  private var events: [Event] = []
  private var answers: [Answer] = []
  private var offered: [Int] = []
  private var labelNumbers: [StepEffects: UInt32] = [:]
  /// The label of steps that do nothing of note.
  private let plainLabel: UInt32

  /// Makes an expander.
  /// - Parameters:
  ///   - machine: The machine.
  ///   - packing: A packing of that machine.
  package init(_ machine: Machine, _ packing: StatePacking) {
    self.machine = machine
    self.packing = packing
    sightings = Sightings(machine)
    let dimensions = machine.program.dimensions.count
    let none = Array(repeating: Int32(0), count: dimensions)
    effects = machine.program.choices.map { choice in
      var effects = StepEffects(points: none)
      for change in choice.effects.score {
        if change.amount < 0 { effects.errs = true }
        if !packing.hasDimension[change.target] {
          effects.points[change.target] &+= Int32(truncatingIfNeeded: change.amount)
        }
      }
      effects.errs = effects.errs || choice.critical
      effects.isOptOut = choice.optOut
      return effects
    }
    plainLabel = UInt32(truncatingIfNeeded: effects.count)
    effects.append(StepEffects(points: none))
    labelNumbers[StepEffects(points: none)] = plainLabel
  }

  /// Starts a run; its first state is the only one in ``words``.
  package mutating func start() {
    words.removeAll(keepingCapacity: true)
    labels.removeAll(keepingCapacity: true)
    sightings.begin(Sightings.Place(state: Sightings.Place.start, step: 0))
    machine.start(&state, seed: 0, draws: &draws, events: &events)
    emit(plainLabel)
  }

  /// Finds what a state leads to: ``words`` and ``labels``.
  /// - Parameters:
  ///   - key: The words of a state.
  ///   - number: Its number, for ``sightings``.
  package mutating func expand(_ key: UnsafePointer<UInt64>, number: UInt32) {
    words.removeAll(keepingCapacity: true)
    labels.removeAll(keepingCapacity: true)
    let standing = packing.standing(ofFirst: key[0])
    switch standing.kind {
    case .drawing:
      for branch in 0..<machine.tables.gotos[standing.detail].branches.count {
        restore(key, standing)
        begin(number)
        machine.resume(&state, branch: branch, draws: &draws, events: &events)
        emit(plainLabel)
      }
    case .waiting:
      restore(key, standing)
      if hasOnlyChoices(standing.scene) {
        takeChoices(key, standing, number)
      } else {
        takeAnswers(key, standing, number)
      }
    case .ended, .stuck, .endless: break
    }
  }

  /// The steps of a state, in the order of ``expand(_:number:)``.
  package mutating func steps(of key: UnsafePointer<UInt64>) -> [Step] {
    let standing = packing.standing(ofFirst: key[0])
    switch standing.kind {
    case .drawing: return (0..<machine.tables.gotos[standing.detail].branches.count).map { .branch($0) }
    case .waiting:
      restore(key, standing)
      if hasOnlyChoices(standing.scene) {
        machine.offeredAsWritten(state, into: &offered)
        return offered.map { .answer(.choice($0)) }
      }
      _ = machine.representativeAnswers(state, into: &answers)
      return answers.map { .answer($0) }
    case .ended, .stuck, .endless: return []
    }
  }

  /// The scene to which a branch of a draw leads.
  package func scene(ofBranch branch: Int, at standing: StatePacking.Standing) -> Int {
    machine.tables.branches[machine.tables.gotos[standing.detail].branches.lowerBound + branch].scene
  }

  // MARK: Steps

  /// Whether nothing but choices can be answered in a scene.
  private func hasOnlyChoices(_ scene: Int) -> Bool {
    machine.tables.scenes[scene].move == .choices && machine.tables.scenes[scene].limit < 0
  }

  private mutating func takeChoices(
    _ key: UnsafePointer<UInt64>, _ standing: StatePacking.Standing, _ number: UInt32
  ) {
    machine.offeredAsWritten(state, into: &offered)
    let first = machine.tables.scenes[standing.scene].choices.lowerBound
    for index in offered.indices {
      let choice = first + offered[index]
      if index > 0 { restore(key, standing) }
      begin(number)
      if sightings.choices[choice] == nil { sightings.choices[choice] = sightings.place }
      take(.choice(offered[index]))
      emit(UInt32(truncatingIfNeeded: choice))
    }
  }

  private mutating func takeAnswers(
    _ key: UnsafePointer<UInt64>, _ standing: StatePacking.Standing, _ number: UInt32
  ) {
    if !machine.representativeAnswers(state, into: &answers) { isComplete = false }
    for index in answers.indices {
      if index > 0 { restore(key, standing) }
      let answer = answers[index]
      begin(number)
      take(answer)
      guard case .choice(let position) = answer else {
        emit(label(isLate: answer == .late))
        continue
      }
      let choice = machine.tables.scenes[standing.scene].choices.lowerBound + position
      if sightings.choices[choice] == nil { sightings.choices[choice] = sightings.place }
      emit(UInt32(truncatingIfNeeded: choice))
    }
  }

  private mutating func begin(_ number: UInt32) {
    sightings.begin(Sightings.Place(state: number, step: UInt32(truncatingIfNeeded: labels.count)))
  }

  private mutating func take(_ answer: Answer) {
    do { try machine.answer(answer, &state, draws: &draws, events: &events) } catch {
      preconditionFailure("the machine refused an answer that it offered")
    }
  }

  /// The label of the step just taken.
  private mutating func label(isLate: Bool) -> UInt32 {
    var found = StepEffects(points: Array(repeating: 0, count: machine.layout.dimensionSlots.count))
    for (dimension, slot) in machine.layout.dimensionSlots.enumerated() where !packing.hasDimension[dimension] {
      found.points[dimension] = state.slots[slot]
    }
    found.isOptOut = state.usedOptOut
    found.isLate = isLate
    found.errs = !state.criticalEvents.isEmpty
    for event in events {
      if case .scored(_, let points) = event, points < 0 { found.errs = true }
    }
    if let number = labelNumbers[found] { return number }
    let number = UInt32(truncatingIfNeeded: effects.count)
    labelNumbers[found] = number
    effects.append(found)
    return number
  }

  // MARK: Words

  /// Fills the state from its words. What they leave out is of no matter, but points begin at 0.
  private mutating func restore(_ key: UnsafePointer<UInt64>, _ standing: StatePacking.Standing) {
    if state.slots.count != machine.layout.slotCount { state.slots = machine.startSlots }
    for field in packing.fields { state.slots[field.slot] = packing.value(of: field, in: key) }
    for slot in packing.otherSlots { state.slots[slot] = machine.startSlots[slot] }
    for slot in packing.pointSlots { state.slots[slot] = 0 }
    state.status = .waiting(scene: standing.scene)
    state.checkIn = 0
    state.openDraw = nil
    if standing.kind == .drawing {
      let branches = machine.tables.gotos[standing.detail].branches.count
      state.openDraw = OpenDraw(scene: standing.scene, branches: branches, goto: standing.detail)
    } else {
      state.checkIn = standing.detail
    }
    state.step = 0
    state.usedOptOut = false
    guard machine.layout.openEventLists > 0 || !state.criticalEvents.isEmpty else { return }
    state.criticalEvents.removeAll(keepingCapacity: true)
    state.earlierOpenEvents.removeAll(keepingCapacity: true)
    if state.lastOpenEvents.count != machine.layout.openEventLists {
      state.lastOpenEvents = Array(repeating: -1, count: machine.layout.openEventLists)
    }
    for list in 0..<machine.layout.openEventLists { state.lastOpenEvents[list] = -1 }
  }

  /// Notes what happened and appends the words of the state at hand.
  private mutating func emit(_ label: UInt32) {
    for event in events { sightings.append(event) }
    events.removeAll(keepingCapacity: true)
    labels.append(label)
    let number: Int32
    var waits = false
    switch state.status {
    case .waiting(let scene):
      if let open = state.openDraw {
        number = packing.drawing[open.goto]
      } else {
        waits = true
        number = packing.firstWaiting[scene] + Int32(truncatingIfNeeded: state.checkIn)
      }
    case .ended(let scene): number = packing.ended[scene]
    case .stuck(let scene): number = packing.stuck[scene]
    case .endless(let scene): number = packing.endless[scene]
    }
    sightings.end(waits: waits)
    var word = UInt64(UInt32(bitPattern: number))
    var position = 0
    for field in packing.fields {
      if field.word != position {
        words.append(word)
        word = 0
        position = field.word
      }
      let value = UInt32(bitPattern: state.slots[field.slot] &- field.least)
      word |= UInt64(value) &<< field.shift
    }
    words.append(word)
  }
}
