import ScenarioExplorer
import ScenarioModel
import ScenarioRuntime

/// A scenario as scenes and what leads from one to another, with what exploring it showed. Plain data for drawing.
struct ScenarioGraph {
  /// What leads on.
  enum Cause: Hashable {
    /// A choice, by its number through the program.
    case choice(Int)
    /// A rule, by its index; it leads on from anywhere.
    case rule(Int)
    /// The scene itself.
    case goto
    /// Its time limit.
    case late
  }

  /// One way from a scene to another.
  struct Passage: Hashable {
    /// The scene that it leaves; -1 where a rule leads on.
    var from: Int
    var cause: Cause
    var to: Int
  }

  struct Node {
    var id: String
    /// Whether runs begin here.
    var isStart: Bool
    var outcome: Ending.Outcome?
    /// Whether some run enters it; nil where nobody knows.
    var isReached: Bool?
  }

  struct Edge {
    var passage: Passage
    /// The id of the choice or the place of the rule; empty for the scene's own way.
    var name: String
    /// Whether it is taken only where something holds.
    var isConditional: Bool
    /// Its share of a draw, as weight and sum of weights.
    var share: (weight: Int, of: Int)?
    var isCritical: Bool
    var isRepair: Bool
    var isOptOut: Bool
    /// Whether some run can take it as far as choices and scenes tell; nil where nobody knows.
    var isOffered: Bool?
    /// How many recordings took it, and how often; nil where none were counted.
    var count: Int?
  }

  /// The scenario's id.
  var name: String
  /// The scenes, in the order of the program.
  var nodes: [Node]
  /// What leads on: of each scene as written, rules last.
  var edges: [Edge] = []

  init(name: String, nodes: [Node]) {
    self.name = name
    self.nodes = nodes
  }

  /// Makes the graph of a program.
  init(_ machine: Machine, _ exploration: Exploration) {
    let program = machine.program
    name = program.scenario
    func known(_ happens: Bool, _ never: Bool) -> Bool? { happens ? true : never ? false : nil }
    nodes = program.scenes.enumerated().map { index, scene in
      var outcome: Ending.Outcome?
      if case .end(let ending) = scene.move { outcome = ending.outcome }
      return Node(
        id: scene.id, isStart: index == program.start, outcome: outcome,
        isReached: known(exploration.reachedScenes[index], exploration.neverEntered[index]))
    }
    var number = 0
    var entryNumber = 0
    for (index, scene) in program.scenes.enumerated() {
      let isReached = nodes[index].isReached
      switch scene.move {
      case .choices(let choices):
        for choice in choices {
          var edge = Edge(index, .choice(number), choice.id)
          edge.isConditional = choice.when != nil || choice.once || !choice.repairs.isEmpty
          edge.isCritical = choice.critical
          edge.isRepair = !choice.repairs.isEmpty
          edge.isOptOut = choice.optOut
          edge.isOffered = known(exploration.offeredChoices[number], exploration.neverOffered[number])
          add(edge, choice.goto ?? scene.goto)
          number += 1
        }
        // Where every choice has a way of its own, the scene's is for when none is offered.
        if choices.allSatisfy({ $0.goto != nil }) {
          var edge = Edge(index, .goto, "")
          edge.isConditional = true
          edge.isOffered = isReached
          add(edge, scene.goto)
        }
      case .end: break
      case .scale, .none, .select, .order, .match, .compose:
        var edge = Edge(index, .goto, "")
        edge.isOffered = isReached
        let entries = scene.then ?? []
        defer { entryNumber += entries.count }
        for (position, entry) in entries.enumerated() where entry.goto != nil {
          var following = edge
          following.name = "then-\(position + 1)"
          following.isConditional = entries.count > 1
          let follower = entryNumber + position
          following.isOffered = known(
            exploration.followedEntries[follower], exploration.neverFollows[follower])
          add(following, entry.goto)
        }
        if entries.isEmpty || entries.contains(where: { $0.goto == nil }) { add(edge, scene.goto) }
      }
      if let limit = scene.timeLimit {
        var edge = Edge(index, .late, "late")
        edge.isConditional = true
        edge.isOffered = isReached
        add(edge, limit.goto ?? scene.goto)
      }
    }
    for (index, rule) in program.rules.enumerated() {
      var edge = Edge(-1, .rule(index), "rule-\(index + 1)")
      edge.isConditional = true
      edge.isOffered = known(exploration.firedRules[index], exploration.neverFires[index])
      add(edge, .scene(rule.goto))
    }
  }

  private mutating func add(_ edge: Edge, _ goto: Goto?) {
    var edge = edge
    switch goto {
    case .scene(let scene):
      edge.passage.to = scene
      edges.append(edge)
    case .guarded(let branches):
      for branch in branches {
        edge.passage.to = branch.to
        edge.isConditional = edge.isConditional || branches.count > 1
        edges.append(edge)
      }
    case .weighted(let branches):
      let sum = branches.reduce(0) { $0 + $1.weight }
      for branch in branches {
        edge.passage.to = branch.to
        edge.share = (branch.weight, sum)
        edges.append(edge)
      }
    case nil: break
    }
  }

  /// Writes the counts of passages on the edges. Of several edges with one passage the first has them all.
  mutating func count(_ passages: [Passage: Int]) {
    var left = passages
    for index in edges.indices { edges[index].count = left.removeValue(forKey: edges[index].passage) ?? 0 }
  }

  /// The edges as arrows are drawn: those that lead from one scene to one other and look alike are one arrow, so that a
  /// scene with many choices stays readable. In the order of the first of each.
  var arrows: [[Edge]] {
    var arrows: [[Edge]] = []
    var positions: [Look: Int] = [:]
    for edge in edges {
      let look = Look(edge)
      guard let position = positions[look] else {
        positions[look] = arrows.count
        arrows.append([edge])
        continue
      }
      // Two branches of one `goto` can lead to the same scene.
      let isThere = arrows[position].contains {
        $0.passage == edge.passage && $0.name == edge.name && $0.share?.weight == edge.share?.weight
      }
      if !isThere { arrows[position].append(edge) }
    }
    return arrows
  }

  /// Where an edge leads, and what it looks like.
  private struct Look: Hashable {
    var from: Int
    var to: Int
    var rule: Int?
    var isConditional: Bool
    var isCritical: Bool
    var isOptOut: Bool
    var isOffered: Bool?

    init(_ edge: Edge) {
      (from, to) = (edge.passage.from, edge.passage.to)
      if case .rule(let number) = edge.passage.cause { rule = number }
      (isConditional, isCritical) = (edge.isConditional, edge.isCritical)
      (isOptOut, isOffered) = (edge.isOptOut, edge.isOffered)
    }
  }
}

extension ScenarioGraph.Edge {
  fileprivate init(_ from: Int, _ cause: ScenarioGraph.Cause, _ name: String) {
    self.init(
      passage: ScenarioGraph.Passage(from: from, cause: cause, to: -1), name: name, isConditional: false,
      isCritical: false, isRepair: false, isOptOut: false)
  }
}
