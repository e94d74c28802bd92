import Diagnostics
import ScenarioCompiler
import ScenarioKit

/// What was found in all that a check was asked to look at.
struct CheckResult {
  /// The sources that were read.
  private(set) var sources = SourceMap()
  /// The findings, sorted as a person reads them, none twice.
  private(set) var diagnostics: [Diagnostic] = []
  /// The language of the last pack that says which it is.
  private(set) var locale: String?
  /// The kinds that were known, of the compilation that knew the most; nil before the first.
  private(set) var kinds: KindSet?
  /// Two scenarios of one pack share its manifest, and what is wrong there is said once.
  private var ids: [String: SourceID] = [:]

  /// Starts without anything.
  init() {}

  /// How many findings there are, over all sources that were read.
  var counts: DiagnosticCounts { DiagnosticCounts(diagnostics, files: sources.files.count) }

  /// Adds what one compilation found.
  mutating func add(_ compilation: Compilation) {
    if compilation.kinds.kinds.count > kinds?.kinds.count ?? 0 { kinds = compilation.kinds }
    locale = compilation.pack?.locale.value ?? locale
    let moved = compilation.sources.files.map { file in
      let id = ids[file.path] ?? sources.add(file)
      ids[file.path] = id
      return id
    }
    diagnostics = (diagnostics + compilation.diagnostics.map { $0.moved(to: moved) }).sortedForReading(sources)
  }
}
