/// The bytes of one source and the name under which people know it.
public struct SourceFile: Sendable {
  /// The path as it is shown in messages, with `/` between its parts.
  public let path: String
  /// The bytes as they were read.
  public let bytes: [UInt8]
  /// What a look at all bytes tells: where lines start, and whether it is text of the usual kind.
  package let survey: TextSurvey

  /// Makes a source and finds its lines.
  ///
  /// Lines end where libyaml ends them: at LF, CR LF, CR, NEL (U+0085), LS (U+2028) and PS (U+2029). A byte order mark
  /// is no part of the first line. A text of 4 GiB or more has wrong lines.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    survey = TextSurvey(bytes)
  }

  private var lineStarts: [UInt32] { survey.lineStarts }

  /// The number of lines, at least 1.
  public var lineCount: Int { lineStarts.count }

  /// The bytes of a line without its line break, or an empty slice where there is no such line.
  ///
  /// - Parameter line: The line, from 1.
  /// - Returns: The bytes, UTF-8 or not.
  public func line(_ line: UInt32) -> ArraySlice<UInt8> {
    guard line >= 1, Int(line) <= lineStarts.count else { return [] }
    let start = Int(lineStarts[Int(line) - 1])
    var end = Int(line) < lineStarts.count ? Int(lineStarts[Int(line)]) : bytes.count
    while end > start, let width = Self.lineBreakEnding(at: end, after: start, in: bytes) { end -= width }
    return bytes[start..<end]
  }

  /// The byte offset of a position, held inside its line.
  public func offset(of position: SourcePosition) -> Int {
    let text = line(position.line)
    var offset = text.startIndex
    var column: UInt32 = 1
    while offset < text.endIndex, column < position.column {
      offset += 1
      while offset < text.endIndex, text[offset] & 0xC0 == 0x80 { offset += 1 }
      column += 1
    }
    return offset
  }

  /// The line in which a byte offset lies, which is held inside the text.
  package func line(at offset: Int) -> UInt32 {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle }
    }
    return UInt32(low + 1)
  }

  /// The position of a byte offset, held inside the text.
  public func position(of offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = line(at: offset)
    var column: UInt32 = 1
    let start = Int(lineStarts[Int(line) - 1])
    for byte in bytes[min(start, offset)..<offset] where byte & 0xC0 != 0x80 { column += 1 }
    return SourcePosition(line: line, column: column)
  }

  /// A range with both its ends inside the text: on one of its lines, and no further than just past that.
  package func held(_ range: SourceRange) -> SourceRange {
    SourceRange(range.source, held(range.start), held(range.end))
  }

  private func held(_ position: SourcePosition) -> SourcePosition {
    let last = UInt32(clamping: lineCount)
    let line = min(max(position.line, 1), last)
    let column = position.line > last ? .max : max(position.column, 1)
    var columns: UInt32 = 1
    for byte in self.line(line) where byte & 0xC0 != 0x80 {
      if columns == column { break }
      columns += 1
    }
    return SourcePosition(line: line, column: columns)
  }

  /// Finds where a word of a value stands in the source, for a caret under it.
  ///
  /// A value read from YAML may have been folded or unquoted, so its offsets are not those of the source; its words are
  /// still there in the same order. For example, the second `uro` of a condition is the second `uro` of its range.
  ///
  /// - Parameters:
  ///   - word: The word to find.
  ///   - occurrence: Which one is meant, from 0.
  ///   - range: Where to look.
  /// - Returns: The range of the word, or `range` itself where the word is not spelt out.
  public func range(of word: some StringProtocol, occurrence: Int = 0, in range: SourceRange) -> SourceRange {
    let needle = Array(word.utf8)
    let end = offset(of: range.end)
    var start = offset(of: range.start)
    guard !needle.isEmpty, start < end else { return range }
    var left = occurrence
    while start + needle.count <= end {
      if bytes[start] == needle[0], bytes[start..<start + needle.count].elementsEqual(needle) {
        if left == 0 {
          return SourceRange(range.source, position(of: start), position(of: start + needle.count))
        }
        left -= 1
        start += needle.count
      } else {
        start += 1
      }
    }
    return range
  }

  /// The width of the line break that ends just before `end`, if there is one.
  private static func lineBreakEnding(at end: Int, after start: Int, in bytes: [UInt8]) -> Int? {
    switch bytes[end - 1] {
    case 0x0A, 0x0D: 1
    case 0x85 where end - start >= 2 && bytes[end - 2] == 0xC2: 2
    case 0xA8, 0xA9: end - start >= 3 && bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80 ? 3 : nil
    default: nil
    }
  }
}

/// The sources of one compilation, each under the id by which ranges refer to it.
public struct SourceMap: Sendable {
  /// The sources in the order of their loading.
  public private(set) var files: [SourceFile] = []

  /// Makes a map without sources.
  public init() {}

  /// Adds a source and returns its id.
  public mutating func add(_ file: SourceFile) -> SourceID {
    files.append(file)
    return SourceID(UInt32(files.count - 1))
  }

  /// The source with this id. The id must come from ``add(_:)`` of this very map.
  public subscript(id: SourceID) -> SourceFile { files[Int(id.index)] }
}
