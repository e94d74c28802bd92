import Diagnostics
import ScenarioCompiler
import ScenarioKit
import ScenarioModel
import Testing

/// A pack in memory with one scenario `prøve` of one kind.
///
/// - Parameters:
///   - kind: The kind, which the scenario names.
///   - scenario: What stands in the scenario beside the usual keys and the ending `slut`.
///   - scenes: The scenes, indented by two.
///   - tests: The author's own tests, indented by two; they say what became of a run.
///   - locale: The language of the pack.
/// - Returns: What became of it, with the failures of the author's tests among the findings.
/// - Throws: That the kind has a fault; the pack is in memory and can be read.
func compiled(
  _ kind: some ScenarioKind, _ scenario: String = "", scenes: String, tests: String = "", locale: String = "da"
) throws -> Compilation {
  try compiled([kind], scenario, scenes: scenes, tests: tests, locale: locale)
}

/// The same with several kinds.
func compiled(
  _ kinds: [any ScenarioKind], _ scenario: String = "", scenes: String, tests: String = "", locale: String = "da"
) throws -> Compilation {
  var files = [
    "pack.yaml": """
    pack: dk.example.test
    version: 1.0.0
    language: 1
    title: Test
    locale: \(locale)
    license: CC-BY-4.0
    competencies: [{ id: relation, title: Mødet med borgeren }]
    """,
    "scenarios/prøve.yaml": """
    scenario: prøve
    title: Prøve
    kinds: [\(kinds.map(\.id).joined(separator: ", "))]
    competencies: [relation]
    briefing: Du øver dig.
    debrief: [Hvad skete der?]
    cast:
      gerda: { name: Gerda, role: citizen }
      mette: { name: Mette, role: colleague }
    \(scenario)
    scenes:
    \(scenes)
      slut:
        end: { outcome: success }
    """,
  ]
  if !tests.isEmpty { files["tests/prøve.yaml"] = "scenario: prøve\ntests:\n\(tests)" }
  var options = CompilerOptions()
  options.kinds = try KindSet(kinds)
  var compilation = try compile(MemorySource(files), options)
  compilation.diagnostics += runTests(compilation).flatMap(\.failures)
  return compilation
}

extension Compilation {
  /// Each finding in a line: where, code and the Danish sentence.
  var findings: [String] {
    diagnostics.map { "\(place(of: $0.range)) \($0.code): \($0.message.danish)" }
  }

  /// The errors among the findings.
  var errors: [String] {
    diagnostics.filter { $0.severity == .error }.map { "\(place(of: $0.range)) \($0.code): \($0.message.danish)" }
  }

  /// The words at a place.
  func place(of range: SourceRange) -> String { "\(range.start.line):\(range.start.column)" }
}
