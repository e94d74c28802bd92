import Testing

@testable import ScenarioClassroom

struct DistributionTests {
  @Test(arguments: [
    ([3: 1], 300, 300), ([1: 1, 2: 1], 150, 150), ([0: 2, 1: 1], 33, 0), ([0: 1, 1: 2], 67, 100),
    ([-1: 2, 0: 1], -67, -100), ([-1: 1, 0: 2], -33, 0), ([0: 7, 1: 1], 13, 0), ([0: 7, -1: 1], -13, 0),
    ([-5: 1, 4: 1], -50, -50), ([-7: 1, 8: 3, 100: 1], 2340, 800), ([-1_000_000_000: 3, 1_000_000_000: 3], 0, 0),
    ([-3: 1, -2: 1, 10: 1], 167, -200), ([3: 1, 2: 1, -10: 1], -167, 200), ([1: 999, 2: 1], 100, 100),
    ([-1: 399, 1: 1], -100, -100), ([-1: 199, 1: 1], -99, -100), ([5: 0, 7: 2], 700, 700),
  ])
  func roundsMeanAndMedian(_ counts: [Int: Int], _ mean: Int, _ median: Int) {
    let distribution = Distribution(counts)
    #expect(distribution.meanInHundredths == mean)
    #expect(distribution.medianInHundredths == median)
    #expect(distribution.count == counts.values.reduce(0, +))
    #expect(distribution.bars.map(\.value) == counts.filter { $0.value > 0 }.keys.sorted())
    #expect(distribution.least == distribution.bars.first?.value)
    #expect(distribution.most == distribution.bars.last?.value)
  }

  @Test func saysNothingOfNothing() {
    let distribution = Distribution([:])
    #expect(distribution.count == 0)
    #expect(distribution.meanInHundredths == nil)
    #expect(distribution.medianInHundredths == nil)
    #expect(distribution.least == nil)
  }

  @Test func writesHundredths() {
    #expect(
      [0, 5, -5, 250, -101, 100_000].map(\.hundredthsText) == ["0.00", "0.05", "-0.05", "2.50", "-1.01", "1000.00"])
  }
}
