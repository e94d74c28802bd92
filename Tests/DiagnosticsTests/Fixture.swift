import Diagnostics

/// One source and the ranges of its words, for tests of what is written about them.
struct Fixture {
  var sources = SourceMap()
  let id: SourceID

  init(_ text: String, path: String = "gerda.yaml") {
    self.init(bytes: Array(text.utf8), path: path)
  }

  init(bytes: [UInt8], path: String = "gerda.yaml") {
    id = sources.add(SourceFile(path: path, bytes: bytes))
  }

  /// The range of the first time a word stands in the source.
  func range(of word: String) -> SourceRange {
    let file = sources[id]
    let all = SourceRange(id, .start, file.position(of: file.bytes.count))
    return file.range(of: word, in: all)
  }

  func range(_ line: UInt32, _ column: UInt32, _ endLine: UInt32, _ endColumn: UInt32) -> SourceRange {
    SourceRange(
      id, SourcePosition(line: line, column: column), SourcePosition(line: endLine, column: endColumn))
  }

  func render(
    _ range: SourceRange, _ message: Message = Message(da: "Fejl.", en: "Wrong."), language: MessageLanguage = .danish,
    width: Int? = 100, notes: [Diagnostic.Note] = [], fixIts: [FixIt] = []
  ) -> String {
    DiagnosticRenderer(language: language, width: width).render(
      Diagnostic(.error, "x", at: range, message, notes: notes, fixIts: fixIts), in: sources)
  }
}
