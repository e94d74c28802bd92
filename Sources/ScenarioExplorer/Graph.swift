import ScenarioModel
import ScenarioRuntime

/// What leads from one state to another.
struct Label: Hashable {
  /// A choice's number, a branch's position, or nothing for a check-in; see the cases below.
  private let bits: UInt32

  private static let drawBit: UInt32 = 1 << 31
  static let checkIn = Label(bits: .max)

  private init(bits: UInt32) { self.bits = bits }
  static func choice(_ number: Int) -> Label { Label(bits: UInt32(truncatingIfNeeded: number)) }
  static func draw(_ branch: Int) -> Label { Label(bits: UInt32(truncatingIfNeeded: branch) | drawBit) }

  /// The number of the choice, or of another answer after all choices; nil for check-ins and draws.
  var choice: Int? { bits & Label.drawBit == 0 ? Int(bits) : nil }
  /// The position of the branch, or nil.
  var branch: Int? { bits & Label.drawBit != 0 && bits != .max ? Int(bits & ~Label.drawBit) : nil }
}

/// An answer other than a choice, with what it gave where it was taken.
struct GivenAnswer: Hashable {
  var answer: Answer
  /// The points in each dimension without bounds, 0 in the others.
  var points: [Int]
  /// Whether something that it did cost points.
  var costs: Bool
}

/// The states of a program and what leads from one to another. State 0 is the first; states are numbered in the order
/// of their distance from it.
struct Graph {
  static let none = UInt32.max

  let machine: Machine
  /// The keys of the states.
  var table: StateTable
  /// Where the edges of each state begin; one more entry than states that were looked into.
  var edgeStarts: [Int] = [0]
  var targets: [UInt32] = []
  var labels: [Label] = []
  /// The state from which each was first reached, and how.
  var parents: [UInt32] = []
  var parentLabels: [Label] = []
  /// The answers other than choices, which labels number after all choices.
  var given: [GivenAnswer] = []

  /// The edges of a state.
  func edges(of state: Int) -> Range<Int> { edgeStarts[state]..<edgeStarts[state + 1] }

  /// What an edge adds: the weight of its choice; draws and check-ins add nothing.
  func weight(of edge: Int, _ weights: [Int]) -> Int { labels[edge].choice.map { weights[$0] } ?? 0 }

  func kind(_ state: Int) -> KeyKind { Machine.kind(ofKey: table.first(state)) }
  func scene(_ state: Int) -> Int { Machine.scene(ofKey: table.first(state)) }
  func isDraw(_ state: Int) -> Bool { Machine.isDraw(table.second(state)) }

  /// The step that an edge stands for.
  func step(from state: Int, _ label: Label) -> Witness.Step {
    let scene = scene(state)
    if let choice = label.choice, choice >= machine.choiceCount {
      return .answer(scene: scene, answer: given[choice - machine.choiceCount].answer)
    }
    if let choice = label.choice { return .choice(scene: scene, choice: choice) }
    if let branch = label.branch {
      return .draw(scene: scene, branch: branch, to: machine.scene(ofBranch: branch, at: table.second(state)))
    }
    return .checkIn(scene: scene, checkIn: Int(table.second(state)))
  }

  /// A shortest way from the start to a state.
  func witness(to state: Int) -> Witness {
    var steps: [Witness.Step] = []
    var state = state
    while state != 0 {
      let parent = Int(parents[state])
      steps.append(step(from: parent, parentLabels[state]))
      state = parent
    }
    return Witness(steps: steps.reversed())
  }

  /// A shortest way over the edges that `includes` takes.
  /// - Parameters:
  ///   - start: The state where it begins.
  ///   - isGoal: Whether a state is where it may end; the start may be one.
  ///   - includes: Whether an edge, by the state that it leaves and its position, may be taken.
  /// - Returns: The edges and the states that they leave, in order; nil if there is no such way.
  func shortestWay(
    from start: Int, to isGoal: (Int) -> Bool, includes: (_ state: Int, _ edge: Int) -> Bool
  ) -> [(state: Int, edge: Int)]? {
    if isGoal(start) { return [] }
    var lastStates = Array(repeating: Graph.none, count: table.count)
    var lastEdges = Array(repeating: 0, count: table.count)
    var queue = [UInt32(start)]
    var next = 0
    lastStates[start] = UInt32(start)
    while next < queue.count {
      let state = Int(queue[next])
      next += 1
      for edge in edges(of: state) where includes(state, edge) {
        let target = Int(targets[edge])
        guard lastStates[target] == Graph.none else { continue }
        lastStates[target] = UInt32(state)
        lastEdges[target] = edge
        guard isGoal(target) else {
          queue.append(UInt32(target))
          continue
        }
        var way: [(state: Int, edge: Int)] = []
        var place = target
        while place != start {
          way.append((Int(lastStates[place]), lastEdges[place]))
          place = Int(lastStates[place])
        }
        return way.reversed()
      }
    }
    return nil
  }

  /// The steps of a way.
  func witness(along way: [(state: Int, edge: Int)]) -> Witness {
    Witness(steps: way.map { step(from: $0.state, labels[$0.edge]) })
  }
}
