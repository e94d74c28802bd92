import Testing

@testable import AspirantTool

struct BarTests {
  @Test func showsAShareOfTheRange() {
    #expect(Bar(range: -8...6, value: 4).text(isUnicode: true) == "██████████░░")
    #expect(Bar(range: -8...6, value: 4).text(isUnicode: false) == "##########--")
  }

  @Test func isFullAtTheMostOnlyAndEmptyAtTheLeastOnly() {
    #expect(Bar(range: 0...1000, value: 0).filled == 0)
    #expect(Bar(range: 0...1000, value: 1).filled == 1)
    #expect(Bar(range: 0...1000, value: 999).filled == 11)
    #expect(Bar(range: 0...1000, value: 1000).filled == 12)
  }

  @Test func holdsWhatLiesOutsideTheRange() {
    for (value, filled) in [(Int.min, 0), (-5, 0), (9, 12), (Int.max, 12)] {
      #expect(Bar(range: 0...4, value: value).filled == filled)
    }
    #expect(Bar(range: Int.min...Int.max, value: 0).filled == 6)
    #expect(Bar(range: 3...3, value: 3).text(isUnicode: false).count == 12)
  }
}
