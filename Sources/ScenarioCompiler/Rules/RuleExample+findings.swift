package import Diagnostics
import ScenarioKit
import YAMLSyntax

extension RuleExample {
  /// What the toolkit says of an example.
  package struct Found {
    /// The findings of the compiler and of the authors' own tests, in the order of reading.
    package var diagnostics: [Diagnostic]
    /// The sources that they are about.
    package var sources: SourceMap
  }

  /// Compiles the example, and runs the tests of authors in it; an example in JSON is only read.
  /// - Returns: What there is to say.
  /// - Throws: Nothing of its own; what is in memory can be read.
  package func found() throws -> Found {
    guard !isJSON else {
      var sources = SourceMap()
      let file = SourceFile(path: Self.jsonPath, bytes: files.first?.bytes ?? [])
      return Found(diagnostics: parseJSON(file, source: sources.add(file)).diagnostics, sources: sources)
    }
    var options = CompilerOptions()
    options.stateBudget = stateBudget ?? options.stateBudget
    if !kinds.isEmpty { options.kinds = try KindSet(kinds) }
    if let demand {
      options.versionDemand = { $0.pack?.version.value == demand.least ? nil : demand }
    }
    var compilation = try compile(pack, options)
    // Nobody answers here for agents.
    for index in compilation.tests.indices { compilation.tests[index].authored.tests.removeAll { $0.agent != nil } }
    let failures = runTests(compilation).flatMap(\.failures)
    return Found(diagnostics: compilation.diagnostics + failures, sources: compilation.sources)
  }
}
