import Diagnostics
import ScenarioCompiler
import ScenarioModel
import Testing

/// What exploring proves: no learner meets a dead end that the author was not told of.
struct ProofTests {
  @Test func reportsWhatCannotBeReached() throws {
    try expectMarks(
      """
      state: { set: false }
      rules:
        - when: set and not set
        #       ^ rule-never-fires
          goto: slut
      """,
      scenes: """
          a:
            choices:
              - ja: Ja.
              - aldrig: Aldrig.
        #       ^ unreachable-choice
                when: set
            goto: slut
          øde:
        # ^ unreachable-scene
            goto: slut
        """)
  }

  @Test func reportsConditionsThatNeverHold() throws {
    try expectMarks(
      "state: { uro: { start: 1, min: 0, max: 4 } }",
      scenes: """
          a:
            choices:
              - op: Op.
                add: { uro: 1 }
              - ned: Ned.
                add: { uro: -1 }
            goto: b
          b:
            lines:
              - narrator: Hun råber.
                when: uro >= 3
        #             ^ line-never-said
              - narrator: Hun venter.
                when: uro >= 2
              - narrator: Igen.
                when: times(b) > 1
        #             ^ line-never-said
            goto:
              - { when: uro > 2, to: slut }
        #               ^ branch-never-taken
              - { when: uro >= 1, to: c }
              - { when: uro > 1, to: c }
        #               ^ branch-never-taken
              - to: c
          c:
            choices:
              - ja: Ja.
                goto:
                  - { when: visited(slut), to: slut }
        #                   ^ branch-never-taken
                  - to: slut
        """)
  }

  /// Keeping the points of one dimension in the states can show that those of another meet their bounds as well.
  @Test func findsTheRangeWhereSeveralDimensionsMeetTheirBounds() throws {
    let scenario = """
      scenario: prøve
      title: Prøve
      briefing: Du øver dig.
      scoring:
        dimensions:
          a: { title: A, min: -2, max: 4 }
          b: { title: B, min: -2, max: 1 }
          c: { title: C }
      scenes:
        q:
          select:
            prompt: Hvad ser du?
            items:
              - i: Det ene
                score: { a: 3 }
              - j: Det andet
                score: { a: 1 }
          goto: r
        r:
          choices:
            - x: Ja, lad os det.
              score: { b: 3 }
            - y: Nej, ellers tak.
              score: { c: 1 }
          goto: slut
        slut:
          end: { outcome: success }
      debrief: [Hvad skete der?]
      """
    var options = CompilerOptions()
    options.standsAlone = true
    options.onlyScenarios = ["prøve.yaml"]
    let compilation = try compile(MemorySource(["prøve.yaml": scenario]), options)
    #expect(!compilation.diagnostics.contains { $0.code == "not-proved" })
    let attainable = try #require(compilation.scenarios.first?.program?.attainable)
    #expect(attainable.basis == .explored)
    #expect(attainable.least == [1, 0, 0])
    #expect(attainable.most == [4, 1, 1])
  }

  @Test func saysThatARuleTakesATaskAway() throws {
    try expectMarks(
      """
      state: { krise: false }
      rules: [ { when: krise, goto: slut } ]
      """,
      scenes: """
          a:
            goto: opgave
          opgave:
        # ^ unreachable-choice
            set: { krise: true }
            select:
              prompt: Hvad ser du?
              items: [ { hofte: Hoften }, { sko: Skoene } ]
            goto: slut
        """)
  }

  @Test func reportsEntriesOfThenThatNeverFollow() throws {
    try expectMarks(
      """
      state: { set: false, hørt: false }
      scoring: { dimensions: { ro: { title: Ro } } }
      """,
      scenes: """
          a:
            order:
              prompt: Hvad først?
              items: [ { stop: Stop }, { rolig: Tal roligt }, { kald: Kald } ]
              points: { ro: 4 }
            then:
              - when: result >= 50
                set: { hørt: true }
                goto: b
              - when: result >= 80
        #             ^ then-never-follows
                goto: b
              - when: set
        #             ^ then-never-follows
                goto: b
              - goto: b
          b:
            select:
              prompt: Hvad ser du?
              max: 1
              items: [ { hofte: Hun tager sig til hoften }, { frakke: Hun har frakke på } ]
            then:
              - when: hørt
                goto: slut
              - when: not hørt
                goto: slut
              - goto: a
        #       ^ then-never-follows
            goto: slut
        """, ignoring: ["state-never-read", "unreachable-scene"])
  }

  @Test func reportsWhereARunIsStuckOrEndless() throws {
    try expectMarks(
      "state: { set: false }",
      scenes: """
          a:
            choices:
              - fast: Til den scene, der kan gå i stå.
                goto: fast
              - ring: Til ringen.
                goto: ring
              - blind: Til blindgyden.
                goto: blind
              - slut: Til slutningen.
                goto: slut
          fast:
        # ^ stuck
            choices:
              - hvis: Kun når.
                when: set
                goto: slut
          ring:
            goto: ring2
          ring2:
        # ^ endless
            goto: ring
          blind:
        # ^ no-way-to-end
            choices:
              - igen: Igen.
            goto: blind2
          blind2:
            choices:
              - igen: Igen.
            goto: blind
        """, ignoring: ["unreachable-choice"])
  }

  @Test func saysOnceThatARunStops() throws {
    try expectMarks(
      "state: { set: false }",
      scenes: """
          a:
            choices:
              - videre: Videre.
              - slut: Til slutningen.
                goto: slut
            goto: b
          b:
            choices:
              - fast: Til den scene, der kan gå i stå.
                goto: fast
              - ring: Til ringen.
                goto: ring
          fast:
        # ^ stuck
            choices:
              - hvis: Kun når.
                when: set
                goto: slut
          ring:
        # ^ endless
            goto: ring
        """, ignoring: ["unreachable-choice"])
  }

