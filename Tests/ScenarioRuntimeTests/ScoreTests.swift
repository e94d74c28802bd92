import ScenarioModel
import ScenarioRuntime
import ScenarioTestPrograms
import Testing

struct ScoreTests {
  private func story(_ points: [Int], _ attainable: Attainable?) -> Story {
    var story = Story([
      StoryScene(
        "a",
        choices: points.enumerated().map { StoryChoice("c\($0.offset)", score: ["p": $0.element]) }
          + [StoryChoice("bad", critical: true), StoryChoice("sorry", repairs: ["bad"])], goto: "a")
    ])
    story.dimensions = [.open("p")]
    story.scoring = Scoring(pass: 60, capWhenCritical: 49, capWhenRepaired: 70)
    story.attainable = attainable
    return story
  }

  private func range(_ lowest: Int, _ highest: Int, factor: Int = 1) -> Attainable {
    Attainable(
      basis: .explored, least: [0], most: [0], factors: [factor], lowest: lowest, highest: highest, states: 1)
  }

  @Test(arguments: [
    (0, -3, 6, 1, 33), (6, -3, 6, 1, 100), (-3, -3, 6, 1, 0), (5, -3, 6, 1, 88), (9, -3, 6, 1, 100),
    (-9, -3, 6, 1, 0), (2, 0, 7, 3, 85), (1, Int.min, Int.max, 1, 50), (1_000_000, 0, Int.max, Int.max, 100),
    (-1_000_000, Int.min, Int.max, Int.max, 0), (1, Int.max - 1, Int.max, Int.max, 100),
    (1, Int.max - 1, Int.max, Int.max - 1, 0),
  ])
  func floorsPercent(_ points: Int, _ lowest: Int, _ highest: Int, _ factor: Int, _ expected: Int) throws {
    var session = Session(try story([points], range(lowest, highest, factor: factor)).machine(), seed: 1)
    try session.play("c0")
    #expect(session.score.percent == expected)
    #expect(session.score.passed == (expected >= 60))
  }

  @Test func sumsDimensionsWithoutTrapping() throws {
    var story = story([1], nil)
    story.dimensions = [.open("p"), .open("q")]
    story.scenes[0].choices?[0].score = ["p": 1_000_000, "q": -1_000_000]
    story.attainable = Attainable(
      basis: .explored, least: [0, 0], most: [0, 0], factors: [Int.max, Int.max], lowest: -2, highest: 2, states: 1)
    var session = Session(try story.machine(), seed: 1)
    try session.play("c0")
    #expect(session.score.percent == 50)
  }

  @Test func capsByTheGravestEvent() throws {
    var session = Session(try story([10], range(0, 10)).machine(), seed: 1)
    try session.play("c0", "bad")
    #expect(session.score.percent == 49)
    #expect(session.score.uncappedPercent == 100)
    #expect(session.score.passed == false)
    try session.play("sorry")
    #expect(session.score.percent == 70)
    #expect(session.score.passed == true)
    try session.play("bad")
    #expect(session.score.percent == 49)
  }

  @Test func givesNoPercentWithoutARange() throws {
    for attainable in [nil, range(4, 4)] {
      var session = Session(try story([4], attainable).machine(), seed: 1)
      try session.play("c0")
      #expect(session.score.percent == nil)
      #expect(session.score.passed == nil)
      #expect(session.score.points == [4])
    }
  }

  @Test func givesNoVerdictWithoutAPass() throws {
    var story = story([4], range(0, 4))
    story.scoring.pass = nil
    let session = Session(try story.machine(), seed: 1)
    #expect(session.score.percent == 0)
    #expect(session.score.passed == nil)
  }
}
