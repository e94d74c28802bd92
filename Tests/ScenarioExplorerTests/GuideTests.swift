import ScenarioModel
import ScenarioRuntime
import ScenarioTestPrograms
import Testing

@testable import ScenarioExplorer

/// The best and the worst answer, beside what trying everything finds.
struct GuideTests {
  /// The percent at the end of a run in which a guide answers, or nil where it has no way.
  private func percent(_ machine: Machine, _ guide: ScoreGuide, seed: UInt64 = 1) throws -> (
    percent: Int?, points: [Int]
  )? {
    var state = MachineState()
    var draws = DrawSource.random
    var events: [Event] = []
    machine.start(&state, seed: seed, draws: &draws, events: &events)
    while case .waiting = state.status {
      guard state.step < 2000, let answer = guide.answer(state) else { return nil }
      try machine.answer(answer, &state, draws: &draws, events: &events)
    }
    guard case .ended = state.status else { return nil }
    let score = machine.score(of: state)
    return (score.percent, score.points)
  }

  /// The least and the greatest percent over all ways of a program without draws, found by trying them all.
  private func extremes(_ machine: Machine, depth: Int) -> ClosedRange<Int>? {
    var found: [Int] = []
    func walk(_ state: MachineState, _ left: Int) -> Bool {
      switch state.status {
      case .ended:
        if let percent = machine.score(of: state).percent { found.append(percent) }
        return true
      case .stuck, .endless: return true
      case .waiting: break
      }
      guard left > 0, found.count < 20_000 else { return false }
      var answers: [Answer] = []
      guard machine.representativeAnswers(state, into: &answers) else { return false }
      for answer in answers where answer != .late {
        var next = state
        var draws = DrawSource.random
        var events: [Event] = []
        do { try machine.answer(answer, &next, draws: &draws, events: &events) } catch { return false }
        if !walk(next, left - 1) { return false }
      }
      return true
    }
    var state = MachineState()
    var draws = DrawSource.random
    var events: [Event] = []
    machine.start(&state, seed: 1, draws: &draws, events: &events)
    guard walk(state, depth), let least = found.min(), let most = found.max() else { return nil }
    return least...most
  }

  @Test func findsWhatTryingEverythingFinds() throws {
    var compared = 0
    var capped = 0
    for seed in 0..<400 as Range<UInt64> {
      var program = RandomProgram.make(seed: seed)
      program.attainable = explore(try Machine(program)).scores.attainable
      let machine = try Machine(program)
      guard program.attainable != nil, !StatePacking(machine).hasDraws, let expected = extremes(machine, depth: 12)
      else {
        continue
      }
      let best = try #require(try percent(machine, ScoreGuide(machine, .best)))
      let worst = try #require(try percent(machine, ScoreGuide(machine, .worst)))
      #expect(best.percent == expected.upperBound, "seed \(seed)")
      #expect(worst.percent == expected.lowerBound, "seed \(seed)")
      compared += 1
      if expected.upperBound < 100 { capped += 1 }
    }
    #expect(compared > 20)
    #expect(capped > 0)
  }

  @Test func isNeverWorseThanChance() throws {
    for seed in 0..<60 as Range<UInt64> {
      var program = RandomProgram.make(seed: seed)
      program.attainable = explore(try Machine(program)).scores.attainable
      let machine = try Machine(program)
      guard program.attainable != nil, !StatePacking(machine).hasDraws else { continue }
      guard let best = try percent(machine, try ScoreGuide(machine, .best))?.percent,
        let worst = try percent(machine, try ScoreGuide(machine, .worst))?.percent
      else { continue }
      var generator = Generator(seed: seed)
      for _ in 0..<50 {
        var state = MachineState()
        var draws = DrawSource.random
        var events: [Event] = []
        machine.start(&state, seed: 1, draws: &draws, events: &events)
        var answers: [Answer] = []
        while case .waiting = state.status, state.step < 300 {
          _ = machine.representativeAnswers(state, into: &answers)
          let list = answers.filter { $0 != .late }
          let answer = list[Int(generator.draw(among: UInt32(list.count)))]
          try machine.answer(answer, &state, draws: &draws, events: &events)
        }
        guard case .ended = state.status, let percent = machine.score(of: state).percent else { continue }
        #expect((worst...best).contains(percent))
      }
    }
  }

