import Diagnostics
import Foundation

/// One error with a note, advice and a fix-it, one warning and one note, in a file whose path wants encoding; and a
/// file without findings.
struct FormatSample {
  let sources: SourceMap
  let diagnostics: [Diagnostic]

  init() {
    var sources = SourceMap()
    _ = sources.add(SourceFile(path: "min pakke/pack.yaml", bytes: Array("pack: dk.a.b\n".utf8)))
    let text = "scenes:\n  gården:\n    goto: gaarden\n    100 % <og> \"mere\"\n"
    let file = SourceFile(path: "min pakke/scenarios/børn, 1:2.yaml", bytes: Array(text.utf8))
    let id = sources.add(file)
    func range(of word: String) -> SourceRange {
      file.range(of: word, in: SourceRange(id, .start, file.position(of: file.bytes.count)))
    }
    let wrong = range(of: "gaarden")
    diagnostics = [
      Diagnostic(
        .info, "hint-here", at: range(of: "og"), Message(da: "Bare så du ved det.", en: "Just so you know.")),
      Diagnostic(
        .warning, "two-lines",
        at: SourceRange(id, SourcePosition(line: 3, column: 5), SourcePosition(line: 4, column: .max)),
        Message(da: "100 % <sikkert> & \"sandt\".", en: "100 % <sure> & \"true\".")),
      Diagnostic(
        .error, "unknown-scene", at: wrong,
        Message(da: "Scenen `gaarden` findes ikke.", en: "There is no scene `gaarden`."),
        notes: [
          Diagnostic.Note(Message(da: "Den ligner denne.", en: "It is like this one."), at: range(of: "gården")),
          Diagnostic.Note(Message(da: "Navne oversættes ikke: {0}.", en: "Names are not translated: {0}.")),
        ],
        fixIts: [
          FixIt(
            wrong, replacement: "gården", title: Message(da: "skriv `gården`", en: "write `gården`"),
            applicability: .certain)
        ]),
    ]
    self.sources = sources
  }

  /// A value as JSON with sorted keys.
  static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
