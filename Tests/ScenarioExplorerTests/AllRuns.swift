import ScenarioModel
import ScenarioRuntime
import ScenarioTestPrograms
import Testing

@testable import ScenarioExplorer

/// Every run of a small program, one by one: the slow way to what the explorer finds.
struct AllRuns {
  struct TooMany: Error {}

  /// The points of the runs that end without an opt-out, by the scene that ends them.
  private(set) var points: [(scene: Int, points: [Int])] = []
  private(set) var ended = Set<Int>()
  private(set) var stuck = Set<Int>()
  private(set) var endless = Set<Int>()
  private(set) var reachedScenes = Set<Int>()
  private(set) var offeredChoices = Set<Int>()
  private(set) var firedRules = Set<Int>()
  /// The scenes in which a run waits that can reach no end any more.
  private(set) var lost = Set<Int>()
  private var runs = 0
  private var counts = true
  private let machine: Machine
  private let most: Int

  /// Enumerates the runs, both answers to check-ins and all branches of draws included.
  init(_ machine: Machine, most: Int) throws {
    self.machine = machine
    self.most = most
    var state = MachineState()
    var draws = DrawSource.forced([])
    var events: [Event] = []
    machine.start(&state, seed: 0, draws: &draws, events: &events)
    _ = try follow(state, events)
  }

  /// Follows a state to all its ends and tells whether there is one.
  private mutating func follow(_ state: MachineState, _ events: [Event]) throws -> Bool {
    for event in events {
      if case .entered(let scene) = event { reachedScenes.insert(scene) }
      if case .ruleFired(let rule) = event { firedRules.insert(rule) }
    }
    var draws = DrawSource.forced([])
    var canEnd = false
    func next(_ step: (inout MachineState, inout DrawSource, inout [Event]) throws -> Void) throws -> (
      MachineState, [Event]
    ) {
      var state = state
      var events: [Event] = []
      try step(&state, &draws, &events)
      return (state, events)
    }
    if let open = state.openDraw {
      for branch in 0..<open.branches {
        let (after, events) = try next { machine.resume(&$0, branch: branch, draws: &$1, events: &$2) }
        canEnd = try follow(after, events) || canEnd
      }
      return canEnd
    }
    switch state.status {
    case .waiting(let scene):
      for answer in machine.allAnswers(state) {
        if case .choice(let position) = answer {
          offeredChoices.insert(machine.choiceNumber(at: position, inScene: scene) ?? -1)
        }
        let countsBefore = counts
        // What was answered too late counts as reached, never as scored.
        if answer == .late { counts = false }
        defer { counts = countsBefore }
        let (after, events) = try next { try machine.answer(answer, &$0, draws: &$1, events: &$2) }
        canEnd = try follow(after, events) || canEnd
      }
      if !canEnd { lost.insert(scene) }
      return canEnd
    case .ended(let scene):
      ended.insert(scene)
      if !state.usedOptOut, counts { points.append((scene, machine.score(of: state).points)) }
      canEnd = true
    case .stuck(let scene): stuck.insert(scene)
    case .endless(let scene): endless.insert(scene)
    }
    runs += 1
    if runs > most { throw TooMany() }
    return canEnd
  }
}

extension Witness {
  /// Takes the steps on the machine.
  func follow(on machine: Machine, from start: MachineState? = nil) throws -> MachineState {
    var state = start ?? MachineState()
    var draws = DrawSource.forced([])
    var events: [Event] = []
    if start == nil { machine.start(&state, seed: 0, draws: &draws, events: &events) }
    for step in steps {
      switch step {
      case .answer(let scene, let checkIn, let answer):
        #expect(state.status == .waiting(scene: scene))
        #expect(state.checkIn == checkIn)
        try machine.answer(answer, &state, draws: &draws, events: &events)
      case .draw(let scene, let branch, let target):
        #expect(state.openDraw?.scene == scene)
        let before = events.count
        machine.resume(&state, branch: branch, draws: &draws, events: &events)
        #expect(events[before...].contains(.entered(scene: target)))
      }
    }
    return state
  }
}