  @Test func weighsACriticalEventAgainstItsPoints() throws {
    // The critical way gives more points, but its cap is lower than what the other comes to.
    func story(cap: Int) throws -> Machine {
      var story = Story([
        StoryScene(
          "a",
          choices: [
            StoryChoice("rash", score: ["care": 10], critical: true, goto: "end"),
            StoryChoice("calm", score: ["care": 7], goto: "end"), StoryChoice("none", goto: "end"),
          ]), StoryScene("end", ends: true),
      ])
      story.dimensions = [Dimension(id: "care", title: 0, weight: 1)]
      story.scoring = Scoring(capWhenCritical: cap)
      var program = try story.program()
      program.attainable = explore(try Machine(program)).scores.attainable
      return try Machine(program)
    }
    let low = try story(cap: 40)
    #expect(try percent(low, ScoreGuide(low, .best))?.percent == 70)
    let high = try story(cap: 90)
    #expect(try percent(high, ScoreGuide(high, .best))?.percent == 90)
    #expect(try percent(high, ScoreGuide(high, .worst))?.percent == 0)
  }

  @Test func refusesPointsWithoutEnd() throws {
    var story = Story([
      StoryScene(
        "a", choices: [StoryChoice("more", score: ["care": 1], goto: "a"), StoryChoice("out", goto: "end")]),
      StoryScene("end", ends: true),
    ])
    story.dimensions = [Dimension(id: "care", title: 0, weight: 1)]
    let machine = try story.machine()
    #expect(throws: GuideError.pointsWithoutEnd) { try ScoreGuide(machine, .best) }
    #expect(throws: GuideError.tooManyStates(budget: 1)) { try ScoreGuide(machine, .best, budget: 1) }
  }

  @Test func coversEverythingThatCanBeReached() throws {
    var withDraws = 0
    for seed in 0..<60 as Range<UInt64> {
      let machine = try Machine(RandomProgram.make(seed: seed))
      let guide = CoverGuide(machine)
      guard guide.isComplete else { continue }
      let exploration = explore(machine)
      #expect(guide.scenes == exploration.reachedScenes)
      #expect(guide.choices == exploration.offeredChoices)
      var entered = guide.scenes.map { _ in false }
      var taken = guide.choices.map { _ in false }
      var runs = 0
      func isDone() -> Bool {
        zip(guide.scenes, entered).allSatisfy { !$0 || $1 } && zip(guide.choices, taken).allSatisfy { !$0 || $1 }
      }
      while !isDone(), runs < 3000 {
        runs += 1
        var way = CoverGuide.Way()
        var state = MachineState()
        var draws = DrawSource.random
        var events: [Event] = []
        machine.start(&state, seed: UInt64(runs), draws: &draws, events: &events)
        while true {
          for event in events {
            if case .entered(let scene) = event { entered[scene] = true }
            if case .chose(let choice) = event { taken[choice] = true }
          }
          events.removeAll()
          guard case .waiting = state.status, state.step < 300,
            let answer = guide.answer(state, on: &way, entered: entered, taken: taken)
          else { break }
          try machine.answer(answer, &state, draws: &draws, events: &events)
        }
      }
      #expect(isDone(), "seed \(seed)")
      if StatePacking(machine).hasDraws {
        withDraws += 1
      } else {
        // Without chance no run is in vain.
        #expect(runs <= guide.scenes.count + guide.choices.count)
      }
    }
    #expect(withDraws > 5)
  }
}
