import Diagnostics
import ScenarioKit
import Testing

/// Texts that are kept as the place where they stand among bytes, and read and written as strings.
struct PassageTests {
  private static let place = SourceRange(
    SourceID(0), SourcePosition(line: 2, column: 5), SourcePosition(line: 2, column: 9))

  private func line(_ text: String) -> Authored.LineFields {
    Authored.LineFields(speaker: Located("gerda", at: Self.place), text: Located(text, at: Self.place))
  }

  @Test func readsAndWritesLikeAString() {
    var line = line("Åh, børn!")
    #expect(line.text == Located("Åh, børn!", at: Self.place))
    let copy = line
    line.text.value = "Kom ind."
    #expect(line.text == Located("Kom ind.", at: Self.place))
    #expect(line.$text.withBytes { Array($0) } == Array("Kom ind.".utf8))
    #expect(copy.text.value == "Åh, børn!")
  }

  @Test func isTheSameWhereTextAndPlaceAre() {
    #expect(line("Ja") == line("Ja") && line("Ja").hashValue == line("Ja").hashValue)
    #expect(line("Ja") != line("Nej"))
    let elsewhere = Passage(Located("Ja", at: SourceRange(SourceID(1), .start, .start)))
    #expect(elsewhere != line("Ja").$text && elsewhere.isSame(as: line("Ja").$text))
    #expect(Authored.Feedback(learner: Passage(Located("Ja", at: Self.place))).learner?.value == "Ja")
    #expect(Authored.Feedback() == Authored.Feedback(learner: Passage?.none))
  }

  @Test func showsItsTextAndPlaceAndNotAllBytesOfItsFile() {
    let children = Mirror(reflecting: Passage(Located("Ja", at: Self.place))).children
    #expect(children.map { $0.label } == ["value", "range"])
    #expect(children.first?.value as? String == "Ja")
  }
}
