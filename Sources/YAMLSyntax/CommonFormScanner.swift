import Diagnostics

/// Reads a text in the common form of YAML into a tree, several times as fast as libyaml.
///
/// The common form is what nearly all scenarios are written in: mappings and lists by indentation, keys of one word or
/// more, plain and quoted text, `|` and `>`, `{ }` and `[ ]` on one line, comments. At the first thing outside of it
/// (an anchor, a tag, an empty value, a mistake) the scanner gives up, and libyaml reads the file from its start. So it
/// decides nothing of its own: where it goes through, the tree is libyaml's to the last column, which tests and a fuzz
/// target hold it to.
struct CommonFormScanner: ~Copyable {
  /// A mapping or a list by indentation that is not closed yet.
  struct Level {
    /// The column of its keys or dashes, from 0.
    let indent: Int
    let isMapping: Bool
    /// Whether it is a list whose dashes stand right under the key that it belongs to.
    let isFlush: Bool
    /// Whether a key was read whose value is still to come, on a line below.
    var isWaiting = false
  }

  /// No key is that long; libyaml takes none of more than 1,024 characters.
  static let longestKey = 1_000

  let text: ScannedText
  var builder: TreeBuilder
  /// The byte that is looked at.
  var index = 0
  /// Where the line starts that is looked at, and its number from 1.
  var lineStart = 0
  var line: UInt32 = 1
  var levels: [Level] = []
  /// Text that is put together of several pieces.
  var pieces: [UInt8] = []
  /// The last byte of this line whose column was asked for, and that column.
  private var knownIndex = 0
  private var knownColumn: UInt32 = 1

  init(_ text: UnsafeBufferPointer<UInt8>, into builder: consuming TreeBuilder) {
    self.text = ScannedText(text)
    self.builder = builder
  }

  /// Reads the text; false where it is not in the common form.
  mutating func run() -> Bool {
    while let indent = nextLine() {
      guard takeLine(indent) else { return false }
    }
    guard builder.hasNodes else { return false }
    while !levels.isEmpty { guard close() else { return false } }
    builder.finish()
    return true
  }

  /// The position of a byte of this line; bytes are asked for from left to right.
  mutating func position(_ index: Int) -> SourcePosition {
    if knownIndex < lineStart || knownIndex > index { (knownIndex, knownColumn) = (lineStart, 1) }
    knownColumn += UInt32(truncatingIfNeeded: text.characters(knownIndex..<index))
    knownIndex = index
    return SourcePosition(line: line, column: knownColumn)
  }

  mutating func range(_ bytes: Range<Int>) -> SourceRange {
    let start = position(bytes.lowerBound)
    return SourceRange(builder.source, start, position(bytes.upperBound))
  }

  // MARK: Lines

  /// Goes to the next line, from anywhere on this one.
  mutating func endLine() {
    index = text.endOfLine(index) + 1
    lineStart = index
    line += 1
  }

  /// Goes to the first sign of the next line, or of this one, that has more than a comment; its column from 0.
  private mutating func nextLine() -> Int? {
    while index < text.count {
      index = text.skipSpaces(index)
      if text[index] != UInt8(ascii: "\n"), text[index] != UInt8(ascii: "#") { return index - lineStart }
      endLine()
    }
    return nil
  }

  /// Goes to the next line, over a comment; false where anything else follows on this one.
  mutating func endOfLine() -> Bool {
    let start = index
    index = text.skipSpaces(index)
    guard text[index] == UInt8(ascii: "\n") || text[index] == UInt8(ascii: "#") && index > start else { return false }
    endLine()
    return true
  }

  private mutating func takeLine(_ indent: Int) -> Bool {
    while let level = levels.last, level.indent > indent { guard close() else { return false } }
    let isItem = text.isDash(index)
    if let level = levels.last, level.isFlush, level.indent == indent, !isItem { guard close() else { return false } }
    guard let level = levels.last else {
      guard indent == 0, !builder.hasNodes, text.startsPlain(index), !text.isMarker(index) else { return false }
      return open(isMapping: true) && takePair()
    }
    if level.isWaiting {
      guard indent > level.indent || indent == level.indent && isItem else { return false }
      levels[levels.count - 1].isWaiting = false
      return isItem ? takeItem(isFlush: indent == level.indent) : takeNode(below: level.indent)
    }
    guard indent == level.indent, level.isMapping != isItem, indent > 0 || !text.isMarker(index) else { return false }
    return isItem ? takeItem() : takePair()
  }

  // MARK: Collections

  private mutating func open(isMapping: Bool, isFlush: Bool = false) -> Bool {
    let start = position(index)
    levels.append(Level(indent: index - lineStart, isMapping: isMapping, isFlush: isFlush))
    return builder.begin(isMapping ? .mapping : .sequence, .block, SourceRange(builder.source, start, start))
  }

  private mutating func close() -> Bool {
    guard let level = levels.popLast(), !level.isWaiting else { return false }
    builder.end()
    return true
  }

  /// Reads a dash and what follows it on its line; a new list starts unless one is open at this column.
  private mutating func takeItem(isFlush: Bool? = nil) -> Bool {
    if let isFlush { guard open(isMapping: false, isFlush: isFlush) else { return false } }
    while true {
      let indent = index - lineStart
      index += 1
      index = text.skipSpaces(index)
      guard text.isDash(index) else { return takeNode(below: indent) }
      guard open(isMapping: false) else { return false }
    }
  }

  /// Reads what starts a line or follows a dash: a mapping's first pair, or a value.
  private mutating func takeNode(below indent: Int) -> Bool {
    guard text.startsPlain(index) else { return takeValue(below: indent) }
    let end = text.endOfPlain(from: index)
    guard end.stop == .colon else { return takePlain(upTo: end, below: indent) }
    return open(isMapping: true) && takePair(upTo: end)
  }

  private mutating func takePair() -> Bool {
    guard text.startsPlain(index) else { return false }
    return takePair(upTo: text.endOfPlain(from: index))
  }

  /// Reads a key and what follows it on its line.
  private mutating func takePair(upTo end: ScannedText.PlainEnd) -> Bool {
    guard end.stop == .colon, end.end == end.index, end.end - index <= Self.longestKey else { return false }
    addScalar(.plain, index..<end.end)
    index = end.index + 1
    index = text.skipSpaces(index)
    if text[index] == UInt8(ascii: "\n") || text[index] == UInt8(ascii: "#") {
      levels[levels.count - 1].isWaiting = true
      endLine()
      return true
    }
    return takeValue(below: levels[levels.count - 1].indent)
  }
}
