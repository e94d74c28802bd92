import DementiaCare
import Diagnostics
import ScenarioCompiler
import Testing

/// What authors are told where the key of a kind and `kinds` do not fit together.
struct KindKeysTests {
  private func found(_ head: String) throws -> [Diagnostic] {
    var options = CompilerOptions()
    options.kinds = try KindSet([DementiaCare()])
    options.standsAlone = true
    options.onlyScenarios = ["proeve.yaml"]
    let text = """
      scenario: proeve
      \(head)scenes:
        doeren:
          choices:
            - foelg: Skal vi gå lidt?
              dementia-care: validate
            - vent: Vil du vente?
              dementia-care: wait
          goto: ro
        ro:
          end: { outcome: success, title: Ro }

      """
    let compilation = try compile(MemorySource(["proeve.yaml": text]), options)
    return compilation.diagnostics.filter { $0.severity == .error }
  }

  @Test func namesTheKindWhoseKeyIsUsed() throws {
    let found = try found("title: Prøve\n")
    #expect(found.map(\.code) == ["kind-not-named"])
    #expect(found.first?.range.start.line == 7)
    let fixIt = try #require(found.first?.fixIts.first)
    #expect(fixIt.applicability == .certain && fixIt.replacement == "kinds: [dementia-care]\n")
    #expect(fixIt.range.start == SourcePosition(line: 2, column: 1))
  }

  @Test func takesAnUnknownKindForTheOneWhoseKeysAreUsed() throws {
    let found = try found("title: Prøve\nkinds: [demens]\n")
    #expect(found.map(\.code) == ["unknown-kind"])
    #expect(found.first?.message.danish.contains("Mente du `dementia-care`?") == true)
    #expect(found.first?.fixIts.first?.applicability == .certain)
  }

  @Test func saysNothingWhereTheyFit() throws {
    #expect(try found("title: Prøve\nkinds: [dementia-care]\n").isEmpty)
  }

  @Test func saysOnceThatNobodyKnowsAKind() throws {
    // What stands under its key, and what it would have brought, need no word.
    let found = try found("title: Prøve\nkinds: [dementia-care, vagt]\nvagt: [7]\nrules: [{ when: x > 1, goto: ro }]\n")
    #expect(found.map(\.code) == ["unknown-kind"])
    #expect(found.first?.notes.first?.message.english.contains("--kind-program") == true)
    // A slip of form is told all the same.
    #expect(try self.found("titel: Prøve\nkinds: [vagt]\nvagt: 7\n").map(\.code).contains("unknown-key"))
    for names in [
      "[scenes, Vagt, '', '../x', scenes]", "[\((0..<3000).map { "k\($0)" }.joined(separator: ", "))]", "vagt",
    ] {
      #expect(try !self.found("title: Prøve\nkinds: \(names)\n").isEmpty)
    }
  }
}