  @Test func reportsThatNobodyGetsAPercent() throws {
    try expectMarks(
      """
      scoring:
        dimensions:
          ro: { title: Ro }
      #   ^ no-scored-ending
      """,
      scenes: """
          a:
            choices:
              - ja: Ja.
                score: { ro: 1 }
            goto: b
          b:
            choices:
              - væk: Jeg springer over.
                opt-out: true
            goto: slut
        """)
  }

  @Test func reportsPointsThatHaveNoEnd() throws {
    try expectMarks(
      """
      scoring:
        dimensions:
          ro: { title: Ro }
      #   ^ points-without-end
      """,
      scenes: """
          a:
            choices:
              - igen: Igen.
                score: { ro: 1 }
                goto: a
              - nok: Nok.
            goto: slut
        """)
  }

  @Test func reportsPointsThatOnlyTheErringCanEarn() throws {
    try expectMarks(
      """
      scoring:
        dimensions:
          ro: { title: Ro }
          mod: { title: Mod }
      #   ^ points-only-by-erring
      """,
      scenes: """
          a:
            choices:
              - griber: Du griber hårdt fat.
                critical: true
                goto: b
              - vent: Du venter.
                score: { ro: 2 }
                goto: slut
          b:
            choices:
              - sig: Du siger, hvad du gjorde.
                score: { mod: 2 }
              - tie: Du siger ikke noget.
            goto: slut
        """)
  }

  @Test func reportsARuleThatFiresOnItselfOnce() throws {
    try expectMarks(
      """
      state: { set: false }
      rules:
        - when: set
        #       ^ rule-fires-on-itself
          goto: b
          once: false
      """,
      scenes: """
          a:
            choices:
              - ja: Ja.
                set: { set: true }
              - nej: Nej.
            goto: slut
          b:
            choices:
              - videre: Videre.
            goto: slut
        """)
  }

  @Test func saysNothingOfPathsWithoutTheProof() throws {
    var options = CompilerOptions()
    options.proves = false
    let compilation = try compile(
      MemorySource([
        "pack.yaml": Self.manifest,
        "scenarios/prøve.yaml":
          "scenario: prøve\ntitle: Prøve\nbriefing: Øv dig.\ndebrief: [Hvad?]\nscenes:\n  a:\n    goto: slut\n"
          + "  øde:\n    goto: slut\n  slut:\n    end: { outcome: success }\n",
      ]), options)
    #expect(compilation.diagnostics.map(\.code) == ["no-goal"])
    let program = try #require(compilation.scenarios.first?.program)
    #expect(program.attainable == nil)
  }

  private static let manifest = "pack: dk.example.test\nversion: 1.0.0\nlanguage: 1\ntitle: Test\nlocale: da\n"

  /// Eight counters from 0 to 9, of which every value can come up, and what is scored.
  @Test(arguments: [
    ("", Severity.warning), ("scoring: { dimensions: { ro: { title: Ro, min: 0, max: 5 } } }\n", .warning),
    ("scoring: { dimensions: { ro: { title: Ro } } }\n", .error),
  ])
  func saysThatNotEveryPathWasLookedAt(_ scoring: String, _ severity: Severity) throws {
    let names = (1...8).map { "v\($0)" }
    let state = names.map { "  \($0): { start: 0, min: 0, max: 9 }\n" }.joined()
    let choices = names.map { name in
      "      - \(name): Mere.\n        add: { \(name): 1 }\n        goto: a\n"
    }.joined()
    let points = scoring.isEmpty ? "" : "        score: { ro: 1 }\n        once: true\n"
    let scenario =
      "scenario: prøve\ntitle: Prøve\nbriefing: Øv dig.\ndebrief: [Hvad?]\n\(scoring)state:\n\(state)scenes:\n  a:\n"
      + "    choices:\n\(choices)      - nok: Nok.\n        when: \(names.joined(separator: " + ")) >= 1\n\(points)"
      + "        goto: slut\n  slut:\n    end: { outcome: success }\n"
    var options = CompilerOptions()
    options.stateBudget = 1_000
    let compilation = try compile(
      MemorySource(["pack.yaml": Self.manifest, "scenarios/prøve.yaml": scenario]), options)
    let proof = compilation.diagnostics.filter { !["no-goal", "overload"].contains($0.code) }
    #expect(proof.map(\.code) == ["not-proved"])
    #expect(proof.first?.severity == severity)
    #expect((compilation.scenarios.first?.program == nil) == (severity == .error))
  }

  @Test func tellsVeryManyMistakesAndLooksCloselyAtTheFirst() throws {
    let scenes = (0..<900).map { "  s\($0):\n    goto: slutt\n" }.joined()
    let compilation = try compile(
      MemorySource([
        "pack.yaml": Self.manifest,
        "scenarios/prøve.yaml":
          "scenario: prøve\ntitle: Prøve\nbriefing: Øv dig.\ndebrief: [Hvad?]\nscenes:\n\(scenes)  slut:\n"
          + "    end: { outcome: success }\n",
      ]))
    let found = compilation.diagnostics.filter { $0.code != "no-goal" }
    #expect(found.map(\.code) == Array(repeating: "unknown-scene", count: 900))
    #expect(found.first?.fixIts.map(\.replacement) == ["slut"])
    #expect(found.last?.fixIts == [])
  }
}
