import ScenarioModel
import ScenarioRuntime

/// The breadth-first search over all states, by the machine's own steps.
struct Search {
  private(set) var graph: Graph
  private(set) var isComplete = true
  private(set) var reachedScenes: [Bool]
  private(set) var offeredChoices: [Bool]
  private(set) var firedRules: [Bool]

  private let machine: Machine
  private var state = MachineState()
  private var draws = DrawSource.forced([])
  private var events: [Event] = []
  private var numbers: [GivenAnswer: Int] = [:]
  private let openDimensions: [Bool]

  /// Searches until every state was looked into, or more than `budget` states or eight times as many transitions were found.
  init(_ machine: Machine, budget: Int) {
    self.machine = machine
    openDimensions = machine.program.dimensions.map { $0.min == nil }
    graph = Graph(machine: machine, table: StateTable(width: machine.keyWidth))
    reachedScenes = Array(repeating: false, count: machine.program.scenes.count)
    offeredChoices = Array(repeating: false, count: machine.choiceCount)
    firedRules = Array(repeating: false, count: machine.program.rules.count)
    machine.start(&state, seed: 0, draws: &draws, events: &events)
    reach(from: Graph.none, .checkIn)
    var answers: [Answer] = []
    var next = 0
    while next < graph.table.count {
      guard graph.table.count <= budget, graph.targets.count <= Self.mostEdges(budget) else {
        isComplete = false
        break
      }
      if graph.kind(next) == .waiting { look(into: next, &answers) }
      graph.edgeStarts.append(graph.targets.count)
      next += 1
    }
  }

  /// How many transitions are followed at most, so that many answers in every state cost no more than many states do.
  private static func mostEdges(_ budget: Int) -> Int { budget < Int.max / 8 ? budget * 8 : Int.max }

  private mutating func look(into number: Int, _ answers: inout [Answer]) {
    restore(number)
    if let open = state.openDraw {
      for branch in 0..<open.branches {
        if branch > 0 { restore(number) }
        machine.resume(&state, branch: branch, draws: &draws, events: &events)
        connect(from: number, .draw(branch))
      }
      return
    }
    let scene = graph.scene(number)
    if !machine.representativeAnswers(state, into: &answers) { isComplete = false }
    for (index, answer) in answers.enumerated() {
      if index > 0 { restore(number) }
      switch answer {
      case .choice(let position):
        guard let choice = machine.choiceNumber(at: position, inScene: scene) else { continue }
        offeredChoices[choice] = true
        take(answer)
        connect(from: number, .choice(choice))
      case .checkIn:
        take(answer)
        connect(from: number, .checkIn)
      case .items, .match, .late:
        take(answer)
        connect(from: number, .choice(machine.choiceCount + numberOfGiven(answer)))
      }
    }
  }

  private mutating func take(_ answer: Answer) {
    do { try machine.answer(answer, &state, draws: &draws, events: &events) } catch {
      preconditionFailure("the machine refused an answer that it offered")
    }
  }

  /// The number of an answer that was just taken, together with what it gave.
  private mutating func numberOfGiven(_ answer: Answer) -> Int {
    var given = GivenAnswer(answer: answer, points: openDimensions.map { _ in 0 }, costs: false)
    for event in events {
      guard case .scored(let dimension, let points) = event else { continue }
      if openDimensions[dimension] { given.points[dimension] += points }
      if points < 0 { given.costs = true }
    }
    if let number = numbers[given] { return number }
    numbers[given] = graph.given.count
    graph.given.append(given)
    return graph.given.count - 1
  }

  private mutating func restore(_ number: Int) {
    machine.restore(&state, from: graph.table.words, at: number * graph.table.width)
  }

  /// Adds the edge to the state at hand.
  private mutating func connect(from number: Int, _ label: Label) {
    let target = reach(from: UInt32(truncatingIfNeeded: number), label)
    graph.targets.append(target)
    graph.labels.append(label)
  }

  @discardableResult
  private mutating func reach(from parent: UInt32, _ label: Label) -> UInt32 {
    for event in events {
      switch event {
      case .entered(let scene): reachedScenes[scene] = true
      case .ruleFired(let rule): firedRules[rule] = true
      default: break
      }
    }
    events.removeAll(keepingCapacity: true)
    let (number, isNew) = graph.table.insert { machine.appendKey(of: state, to: &$0) }
    if isNew {
      graph.parents.append(parent)
      graph.parentLabels.append(label)
    }
    return UInt32(truncatingIfNeeded: number)
  }
}
