import Diagnostics
import ScenarioCompiler
import ScenarioModel
import Testing

/// Compiles a pack in memory whose only scenario is called `prøve`.
///
/// - Parameters:
///   - scenario: What stands in the scenario beside id, title, briefing, debrief and an ending `slut`.
///   - scenes: The scenes, indented by two.
///   - files: The other files by path; a `pack.yaml` is added where there is none.
/// - Returns: What became of it.
/// - Throws: What kept the pack from being read; nothing, as it is in memory.
func compiled(_ scenario: String = "", scenes: String, files: [String: String] = [:]) throws -> Compilation {
  var sources = [
    "pack.yaml": "pack: dk.example.test\nversion: 1.0.0\nlanguage: 1\ntitle: Test\nlocale: da\n",
    "scenarios/prøve.yaml": """
    scenario: prøve
    title: Prøve
    briefing: Du øver dig.
    debrief: [Hvad skete der?]
    \(scenario)
    scenes:
    \(scenes)
      slut:
        end: { outcome: success }
    """,
  ]
  sources.merge(files) { $1 }
  return try compile(MemorySource(sources))
}

/// Compiles a pack as ``compiled(_:scenes:files:)`` does and expects a program.
func program(_ scenario: String = "", scenes: String, files: [String: String] = [:]) throws -> Program {
  let compilation = try compiled(scenario, scenes: scenes, files: files)
  guard let program = compilation.scenarios.first?.program else {
    throw NotCompiled(findings: compilation.diagnostics.map { "\($0.code): \($0.message.english)" })
  }
  return program
}

/// A scenario was to become a program, and did not.
struct NotCompiled: Error {
  var findings: [String]
}

extension Program {
  /// The text with this id.
  func text(_ id: String) throws -> Text {
    try #require(texts.first { $0.id == id }, "\(id) is not in \(texts.map(\.id))")
  }
}
