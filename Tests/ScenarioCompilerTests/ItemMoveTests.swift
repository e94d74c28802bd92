import Diagnostics
import ScenarioCompiler
import ScenarioModel
import ScenarioTesting
import Testing

/// Select, order, match, compose, `then`, `within` and `who`: what they compile to, and what is said of mistakes.
struct ItemMoveTests {
  private static let head = """
    cast:
      amina: { name: Amina, role: learner }
      mette: { name: Mette, role: colleague }
    state:
      uro: { start: 5, min: 0, max: 10 }
      spurgt: false
      fundet: { start: intet, values: [intet, hofte] }
    scoring:
      dimensions:
        faglig: { title: Faglighed, min: -100, max: 200 }
    """

  private static let scenes = """
      a:
        who: amina
        within: 2m
        late: { add: { uro: 1 }, reply: [ { mette: Tiden er gået. } ], feedback: Du nåede det ikke. }
        select:
          prompt: Hvad lægger du mærke til?
          max: 2
          items:
            - hofte: Hun tager sig til hoften
              score: { faglig: 2 }
              set: { spurgt: true }
            - sur: Hun er sur
              score: { faglig: -1 }
              feedback: { learner: "Det er en etiket.", workplace: Tal om ord. }
            - { id: frakke, text: Hun har frakke på }
        goto: b
      b:
        order:
          items: [ { stop: Stop op }, { rolig: Tal roligt }, { kald: Kald en kollega } ]
          points: { faglig: 4 }
        then:
          - when: result >= 80 and uro < 9
            reply: [ { mette: Godt. }, { id: to, mette: Jeg kommer. } ]
            score: { faglig: 1 }
          - set: { fundet: hofte }
            feedback: Tænk på rækkefølgen.
            goto: d
        goto: c
      c:
        match:
          prompt: Hvor hører det hjemme?
          categories: { situation: Situation, baggrund: Baggrund }
          items:
            - nu: Forvirret siden i morges
              in: situation
            - foer: Blodprop for to år siden
              in: baggrund
          points: { faglig: 5 }
        goto: d
      d:
        compose:
          prompt: Hvad siger du?
          segments: { i: Identifikation, s: Situation }
          items:
            - navn: Det gælder Ingrid Holm
              segment: i
              weight: 2
              must: true
            - svie: Det svier, når hun tisser
              segment: s
              when: spurgt or fundet = hofte
            - datter: Hendes datter rejser i morgen
              noise: 1
          points: { faglig: 100 }
          parts: { completeness: 50, order: 30, concision: 20 }
          cap-when-missing: 30
        goto: slut
    """

