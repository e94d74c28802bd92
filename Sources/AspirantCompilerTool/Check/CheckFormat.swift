import ArgumentParser
import Diagnostics
import ScenarioCompiler

/// The forms in which `check` writes what it found.
enum CheckFormat: String, CaseIterable, ExpressibleByArgument {
  /// For a person at a terminal.
  case text
  /// The report of `Schema/report.schema.json`.
  case json
  /// SARIF 2.1.0, for code scanners and editors.
  case sarif
  /// JUnit's XML, for servers of continuous integration.
  case junit
  /// Workflow commands of GitHub Actions.
  case github
  /// Lines as compilers write them, for build tools and editors.
  case compiler

  /// How a text for people is to look; the other forms know no such thing.
  struct Look {
    var style: DiagnosticRenderer.Style
    var width: Int?
  }

  /// What is written.
  ///
  /// - Parameters:
  ///   - result: What was found.
  ///   - failure: What kept the check from its end; nil where nothing did.
  ///   - language: The language of the messages.
  ///   - look: How a text for people is to look.
  ///   - kinds: The kinds whose rules are named too.
  /// - Returns: The bytes: the same for the same findings.
  func render(
    _ result: CheckResult, failure: Message? = nil, language: MessageLanguage, look: Look, kinds: KindSet
  ) -> [UInt8] {
    switch self {
    case .text:
      let renderer = DiagnosticRenderer(language: language, style: look.style, width: look.width)
      return Array(renderer.render(result.diagnostics, in: result.sources).utf8)
    case .json:
      return JSONOutput.encode(DiagnosticsReport(result.diagnostics, in: result.sources, language: language))
    case .sarif:
      let options = SARIFLog.Options(version: toolVersion, language: language, failure: failure) {
        kinds.rule(named: $0)?.description
      }
      return JSONOutput.encode(SARIFLog(result.diagnostics, in: result.sources, options))
    case .junit:
      return Array(JUnitReport(language: language).render(result.diagnostics, in: result.sources).utf8)
    case .github:
      return Array(WorkflowCommands(language: language).render(result.diagnostics, in: result.sources).utf8)
    case .compiler:
      return Array(CompilerLines(language: language).render(result.diagnostics, in: result.sources).utf8)
    }
  }
}
