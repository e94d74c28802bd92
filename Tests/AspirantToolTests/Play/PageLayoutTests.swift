import Diagnostics
import Testing

@testable import AspirantTool

struct PageLayoutTests {
  private let plain = PageLayout(width: 20, isColoured: false)
  private let coloured = PageLayout(width: 20, isColoured: true)

  @Test func breaksBetweenWordsAndIndentsTheRest() {
    let paragraph = Paragraph("Skal vi gå lidt sammen?", label: "  1  ")
    #expect(plain.lines(of: paragraph) == ["  1  Skal vi gå lidt", "     sammen?"])
    #expect(plain.lines(of: Paragraph("en to\ntre\n\nfire")) == ["en to", "tre", "", "fire"])
  }

  @Test func breaksWordsThatAreLongerThanALine() {
    let lines = plain.lines(of: Paragraph(String(repeating: "x", count: 45), label: "- "))
    #expect(
      lines == ["- " + String(repeating: "x", count: 18), "  " + String(repeating: "x", count: 18), "  xxxxxxxxx"])
  }

  @Test func keepsToTheWidthInColumns() {
    let words = ["æøå", "看護学生", "👩‍⚕️", "e\u{301}e\u{301}", "a", "overleveringen", String(repeating: "日", count: 30)]
    var generator = SplitMix(seed: 7)
    for _ in 0..<200 {
      let text = (0..<12).map { _ in words[Int(generator.next() % 7)] }.joined(separator: " ")
      let width = 20 + Int(generator.next() % 30)
      let layout = PageLayout(width: width, isColoured: false)
      let lines = layout.lines(of: Paragraph(text, label: " 1  "))
      for line in lines { #expect(displayWidth(of: line) <= width, "\(line)") }
      let kept = lines.joined().filter { $0 != " " }
      #expect(kept == "1" + text.filter { $0 != " " })
    }
  }

  @Test func marksWithoutColourWhatColourWouldShow() {
    let text = StyledText("en ") + StyledText("hofte", .term) + StyledText(" er ") + StyledText("kun", .emphasis)
    #expect(plain.lines(of: Paragraph(text)) == ["en hofte* er _kun_"])
    #expect(coloured.lines(of: Paragraph(text)) == ["en \u{1B}[4mhofte\u{1B}[0m er \u{1B}[3mkun\u{1B}[0m"])
  }

  @Test func leavesNothingThatCommandsATerminal() {
    let hostile = "\u{1B}[2J\u{1B}]0;title\u{07} \u{202E}vendt \u{9B}31m\rhjem"
    let page = [Paragraph(hostile, label: "\u{1B}c"), .unbroken(hostile)]
    for layout in [plain, PageLayout(width: 80, isColoured: false)] {
      for scalar in layout.render(page).unicodeScalars {
        #expect(scalar == "\n" || scalar.properties.generalCategory != .control, "\(scalar.value)")
        #expect(scalar.properties.generalCategory != .format)
      }
    }
  }

  @Test func countsGapsInARowAsOne() {
    #expect(plain.render([.gap, .gap, Paragraph("a"), .gap, .gap, Paragraph("b")]) == "\na\n\nb\n")
  }

  @Test func keepsACommandOnOneLine() {
    let command = "aspirant play Examples/Packs/demens-foerste-uger --resume gerda.jsonl"
    #expect(plain.lines(of: .unbroken(command)) == [command])
  }
}

/// A small generator for tests.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
