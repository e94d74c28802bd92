import Diagnostics
import ScenarioCompiler
import ScenarioKit
import Testing

/// `set: { x: { at-least: v } }`: a greater value stays.
struct AtLeastTests {
  private func compiled(_ scenes: String, tests: String = "") throws -> Compilation {
    var files = [
      "pack.yaml": """
      pack: dk.example.test
      version: 1.0.0
      language: 1
      title: Test
      locale: da
      license: CC-BY-4.0
      """,
      "scenarios/prøve.yaml": """
      scenario: prøve
      title: Prøve
      state:
        smerte: { start: skjult, values: [skjult, fundet, mødt] }
        tal: { start: 5, min: -10, max: 10 }
        hjulpet: false
      scenes:
      \(scenes)
        slut: { end: { outcome: success } }
      """,
    ]
    if !tests.isEmpty { files["tests/prøve.yaml"] = "scenario: prøve\ntests:\n\(tests)" }
    var compilation = try compile(MemorySource(files), CompilerOptions())
    compilation.diagnostics += runTests(compilation).flatMap(\.failures)
    return compilation
  }

  private static let scenes = """
      a:
        choices:
          - frem: Frem.
            set: { smerte: mødt, tal: -3 }
          - bliv: Bliv.
        goto: b
      b:
        choices:
          - find: Find.
            set: { smerte: { at-least: fundet }, tal: { at-least: 2 }, hjulpet: { at-least: true } }
          - gå: Gå.
        goto:
          - when: smerte = fundet and hjulpet and tal > 4
            to: slut
          - to: slut
    """

  @Test func leavesAGreaterValue() throws {
    let compilation = try compiled(
      Self.scenes,
      tests: """
          - { name: frem, choose: [frem, find], expect: { state: { smerte: mødt, tal: 2, hjulpet: true } } }
          - { name: bliv, choose: [bliv, find], expect: { state: { smerte: fundet, tal: 5, hjulpet: true } } }
          - { name: gå, choose: [bliv, gå], expect: { state: { smerte: skjult, tal: 5, hjulpet: false } } }
        """)
    #expect(compilation.diagnostics.filter { $0.severity == .error }.map(\.message.danish) == [])
  }

  @Test func isWrittenAsItWasRead() throws {
    let compilation = try compiled(Self.scenes)
    let scenario = try #require(compilation.scenarios.first)
    #expect(scenario.core.coreYAML.contains("smerte: { at-least: fundet }"))
    let again = try compile(
      MemorySource(["scenarios/prøve.yaml": scenario.core.coreYAML]), options(onlyScenario: "scenarios/prøve.yaml"))
    #expect(again.scenarios.first?.program == scenario.program)
  }

  @Test(arguments: [
    ("smerte: { at-least: væk }", "unknown-value"), ("smerte: { mindst: fundet }", "unknown-key"),
    ("tal: { at-least: 99 }", "out-of-range"), ("smerte: {}", "missing-key"),
    ("smerte: { at-least: { at-least: fundet } }", "wrong-type"),
  ])
  func tellsWhatIsWrongAtTheWord(_ change: (String, String)) throws {
    let scenes = Self.scenes.replacing("smerte: { at-least: fundet }, tal: { at-least: 2 }", with: change.0)
    let found = try compiled(scenes).diagnostics.filter { $0.severity == .error }
    #expect(found.map(\.code).contains(change.1), "\(found.map { $0.code + ": " + $0.message.danish })")
  }

  @Test func knowsWhichValuesThereCanBe() throws {
    // Nothing meets the pain, so that it can never be met.
    let scenes =
      Self.scenes.replacing("set: { smerte: mødt, tal: -3 }", with: "set: { tal: -3 }") + """

          c:
            select:
              items:
                - når: Når.
                  when: smerte = mødt
                - ellers: Ellers.
            goto: slut
        """
    let found = try compiled(scenes.replacing("to: slut", with: "to: c")).diagnostics
    #expect(found.filter { $0.code == "item-never-shown" }.count == 1, "\(found.map(\.code))")
  }

  private func options(onlyScenario: String) -> CompilerOptions {
    var options = CompilerOptions()
    options.onlyScenarios = [onlyScenario]
    options.standsAlone = true
    return options
  }
}
