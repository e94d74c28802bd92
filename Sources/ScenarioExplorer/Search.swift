import ScenarioRuntime

/// The breadth-first search over all states, by the machine's own steps.
struct Search {
  /// The states. State 0 is the first; they are numbered in the order of their distance from it.
  private(set) var store: StateStore
  private(set) var expander: Expander
  /// What leads from state to state; empty unless asked for.
  private(set) var edges = EdgeList()
  /// Whether every state was looked into.
  private(set) var isComplete = true
  /// The number of states that were looked into.
  private(set) var expanded = 0
  /// The number of steps that were taken.
  private(set) var transitions = 0

  private let keepsEdges: Bool
  private var ring: LookupRing

  /// How many transitions are followed at most for each state of the budget, so that many answers in every state cost no
  /// more than many states do; and how many scenes are entered.
  private static let transitionsPerState = 8
  private static let entriesPerState = 64
  /// So many states the last look into one may well bring beyond the budget.
  private static let room = 1 << 10

  /// Searches until every state was looked into or the budget is spent.
  /// - Parameters:
  ///   - expander: Takes the steps.
  ///   - budget: More states are not looked for.
  ///   - keepsEdges: Whether ``edges`` is filled.
  init(_ expander: Expander, budget: Int, keepsEdges: Bool) {
    self.expander = expander
    self.keepsEdges = keepsEdges
    let width = expander.packing.width
    let budget = min(max(budget, 1), StateStore.mostStates)
    store = StateStore(
      width: width, wordBits: keepsEdges || width > 1 ? 64 : expander.packing.lastBits, most: budget + Self.room)
    ring = LookupRing(width: width)
    run(budget: budget)
  }

  private mutating func run(budget: Int) {
    let machine = expander.machine
    expander.start()
    pushAll(parent: Graph.none)
    drain()
    edges = EdgeList()
    transitions = 0
    while expanded < store.count || !ring.isEmpty {
      // States are looked into in the order of their numbers, so those that wait come first when there is no other.
      if expanded == store.count {
        settle()
        continue
      }
      guard store.count <= budget, transitions / Self.transitionsPerState <= budget,
        expander.sightings.entries / Self.entriesPerState <= budget
      else {
        isComplete = false
        break
      }
      if keepsEdges { edges.begin(transitions) }
      expander.expand(store.key(expanded), number: UInt32(truncatingIfNeeded: expanded), on: machine)
      pushAll(parent: UInt32(truncatingIfNeeded: expanded))
      expanded += 1
    }
    drain()
    if keepsEdges { edges.begin(transitions) }
    if !expander.isComplete { isComplete = false }
  }

  private mutating func pushAll(parent: UInt32) {
    let width = store.width
    let count = expander.count
    transitions += count
    let words = expander.words
    if keepsEdges { edges.append(labels: UnsafeBufferPointer(start: expander.labels, count: count)) }
    for position in 0..<count {
      if ring.isFull { settle() }
      ring.push(words + position &* width, parent: parent, store)
    }
  }

  /// Looks up the state that waits longest.
  @inline(__always)
  private mutating func settle() {
    let number = ring.pop(&store)
    if keepsEdges { edges.append(target: UInt32(truncatingIfNeeded: number)) }
  }

  private mutating func drain() { while !ring.isEmpty { settle() } }
}
