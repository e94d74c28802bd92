import Diagnostics
import YAMLSyntax

/// A comment that allows what a rule finds: `# aspirant: allow CODE – reason`, at the end of the line that it is about
/// or on a line of its own before it.
struct AllowComment {
  /// The codes that it allows, each with its place.
  var codes: [(code: String, range: SourceRange)]
  /// The line that it is about.
  var line: UInt32
  /// Where the comment stands.
  var range: SourceRange
}

/// Finds the comments of a file that allow something.
///
/// - Parameters:
///   - file: The file.
///   - source: Its id.
///   - tree: Its tree, which tells comments from text; nil where it could not be read.
/// - Returns: The comments in order, and what there is to say of those that cannot be understood.
func allowComments(
  in file: SourceFile, _ source: SourceID, _ tree: SyntaxTree?
) -> (comments: [AllowComment], diagnostics: [Diagnostic]) {
  var comments: [AllowComment] = []
  var diagnostics: [Diagnostic] = []
  for hash in file.survey.numberSigns.lazy.map({ Int($0) }) {
    guard let (offset, isRight) = file.allowance(after: hash) else { continue }
    let start = file.position(of: hash)
    let line = file.line(start.line)
    let before = line[line.startIndex..<max(line.startIndex, hash)]
    let isAlone = before.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    guard isAlone || before.last == 0x20 || before.last == 0x09 else { continue }
    if let tree, tree.scalarContains(start) { continue }
    let range = SourceRange(source, start, file.position(of: line.endIndex))
    var words = Words(line[offset..<line.endIndex].dropFirst("aspirant:".utf8.count), file)
    guard isRight, words.next()?.text == "allow", let codes = words.codes(source), words.hasReason() else {
      diagnostics.append(
        Diagnostic(
          .warning, "allow-form", at: range,
          Message(
            da: "Kommentaren kan ikke forstås. Skriv `# aspirant: allow KODE – grunden til, at det er i orden`.",
            en: "The comment is not understood. Write `# aspirant: allow CODE – why it is fine here`.")))
      continue
    }
    comments.append(
      AllowComment(codes: codes, line: isAlone ? lineBelow(start.line, in: file) : start.line, range: range))
    if comments.count == 10_000 { break }
  }
  return (comments, diagnostics)
}

/// The next line that is neither empty nor a comment.
private func lineBelow(_ line: UInt32, in file: SourceFile) -> UInt32 {
  var next = line + 1
  while next <= UInt32(clamping: file.lineCount) {
    let text = file.line(next).drop { $0 == 0x20 || $0 == 0x09 }
    if let first = text.first, first != UInt8(ascii: "#") { return next }
    next += 1
  }
  return line
}

/// The words of a comment one by one.
private struct Words {
  private var rest: ArraySlice<UInt8>
  private let file: SourceFile

  init(_ rest: ArraySlice<UInt8>, _ file: SourceFile) {
    self.rest = rest
    self.file = file
  }

  mutating func next() -> (text: String, start: Int, end: Int)? {
    rest = rest.drop { $0 == 0x20 || $0 == 0x09 }
    let word = rest.prefix { $0 != 0x20 && $0 != 0x09 && $0 != UInt8(ascii: ",") }
    guard !word.isEmpty else { return nil }
    rest = rest[word.endIndex...]
    return (String(decoding: word, as: UTF8.self), word.startIndex, word.endIndex)
  }

  /// The codes up to the dash, with commas between them.
  mutating func codes(_ source: SourceID) -> [(code: String, range: SourceRange)]? {
    var codes: [(code: String, range: SourceRange)] = []
    repeat {
      guard let word = next(), word.text.utf8.first.map({ (0x61...0x7A).contains($0) }) == true else { return nil }
      codes.append(
        (word.text, SourceRange(source, file.position(of: word.start), file.position(of: word.end))))
      guard codes.count < 20 else { return nil }
    } while takeComma()
    return codes
  }

  private mutating func takeComma() -> Bool {
    rest = rest.drop { $0 == 0x20 }
    guard rest.first == UInt8(ascii: ",") else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// Whether a dash and some words follow.
  mutating func hasReason() -> Bool {
    guard let dash = next(), ["–", "—", "-", "--"].contains(dash.text) else { return false }
    return rest.contains { $0 != 0x20 && $0 != 0x09 }
  }
}

extension SyntaxTree {
  /// Whether a position lies inside a scalar, so that a `#` there is text.
  fileprivate func scalarContains(_ position: SourcePosition) -> Bool {
    records.contains { $0.kind == .scalar && $0.start <= position && position < $0.end }
  }
}
