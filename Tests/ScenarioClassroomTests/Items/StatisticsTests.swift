import Testing

@testable import ScenarioClassroom

/// The vectors of the field's literature, and the borders of what is defined.
struct StatisticsTests {
  private func rounded(_ interval: Interval, _ decimals: Int) -> [String] {
    [interval.lower, interval.upper].map { Rounded($0, decimals: decimals).text() }
  }

  @Test func givesTheIntervalOfNineOfTwelve() {
    #expect(rounded(.wilson(9, of: 12), 2) == ["0.47", "0.91"])
    #expect(rounded(.wilson(0, of: 5), 2) == ["0.00", "0.43"])
    #expect(rounded(.wilson(5, of: 5), 2) == ["0.57", "1.00"])
  }

  @Test func givesFeldtsIntervalOfKnownAlphas() {
    #expect(rounded(Reliability(alpha: 0.85, items: 7, learners: 89).interval, 3) == ["0.797", "0.893"])
    #expect(rounded(Reliability(alpha: 0.70, items: 6, learners: 20).interval, 2) == ["0.44", "0.86"])
  }

  @Test func givesAlphaOfTheToyExample() throws {
    let alpha = try #require(Reliability([[1, 1, 0], [1, 1, 1], [0, 0, 0], [1, 0, 1]]))
    #expect(Rounded(alpha.alpha, decimals: 3).text() == "0.632")
    #expect((alpha.items, alpha.learners) == (3, 4))
  }

  @Test func leavesUndefinedWhatDoesNotVary() {
    #expect(Reliability([]) == nil)
    #expect(Reliability([[1, 2]]) == nil)
    #expect(Reliability([[1], [2]]) == nil)
    #expect(Reliability([[1, 2], [2, 1]]) == nil, "all totals are equal")
    #expect(Statistics.correlation([1, 1, 1], [1, 2, 3]) == nil)
    #expect(Statistics.correlation([1, 2, 3], [0.1, 0.1, 0.1]) == nil)
    #expect(Statistics.correlation([1, 2], [1, 2]) == nil)
    #expect(Statistics.upperLower([1, 0, 1], by: [3, 2, 1]) == nil)
    #expect(Interval.fisher(0.5, count: 3) == nil)
  }

  @Test func parsTheUpperAndTheLowerGroup() throws {
    // 27 % of 8 are 2: the two best have 1 and 1, the two weakest 0 and 1.
    let scores: [Double] = [1, 1, 0, 1, 0, 1, 0, 1]
    #expect(Statistics.upperLower(scores, by: [80, 70, 60, 50, 40, 30, 20, 10]) == 0.5)
    // With the three weakest tied for two places each counts two thirds.
    let tied = try #require(Statistics.upperLower(scores, by: [80, 70, 60, 50, 40, 10, 10, 10]))
    #expect(abs(tied - (1 - 2.0 / 3)) < 1e-12)
    let reversed = Statistics.upperLower(scores.reversed(), by: [10, 10, 10, 40, 50, 60, 70, 80])
    #expect(reversed == tied)
  }

  @Test(arguments: [
    (1, 3, 0, "0"), (1, 2, 0, "1"), (-1, 2, 0, "-1"), (2, 3, 2, "0.67"), (-2, 3, 2, "-0.67"), (1, 8, 2, "0.13"),
    (5, 1000, 2, "0.01"), (0, 7, 1, "0.0"), (12, 1, 0, "12"), (Int.max, 1, 6, "9223372036854.775807"),
  ])
  func roundsQuotientsExactly(_ numerator: Int, _ denominator: Int, _ decimals: Int, _ text: String) {
    #expect(Rounded(numerator, over: denominator, decimals: decimals).text() == text)
  }

  @Test func roundsNumbersAndHoldsWhatHasNone() {
    #expect(Rounded(-0.004, decimals: 2).text(point: ",") == "0,00")
    #expect(Rounded(0.125, decimals: 2).text(point: ",") == "0,13")
    #expect(Rounded(Double.nan, decimals: 2).units == Int.max)
    #expect(Rounded(-Double.infinity, decimals: 2).units == -Int.max)
  }
}
