/// Diagnostics as a JUnit report, which servers for continuous integration show as tests.
///
/// Every source that was looked at is one test case, named by its path. It fails where it has an error: the failure's
/// text is what a person would read at a terminal, every error with its place. Warnings and notes are the case's
/// `system-out`. A case has one `failure` at most, since the common readers look at no second one, and no times, so that
/// the same findings are the same bytes.
public struct JUnitReport: Sendable {
  /// The language of the messages.
  public var language: MessageLanguage

  /// Makes a renderer.
  public init(language: MessageLanguage) { self.language = language }

  /// Writes the report.
  ///
  /// - Parameters:
  ///   - diagnostics: The diagnostics, in any order; they are sorted, and equal ones become one.
  ///   - sources: All sources that were looked at.
  /// - Returns: A whole XML document, ending in a line break.
  public func render(_ diagnostics: some Sequence<Diagnostic>, in sources: SourceMap) -> String {
    var byPath: [String: [Diagnostic]] = [:]
    for diagnostic in diagnostics.sortedForReading(sources) {
      byPath[sources[diagnostic.range.source].path, default: []].append(diagnostic)
    }
    let paths = Set(sources.files.map(\.path)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let failures = paths.count { byPath[$0, default: []].contains { $0.severity == .error } }
    let counts = "tests=\"\(paths.count)\" failures=\"\(failures)\" errors=\"0\" skipped=\"0\""
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="aspirant check" \(counts)>
        <testsuite name="aspirant check" \(counts)>

      """
    for path in paths { text += testCase(path, byPath[path, default: []], in: sources) }
    return text + "  </testsuite>\n</testsuites>\n"
  }

  private func testCase(_ path: String, _ diagnostics: [Diagnostic], in sources: SourceMap) -> String {
    let name = Self.escaped(visibleText(path))
    let start = "    <testcase classname=\"aspirant.check\" name=\"\(name)\" file=\"\(name)\""
    guard !diagnostics.isEmpty else { return start + "/>\n" }
    let renderer = DiagnosticRenderer(language: language, width: nil)
    let errors = diagnostics.filter { $0.severity == .error }
    let others = diagnostics.filter { $0.severity != .error }
    var text = start + ">\n"
    if let first = errors.first {
      let count = DiagnosticCounts(errors, files: 0).summary(language)
      let summary = errors.count == 1 ? visibleText(first.message[language]) : count
      text += "      <failure type=\"\(Self.escaped(first.code))\" message=\"\(Self.escaped(summary))\">"
      text += Self.escaped(renderer.render(errors, in: sources)) + "</failure>\n"
    }
    if !others.isEmpty {
      text += "      <system-out>" + Self.escaped(renderer.render(others, in: sources)) + "</system-out>\n"
    }
    return text + "    </testcase>\n"
  }

  /// A text that XML 1.0 allows in content and in attributes.
  ///
  /// What XML has no way to write, such as U+0000, is spelt out; line breaks stay, since attributes never hold any.
  private static func escaped(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { visibleText($0) }
    var escaped = ""
    for scalar in lines.joined(separator: "\n").unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
