import ScenarioModel
import ScenarioRuntime

/// How a persona comes to one answer, in the scene where a run stands.
struct PersonaMind {
  private let persona: Persona
  private let machine: Machine
  /// The percent of abilities and safety that is left where it is hard to read.
  private let clarity: Int
  private let scene: Int

  init(_ persona: Persona, _ machine: Machine, _ state: MachineState) {
    self.persona = persona
    self.machine = machine
    scene = state.status.scene
    let lix = persona.scenes[state.status.scene].lix ?? 0
    let hardness = max(0, lix - (persona.reading ?? lix))
    clarity = 100 * (Persona.hardest - min(hardness, Persona.hardest)) / Persona.hardest
  }

  /// How long it takes to answer, in milliseconds.
  func milliseconds(_ generator: inout Generator) -> Int {
    let reading = persona.scenes[scene].words * 60_000 / max(persona.wordsPerMinute, 1)
    let thinking = persona.seconds * 10
    return reading + thinking * (50 + Int(generator.draw(among: 101)))
  }

  /// Takes one of the choices that are offered.
  func choice(_ offered: [Int], _ generator: inout Generator) -> Int {
    guard case .choices(let choices) = machine.program.scenes[scene].move else { return offered[0] }
    // Opt-outs are not weighed: they are taken so and so often, and else only where there is nothing else.
    let ways = offered.filter { choices[$0].optOut }
    if let way = ways.first, ways.count == offered.count || generator.happens(percent: persona.optsOut) { return way }
    let offered = offered.filter { !choices[$0].optOut }
    if generator.happens(percent: persona.impulsive) {
      return offered[Int(generator.draw(among: UInt32(offered.count)))]
    }
    return offered[Logit.draw(utilities(offered.map { choices[$0] }), &generator)]
  }

  /// What choices are worth to it, in 1/128 logit.
  func utilities(_ choices: [Choice]) -> [Int] {
    var utilities = choices.map { choice in
      choice.tags.reduce(choice.critical ? 0 : weighed(persona.safety)) { $0 + Logit.logit(persona.tends[$1]) }
    }
    for (dimension, ability) in persona.abilities.enumerated() {
      let points = choices.map { choice in
        choice.effects.score.reduce(0) { $1.target == dimension ? $0 + $1.amount : $0 }
      }
      guard let least = points.min(), let most = points.max(), least < most else { continue }
      for (index, points) in points.enumerated() {
        utilities[index] += weighed(ability) * (points - least) / (most - least)
      }
    }
    return utilities
  }

  /// Picks some of the items, or says some of them in order.
  func items(_ shown: [Int], _ counts: ClosedRange<Int>, _ generator: inout Generator) -> Answer {
    let isRash = generator.happens(percent: persona.impulsive)
    switch machine.program.scenes[scene].move {
    case .select(let select):
      return .items(
        picked(shown, counts, &generator) { item in
          // An item worth nothing is as good as none.
          select.items[item].effects.score.reduce(0) { $0 + strength($1.target, $1.amount, isRash) }
        })
    case .order(let order):
      let logit = logit(order.points, isRash)
      return .items(arranged(shown, logit, &generator) { $0 })
    case .match(let match):
      let logit = logit(match.points, isRash)
      let shown = Set(shown)
      return .match(
        match.items.enumerated().map { position, item in
          guard shown.contains(position) else { return Answer.notShown }
          return Logit.draw(match.categories.indices.map { $0 == item.category ? logit : 0 }, &generator)
        })
    case .compose(let compose):
      let logit = logit(compose.points, isRash)
      let said = picked(shown, counts, &generator) { compose.items[$0].segment == nil ? -logit : logit }
      return .items(arranged(said, logit, &generator) { compose.items[$0].segment ?? .max })
    case .choices, .scale, .end, .none: preconditionFailure("a move with items")
    }
  }

  /// The logit of odds of 100, less where it is hard to read.
  private func weighed(_ odds: Int) -> Int { Logit.logit(odds) * clarity / 100 }

  /// What it makes of points in a dimension: their sign counts.
  private func strength(_ dimension: Int, _ points: Int, _ isRash: Bool) -> Int {
    isRash ? 0 : weighed(persona.abilities[dimension]) * points.signum()
  }

  /// Its ability where points are given for the whole: the mean over their dimensions.
  private func logit(_ points: [Effects.Change], _ isRash: Bool) -> Int {
    guard !isRash, !points.isEmpty else { return 0 }
    return points.reduce(0) { $0 + weighed(persona.abilities[$1.target]) } / points.count
  }

  /// Takes each item or not; then leaves some out or takes more by chance, until there are as many as may be.
  private func picked(
    _ shown: [Int], _ counts: ClosedRange<Int>, _ generator: inout Generator, _ logit: (Int) -> Int
  ) -> [Int] {
    var picked: [Int] = []
    var left: [Int] = []
    for item in shown {
      if Logit.happens(logit(item), &generator) { picked.append(item) } else { left.append(item) }
    }
    func moveOne(_ from: inout [Int], _ to: inout [Int], _ generator: inout Generator) {
      to.append(from.remove(at: Int(generator.draw(among: UInt32(from.count)))))
    }
    while picked.count > counts.upperBound { moveOne(&picked, &left, &generator) }
    while picked.count < max(counts.lowerBound, 1), !left.isEmpty { moveOne(&left, &picked, &generator) }
    return picked
  }

  /// Draws the items place by place: the logit is for one that is first among those left.
  private func arranged(
    _ items: [Int], _ logit: Int, _ generator: inout Generator, by rank: (Int) -> Int
  ) -> [Int] {
    var left = items
    var order: [Int] = []
    while let first = left.map(rank).min() {
      order.append(left.remove(at: Logit.draw(left.map { rank($0) == first ? logit : 0 }, &generator)))
    }
    return order
  }
}
