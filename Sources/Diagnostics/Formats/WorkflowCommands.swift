/// Diagnostics as workflow commands, which GitHub Actions shows beside the lines that they are about.
///
/// One line each, for example
/// ```
/// ::error file=scenarios/gerda.yaml,line=12,col=13,endLine=12,endColumn=20,title=unknown-scene::Scenen findes ikke.
/// ```
/// Columns are written for findings on one line only; GitHub refuses them elsewhere. They count Unicode scalars, and
/// the end is just past the words. Source: GitHub's documentation, "Workflow commands for GitHub Actions".
public struct WorkflowCommands: Sendable {
  /// The language of the messages.
  public var language: MessageLanguage

  /// Makes a renderer.
  public init(language: MessageLanguage) { self.language = language }

  /// Writes diagnostics, a command each.
  ///
  /// - Parameters:
  ///   - diagnostics: The diagnostics, in any order; they are sorted, and equal ones become one.
  ///   - sources: The sources that their ranges refer to.
  /// - Returns: The lines, each with its line break; empty without findings.
  public func render(_ diagnostics: some Sequence<Diagnostic>, in sources: SourceMap) -> String {
    diagnostics.sortedForReading(sources).map { line($0, in: sources) + "\n" }.joined()
  }

  private func line(_ diagnostic: Diagnostic, in sources: SourceMap) -> String {
    let file = sources[diagnostic.range.source]
    let range = file.held(diagnostic.range)
    var properties = [("file", file.path), ("line", String(range.start.line))]
    if range.start.line == range.end.line { properties.append(("col", String(range.start.column))) }
    properties.append(("endLine", String(range.end.line)))
    if range.start.line == range.end.line { properties.append(("endColumn", String(range.end.column))) }
    properties.append(("title", diagnostic.code))
    let list = properties.map { "\($0.0)=\(Self.escaped($0.1, isProperty: true))" }.joined(separator: ",")
    return
      "::\(command(diagnostic.severity)) \(list)::\(Self.escaped(text(diagnostic, in: sources), isProperty: false))"
  }

  private func command(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }

  /// The message, then the notes and what would mend it, a line each.
  private func text(_ diagnostic: Diagnostic, in sources: SourceMap) -> String {
    var lines = [visibleText(diagnostic.message[language])]
    for note in diagnostic.notes {
      let place = note.range.map { "\(visibleText(sources[$0.source].path)):\($0.start.line):\($0.start.column): " }
      lines.append((place ?? "") + visibleText(note.message[language]))
    }
    for fixIt in diagnostic.fixIts {
      let isHere = fixIt.range.source == diagnostic.range.source
      let place = isHere ? "" : "\(visibleText(sources[fixIt.range.source].path)):\(fixIt.range.start.line): "
      lines.append((language == .danish ? "ret: " : "fix: ") + place + visibleText(fixIt.title[language]))
    }
    return lines.joined(separator: "\n")
  }

  /// A text that ends no command and no property of one.
  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      case ":" where isProperty: escaped += "%3A"
      case "," where isProperty: escaped += "%2C"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
