/// Diagnostics as compilers write them, so that a build or an editor shows each at its line.
///
/// For example
/// ```
/// /home/aase/app/Scenarios/kaffe/scenarios/kaffe.yaml:12:13: error: Scenen `gaarden` findes ikke. [unknown-scene]
/// ```
/// The words `error`, `warning` and `note` are English in every language: programs look for them. Notes and what would
/// mend a finding follow it as notes. Columns count Unicode scalars.
public struct CompilerLines: Sendable {
  /// The language of the messages.
  public var language: MessageLanguage

  /// Makes a renderer.
  public init(language: MessageLanguage) { self.language = language }

  /// Writes diagnostics, a line each and one for each note and change.
  ///
  /// - Parameters:
  ///   - diagnostics: The diagnostics, in any order; they are sorted, and equal ones become one.
  ///   - sources: The sources that their ranges refer to.
  /// - Returns: The lines, each with its line break; empty without findings.
  public func render(_ diagnostics: some Sequence<Diagnostic>, in sources: SourceMap) -> String {
    var lines: [String] = []
    for diagnostic in diagnostics.sortedForReading(sources) {
      func add(_ word: String, _ text: String, at range: SourceRange) {
        let place = "\(visibleText(sources[range.source].path)):\(range.start.line):\(range.start.column)"
        lines.append("\(place): \(word): \(visibleText(text))\n")
      }
      add(
        Self.word(diagnostic.severity), "\(diagnostic.message[language]) [\(diagnostic.code)]", at: diagnostic.range)
      for note in diagnostic.notes { add("note", note.message[language], at: note.range ?? diagnostic.range) }
      for fixIt in diagnostic.fixIts {
        add("note", (language == .danish ? "ret: " : "fix: ") + fixIt.title[language], at: fixIt.range)
      }
    }
    return lines.joined()
  }

  private static func word(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}
