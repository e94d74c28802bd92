import Diagnostics

/// Letters that were saved as UTF-8 and then read as Windows-1252, as in `bÃ¸rn` for `børn`.
///
/// It happens when a program guesses the encoding wrongly and the text is saved again. Two signs stand where one letter
/// was: `Ã` or `Â` with a second one for the letters and signs of western languages, `â€` with a third one for quotes,
/// dashes and dots. No Danish or English text has these side by side. Source: WHATWG Encoding Standard, windows-1252.
struct MojibakeScan {
  /// A stretch of a line, from the first wrong letter to the last one.
  struct Stretch {
    /// Where it stands.
    var range: SourceRange
    /// What stands there.
    var text: String
    /// What was meant.
    var meant: String
  }

  /// The stretches, one a line at most.
  private(set) var stretches: [Stretch] = []
  /// The number of lines that have some and are not among the stretches.
  private(set) var further = 0

  /// How many are told; who mends them finds the next ones.
  private static let most = 40

  /// Looks for them in a file.
  init(in file: SourceFile, _ source: SourceID) {
    guard file.survey.hasSignsOfMojibake else { return }
    for number in 1...UInt32(clamping: file.lineCount) {
      let bytes = file.line(number)
      guard bytes.count <= 20_000, Self.mayHaveSome(bytes) else { continue }
      let line = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
      guard let (stretch, meant) = Self.find(in: line) else { continue }
      guard stretches.count < Self.most else {
        further += 1
        continue
      }
      func position(_ index: Int) -> SourcePosition {
        SourcePosition(line: number, column: UInt32(clamping: index) + 1)
      }
      stretches.append(
        Stretch(
          range: SourceRange(source, position(stretch.lowerBound), position(stretch.upperBound)),
          text: String(String.UnicodeScalarView(line[stretch])), meant: meant))
    }
  }

  /// The findings, one a line.
  var diagnostics: [Diagnostic] {
    stretches.enumerated().map { index, stretch in
      var diagnostic = Diagnostic(
        .error, "mojibake", at: stretch.range,
        Message(
          da:
            "`\(stretch.text)` er bogstaver, der er læst med en forkert tegntabel. Der skal nok stå `\(stretch.meant)`.",
          en: "`\(stretch.text)` is letters that were read in the wrong encoding. It is probably `\(stretch.meant)`."),
        fixIts: [
          FixIt(
            stretch.range, replacement: stretch.meant,
            title: Message(da: "skriv `\(stretch.meant)`", en: "write `\(stretch.meant)`"), applicability: .certain)
        ])
      if index == stretches.count - 1, further > 0 {
        diagnostic.notes.append(
          Diagnostic.Note(
            Message(
              da: "Det samme er sket på \(further) \(further == 1 ? "linje" : "linjer") mere i filen.",
              en: "The same has happened on \(further) more \(further == 1 ? "line" : "lines") of the file.")))
      }
      return diagnostic
    }
  }

  /// Whether a finding is about words that are wrong for this reason.
  func covers(_ range: SourceRange) -> Bool {
    stretches.contains {
      $0.range.start.line == range.start.line && range.start <= $0.range.end && $0.range.start <= range.end
    }
  }

  /// Whether there can be some: whether there is an `Ã`, an `Â` or an `â`.
  private static func mayHaveSome(_ bytes: some Sequence<UInt8>) -> Bool {
    var before: UInt8 = 0
    for byte in bytes {
      if before == 0xC3, byte == 0x82 || byte == 0x83 || byte == 0xA2 { return true }
      before = byte
    }
    return false
  }

  /// The words of a line that are wrong, from the first to the last, and what was meant.
  private static func find(in line: [Unicode.Scalar]) -> (Range<Int>, String)? {
    var first: Int?
    var last = 0
    var meant = String.UnicodeScalarView()
    var meantAtLast = 0
    var index = 0
    while index < line.count {
      if let (scalar, length) = decoded(line, at: index) {
        if first == nil { first = index }
        meant.append(scalar)
        index += length
        last = index
        meantAtLast = meant.count
      } else {
        if first != nil { meant.append(line[index]) }
        index += 1
      }
    }
    guard var start = first else { return nil }
    var text = String.UnicodeScalarView(meant.prefix(meantAtLast))
    // The whole words are shown, so that one can read them.
    while start > 0, isLetter(line[start - 1]) {
      start -= 1
      text.insert(line[start], at: text.startIndex)
    }
    while last < line.count, isLetter(line[last]) {
      text.append(line[last])
      last += 1
    }
    return (start..<last, String(text))
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }

  /// The letter that was meant at a place, and how many signs stand for it.
  private static func decoded(_ line: [Unicode.Scalar], at index: Int) -> (Unicode.Scalar, Int)? {
    func byte(_ offset: Int) -> UInt32? { index + offset < line.count ? byteOfWindows1252(line[index + offset]) : nil }
    func follower(_ offset: Int) -> UInt32? { byte(offset).flatMap { (0x80...0xBF).contains($0) ? $0 & 0x3F : nil } }
    switch line[index].value {
    case 0xC2, 0xC3:
      guard let second = follower(1) else { return nil }
      let value = (line[index].value & 0x1F) << 6 | second
      // The control characters from U+0080 to U+009F were meant by nobody.
      return value >= 0xA0 ? Unicode.Scalar(value).map { ($0, 2) } : nil
    case 0xE2:
      guard let second = follower(1), let third = follower(2) else { return nil }
      let value = 0x2000 | second << 6 | third
      // Quotes, dashes, dots and bullets; the euro; the trademark sign.
      guard (0x2010...0x203A).contains(value) || value == 0x20AC || value == 0x2122 else { return nil }
      return Unicode.Scalar(value).map { ($0, 3) }
    default: return nil
    }
  }

  /// The byte that Windows-1252 reads as a sign; nil for a sign that it does not have.
  private static func byteOfWindows1252(_ scalar: Unicode.Scalar) -> UInt32? {
    if scalar.value < 0x100 { return scalar.value }
    return upperSigns.firstIndex(of: scalar.value).map { 0x80 + UInt32($0) }
  }

  /// The signs of the bytes from 0x80 to 0x9F; 0 where there is none.
  private static let upperSigns: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0, 0,
    0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}
