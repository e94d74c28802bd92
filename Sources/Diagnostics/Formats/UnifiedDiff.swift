/// The difference between two versions of a file in the unified format, which `patch -p0` and `git apply -p0` read.
///
/// Source: POSIX, `diff -u`.
public struct UnifiedDiff: Sendable {
  /// Who reads the difference.
  public enum Display: Hashable, Sendable {
    /// A program: the bytes are the file's.
    case file
    /// A person: whatever could command the terminal is spelt out.
    case terminal(DiagnosticRenderer.Style)
  }

  private let path: String
  private let old: [ArraySlice<UInt8>]
  private let new: [ArraySlice<UInt8>]
  private let changes: [LineDifference.Change]

  /// How many lines are shown around a change.
  private static let context = 3

  /// Compares two versions of a file.
  ///
  /// - Parameters:
  ///   - path: The path of the file, as it is shown.
  ///   - old: The bytes as they were.
  ///   - new: The bytes as they are to be.
  public init(path: String, old: [UInt8], new: [UInt8]) {
    self.path = path
    self.old = Self.lines(old)
    self.new = Self.lines(new)
    changes = LineDifference(self.old, self.new).changes
  }

  /// Writes the difference.
  ///
  /// - Parameter display: Who reads it.
  /// - Returns: The bytes, ending in a line break; none where nothing differs.
  public func render(_ display: Display) -> [UInt8] {
    guard !changes.isEmpty else { return [] }
    var text: [UInt8] = []
    // Without a tab after it, `patch` takes a name with a space in it to end there.
    let name = visibleText(path) + (path.contains(" ") ? "\t" : "")
    write(Array("--- \(name)".utf8), .bold, display, to: &text)
    write(Array("+++ \(name)".utf8), .bold, display, to: &text)
    var index = 0
    while index < changes.count {
      var last = index
      // Changes whose surroundings meet are shown together.
      while last + 1 < changes.count,
        changes[last + 1].old.lowerBound - changes[last].old.upperBound <= 2 * Self.context
      {
        last += 1
      }
      hunk(changes[index...last], display, to: &text)
      index = last + 1
    }
    return text
  }

  private func hunk(_ changes: ArraySlice<LineDifference.Change>, _ display: Display, to text: inout [UInt8]) {
    guard let first = changes.first, let last = changes.last else { return }
    let before = min(Self.context, first.old.lowerBound)
    let after = min(Self.context, old.count - last.old.upperBound)
    let (oldStart, oldEnd) = (first.old.lowerBound - before, last.old.upperBound + after)
    let (newStart, newEnd) = (first.new.lowerBound - before, last.new.upperBound + after)
    let header = "@@ -\(Self.extent(oldStart, oldEnd)) +\(Self.extent(newStart, newEnd)) @@"
    write(Array(header.utf8), .cyan, display, to: &text)
    var done = oldStart
    for change in changes {
      for line in old[done..<change.old.lowerBound] { write(line, " ", nil, display, to: &text) }
      for line in old[change.old] { write(line, "-", .red, display, to: &text) }
      for line in new[change.new] { write(line, "+", .green, display, to: &text) }
      done = change.old.upperBound
    }
    for line in old[done..<oldEnd] { write(line, " ", nil, display, to: &text) }
  }

  private static func extent(_ start: Int, _ end: Int) -> String {
    // Of no lines, the one before is named.
    end == start ? "\(start),0" : end - start == 1 ? "\(start + 1)" : "\(start + 1),\(end - start)"
  }

  private enum Colour: String {
    case bold = "1"
    case red = "31"
    case green = "32"
    case cyan = "36"
  }

  private func write(
    _ line: ArraySlice<UInt8>, _ sign: Unicode.Scalar, _ colour: Colour?, _ display: Display, to text: inout [UInt8]
  ) {
    let isWhole = line.last == 0x0A
    write([UInt8(ascii: sign)] + (isWhole ? line.dropLast() : line), colour, display, to: &text)
    if !isWhole { text += Array("\\ No newline at end of file\n".utf8) }
  }

  private func write(_ line: [UInt8], _ colour: Colour?, _ display: Display, to text: inout [UInt8]) {
    switch display {
    case .file: text += line
    case .terminal(let style):
      let shown = visibleText(String(decoding: line, as: UTF8.self))
      let isColoured = style == .coloured && colour != nil
      text += Array((isColoured ? "\u{1B}[\(colour?.rawValue ?? "")m\(shown)\u{1B}[0m" : shown).utf8)
    }
    text.append(0x0A)
  }

  /// The lines of a text, each with its LF.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == 0x0A {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }
}
