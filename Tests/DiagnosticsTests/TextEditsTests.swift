import Diagnostics
import Testing

struct TextEditsTests {
  private func fixIt(_ range: SourceRange, _ replacement: String) -> FixIt {
    FixIt(range, replacement: replacement, title: Message(da: "ret", en: "mend"), applicability: .certain)
  }

  private func result(_ text: String, _ changes: [(SourceRange, String)], in fixture: Fixture) -> String {
    let edits = TextEdits(changes.map { fixIt($0.0, $0.1) }, in: fixture.sources[fixture.id])
    return String(decoding: edits.result, as: UTF8.self)
  }

  @Test func changesOnlyWhatIsNamed() {
    let text = "\u{FEFF}a: søren # ja\r\nb:\t\"x\"\r\n\r\nc: 🙂 d"
    let fixture = Fixture(text)
    #expect(
      result(text, [(fixture.range(of: "x"), "y"), (fixture.range(of: "søren"), "åse")], in: fixture)
        == "\u{FEFF}a: åse # ja\r\nb:\t\"y\"\r\n\r\nc: 🙂 d")
    #expect(result(text, [(fixture.range(4, 6, 4, 6), "!")], in: fixture) == text.replacing("🙂 d", with: "🙂 !d"))
    #expect(result(text, [], in: fixture) == text)
  }

  @Test func makesTheFirstOfChangesThatOverlap() {
    let fixture = Fixture("abcdef\n")
    func range(_ from: UInt32, _ to: UInt32) -> SourceRange { fixture.range(1, from, 1, to) }
    #expect(result("", [(range(3, 5), "Y"), (range(1, 4), "X")], in: fixture) == "Xdef\n")
    #expect(result("", [(range(1, 3), "X"), (range(3, 5), "Y")], in: fixture) == "XYef\n")
    #expect(result("", [(range(2, 2), "X"), (range(2, 2), "Y")], in: fixture) == "aXbcdef\n")
    #expect(result("", [(range(2, 3), "X"), (range(2, 3), "X")], in: fixture) == "aXcdef\n")
  }

  @Test func tellsWhichChangesItMade() {
    let fixture = Fixture("abcdef\n")
    let (first, second) = (fixIt(fixture.range(1, 1, 1, 4), "X"), fixIt(fixture.range(1, 3, 1, 5), "Y"))
    let same = fixIt(fixture.range(1, 6, 1, 7), "f")
    #expect(TextEdits([second, same, first], in: fixture.sources[fixture.id]).applied == [first])
  }

  @Test func keepsTheLineEndsOfTheFile() {
    let fixture = Fixture("a: 1\r\nb: 2\r\n")
    #expect(
      result("", [(fixture.range(2, 1, 2, 1), "x: 1\ny: 2\n")], in: fixture) == "a: 1\r\nx: 1\r\ny: 2\r\nb: 2\r\n")
  }

  @Test func holdsRangesInsideTheText() {
    let fixture = Fixture("a\n")
    #expect(result("", [(fixture.range(1, 9, 1, .max), "X")], in: fixture) == "aX\n")
  }
}
