import ScenarioModel
import ScenarioRuntime
import ScenarioTestPrograms
import Testing

@testable import ScenarioExplorer

/// What the explorer finds in random programs, against every run and against random runs.
struct RandomProgramTests {
  @Test(arguments: [false, true]) func agreesWithEveryRun(withItems: Bool) throws {
    var compared = 0
    var explored = 0
    for seed in 0..<400 as Range<UInt64> {
      let machine = try Machine(RandomProgram.make(seed: seed, options: .init(scenes: 5, items: withItems)))
      guard let all = try? AllRuns(machine, most: 5000) else { continue }
      compared += 1
      let exploration = explore(machine)
      #expect(exploration.isComplete)
      #expect(Set(exploration.reachedScenes.indices.filter { exploration.reachedScenes[$0] }) == all.reachedScenes)
      #expect(Set(exploration.offeredChoices.indices.filter { exploration.offeredChoices[$0] }) == all.offeredChoices)
      #expect(Set(exploration.firedRules.indices.filter { exploration.firedRules[$0] }) == all.firedRules)
      #expect(Set(exploration.endings.map(\.scene)) == all.ended)
      #expect(Set(exploration.stuck.map(\.scene)) == all.stuck)
      #expect(Set(exploration.endless.map(\.scene)) == all.endless)
      // Where no run goes on for ever, those that reach no end get stuck or become endless.
      #expect(exploration.deadEnds.isEmpty)
      #expect(exploration.alwaysEnds == all.lost.isEmpty)
      switch exploration.scores {
      case .noEnd: #expect(all.points.isEmpty)
      case .explored(let range):
        explored += 1
        try check(range, all.points, machine)
      default: Issue.record("a finite program has a range")
      }
      try checkWitnesses(exploration, machine)
    }
    #expect(compared > (withItems ? 150 : 250))
    #expect(explored > (withItems ? 100 : 150))
  }

  private func check(_ range: ScoreRange, _ runs: [(scene: Int, points: [Int])], _ machine: Machine) throws {
    let found = range.attainable
    let dimensions = machine.program.dimensions
    for dimension in dimensions.indices {
      #expect(found.least[dimension] == runs.map { $0.points[dimension] }.min())
      #expect(found.most[dimension] == runs.map { $0.points[dimension] }.max())
      for ending in range.endings {
        let there = runs.filter { $0.scene == ending.scene }
        #expect(ending.least[dimension] == there.map { $0.points[dimension] }.min())
        #expect(ending.most[dimension] == there.map { $0.points[dimension] }.max())
      }
    }
    // Factors stand to each other as weight over range does.
    let widths = zip(found.most, found.least).map { $0 - $1 }
    for one in dimensions.indices {
      #expect((found.factors[one] == 0) == (widths[one] == 0))
      for other in dimensions.indices where widths[one] > 0 && widths[other] > 0 {
        #expect(
          found.factors[one] * widths[one] * dimensions[other].weight
            == found.factors[other] * widths[other] * dimensions[one].weight)
      }
    }
    let sums = runs.map { run in zip(found.factors, run.points).reduce(0) { $0 + $1.0 * $1.1 } }
    #expect(found.lowest == sums.min())
    #expect(found.highest == sums.max())
  }

  private func checkWitnesses(_ exploration: Exploration, _ machine: Machine) throws {
    for finding in exploration.endings {
      #expect(try finding.witness.follow(on: machine).status == .ended(scene: finding.scene))
    }
    for finding in exploration.stuck {
      #expect(try finding.witness.follow(on: machine).status == .stuck(scene: finding.scene))
    }
    for finding in exploration.deadEnds {
      #expect(try finding.witness.follow(on: machine).status == .waiting(scene: finding.scene))
    }
    switch exploration.scores {
    case .explored(let range):
      for (dimension, best) in range.bestByDimension.enumerated() {
        let state = try best.witness.follow(on: machine)
        #expect(machine.points(ofDimension: dimension, in: state) == range.attainable.most[dimension])
        #expect(!state.usedOptOut)
        if !best.onlyByErring { #expect(state.criticalEvents.isEmpty) }
      }
      let points = try machine.score(of: range.best.witness.follow(on: machine)).points
      #expect(zip(range.attainable.factors, points).reduce(0) { $0 + $1.0 * $1.1 } == range.attainable.highest)
    case .pointsWithoutEnd(let loop):
      let before = try loop.witness.follow(on: machine)
      let after = try loop.loop.follow(on: machine, from: before)
      let gained =
        machine.points(ofDimension: loop.dimension, in: after)
        - machine.points(ofDimension: loop.dimension, in: before)
      #expect(loop.gives ? gained > 0 : gained < 0)
      // It leads back to where it began: it can be gone again, and gives the same.
      let again = try loop.loop.follow(on: machine, from: after)
      let regained =
        machine.points(ofDimension: loop.dimension, in: again)
        - machine.points(ofDimension: loop.dimension, in: after)
      #expect(regained == gained)
      #expect(after.status == before.status)
    default: break
    }
  }

  @Test func holdsEveryRandomRun() throws {
    var inside = 0
    var loops = 0
    for seed in 1000..<1200 as Range<UInt64> {
      var program = RandomProgram.make(seed: seed, options: .init(scenes: 7, acyclic: false))
      // Loops mostly give points; where nothing but bounded dimensions is scored they do not.
      if seed % 2 == 0 { program = onlyBounded(program) }
      let machine = try Machine(program)
      let exploration = explore(machine)
      #expect(exploration.isComplete)
      try checkWitnesses(exploration, machine)
      if case .pointsWithoutEnd = exploration.scores { loops += 1 }
      var source = SplitMix64(seed: seed)
      var offeredChoices = Set<Int>()
      for run in 0..<6 as Range<UInt64> {
        var session = Session(machine, seed: run)
        while !session.status.isOver, session.transcript.count < 60 {
          let offered = session.offered
          for choice in offered {
            offeredChoices.insert(machine.choiceNumber(at: choice, inScene: session.status.scene) ?? -1)
          }
          try session.answer(
            offered.isEmpty
              ? .checkIn(answered: true) : .choice(offered[Int(source.next() % UInt64(offered.count))]))
        }
        switch session.status {
        case .waiting: break
        case .stuck(let scene): #expect(exploration.stuck.contains { $0.scene == scene })
        case .endless(let scene): #expect(exploration.endless.contains { $0.scene == scene })
        case .ended(let scene):
          #expect(exploration.endings.contains { $0.scene == scene })
          guard !session.score.usedOptOut, let range = exploration.scores.attainable else { continue }
          inside += 1
          let points = session.score.points
          for dimension in points.indices {
            #expect((range.least[dimension]...range.most[dimension]).contains(points[dimension]))
          }
          let sum = zip(range.factors, points).reduce(0) { $0 + $1.0 * $1.1 }
          #expect((range.lowest...range.highest).contains(sum))
        }
      }
      #expect(offeredChoices.allSatisfy { exploration.offeredChoices[$0] })
    }
    #expect(inside > 150)
    #expect(loops > 10)
  }

  private func onlyBounded(_ program: Program) -> Program {
    var program = program
    for dimension in program.dimensions.indices where program.dimensions[dimension].min == nil {
      program.dimensions[dimension].min = -4
      program.dimensions[dimension].max = 4
    }
    return program
  }
}
