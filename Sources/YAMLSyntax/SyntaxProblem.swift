import CLibYAML
import Diagnostics

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
  /// For mistakes in the encoding, the offset of the byte.
  var byteOffset: Int?

  init(_ parser: yaml_parser_t) {
    problem = parser.problem.map { String(cString: $0) } ?? ""
    context = parser.context.map { String(cString: $0) } ?? ""
    position = SourcePosition(parser.problem_mark)
    contextPosition = SourcePosition(parser.context_mark)
    byteOffset = parser.error == YAML_READER_ERROR ? Int(parser.problem_offset) : nil
  }
}

/// Finds bytes that are no UTF-8, and files in UTF-16, before libyaml is asked.
func findEncodingProblem(_ file: SourceFile, source: SourceID) -> Diagnostic? {
  let bytes = file.bytes
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    return Diagnostic(
      .error, "not-utf8", at: SourceRange(source, .start, .start),
      Message(
        da: "Filen er gemt som UTF-16. Gem den som UTF-8.", en: "The file is saved as UTF-16. Save it as UTF-8."))
  }
  guard let offset = firstInvalidByte(bytes) else { return nil }
  let start = file.position(of: offset)
  let byte = hexadecimal(bytes[offset])
  return Diagnostic(
    .error, "not-utf8", at: SourceRange(source, start, SourcePosition(line: start.line, column: start.column + 1)),
    Message(
      da: "Tegnet her er ikke UTF-8 (byten \(byte)). Filen er nok gemt med en ældre tegntabel: gem den som UTF-8.",
      en: "The character here is not UTF-8 (the byte \(byte)). The file was probably saved in an older encoding: save it as UTF-8."))
}

private func hexadecimal(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return "0x" + (digits.count == 1 ? "0" : "") + digits
}

/// The offset of the first byte that belongs to no UTF-8 sequence.
private func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
  bytes.withUnsafeBufferPointer { bytes in
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        index += 1
        continue
      }
      let (length, least, greatest): (Int, UInt8, UInt8) =
        switch lead {
        case 0xC2...0xDF: (2, 0x80, 0xBF)
        case 0xE0: (3, 0xA0, 0xBF)
        case 0xED: (3, 0x80, 0x9F)
        case 0xE1...0xEF: (3, 0x80, 0xBF)
        case 0xF0: (4, 0x90, 0xBF)
        case 0xF4: (4, 0x80, 0x8F)
        case 0xF1...0xF3: (4, 0x80, 0xBF)
        default: (0, 0, 0)
        }
      guard length > 0, index + length <= bytes.count, (least...greatest).contains(bytes[index + 1]) else {
        return index
      }
      for follower in bytes[index + 2..<max(index + 2, index + length)] where follower & 0xC0 != 0x80 { return index }
      index += length
    }
    return nil
  }
}

/// Turns what libyaml says into what a teacher can use.
///
/// libyaml reports where it could not go on, which is often long after the mistake; the source is looked at for the
/// usual causes.
func explain(_ problem: SyntaxProblem, in file: SourceFile, source: SourceID) -> Diagnostic {
  if let offset = problem.byteOffset {
    let start = file.position(of: offset)
    return Diagnostic(
      .error, "control-character",
      at: SourceRange(source, start, SourcePosition(line: start.line, column: start.column + 1)),
      Message(
        da: "Her står et usynligt styretegn, som YAML ikke tillader. Slet det.",
        en: "There is an invisible control character here that YAML does not allow. Delete it."))
  }
  let place = SyntaxPlace(problem, in: file, source: source)
  return place.tab() ?? place.unclosedQuote() ?? place.closedTooEarly() ?? place.colonInText() ?? place.startCharacter()
    ?? place.unclosedBracket() ?? place.indentation()
}
