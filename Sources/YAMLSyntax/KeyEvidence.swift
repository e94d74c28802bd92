import Diagnostics

// What the rest of a file tells of a word: whether it is a key elsewhere, and how far such keys are indented.
extension SourceFile {
  /// How many lines are looked at; none of a file larger than any author's, because every word costs a pass.
  private var linesOfEvidence: UInt32 { bytes.count <= 1 << 20 ? min(UInt32(clamping: lineCount), 20_000) : 1 }

  /// The columns, from 0, at which a word is a key at the start of a line.
  ///
  /// - Parameters:
  ///   - key: The word without its colon.
  ///   - number: A line that is not looked at.
  /// - Returns: The columns, none where the word is no key.
  func columns(ofKey key: some Collection<Unicode.Scalar>, exceptOn number: UInt32) -> Set<Int> {
    var columns: Set<Int> = []
    for other in 1...linesOfEvidence where other != number {
      let line = scalars(other)
      let shape = LineShape(line)
      if let end = shape.keyEnd, line[shape.content..<end].elementsEqual(key) { columns.insert(shape.content) }
    }
    return columns
  }

  /// Whether a word is a key on another line, at its start or inside `{ }`.
  func hasKey(_ key: some Collection<Unicode.Scalar>, exceptOn number: UInt32) -> Bool {
    let word = Array(key) + [":"]
    for other in 1...linesOfEvidence where other != number {
      let line = scalars(other)
      guard line.count >= word.count else { continue }
      for start in 0...line.count - word.count where line[start] == word[0] && line[start...].starts(with: word) {
        let end = start + word.count
        let isStart = start == 0 || line[start - 1] == " " || line[start - 1] == "{"
        if isStart, end == line.count || line[end] == " " { return true }
      }
    }
    return false
  }

  /// The first and the last line that start with tabs, where several do and none starts with a space.
  var tabbedLines: ClosedRange<UInt32>? {
    guard bytes.count <= 1 << 20 else { return nil }
    var found: [UInt32] = []
    for number in 1...UInt32(clamping: lineCount) {
      let tabs = tabs(number)
      let line = line(number)
      if line.first == UInt8(ascii: " "), line.contains(where: { $0 != UInt8(ascii: " ") }) { return nil }
      if tabs > 0 { found.append(number) }
    }
    return found.count > 1 ? found[0]...found[found.count - 1] : nil
  }

  /// How many tabs a line starts with.
  func tabs(_ number: UInt32) -> Int { line(number).prefix { $0 == UInt8(ascii: "\t") }.count }

  /// The next line in a direction that holds more than blanks and a comment; nil where there is none nearby.
  func neighbour(of number: UInt32, below: Bool) -> (number: UInt32, shape: LineShape)? {
    var other = number
    for _ in 0..<100 {
      guard below ? other < UInt32(clamping: lineCount) : other > 1 else { return nil }
      other = below ? other + 1 : other - 1
      let line = scalars(other)
      let shape = LineShape(line)
      if let start = shape.valueStart, shape.keyEnd == nil, line[start] == "#" || line[start] == "\t" { continue }
      if shape.keyEnd != nil || shape.valueStart != nil { return (other, shape) }
    }
    return nil
  }
}

/// A name as a message shows it: whole, or its start where it is longer than any name should be.
func shown(_ name: String) -> String {
  // Counted in scalars, because one character may be made of thousands.
  name.unicodeScalars.count <= 60 ? name : String(String.UnicodeScalarView(name.unicodeScalars.prefix(60))) + "…"
}
