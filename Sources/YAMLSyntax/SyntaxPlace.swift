import Diagnostics

/// A place where libyaml gave up, and the tests for what may have caused it.
///
/// Each test looks for one mistake that prose in YAML invites, and answers with its diagnostic or with nil.
struct SyntaxPlace {
  let problem: SyntaxProblem
  let file: SourceFile
  let source: SourceID
  let comments: [CommentPlace]

  init(_ problem: SyntaxProblem, in file: SourceFile, source: SourceID, comments: [CommentPlace]) {
    self.problem = problem
    self.file = file
    self.source = source
    self.comments = comments
  }

  /// Where libyaml gave up.
  var position: SourcePosition { problem.position }

  /// The scalar at a position; nil past the end of its line.
  func scalar(at position: SourcePosition) -> Unicode.Scalar? {
    let line = file.scalars(position.line)
    let index = Int(position.column) - 1
    return line.indices.contains(index) ? line[index] : nil
  }

  func range(_ start: SourcePosition, _ end: SourcePosition) -> SourceRange { SourceRange(source, start, end) }

  /// The range from one index of a line to another.
  func range(_ line: UInt32, _ from: Int, _ to: Int) -> SourceRange {
    range(
      SourcePosition(line: line, column: UInt32(clamping: from) + 1),
      SourcePosition(line: line, column: UInt32(clamping: to) + 1))
  }

  func range(_ position: SourcePosition, length: UInt32 = 1) -> SourceRange {
    range(position, SourcePosition(line: position.line, column: position.column + length))
  }

  /// Whether the problem is inside `[ ]` or `{ }`.
  ///
  /// libyaml says so only once it has delivered the bracket, for which it waits for the end of the line.
  var isInFlow: Bool { problem.context.contains("flow") || isInBracketsOfLine }

  private var isInBracketsOfLine: Bool {
    let line = file.scalars(position.line)
    let end = min(Int(position.column) - 1, line.count)
    guard let start = LineShape(line).valueStart, start < end, line[start] == "{" || line[start] == "[" else {
      return false
    }
    var depth = 0
    var quote: Unicode.Scalar?
    for scalar in line[start..<end] {
      if let open = quote {
        if scalar == open { quote = nil }
        continue
      }
      switch scalar {
      case "\"", "'": quote = scalar
      case "[", "{": depth += 1
      case "]", "}": depth -= 1
      default: break
      }
      if depth == 0 { return false }
    }
    return true
  }

  // MARK: Quoting

  /// The change that quotes the value starting at a position; nil where its extent cannot be told.
  ///
  /// Outside of brackets the value reaches to the end of its line, and over the lines after it that are indented
  /// further than its key and are no keys themselves. Inside it reaches to the next comma or closing bracket.
  func quoting(from start: SourcePosition) -> FixIt? {
    isInFlow ? quotingInFlow(from: start) : quotingInBlock(from: start)
  }

  private func quotingInBlock(from start: SourcePosition) -> FixIt? {
    let line = file.scalars(start.line)
    let first = Int(start.column) - 1
    guard line.indices.contains(first) else { return nil }
    let shape = LineShape(line)
    let keyColumn = shape.keyEnd == nil ? shape.indent : shape.content
    var end = trimmedEnd(line)
    var last = start.line
    var text = String(String.UnicodeScalarView(line[first..<max(first, end)]))
    while last < UInt32(clamping: file.lineCount), last - start.line < 100 {
      let next = file.scalars(last + 1)
      let shape = LineShape(next)
      guard shape.valueStart != nil, shape.indent > keyColumn else { break }
      // Past the problem, what looks like a key or an item is one.
      let isText = shape.keyEnd == nil && shape.content == shape.indent
      guard isText || last < position.line else { break }
      last += 1
      end = trimmedEnd(next)
      text += "\n" + String(String.UnicodeScalarView(next[..<end]))
    }
    let stop = SourcePosition(line: last, column: UInt32(clamping: end) + 1)
    // Where the text ends is plain on one line, and a guess over several.
    return FixIt(quoting: text, at: range(start, stop)).being(last == start.line ? .certain : .maybe)
  }

  private func quotingInFlow(from start: SourcePosition) -> FixIt? {
    let line = file.scalars(start.line)
    let first = Int(start.column) - 1
    guard line.indices.contains(first) else { return nil }
    var depth = 0
    var end = first
    // What stands in quotes already divides nothing.
    if problem.last.kind == .quoted, start == problem.last.start, position.line == start.line {
      end = min(Int(position.column) - 1, line.count)
    }
    scan: while end < line.count {
      switch line[end] {
      case "[", "{": depth += 1
      case "]", "}":
        if depth == 0 { break scan }
        depth -= 1
      case "," where depth == 0: break scan
      default: break
      }
      end += 1
    }
    let stop = end
    while end > first, line[end - 1] == " " { end -= 1 }
    guard end > first else { return nil }
    let text = String(String.UnicodeScalarView(line[first..<end]))
    return FixIt(quoting: text, at: range(start.line, first, end)).being(endsPlainly(line, stop) ? .certain : .maybe)
  }

  /// Whether a text in brackets surely ends here: at a closing bracket, or at a comma with a key after it.
  private func endsPlainly(_ line: [Unicode.Scalar], _ end: Int) -> Bool {
    guard end < line.count else { return false }
    if line[end] != "," { return true }
    let rest = line[(end + 1)...].drop { $0 == " " }
    let word = rest.prefix(while: LineShape.isWord)
    return !word.isEmpty && rest.dropFirst(word.count).first == ":"
  }

  func trimmedEnd(_ line: [Unicode.Scalar]) -> Int {
    var end = line.count
    while end > 0, line[end - 1] == " " || line[end - 1] == "\t" { end -= 1 }
    return end
  }
}
