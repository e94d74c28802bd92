import ScenarioExplorer
import ScenarioModel
import ScenarioRuntime

/// An agent at work: what it needs from one answer to the next.
struct Player {
  private let agent: Agent
  // What is asked at every answer; a look at the agent would copy it.
  private let isRandom: Bool
  private let isScripted: Bool
  private let listens: Bool
  private var run = 0
  private var generator = Generator(seed: 0)
  private var position = 0
  private var offered: [Int] = []
  private var items: [Int] = []
  /// How long the last answer took, in milliseconds; 0 for agents that know no time.
  private(set) var milliseconds = 0
  /// What a series that seeks everything has visited.
  private(set) var cover: CoverProgress?
  private var dialogue: (any AgentDialogue)?
  /// What happened since a program was asked last.
  private var untold: [Event] = []

  init(_ agent: Agent) {
    self.agent = agent
    isRandom = if case .random = agent { true } else { false }
    isScripted = if case .script = agent { true } else { false }
    listens =
      switch agent {
      case .cover, .program: true
      case .first, .random, .script, .persona, .guided: false
      }
    if case .cover(let guide, _) = agent { cover = CoverProgress(guide) }
  }

  /// Gets ready for a run, numbered from 1.
  mutating func start(run: Int, seed: UInt64, on machine: Machine, timing: Bool) {
    self.run = run
    position = 0
    cover?.startRun()
    switch agent {
    case .random(let own), .persona(_, let own), .cover(_, let own):
      var spread = SplitMix64(seed: seed)
      generator = Generator(seed: own ^ spread.next())
    case .program(let program, let own):
      var spread = SplitMix64(seed: seed)
      untold.removeAll(keepingCapacity: true)
      dialogue = program.begin(
        AgentRun(number: run, seed: (own ^ spread.next()) >> 11, timing: timing), on: machine)
    case .first, .script, .guided: break
    }
  }

  /// Whether nothing is left to do for further runs.
  var isDone: Bool { cover?.isDone ?? false }

  /// Takes note of what happened, where the agent goes by it.
  mutating func see(_ events: EventList) {
    guard listens else { return }
    if cover != nil {
      cover?.see(events)
    } else {
      for position in 0..<events.count { untold.append(events[position]) }
    }
  }

  /// Where the outcome of the run's draws comes from: a script may say where they lead.
  func draws(_ machine: Machine) throws(AgentError) -> DrawSource {
    guard case .script(let script) = agent else { return .random }
    var pins: [Int: [Int]] = [:]
    let scenes = machine.program.scenes
    for entry in script.entries {
      guard case .draw(let scene, let target) = entry else { continue }
      guard let from = scenes.firstIndex(where: { $0.id == scene }),
        let to = scenes.firstIndex(where: { $0.id == target })
      else { throw AgentError(run: run, step: 1, scene: scene, entry: entry, offered: [], reason: .noSuchDraw) }
      pins[from, default: []].append(to)
    }
    return pins.isEmpty ? .random : .pinned(pins)
  }

  /// Whether the script leaves the run now.
  mutating func leaves() -> Bool {
    guard isScripted, case .script(let script) = agent else { return false }
    while position < script.entries.count, case .draw = script.entries[position] { position += 1 }
    return position < script.entries.count && script.entries[position] == .leave
  }

  /// Answers the move at hand. Where time limits hold, a persona can be late.
  mutating func answer(_ machine: Machine, _ state: MachineState, timing: Bool) throws -> Answer {
    machine.offeredAsWritten(state, into: &offered)
    if offered.isEmpty { machine.shownItemsAsWritten(state, into: &items) } else { items.removeAll() }
    if isRandom { return random(machine, state) }
    switch agent {
    case .first: return first(machine, state)
    case .random: return random(machine, state)
    case .persona(let persona, _): return answer(as: persona, machine, state, timing)
    case .guided(let guide): return guide.answer(state) ?? first(machine, state)
    case .cover: return cover?.answer(state) ?? random(machine, state)
    case .program: return try ask(machine, state, timing: timing)
    case .script(let script):
      guard position < script.entries.count else { throw error(machine, state, nil, .answersMissing) }
      let entry = script.entries[position]
      position += 1
      return try answer(entry, machine, state)
    }
  }

  /// Looks at what is left when a run is over, or is broken off.
  mutating func finish(_ machine: Machine, _ state: MachineState, _ draws: DrawSource) throws(AgentError) {
    dialogue?.end(state, after: untold)
    dialogue = nil
    guard state.status.isOver else { return }
    if let scene = draws.misfitScenes.first ?? draws.scenesWithUnusedPins.first {
      var error = error(machine, state, nil, .noSuchDraw)
      error.scene = machine.program.scenes[scene].id
      throw error
    }
    _ = leaves()
    guard case .script(let script) = agent, position < script.entries.count else { return }
    let left = script.entries[position]
    if left == .leave { return }
    throw error(machine, state, left, .answersLeft)
  }

  private mutating func ask(_ machine: Machine, _ state: MachineState, timing: Bool) throws -> Answer {
    guard let dialogue else { preconditionFailure("a program was not started") }
    func fault(_ kind: AgentFault.Kind, _ detail: String) -> AgentFault {
      AgentFault(
        run: run, step: state.step + 1, scene: machine.program.scenes[state.status.scene].id, kind: kind, detail: detail
      )
    }
    defer { untold.removeAll(keepingCapacity: true) }
    let entry: Script.Entry
    do throws(AgentDialogueError) {
      entry = try dialogue.answer(state, after: untold)
    } catch {
      self.dialogue = nil
      switch error {
      case .fault(let kind, let detail): throw fault(kind, detail)
      case .interrupted: throw RunInterrupted()
      }
    }
    do {
      if entry == .late, !timing { throw error(machine, state, entry, .noTimeLimit) }
      return try answer(entry, machine, state)
    } catch {
      self.dialogue = nil
      throw fault(.notOffered, entry.text)
    }
  }