  @Test func compilesEveryMove() throws {
    let program = try program(Self.head, scenes: Self.scenes)
    guard case .select(let select) = program.scenes[0].move, case .order(let order) = program.scenes[1].move,
      case .match(let match) = program.scenes[2].move, case .compose(let compose) = program.scenes[3].move
    else { throw NotCompiled(findings: []) }
    #expect(select.least == 1)
    #expect(select.most == 2)
    #expect(select.items.map(\.id) == ["hofte", "sur", "frakke"])
    #expect(select.items[0].effects.set == [Effects.Change(1, 1)])
    #expect(order.points == [Effects.Change(0, 4)])
    #expect(match.categories.map(\.id) == ["situation", "baggrund"])
    #expect(match.items.map(\.category) == [0, 1])
    #expect(compose.items.map(\.segment) == [0, 1, nil])
    #expect(compose.items.map(\.weight) == [2, nil, nil])
    #expect(compose.items.map(\.must) == [true, nil, nil])
    #expect(compose.items.map(\.noise) == [nil, nil, 1])
    #expect(compose.parts == Compose.Parts(completeness: 50, order: 30, concision: 20))
    #expect(compose.capWhenMissing == 30)
    #expect(program.scenes[0].who == 0)
    #expect(program.scenes[0].timeLimit?.seconds == 120)
    let then = try #require(program.scenes[1].then)
    #expect(
      then[0].when?.code == [
        Instruction(.result), Instruction(.constant, 80), Instruction(.greaterOrEqual), Instruction(.variable, 0),
        Instruction(.constant, 9), Instruction(.less), Instruction(.and),
      ])
    #expect(then[1].when == nil)
    #expect(then[1].goto == .scene(3))
    #expect(program.attainable?.basis == .explored)
  }

  @Test func givesEveryTextItsID() throws {
    let ids = try program(Self.head, scenes: Self.scenes).texts.map(\.id)
    for id in [
      "a/prompt", "a/hofte", "a/sur/feedback", "a/sur/feedback/workplace", "a/late/feedback", "a/late/reply-1",
      "b/then-1/reply-1", "b/to", "b/then-2/feedback", "c/situation", "c/baggrund", "c/nu", "d/i", "d/s", "d/navn",
    ] {
      #expect(ids.contains(id), "\(id)")
    }
  }

  @Test func exploresWhatCanBeReachedAndScored() throws {
    let program = try program(Self.head, scenes: Self.scenes)
    let range = try #require(program.attainable)
    // Worst: sur, all in reverse, said is only the noise. Best: hofte, in order and then, all right, all said.
    #expect(range.least == [-1 + 1 + 0])
    #expect(range.most == [2 + 5 + 5 + 100])
  }

  @Test func saysWhichKeysItemsDoNotTake() throws {
    try expectMarks(
      Self.head,
      scenes: """
          a:
            select:
              items:
                - hofte: Hun tager sig til hoften
                  in: situation
        #         ^ unknown-key
                - sur: Hun er sur
                  critical: true
        #         ^ unknown-key
            goto: b
          b:
            order:
              items:
                - x: X
                - y: Y
                  score: { faglig: 1 }
        #         ^ unknown-key
              points: { faglig: 0 }
        #                       ^ out-of-range
            goto: c
          c:
            match:
              categories: { situation: Situation }
        #     ^ wrong-count
              items:
                - nu: Nu
        #         ^ missing-key
              points: { fagli: 1 }
        #               ^ unknown-dimension
            goto: d
          d:
            order:
        #   ^ missing-key
              items: [ { x: X }, { y: Y } ]
            goto: slut
        """, ignoring: ["state-never-read", "silent-cast"])
  }

  @Test func saysWhereItemsAreWrong() throws {
    try expectMarks(
      Self.head,
      scenes: """
          a:
            select:
              min: 3
        #          ^ too-few-items
              items:
                - hofte: Hun tager sig til hoften
                - hofte: Hun er sur
        #         ^ duplicate-id
            goto: b
          b:
            select:
              min: 2
        #          ^ empty-range
              max: 1
              items:
                - x: X
                  set: { fundet: intet }
                - y: Y
                  set: { fundet: hofte }
        #                ^ conflicting-set
                - z: Z
            goto: c
          c:
            order:
              items:
                - x: X
                - y: Y
              points: { faglig: 1 }
            shuffle: false
        #            ^ order-shown
            goto: d
          d:
            match:
              categories: { situation: Situation, nu: Baggrund }
        #                                         ^ duplicate-id
              items:
                - nu: Nu
                  in: situaton
        #             ^ unknown-category
              points: { faglig: 1 }
            goto: slut
        """, ignoring: ["state-never-read", "silent-cast"])
  }

  @Test func saysWhereAHandoverIsWrong() throws {
    try expectMarks(
      Self.head,
      scenes: """
          a:
            compose:
              segments: { i: Identifikation, s: Situation, r: Råd }
              items:
                - navn: Navn
                  segment: i
                - svie: Svie
                  segment: sss
        #                  ^ unknown-segment
                - begge: Begge
                  segment: s
                  noise: 1
        #                ^ noise-with-segment
                - hverken: Hverken
        #         ^ no-segment
                - larm: Larm
                  noise: 1
                  must: true
        #               ^ noise-that-counts
              points: { faglig: 100 }
              parts: { completeness: 60, order: 30, concision: 15 }
        #              ^ parts-not-100
            goto: b
          b:
            compose:
              segments: { i: Identifikation }
              items:
                - larm: Larm
        #         ^ nothing-to-say
                  noise: 1
              points: { faglig: 100 }
            goto: slut
        """, ignoring: ["state-never-read", "silent-cast"])
  }

  @Test func saysWhereThenIsWrong() throws {
    try expectMarks(
      Self.head,
      scenes: """
          a:
            order:
              items: [ { x: X }, { y: Y } ]
              points: { faglig: 2 }
            then:
              - when: result >= 50
                goto: b
              - when: resutl < 20
        #             ^ unknown-state
        #             ^ then-without-default
                goto: b
          b:
            order:
              items: [ { x: X }, { y: Y } ]
              points: { faglig: 2 }
            then:
              - reply: [ { mette: Godt., when: result > 5 } ]
        #       ^ leads-nowhere
        #                                      ^ result-outside-then
              - goto: c
        #       ^ then-never-reached
          c:
            choices:
              - x: X
                when: result > 5
        #             ^ result-outside-then
              - y: Y
            goto: d
          d:
        # ^ leads-nowhere
            order:
              items: [ { x: X }, { y: Y } ]
              points: { faglig: 2 }
        """, ignoring: ["state-never-read", "silent-cast"])
  }

  @Test func saysWhereKeysNeedAnotherMove() throws {
    try expectMarks(
      Self.head,
      scenes: """
          c:
            choices: [ { x: X } ]
            then:
        #   ^ key-without-move
              - goto: slut
            goto: d
          d:
            within: 20s
        #   ^ key-without-move
            late: { add: { uro: 1 } }
            goto: g
          g:
            shuffle: false
        #   ^ key-without-move
            goto: slut
        """, ignoring: ["state-never-read", "silent-cast", "dimension-never-scored"])
  }

  @Test func saysWhereTimeIsWrong() throws {
    try expectMarks(
      Self.head,
      scenes: """
          a:
            within: 20
        #           ^ wrong-form
            late: { goto: b }
            choices: [ { x: X } ]
            goto: b
          b:
            within: 20s
        #   ^ missing-key
            choices: [ { x: X } ]
            goto: c
          c:
            within: 20s
            late: { score: { faglig: -1 } }
        #           ^ unknown-key
            choices: [ { x: X } ]
            goto: e
          e:
            within: 2m
            late: { add: { uro: 1 } }
        #           ^ leads-nowhere
            choices:
              - x: X
                goto: f
          f:
            who: mette
        #        ^ not-a-learner
            within: 90000s
        #           ^ number-too-large
            late: { goto: g }
            choices: [ { x: X } ]
            goto: g
          g:
            who: anima
        #        ^ unknown-speaker
            choices: [ { x: X } ]
            goto: slut
        """, ignoring: ["state-never-read", "silent-cast", "dimension-never-scored"])
  }

  @Test func countsNoLateAnswersInTheRange() throws {
    let program = try program(
      "state: { sent: false }\nscoring: { dimensions: { ro: { title: Ro } } }",
      scenes: """
          a:
            within: 20s
            late: { set: { sent: true }, goto: b }
            choices: [ { x: X, score: { ro: 1 } }, { y: Y, score: { ro: 2 } } ]
            goto: b
          b:
            choices:
              - z: Z
                when: sent
                score: { ro: 9 }
              - w: W
            goto: slut
        """)
    #expect(program.attainable?.least == [1])
    #expect(program.attainable?.most == [2])
  }

  // MARK: Tests of authors

  private static let tests: [(choose: String, failsAt: UInt32?)] = [
    ("[[hofte, sur], [stop, rolig, kald], { nu: situation, foer: baggrund }, [navn, svie]]", nil),
    ("[late, [kald, rolig, stop], [datter]]", nil),
    ("[[hofte, sur, frakke]]", 1), ("[hofte]", 1), ("[[stop]]", 1), ("[[hofte], late]", 1),
    ("[[hofte], [stop, kald]]", 1), ("[[hofte], [stop, rolig, kald], [nu]]", 1),
    ("[[hofte], [stop, rolig, kald], { nu: situation }]", 1),
    ("[[sur], [stop, rolig, kald], { nu: situation, foer: situation }, [navn, svie]]", 1),
    ("[[hofte], [stop, rolig, kald], { nu: situation, stop: situation }]", 1),
    ("[[hofte], [stop, rolig, kald], { nu: s, foer: baggrund }]", 1),
  ]

  @Test(arguments: tests.indices) func givesItemsInTests(_ index: Int) throws {
    let (choose, failsAt) = Self.tests[index]
    let compilation = try compiled(
      Self.head, scenes: Self.scenes,
      files: [
        "tests/a.yaml": "scenario: prøve\ntests:\n  - name: En\n    choose: \(choose)\n    expect: { end: slut }\n"
      ])
    let others = compilation.diagnostics.filter {
      $0.severity == .error && !["unknown-choice", "unknown-category"].contains($0.code)
    }
    #expect(others.isEmpty, "\(others.map(\.message.english))")
    let outcome = try #require(runTests(compilation).first)
    #expect(outcome.failures.map(\.range.start.line) == (failsAt.map { [3 + $0] } ?? []), "\(outcome.failures)")
  }
}
