import CLibYAML
import Diagnostics

/// What libyaml delivered last before it gave up.
struct LastEvent {
  /// What it was.
  enum Kind: Equatable {
    /// A plain scalar.
    case plain
    /// A scalar in quotes.
    case quoted
    /// A scalar after `|` or `>`.
    case block
    /// An alias.
    case alias
    /// The end of a collection in `[ ]` or `{ }`, which then starts where the event says.
    case flowEnd
    /// Anything else.
    case other
  }

  private(set) var kind = Kind.other
  private(set) var start = SourcePosition.start
  private(set) var end = SourcePosition.start

  init() {}

  init(_ event: yaml_event_t) {
    start = SourcePosition(event.start_mark)
    end = SourcePosition(event.end_mark)
    switch event.type {
    case YAML_ALIAS_EVENT:
      kind = .alias
    case YAML_SCALAR_EVENT:
      switch event.data.scalar.style {
      case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: kind = .quoted
      case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: kind = .block
      default: kind = .plain
      }
    default:
      break
    }
  }

  /// Notes that a flow collection ended that started here.
  mutating func closesFlow(from start: SourcePosition) {
    kind = .flowEnd
    self.start = start
  }
}

/// What libyaml says when it gives up.
struct SyntaxProblem {
  /// libyaml's own words, for example `did not find expected key`.
  var problem: String
  /// What it was reading, for example `while parsing a block mapping`.
  var context: String
  /// Where it gave up.
  var position: SourcePosition
  /// Where what it was reading started.
  var contextPosition: SourcePosition
  /// For mistakes in the encoding, the offset of the byte in the file.
  var byteOffset: Int?
  /// What it had delivered before.
  var last: LastEvent

  init(_ parser: yaml_parser_t, inputStart: Int, last: LastEvent) {
    problem = parser.problem.map { String(cString: $0) } ?? ""
    context = parser.context.map { String(cString: $0) } ?? ""
    position = SourcePosition(parser.problem_mark)
    contextPosition = SourcePosition(parser.context_mark)
    byteOffset = parser.error == YAML_READER_ERROR ? Int(parser.problem_offset) + inputStart : nil
    self.last = last
  }
}

/// Finds bytes that are no UTF-8, and files in UTF-16, before libyaml is asked.
func findEncodingProblem(_ file: SourceFile, source: SourceID) -> Diagnostic? {
  let bytes = file.bytes
  // Without a byte order mark, UTF-16 shows in its zero bytes.
  let hasZeroes = bytes.count >= 4 && (bytes[0] == 0 || bytes[1] == 0) && (bytes[2] == 0 || bytes[3] == 0)
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || hasZeroes {
    return Diagnostic(
      .error, "not-utf8", at: SourceRange(source, .start, .start),
      Message(
        da: "Filen er gemt som UTF-16. Gem den som UTF-8.", en: "The file is saved as UTF-16. Save it as UTF-8."))
  }
  // A document of Word or LibreOffice is a zip, or in an older form begins so.
  let isDocument = [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0], Array("{\\rtf".utf8)].contains {
    bytes.starts(with: $0)
  }
  if isDocument {
    return Diagnostic(
      .error, "not-utf8", at: SourceRange(source, .start, .start),
      Message(
        da: "Filen er et dokument fra et skriveprogram som Word. Gem den som ren tekst (UTF-8).",
        en: "The file is a document of a program such as Word. Save it as plain text (UTF-8)."))
  }
  guard let offset = file.survey.firstInvalidByte else { return nil }
  let start = file.position(of: offset)
  let byte = hexadecimal(bytes[offset])
  return Diagnostic(
    .error, "not-utf8", at: SourceRange(source, start, SourcePosition(line: start.line, column: start.column + 1)),
    Message(
      da: "Tegnet her er ikke UTF-8 (byten \(byte)). Filen er nok gemt med en ældre tegntabel: gem den som UTF-8.",
      en:
        "The character here is not UTF-8 (the byte \(byte)). The file was probably saved in an older encoding: save it as UTF-8."
    ))
}

private func hexadecimal(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return "0x" + (digits.count == 1 ? "0" : "") + digits
}

/// The code of a mistake whose cause was not recognised.
let unexplainedCode = "yaml-syntax"

/// A mistake in the syntax, and what of the other findings it explains as well.
struct SyntaxExplanation {
  var diagnostic: Diagnostic
  private var start: SourcePosition
  private var end: SourcePosition

  init(_ diagnostic: Diagnostic, upTo position: SourcePosition) {
    self.diagnostic = diagnostic
    start = diagnostic.fixIts.reduce(diagnostic.range.start) { min($0, $1.range.start) }
    end = max(position, diagnostic.range.end)
  }

  /// Whether a finding is about the very words of the mistake.
  func covers(_ range: SourceRange) -> Bool { start <= range.start && range.start <= end }
}

/// Turns what libyaml says into what a teacher can use.
///
/// libyaml reports where it could not go on, which is often long after the mistake; the source is looked at for the
/// usual causes, the surest first.
func explain(
  _ problem: SyntaxProblem, in file: SourceFile, source: SourceID, comments: [CommentPlace]
) -> SyntaxExplanation {
  if let offset = problem.byteOffset {
    let start = file.position(of: offset)
    let range = SourceRange(source, start, SourcePosition(line: start.line, column: start.column + 1))
    return SyntaxExplanation(controlCharacter(file.bytes[offset...].first, at: range), upTo: start)
  }
  let place = SyntaxPlace(problem, in: file, source: source, comments: comments)
  let diagnostic =
    place.tab() ?? place.hardSpace() ?? place.codeFence() ?? place.badEscape() ?? place.unclosedQuote()
    ?? place.textAfterQuote() ?? place.cutByComment() ?? place.document() ?? place.colonInText()
    ?? place.startCharacter()
    ?? place.bracketInText()
    ?? place.unclosedBracket() ?? place.blockIndentation() ?? place.keyWithoutColon()
    ?? place.indentation()
  return SyntaxExplanation(diagnostic, upTo: problem.position)
}

private func controlCharacter(_ byte: UInt8?, at range: SourceRange) -> Diagnostic {
  Diagnostic(
    .error, "control-character", at: range,
    Message(
      da: "Her står et usynligt styretegn (\(hexadecimal(byte ?? 0))), som YAML ikke tillader. Slet det.",
      en:
        "There is an invisible control character here (\(hexadecimal(byte ?? 0))) that YAML does not allow. Delete it."),
    fixIts: [
      FixIt(
        range, replacement: "", title: Message(da: "slet tegnet", en: "delete the character"), applicability: .certain)
    ])
}
