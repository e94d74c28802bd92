package import ScenarioModel

/// Looks into packed states: finds all that each can lead to, by the machine's own steps.
///
/// The machine's step function runs on a few slots in plain memory, and what happens goes to ``sightings`` at once. Only
/// answers with items, and those to a move with a time limit, are taken in a whole state.
///
/// Steps are numbered from 0 in an order that depends on the state alone: the branches of a draw; choices in written
/// order, opt-outs last; else one answer for each distinct effect.
package struct Expander {
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
  /// The number of steps from the state at hand.
  package private(set) var count = 0
  /// Whether every answer so far was looked at; false once a move had too many.
  package private(set) var isComplete = true

  private let memory: StepMemory
  /// What choices did so far, in a search of many states of one word. What a step shows to ``sightings`` it shows when
  /// it is first taken.
  private let memo: StepMemo
  private let firstRemembered: UInt32
  private var answerMemo = AnswerMemo()
  private var scratch: ScratchState
  private var state = MachineState()
  private var draws = DrawSource.forced([])
  private var events: [Event] = []
  private var answers: [Answer] = []
  private var labelNumbers: [StepEffects: UInt32] = [:]
  /// The label of steps that do nothing of note.
  private let plainLabel: UInt32

  /// Makes an expander.
  /// - Parameters:
  ///   - machine: The machine.
  ///   - packing: A packing of that machine.
  ///   - first: From the state with that number on it is remembered what choices do; for few states that does not pay.
  package init(_ machine: Machine, _ packing: StatePacking, rememberingFrom first: UInt32 = 1 << 12) {
    firstRemembered = packing.width == 1 ? first : UInt32.max
    self.machine = machine
    self.packing = packing
    sightings = Sightings(machine)
    memory = StepMemory(machine, packing)
    scratch = ScratchState(slots: memory.workSlots)
    memo = StepMemo(choices: machine.choiceCount)
    words = UnsafePointer(memory.words)
    labels = UnsafePointer(memory.labels)
    let dimensions = machine.program.dimensions.count
    let none = Array(repeating: Int32(0), count: dimensions)
    effects = machine.program.choices.map { StepEffects(of: $0, packing) }
    plainLabel = UInt32(truncatingIfNeeded: effects.count)
    effects.append(StepEffects(points: none))
    labelNumbers[StepEffects(points: none)] = plainLabel
  }

  /// The words of the states that the state at hand leads to, one after the other; until the next change.
  package private(set) var words: UnsafePointer<UInt64>
  /// The label of each of the steps; until the next change.
  package private(set) var labels: UnsafePointer<UInt32>

  /// Starts a run; its first state is the only one in ``words``.
  package mutating func start() {
    count = 0
    sightings.begin(Sightings.Place(state: Sightings.Place.start, step: 0))
    for slot in 0..<memory.slotCount { memory.work[slot] = machine.startSlots[slot] }
    scratch.openDraw = nil
    machine.begin(&scratch, &draws, &sightings)
    emit(plainLabel, scratch.status, scratch.openDraw, 0)
  }

  /// Finds what a state leads to: ``count``, ``words`` and ``labels``.
  /// - Parameters:
  ///   - key: The words of a state.
  ///   - number: Its number, for ``sightings``.
  ///   - machine: The same machine as ``machine``, from outside: it is large, and what is called on a part of something
  ///     that changes would copy it.
  package mutating func expand(_ key: UnsafePointer<UInt64>, number: UInt32, on machine: Machine) {
    count = 0
    let standing = packing.standing(ofFirst: key[0])
    switch standing.kind {
    case .drawing:
      unpack(key)
      for branch in 0..<machine.tables.gotos[standing.detail].branches.count {
        prepare(standing)
        begin(number)
        machine.takeBranch(branch, &scratch, &draws, &sightings)
        emit(plainLabel, scratch.status, scratch.openDraw, scratch.checkIn)
      }
    case .waiting:
      if hasOnlyChoices(standing.scene) {
        takeChoices(key, standing, number, machine)
      } else {
        takeAnswers(key, standing, number, machine)
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
      packing.restore(&state, from: key, machine)
      if hasOnlyChoices(standing.scene) {
        var offered: [Int] = []
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
  @inline(__always)
  private func hasOnlyChoices(_ scene: Int) -> Bool {
    machine.tables.scenes[scene].move == .choices && machine.tables.scenes[scene].limit < 0
  }

  private mutating func takeChoices(
    _ key: UnsafePointer<UInt64>, _ standing: StatePacking.Standing, _ number: UInt32, _ machine: Machine
  ) {
    if number >= firstRemembered {
      takeRemembered(key[0], standing, number, machine)
      return
    }
    unpack(key)
    for place in machine.tables.scenes[standing.scene].choices {
      let choice = machine.tables.choicesAsOffered[place]
      guard machine.isOffered(choice, ScratchState(slots: memory.baseSlots)) else { continue }
      take(choice, standing, number, machine)
    }
  }

  private mutating func take(
    _ choice: Int, _ standing: StatePacking.Standing, _ number: UInt32, _ machine: Machine
  ) {
    prepare(standing)
    begin(number)
    if sightings.choices[choice] == nil { sightings.choices[choice] = sightings.place }
    machine.take(choice, in: standing.scene, &scratch, &draws, &sightings)
    emit(UInt32(truncatingIfNeeded: choice), scratch.status, scratch.openDraw, scratch.checkIn)
  }

  /// Takes the choices that are offered, but looks up what is remembered of them.
  private mutating func takeRemembered(
    _ word: UInt64, _ standing: StatePacking.Standing, _ number: UInt32, _ machine: Machine
  ) {
    var isUnpacked = false
    for place in machine.tables.scenes[standing.scene].choices {
      let choice = machine.tables.choicesAsOffered[place]
      var isOffered = memo.answer(.isOffered, choice, in: word)
      if isOffered == 0 {
        unpack(word, unless: &isUnpacked)
        memory.touched.pointee = 0
        isOffered = machine.isOffered(choice, ScratchState(slots: memory.baseSlots)) ? StepMemo.yes : StepMemo.no
        memo.remember(isOffered, to: .isOffered, choice, in: word, touched: memory.touched.pointee)
      }
      if isOffered == StepMemo.no { continue }
      let change = memo.answer(.change, choice, in: word)
      if change != 0 {
        sightings.enterAgain(memo.entries(of: choice))
        append(UInt32(truncatingIfNeeded: choice), word ^ change)
        continue
      }
      unpack(word, unless: &isUnpacked)
      memory.touched.pointee = 0
      let entries = sightings.entries
      take(choice, standing, number, machine)
      memo.remember(
        word ^ memory.words[count - 1], to: .change, choice, in: word, touched: memory.touched.pointee,
        entries: sightings.entries - entries)
    }
  }

  private mutating func takeAnswers(
    _ key: UnsafePointer<UInt64>, _ standing: StatePacking.Standing, _ number: UInt32, _ machine: Machine
  ) {
    packing.restore(&state, from: key, machine)
    if !answerMemo.find(state, in: standing.scene, on: machine, into: &answers) { isComplete = false }
    for index in answers.indices {
      if index > 0 { packing.restore(&state, from: key, machine) }
      let answer = answers[index]
      begin(number)
      take(answer, machine)
      var number = UInt32(0)
      if case .choice(let position) = answer {
        let choice = machine.tables.scenes[standing.scene].choices.lowerBound + position
        if sightings.choices[choice] == nil { sightings.choices[choice] = sightings.place }
        number = UInt32(truncatingIfNeeded: choice)
      } else {
        number = label(isLate: answer == .late, machine)
      }
      for event in events { sightings.append(event) }
      events.removeAll(keepingCapacity: true)
      for slot in 0..<memory.slotCount { memory.work[slot] = state.slots[slot] }
      emit(number, state.status, state.openDraw, state.checkIn)
    }
  }

  private mutating func begin(_ number: UInt32) {
    sightings.begin(Sightings.Place(state: number, step: UInt32(truncatingIfNeeded: count)))
  }

  private mutating func take(_ answer: Answer, _ machine: Machine) {
    do { try machine.answer(answer, &state, draws: &draws, events: &events) } catch {
      preconditionFailure("the machine refused an answer that it offered")
    }
  }

  /// The label of the step just taken.
  private mutating func label(isLate: Bool, _ machine: Machine) -> UInt32 {
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

  /// Fills the slots of the state at hand from its words.
  @inline(__always)
  private func unpack(_ key: UnsafePointer<UInt64>) {
    let (base, fields) = (memory.base, memory.fields)
    for position in 0..<memory.fieldCount { base[fields[position].slot] = packing.value(of: fields[position], in: key) }
  }

  /// The same for a state of one word, once.
  private func unpack(_ word: UInt64, unless isUnpacked: inout Bool) {
    if isUnpacked { return }
    isUnpacked = true
    withUnsafePointer(to: word) { unpack($0) }
  }

  /// Makes the state at hand ready for a step.
  @inline(__always)
  private mutating func prepare(_ standing: StatePacking.Standing) {
    // What no field holds may stay as it is: nothing asks for it.
    let (work, base, fields) = (memory.work, memory.base, memory.fields)
    for position in 0..<memory.fieldCount {
      let slot = fields[position].slot
      work[slot] = base[slot]
    }
    scratch.status = .waiting(scene: standing.scene)
    scratch.openDraw = nil
    scratch.checkIn = 0
    guard standing.kind == .drawing else { return }
    let branches = machine.tables.gotos[standing.detail].branches.count
    scratch.openDraw = OpenDraw(scene: standing.scene, branches: branches, goto: standing.detail)
  }

  /// Appends the words of the state that a step led to.
  @inline(__always)
  private mutating func emit(_ label: UInt32, _ status: RunStatus, _ openDraw: OpenDraw?, _ checkIn: Int) {
    let number: Int32
    var waits = false
    switch status {
    case .waiting(let scene):
      if let openDraw {
        number = packing.drawing[openDraw.goto]
      } else {
        waits = true
        number = packing.firstWaiting[scene] &+ Int32(truncatingIfNeeded: checkIn)
      }
    case .ended(let scene): number = packing.ended[scene]
    case .stuck(let scene): number = packing.stuck[scene]
    case .endless(let scene): number = packing.endless[scene]
    }
    sightings.end(waits: waits)
    if count == memory.capacity { grow() }
    memory.labels[count] = label
    let target = memory.words + count &* packing.width
    let (work, fields) = (memory.work, memory.fields)
    var word = UInt64(UInt32(bitPattern: number))
    var position = 0
    for index in 0..<memory.fieldCount {
      let field = fields[index]
      if field.word != position {
        target[position] = word
        word = 0
        position = field.word
      }
      word |= UInt64(UInt32(bitPattern: work[field.slot] &- field.least)) &<< field.shift
    }
    target[position] = word
    count &+= 1
  }

  /// Appends a state of one word.
  @inline(__always)
  private mutating func append(_ label: UInt32, _ word: UInt64) {
    if count == memory.capacity { grow() }
    memory.labels[count] = label
    memory.words[count] = word
    count &+= 1
  }

  private mutating func grow() {
    memory.grow()
    words = UnsafePointer(memory.words)
    labels = UnsafePointer(memory.labels)
  }
}
