import Diagnostics
import ScenarioCompiler
import ScenarioTesting
import Testing

/// The authors' own tests: names that they get wrong, and what is said where a run is not as expected.
struct AuthorTestTests {
  private static let scenario = """
    scenario: prøve
    title: Prøve
    briefing: Du øver dig.
    debrief: [Hvad skete der?]
    state: { uro: { start: 5, min: 0, max: 10 } }
    scoring:
      dimensions:
        ro: { title: Ro }
    scenes:
      a:
        choices:
          - vent: Du venter.
            score: { ro: 2 }
            add: { uro: -1 }
          - grib: Du griber.
            critical: true
          - sent: Du kommer sent.
            when: uro < 5
        goto:
          - { when: uro < 5, to: lod }
          - to: slut
      lod:
        goto:
          - { weight: 1, to: slut }
          - { weight: 1, to: godt }
      slut:
        end: { outcome: partial }
      godt:
        end: { outcome: success }
    """

  @Test func findsNamesThatTheScenarioLacks() throws {
    let tests = """
      scenario: prøve
      tests:
        - name: Navne
          choose: [ventt, vent, a/vent, skip, 3]
          #        ^ unknown-choice
          draw: { lodd: slut }
          #       ^ unknown-scene
          expect:
            end: slutt
            #    ^ unknown-scene
            passed: true
            #       ^ passed-without-pass
            state: { urro: 4 }
            #        ^ unknown-state
            score: { roo: 2 }
            #        ^ unknown-dimension
            critical: [grip]
            #          ^ unknown-choice
            visited: [b]
            #         ^ unknown-scene
        - name: Navne
        #       ^ duplicate-id
          choose: [vent]
          expect: { end: slut }
      """
    let other = """
      scenario: prøver
      #         ^ unknown-scenario
      tests:
        - { name: Andet, choose: [vent], expect: { end: slut } }
      """
    let pack = MarkedPack(
      ["scenarios/prøve.yaml": Self.scenario, "tests/a.yaml": tests, "tests/b.yaml": other],
      ignoring: ["unreachable-choice"])
    try expectAgreement(pack)
  }

  @Test func findsAgentsThatAreNotThere() throws {
    let tests = """
      scenario: prøve
      tests:
        - { name: A, agent: best, expect: { end: slut } }
        - { name: B, agent: agenter/siger-ja.yaml, expect: { end: slut } }
        - { name: C, agent: program, expect: { end: slut } }
        - { name: D, agent: ../fælles/siger-nej.yaml, expect: { end: slut } }
        - { name: E, agent: bedst, expect: { end: slut } }
        #                   ^ unknown-agent
        - { name: F, agent: agenter/siger-jah.yaml, expect: { end: slut } }
        #                   ^ unknown-agent
        - { name: G, agent: agenter, expect: { end: slut } }
        #                   ^ unknown-agent
      """
    let files = [
      "scenarios/prøve.yaml": Self.scenario, "tests/a.yaml": tests,
      "agenter/siger-ja.yaml": "agent: ja\ntitle: Siger ja\n",
    ]
    try expectAgreement(MarkedPack(files, ignoring: ["unreachable-choice"]))
    let all = files.merging([
      "pack.yaml": "pack: dk.example.test\nversion: 1.0.0\nlanguage: 1\ntitle: Test\nlocale: da\n"
    ]) { $1 }
    let found = try compile(MemorySource(all)).diagnostics.filter { $0.code == "unknown-agent" }
    #expect(found.flatMap(\.fixIts).map(\.replacement) == ["best", "agenter/siger-ja.yaml", "agenter/siger-ja.yaml"])
    #expect(found.flatMap(\.fixIts).allSatisfy { $0.applicability != .certain })
  }

  /// The lines of a test and the line, from its name on, at which it fails; nil where it passes.
  private static let tests: [(test: String, failsAt: UInt32?)] = [
    ("choose: [grib]\nexpect: { end: slut, critical: [grib], score: { ro: 0 }, state: { uro: 5 } }", nil),
    ("choose: [vent]\ndraw: { lod: godt }\nexpect: { end: godt, percent: 100, not-visited: [slut] }", nil),
    ("choose: [vent]\nseed: 1\nexpect: { visited: [lod] }", nil),
    ("choose: [vent]\nexpect: { visited: [lod] }", 0),
    ("choose: [vent]\ndraw: { lod: a }\nexpect: { visited: [lod] }", 2),
    ("choose: [grib]\ndraw: { lod: godt }\nexpect: { end: slut }", 2),
    ("choose: [sent]\nexpect: { end: slut }", 1),
    ("choose: []\nexpect: { end: slut }", 1),
    ("choose: [grib, vent]\nexpect: { end: slut }", 1),
    ("choose: [3]\nexpect: { end: slut }", 1),
    ("choose: [grib]\nexpect:\n  end: godt", 3),
    ("choose: [grib]\nexpect:\n  percent: \">= 50\"", 3),
    ("choose: [grib]\nexpect:\n  score: { ro: 1 }", 3),
    ("choose: [grib]\nexpect:\n  state: { uro: 4 }", 3),
    ("choose: [grib]\nexpect:\n  critical: []", 3),
    ("choose: [grib]\nexpect:\n  visited: [godt]", 3),
    ("choose: [grib]\nexpect:\n  not-visited: [slut]", 3),
  ]

  @Test(arguments: tests.indices) func saysWhereARunIsNotAsExpected(_ index: Int) throws {
    let (test, failsAt) = Self.tests[index]
    let lines = test.split(separator: "\n").map { "    \($0)\n" }.joined()
    let compilation = try compile(
      MemorySource([
        "pack.yaml": "pack: dk.example.test\nversion: 1.0.0\nlanguage: 1\ntitle: Test\nlocale: da\n",
        "scenarios/prøve.yaml": Self.scenario,
        "tests/a.yaml": "scenario: prøve\ntests:\n  - name: En\n\(lines)",
      ]))
    #expect(!compilation.hasErrors, "\(compilation.diagnostics.map(\.message.english))")
    let outcome = try #require(runTests(compilation).first)
    #expect(outcome.failures.map(\.range.start.line) == (failsAt.map { [3 + $0] } ?? []))
    #expect(outcome.failures.allSatisfy { $0.code == "test-failed" })
    #expect(outcome.path.first == "a")
  }
}
