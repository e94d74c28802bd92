import ScenarioModel
import ScenarioRuntime

/// The states of a program as plain data: which number a run's state has, and what leads from one to another.
struct StateMap: Sendable {
  /// How states are packed.
  let packing: StatePacking
  /// What waits at each state.
  let kinds: [StandingKind]
  /// The states that edges lead to.
  let targets: [UInt32]
  private let starts: [Int]
  /// The numbers of states of one word, by it.
  private var numbers: [UInt64: UInt32] = [:]
  /// The numbers of states of several words.
  private var wideNumbers: [[UInt64]: UInt32] = [:]

  init(_ graph: Graph) {
    packing = graph.packing
    kinds = (0..<graph.count).map { graph.kind($0) }
    targets = (0..<graph.edgeCount).map { UInt32(truncatingIfNeeded: graph.target($0)) }
    let expanded = graph.expanded
    starts = (0..<expanded).map { graph.edges(of: $0).lowerBound } + [graph.edgeCount]
    let width = packing.width
    if width == 1 { numbers.reserveCapacity(graph.count) }
    for state in 0..<graph.count where kinds[state] == .waiting {
      let number = UInt32(truncatingIfNeeded: state)
      let key = graph.key(state)
      if width == 1 { numbers[key[0]] = number } else { wideNumbers[(0..<width).map { key[$0] }] = number }
    }
  }

  /// The number of states.
  var count: Int { kinds.count }

  /// The edges of a state; none of one that was not looked into.
  func edges(of state: Int) -> Range<Int> {
    state + 1 < starts.count ? starts[state]..<starts[state + 1] : 0..<0
  }

  /// The number of the state with these words, if it waits and was found.
  func number(_ words: [UInt64]) -> Int? {
    (words.count == 1 ? numbers[words[0]] : wideNumbers[words]).map { Int($0) }
  }
}
