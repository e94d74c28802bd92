import Diagnostics
import Testing

struct TextSurveyTests {
  /// The same facts found byte by byte.
  private struct Facts: Equatable {
    var lineStarts: [UInt32]
    var numberSigns: [UInt32]
    var isUTF8: Bool
    var isCommon: Bool

    init(_ survey: TextSurvey) {
      lineStarts = survey.lineStarts
      numberSigns = survey.numberSigns
      isUTF8 = survey.firstInvalidByte == nil
      isCommon = survey.isCommon
    }

    init(of text: String) {
      lineStarts = [text.unicodeScalars.first == "\u{FEFF}" ? 3 : 0]
      (numberSigns, isUTF8, isCommon) = ([], true, true)
      var offset: UInt32 = 0
      var last: Unicode.Scalar?
      for scalar in text.unicodeScalars {
        if last == "\r", scalar != "\n" { lineStarts.append(offset) }
        if scalar == "#" { numberSigns.append(offset) }
        offset += UInt32(UTF8.width(scalar))
        if ["\n", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar) { lineStarts.append(offset) }
        if scalar.value < 0x20 && scalar != "\n" || (0x7F..<0xA0).contains(scalar.value) { isCommon = false }
        if ["\u{2028}", "\u{2029}"].contains(scalar) || (0xFEC0...0xFFFF).contains(scalar.value) { isCommon = false }
        last = scalar
      }
      if last == "\r" { lineStarts.append(offset) }
    }
  }

  @Test func findsWhatAWalkByteByByteFinds() {
    var generator = SeededGenerator(seed: 3)
    let pieces = [
      "a", "bcd", "#", "\n", "\r", "\r\n", " ", "æøå", "…", "»", "\t", "\u{0}", "\u{7F}", "\u{80}", "\u{85}", "\u{A0}",
      "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFD}", "😀", "~", "{\u{1F}", "et ganske almindeligt stykke tekst",
    ]
    for _ in 0..<2_000 {
      let count = Int.random(in: 0..<30, using: &generator)
      let text = (0..<count).map { _ in pieces[Int.random(in: pieces.indices, using: &generator)] }.joined()
      #expect(Facts(TextSurvey(Array(text.utf8))) == Facts(of: text), "\(text.debugDescription)")
    }
  }

  @Test(
    arguments: [
      ([0x61, 0xC3], 1), ([0x61, 0x80], 1), ([0xC0, 0x80], 0), ([0xED, 0xA0, 0x80], 0), ([0xF4, 0x90, 0x80, 0x80], 0),
      ([0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20, 0xE2, 0x82], 8), ([0xE2, 0x80, 0x0A], 0), ([0xFF], 0),
    ] as [([UInt8], Int)])
  func findsTheFirstByteThatIsNoText(bytes: [UInt8], offset: Int) {
    let survey = TextSurvey(bytes)
    #expect(survey.firstInvalidByte == offset)
    #expect(!survey.isCommon)
  }

  @Test func callsNoTextNormalizedThatIsNot() {
    for text in ["e\u{301}", "\u{212B}", "a\u{2126}", "\u{1100}\u{1161}", "\u{2000}"] {
      #expect(!TextSurvey(Array(text.utf8)).isNormalized)
    }
    #expect(TextSurvey(Array("Ærø – »Åse« … ‘é’".utf8)).isNormalized)
  }
}
