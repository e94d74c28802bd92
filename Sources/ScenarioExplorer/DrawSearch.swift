import ScenarioModel
import ScenarioRuntime

/// Compares what can still be scored after each branch of a draw.
///
/// Where that differs, chance alone gives some learners more than others.
struct DrawSearch {
  private let scores: ScoreSearch
  private let graph: Graph

  init(_ scores: ScoreSearch) {
    self.scores = scores
    graph = scores.graph
  }

  /// The draws whose branches differ in some dimension, each at the first state where they do.
  func findings() -> [Exploration.UnevenDraw] {
    let draws = scores.isAlive.indices.filter { scores.isAlive[$0] && graph.kind($0) == .drawing }
    guard !draws.isEmpty else { return [] }
    var found: [Int: (state: Int, draw: Exploration.UnevenDraw)] = [:]
    for dimension in graph.machine.program.dimensions.indices {
      let weights = scores.weights(of: dimension)
      guard let most = toEnds(dimension, weights, sign: 1), let least = toEnds(dimension, weights, sign: -1) else {
        continue
      }
      for state in draws {
        let standing = graph.standing(state)
        if let earlier = found[standing.detail], earlier.state <= state { continue }
        let branches = graph.edges(of: state).map { edge in
          Exploration.UnevenDraw.Branch(
            to: sceneOfBranch(edge, at: state),
            points: scores.runEdges[edge] ? -least[graph.target(edge)]...most[graph.target(edge)] : nil)
        }
        guard Set(branches.compactMap(\.points)).count > 1 else { continue }
        found[standing.detail] = (
          state,
          Exploration.UnevenDraw(
            scene: standing.scene, dimension: dimension, branches: branches, witness: graph.witness(to: state))
        )
      }
    }
    return found.values.map(\.draw).sorted { ($0.scene, $0.witness.steps.count) < ($1.scene, $1.witness.steps.count) }
  }

  private func sceneOfBranch(_ edge: Int, at state: Int) -> Int {
    graph.scene(ofBranch: edge - graph.edges(of: state).lowerBound, at: state)
  }

  /// The greatest of `sign` times the points on the ways from each state to an end; nil where numbers grow too large.
  private func toEnds(_ dimension: Int, _ weights: [Int], sign: Int) -> [Int]? {
    var sums = Array(repeating: Int.min, count: graph.count)
    for end in scores.ends { sums[end] = sign * scores.points(dimension, atEnd: end) }
    let components = scores.components
    let runEdges = scores.runEdges
    let graph = graph
    // The last components lead to no others, so they come first.
    for position in stride(from: components.count - 1, through: 0, by: -1) {
      let members = components.order[components.starts[position]..<components.starts[position + 1]]
      var rounds = 0
      var grows = true
      while grows {
        grows = false
        for member in members {
          let state = Int(member)
          for edge in graph.edges(of: state) where runEdges[edge] && sums[graph.target(edge)] != Int.min {
            let (sum, overflow) = sums[graph.target(edge)].addingReportingOverflow(sign * weights[graph.label(edge)])
            if overflow { return nil }
            if sum > sums[state] {
              sums[state] = sum
              grows = true
            }
          }
        }
        rounds += 1
        // Without a loop that gives, each round settles the ways of one more step.
        if members.count == 1 || rounds > members.count { break }
      }
    }
    return sums
  }
}
