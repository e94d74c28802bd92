import Diagnostics

extension CommonFormScanner {
  /// Reads a value; it is a part of a collection with this indentation.
  mutating func takeValue(below indent: Int) -> Bool {
    switch text[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return takeQuoted() && endOfLine()
    case UInt8(ascii: "{"), UInt8(ascii: "["): return takeFlow() && endOfLine()
    case UInt8(ascii: "|"), UInt8(ascii: ">"): return takeBlock(below: indent)
    default: return text.startsPlain(index) && takePlain(upTo: text.endOfPlain(from: index), below: indent)
    }
  }

  /// Adds a scalar that is spelt as it is meant.
  mutating func addScalar(_ style: SyntaxTree.Style, _ bytes: Range<Int>) {
    builder.addScalar(text[bytes], style, range(bytes), at: bytes.lowerBound)
  }

  /// Adds the scalar that was put together.
  private mutating func addPieces(_ style: SyntaxTree.Style, from start: SourcePosition, to end: SourcePosition) {
    let range = SourceRange(builder.source, start, end)
    pieces.withUnsafeBufferPointer { builder.addScalar($0, style, range) }
  }

  // MARK: Plain text

  /// Reads a plain text with the lines that continue it.
  mutating func takePlain(upTo first: ScannedText.PlainEnd, below indent: Int) -> Bool {
    guard first.stop != .colon else { return false }
    var last = first
    var range = range(index..<first.end)
    let start = index
    index = first.index
    endLine()
    var isJoined = false
    while last.stop == .line, let (next, breaks) = continuation(below: indent) {
      if !isJoined { pieces.replaceSubrange(0..., with: text[start..<first.end]) }
      isJoined = true
      pieces.append(contentsOf: breaks == 0 ? CollectionOfOne(UInt8(ascii: " ")) : CollectionOfOne(UInt8(ascii: "\n")))
      if breaks > 1 { pieces.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: breaks - 1)) }
      last = text.endOfPlain(from: next)
      guard last.stop != .colon else { return false }
      pieces.append(contentsOf: text[next..<last.end])
      range.end = position(last.end)
      index = last.index
      endLine()
    }
    if isJoined {
      addPieces(.plain, from: range.start, to: range.end)
    } else {
      builder.addScalar(text[start..<first.end], .plain, range, at: start)
    }
    return true
  }

  /// Goes to the line that continues a plain text, if one does: where its text starts, and how many lines are empty
  /// before it.
  private mutating func continuation(below indent: Int) -> (start: Int, breaks: Int)? {
    let before = (index, lineStart, line)
    var breaks = 0
    while index < text.count {
      index = text.skipSpaces(index)
      if text[index] == UInt8(ascii: "\n") {
        endLine()
        breaks += 1
        continue
      }
      if index - lineStart > indent, text[index] != UInt8(ascii: "#") { return (index, breaks) }
      break
    }
    (index, lineStart, line) = before
    return nil
  }

  // MARK: Text in quotes

  /// Reads a text in quotes that ends on its line, and has no escapes but those of a quote and a backslash.
  mutating func takeQuoted() -> Bool {
    let start = index
    let quote = text[start]
    let isDouble = quote == UInt8(ascii: "\"")
    var isSpelt = true
    var pieceStart = start + 1
    index += 1
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\n"): return false
      case quote where isDouble || text[index + 1] != quote:
        let end = index
        index += 1
        let range = range(start..<index)
        if isSpelt {
          builder.addScalar(
            text[pieceStart..<end], isDouble ? .doubleQuoted : .singleQuoted, range, at: pieceStart)
        } else {
          pieces.append(contentsOf: text[pieceStart..<end])
          addPieces(isDouble ? .doubleQuoted : .singleQuoted, from: range.start, to: range.end)
        }
        return true
      case UInt8(ascii: "\\") where isDouble, quote:
        guard text[index + 1] == quote || text[index + 1] == UInt8(ascii: "\\") && isDouble else { return false }
        if isSpelt { pieces.removeAll(keepingCapacity: true) }
        isSpelt = false
        pieces.append(contentsOf: text[pieceStart..<index])
        pieceStart = index + 1
        index += 2
      default: index += 1
      }
    }
    return false
  }

  // MARK: Blocks of text

  /// Reads the text below `|` or `>`.
  mutating func takeBlock(below indent: Int) -> Bool {
    let start = position(index)
    let isFolded = text[index] == UInt8(ascii: ">")
    index += 1
    let chomping = text[index]
    if chomping == UInt8(ascii: "-") || chomping == UInt8(ascii: "+") { index += 1 }
    guard endOfLine() else { return false }

    var emptyLines = 0
    var emptyIndent = 0
    while index < text.count, skipSpaces(atMost: .max), text[index] == UInt8(ascii: "\n") {
      emptyIndent = max(emptyIndent, index - lineStart)
      emptyLines += 1
      endLine()
    }
    let own = index - lineStart
    guard index < text.count, own > indent, own > 0, own >= emptyIndent else { return false }

    pieces.removeAll(keepingCapacity: true)
    var isAfterBreak = false
    var isAfterBlank = false
    var end = start
    while true {
      let isBlank = text[index] == UInt8(ascii: " ")
      if isFolded, isAfterBreak, !isAfterBlank, !isBlank {
        if emptyLines == 0 { pieces.append(UInt8(ascii: " ")) }
      } else if isAfterBreak {
        pieces.append(UInt8(ascii: "\n"))
      }
      pieces.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: emptyLines))
      isAfterBlank = isBlank
      let textStart = index
      index = text.endOfLine(index)
      pieces.append(contentsOf: text[textStart..<index])
      // A line of blanks is a part of the text, but nobody sees where it ends.
      if !isBlank || text[textStart..<index].contains(where: { $0 != UInt8(ascii: " ") }) { end = position(index) }
      isAfterBreak = index < text.count
      endLine()
      emptyLines = 0
      while index < text.count, skipSpaces(atMost: own), text[index] == UInt8(ascii: "\n") {
        emptyLines += 1
        endLine()
      }
      guard index < text.count, index - lineStart == own else { break }
    }
    if isAfterBreak, chomping != UInt8(ascii: "-") { pieces.append(UInt8(ascii: "\n")) }
    if chomping == UInt8(ascii: "+") {
      pieces.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: emptyLines))
    }
    addPieces(isFolded ? .folded : .literal, from: start, to: end)
    index = lineStart
    return true
  }

  /// Goes over the spaces that a line starts with, up to a number of them; always true.
  private mutating func skipSpaces(atMost most: Int) -> Bool {
    while index < text.count, text[index] == UInt8(ascii: " "), index - lineStart < most { index += 1 }
    return true
  }
}