  private func first(_ machine: Machine, _ state: MachineState) -> Answer {
    if let choice = offered.first { return .choice(choice) }
    let move = machine.program.scenes[state.status.scene].move
    guard let counts = machine.itemCounts(state) else { return .checkIn(answered: true) }
    if case .match(let match) = move {
      let shown = Set(items)
      return .match(match.items.indices.map { shown.contains($0) ? 0 : Answer.notShown })
    }
    return .items(Array(items.prefix(max(counts.lowerBound, 1))))
  }

  private mutating func random(_ machine: Machine, _ state: MachineState) -> Answer {
    if !offered.isEmpty { return .choice(offered[below(offered.count)]) }
    guard let counts = machine.itemCounts(state) else { return .checkIn(answered: generator.draw(among: 2) == 1) }
    if case .match(let match) = machine.program.scenes[state.status.scene].move {
      var categories = match.items.map { _ in Answer.notShown }
      for item in items { categories[item] = below(match.categories.count) }
      return .match(categories)
    }
    let count = counts.lowerBound + below(counts.count)
    // The first places of a shuffle from the front are a fair draw without putting back.
    for place in 0..<count { items.swapAt(place, place + below(items.count - place)) }
    return .items(Array(items.prefix(count)))
  }

  private mutating func answer(
    as persona: Persona, _ machine: Machine, _ state: MachineState, _ timing: Bool
  ) -> Answer {
    let mind = PersonaMind(persona, machine, state)
    milliseconds = mind.milliseconds(&generator)
    if timing, let limit = machine.program.scenes[state.status.scene].timeLimit, milliseconds > limit.seconds * 1000 {
      milliseconds = limit.seconds * 1000
      return .late
    }
    if !offered.isEmpty { return .choice(mind.choice(offered, &generator)) }
    if let counts = machine.itemCounts(state) { return mind.items(items, counts, &generator) }
    return .checkIn(answered: generator.happens(percent: persona.checksIn))
  }

  private mutating func below(_ count: Int) -> Int { Int(generator.draw(among: UInt32(count))) }

  private func answer(
    _ entry: Script.Entry, _ machine: Machine, _ state: MachineState
  ) throws(AgentError) -> Answer {
    let scene = machine.program.scenes[state.status.scene]
    if entry == .late {
      guard scene.timeLimit != nil else { throw error(machine, state, entry, .noTimeLimit) }
      return .late
    }
    switch (entry, scene.move) {
    case (.choice(let id), .choices(let choices)):
      let found = choices.firstIndex { $0.id == id || "\(scene.id)/\($0.id)" == id }
      guard let found else { throw error(machine, state, entry, .noSuchChoice) }
      guard offered.contains(found) else { throw error(machine, state, entry, .notOffered) }
      return .choice(found)
    case (.value(let value), .scale(let checkIns)):
      let steps = checkIns[state.checkIn].labels.count
      // A check-in without labels of its own takes any number.
      if steps > 0, value > steps { throw error(machine, state, entry, .outOfScale(steps: steps)) }
      return .checkIn(answered: true)
    case (.skip, .scale): return .checkIn(answered: false)
    case (.items(let ids), .select), (.items(let ids), .order), (.items(let ids), .compose):
      return .items(try positions(ids, entry, machine, state))
    case (.match(let pairs), .match(let match)):
      let positions = try positions(pairs.map(\.item), entry, machine, state)
      var categories = match.items.map { _ in Answer.notShown }
      for (position, pair) in zip(positions, pairs) {
        guard let category = match.categories.firstIndex(where: { $0.id == pair.category }) else {
          throw error(machine, state, entry, .noSuchCategory(pair.category))
        }
        categories[position] = category
      }
      return .match(categories)
    case (_, .scale): throw error(machine, state, entry, .wantsCheckIn)
    case (_, .select), (_, .order), (_, .compose): throw error(machine, state, entry, .wantsItems)
    case (_, .match): throw error(machine, state, entry, .wantsCategories)
    default: throw error(machine, state, entry, .wantsChoice)
    }
  }

  /// The items with these ids, as many as the move takes.
  private func positions(
    _ ids: [String], _ entry: Script.Entry, _ machine: Machine, _ state: MachineState
  ) throws(AgentError) -> [Int] {
    let all = machine.program.scenes[state.status.scene].move.items
    var positions: [Int] = []
    for id in ids {
      guard let found = all.firstIndex(where: { $0.id == id }) else {
        throw error(machine, state, entry, .noSuchItem(id))
      }
      guard items.contains(found) else { throw error(machine, state, entry, .itemNotShown(id)) }
      guard !positions.contains(found) else { throw error(machine, state, entry, .itemTwice(id)) }
      positions.append(found)
    }
    let counts = machine.itemCounts(state) ?? 0...0
    guard counts.contains(ids.count) else { throw error(machine, state, entry, .wrongCount(counts)) }
    return positions
  }

  private func error(
    _ machine: Machine, _ state: MachineState, _ entry: Script.Entry?, _ reason: AgentError.Reason
  ) -> AgentError {
    let scene = machine.program.scenes[state.status.scene]
    var ids: [String] = []
    if case .choices(let choices) = scene.move {
      ids = offered.map { choices[$0].id }
    } else if !scene.move.items.isEmpty {
      ids = items.map { scene.move.items[$0].id }
    }
    return AgentError(
      run: run, step: state.step + 1, scene: scene.id, entry: entry, offered: state.status.isOver ? [] : ids,
      reason: reason)
  }
}
