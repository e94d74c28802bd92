import Diagnostics
import Handover
import ScenarioCompiler
import ScenarioKit
import ScenarioModel
import ScenarioTesting
import Testing

struct HandoverTests {
  // MARK: The message

  /// A scenario in which something is learnt, said, asked for and read back.
  private static let whole = """
    kinds: [handover]
    handover:
      facts:
        navn: { say: Det gælder Ingrid Holm., segment: i, weight: 2, known: true }
        penicillin: { say: Hun tåler ikke penicillin., segment: b, weight: 3, must: true, ask: "Er der noget, hun ikke tåler?" }
      noise:
        datter: Hendes datter rejser i morgen.
      values: { pulse: 96, respiration: 18, temperature: 38.2, systolic: 124, consciousness: agitated }
      tobs:
        actions: { sygeplejerske: 2, læge: 5 }
    """

  private static let scenes = """
      stuen:
        lines:
          - ingrid: Hvem er du?
        choices:
          - læs: Du læser i journalen.
            act: true
            handover: [penicillin, tobs]
            feedback: Nu ved du, hvad hun ikke tåler.
          - gå: Du går videre til en anden borger først.
            act: true
            handover: { minutes: 15, breaks-role: true }
            feedback: Imens bliver hun dårligere.
        goto: opkald
      opkald:
        lines:
          - jonas: Hvad er der sket?
        handover: Hvad siger du til Jonas?
        then:
          - when: result >= 80 and tobs >= 2 and tobs_action = sygeplejerske
            reply: [ { jonas: "Tak, det var klart." } ]
          - reply: [ { jonas: "Jeg har et spørgsmål." } ]
        goto: svar
      svar:
        handover: { asks: jonas, prompt: Hvad svarer du? }
        goto: aftale
      aftale:
        lines:
          - jonas: Bliv hos hende, og mål om en halv time.
        handover:
          prompt: Hvad gentager du?
          instructions: { bliv: Jeg bliver her., mål: Jeg måler om en halv time. }
          misheard: { senere: Jeg måler i aften. }
        goto: ro
      ro:
        lines:
          - jonas: Godt, du så efter journalen.
            when: said_penicillin and confirmed_mål and minutes = 0 and not role_breach
        end: { outcome: success, title: Ro }
    """

  @Test func aWholeScenarioIsWithoutAFinding() throws {
    let compilation = try compiled(Self.whole, Self.scenes)
    #expect(compilation.diagnostics.map(\.told) == [])
  }

  @Test func becomesWhatOneWouldWriteByHand() throws {
    let core = """
      state:
        knows_navn: true
        knows_penicillin: false
        said_penicillin: false
        knows_tobs: false
        tobs: { start: 3, min: 0, max: 15 }
        tobs_action: { start: sygeplejerske, values: [none, sygeplejerske, læge] }
        confirmed_bliv: false
        confirmed_mål: false
        minutes: { start: 0, min: 0, max: 120 }
        role_breach: false
      scoring:
        dimensions:
          message: { title: Klar besked, weight: 14 }
          loop: { title: Fælles aftale, weight: 3, min: 0, max: 2 }
          timeliness: { title: I rette tid, weight: 3, min: -120, max: 0 }
      """
    let changes: [(kind: String, core: String)] = [
      ("handover: [penicillin, tobs]", "set: { knows_penicillin: true, knows_tobs: true }"),
      (
        "handover: { minutes: 15, breaks-role: true }",
        "set: { role_breach: true }\n        add: { minutes: 15 }\n        score: { timeliness: -15 }"
      ),
      (
        "handover: Hvad siger du til Jonas?",
        """
        compose:
              prompt: Hvad siger du til Jonas?
              segments: { i: Identifikation, s: Situation, b: Baggrund }
              items:
                - navn: Det gælder Ingrid Holm.
                  segment: i
                  weight: 2
                  when: knows_navn
                - penicillin: Hun tåler ikke penicillin.
                  segment: b
                  weight: 3
                  must: true
                  when: knows_penicillin
                  set: { said_penicillin: true }
                - tobs: TOBS er 3.
                  segment: s
                  weight: 2
                  when: knows_tobs
                - datter: Hendes datter rejser i morgen.
                  noise: 1
                  feedback: Det kan være vigtigt et andet sted. Her gør det beskeden længere.
              points: { message: 100 }
              parts: { completeness: 64, order: 22, concision: 14 }
        """
      ),
      (
        "handover: { asks: jonas, prompt: Hvad svarer du? }",
        """
        lines:
              - jonas: Er der noget, hun ikke tåler?
                when: not said_penicillin
            select:
              prompt: Hvad svarer du?
              items:
                - penicillin: Hun tåler ikke penicillin.
                  when: knows_penicillin and not said_penicillin
                  set: { said_penicillin: true }
        """
      ),
      (
        """
        handover:
              prompt: Hvad gentager du?
              instructions: { bliv: Jeg bliver her., mål: Jeg måler om en halv time. }
              misheard: { senere: Jeg måler i aften. }
        """,
        """
        select:
              prompt: Hvad gentager du?
              items:
                - bliv: Jeg bliver her.
                  set: { confirmed_bliv: true }
                  score: { loop: 1 }
                - mål: Jeg måler om en halv time.
                  set: { confirmed_mål: true }
                  score: { loop: 1 }
                - senere: Jeg måler i aften.
                  score: { loop: -1 }
                  feedback: "Sådan blev det ikke sagt. Derfor siger man aftalen højt: Så kan den rettes."
        """
      ),
    ]
    var scenes = Self.scenes
    for change in changes {
      let parts = scenes.split(separator: change.kind, omittingEmptySubsequences: false)
      try #require(parts.count == 2, "\(change.kind)")
      scenes = parts.joined(separator: change.core)
    }
    #expect(try program(Self.whole, Self.scenes) == program(core, scenes))
  }

  @Test func theAuthorsOwnWordsReplaceTheKinds() throws {
    let program = try program(
      """
      kinds: [handover]
      scoring:
        dimensions:
          besked: { title: Besked }
          loop_two: { title: Rolle }
      handover:
        facts:
          navn: { say: Det gælder Ingrid Holm., segment: i, known: true }
          svie: { say: Det svier., segment: s }
          tobs: { say: "TOBS er {tobs}, og hun er varm.", segment: a, weight: 5 }
        values: { pulse: 96, respiration: 18, temperature: 38.2, systolic: 124, consciousness: agitated }
        titles: { s: Hvad er nyt?, timeliness: Tiden }
        most-minutes: 30
      """,
      """
        stuen:
          choices:
            - spørg: Gør det ondt?
              handover: { learns: svie, minutes: 10 }
              set: { knows_svie: false }
              add: { minutes: 2 }
              score: { timeliness: -1, loop_two: 1 }
            - mål: Du måler.
              handover: tobs
          goto: opkald
        opkald:
          handover: { facts: [navn, svie], points: { besked: 12 }, cap-when-missing: 20 }
          then:
            - reply: [ { jonas: Tak. } ]
          goto: ro
        ro:
          end: { outcome: success }
      """)
    guard case .choices(let choices) = program.scenes[0].move, case .compose(let compose) = program.scenes[1].move
    else {
      Issue.record("other moves")
      return
    }
    #expect(choices[0].effects.set.map(\.amount) == [0])
    #expect(choices[0].effects.add.map(\.amount) == [2])
    #expect(choices[0].effects.score.map(\.amount) == [-1, 1])
    #expect(compose.items.map(\.id) == ["navn", "svie"])
    #expect(compose.segments.map { program.texts[$0.text].source } == ["Identifikation", "Hvad er nyt?"])
    #expect(compose.points.map(\.amount) == [12])
    #expect(compose.capWhenMissing == 20)
    #expect(program.dimensions.map(\.id) == ["besked", "loop_two", "timeliness"])
    #expect(program.variables.first { $0.id == "minutes" }?.max == 30)
    #expect(program.variables.filter { $0.id.hasSuffix("_tobs") }.count == 1)
  }

  @Test(arguments: [
    ("da", ["Identifikation", "Situation", "Baggrund", "Klar besked", "Fælles aftale", "I rette tid", "TOBS er 3."]),
    (
      "en",
      ["Identification", "Situation", "Background", "Clear message", "Shared agreement", "In good time", "TOBS is 3."]
    ),
    ("so", ["Identification", "Background", "TOBS is 3."]),
  ])
  func writesInTheLanguageOfThePack(_ locale: String, _ titles: [String]) throws {
    let program = try program(Self.whole, Self.scenes, locale: locale, glossary: "glossary: {}")
    let texts = program.texts.map(\.source)
    for title in titles { #expect(texts.contains(title), "\(title)") }
    // The word that the kind's own text uses is explained.
    #expect(program.glossary.map(\.term) == ["TOBS"])
  }

  @Test func givesNoPointsAndSaysNothingWhereTheAuthorWantsIt() throws {
    let silent = try program(Self.whole + "\n  points: false\n  feedback: false", Self.scenes)
    #expect(silent.dimensions == [])
    #expect(silent.variables.contains { $0.id == "minutes" } && silent.variables.contains { $0.id == "confirmed_bliv" })
    let items = silent.scenes.flatMap { $0.move.items }
    #expect(!items.isEmpty && items.allSatisfy { $0.feedback == nil && $0.effects.score.isEmpty })
    // Points of a scene's own count all the same.
    let own = try program(
      Self.whole + "\n  points: false",
      Self.scenes.replacing(
        "handover: Hvad siger du til Jonas?", with: "handover: { points: { message: 12 } }"))
    #expect(own.dimensions.map(\.id) == ["message"])
  }

  @Test func readingBackOnAChoiceConfirms() throws {
    let program = try program(
      """
      kinds: [handover]
      handover: { facts: { navn: { say: Det gælder Ingrid Holm., segment: i, known: true } } }
      """,
      """
        aftale:
          handover: { instructions: { bliv-her: Jeg bliver her., mål: Jeg måler. } }
          goto: tvivl
        tvivl:
          choices:
            - ring: Hvad var det nu?
              handover: { asks-to-repeat: true, reads-back: [bliv-her, mål] }
            - vent: Du venter.
          goto: ro
        ro:
          end: { outcome: success }
      """)
    guard case .choices(let choices) = program.scenes[1].move else {
      Issue.record("another move")
      return
    }
    #expect(choices[0].effects.set.map { program.variables[$0.target].id } == ["confirmed_bliv_her", "confirmed_mål"])
    #expect(choices[0].effects.score.map(\.amount) == [2])
    #expect(choices[0].tags.map { program.tags[$0] } == ["ask"])
    #expect(program.dimensions.map(\.id) == ["loop"])
  }

  // MARK: TOBS

  @Test(arguments: [
    ("pulse: 96, respiration: 18, temperature: 38.2, systolic: 124, consciousness: agitated", 3),
    ("pulse: 39, respiration: 18, temperature: 37, systolic: 124, consciousness: usual", 2),
    ("pulse: 40, respiration: 18, temperature: 37, systolic: 124, consciousness: usual", 1),
    ("pulse: 129, respiration: 18, temperature: 37, systolic: 124, consciousness: usual", 2),
    ("pulse: 130, respiration: 18, temperature: 37, systolic: 124, consciousness: usual", 3),
    ("pulse: 70, respiration: 8, temperature: 37.0, systolic: 124, consciousness: usual", 3),
    ("pulse: 70, respiration: 9, temperature: 37.0, systolic: 124, consciousness: usual", 1),
    ("pulse: 70, respiration: 25, temperature: 37.0, systolic: 124, consciousness: usual", 3),
    ("pulse: 70, respiration: 18, temperature: 37.9, systolic: 69, consciousness: usual", 3),
    ("pulse: 70, respiration: 18, temperature: 38.0, systolic: 200, consciousness: usual", 3),
    ("pulse: 0, respiration: 0, temperature: 0, systolic: 0, consciousness: unresponsive", 14),
  ])
  func tobsIsTheSumOfWhatEveryValueGives(_ values: String, _ sum: Int) throws {
    let program = try program("kinds: [handover]\nhandover: { values: { \(values) } }", Self.ending)
    #expect(program.variables.first { $0.id == "tobs" }?.start == sum)
  }

  @Test func ownProfileChangesWhatItNames() throws {
    let program = try program(
      """
      kinds: [handover]
      handover:
        values: { pulse: 96, respiration: 18, temperature: 38.2, systolic: 124, consciousness: sløv }
        tobs:
          pulse: [ { to: 95, points: 0 }, { from: 96, points: 2 } ]
          consciousness: { sløv: 3 }
          actions: { ring: 2, læge: 6, hospital: 7 }
      """, Self.ending)
    #expect(program.variables.first { $0.id == "tobs" }?.start == 6)
    let action = try #require(program.variables.first { $0.id == "tobs_action" })
    #expect(action.values?[action.start] == "læge")
  }

  @Test(arguments: [
    ("pulse: [ { to: 89, points: 0 }, { from: 89, points: 1 } ]", 1),
    ("pulse: [ { to: 89, points: 0 }, { from: 90, points: 1 } ]", 0),
    ("pulse: [ { from: 10, to: 89, points: 0 }, { from: 90, to: 120, points: 1 } ]", 2),
    ("pulse: [ { points: 0 }, { from: 90, points: 1 } ]", 1),
    ("temperature: [ { to: 37.9, points: 0 }, { from: 38, points: 1 } ]", 0),
    ("temperature: [ { to: 37.9, points: 0 }, { from: 38.1, points: 1 } ]", 1),
  ])
  func findsWhereBandsDoNotMeet(_ profile: String, _ count: Int) throws {
    let compilation = try compiled("kinds: [handover]\nhandover: { tobs: { \(profile) } }", Self.ending)
    #expect(compilation.diagnostics.filter { $0.code == "tobs-gap" }.count == count)
    #expect(compilation.diagnostics.filter { $0.code != "tobs-gap" }.map(\.told) == [])
  }

  @Test(arguments: [
    ("values: { pulse: 96, respiration: 18, temperature: 38.25, systolic: 124, consciousness: usual }", 1),
    ("tobs: { temperature: [ { to: 37.95, points: 0 }, { from: 38, points: 1 } ] }", 1),
    ("values: { pulse: 96, respiration: 18, temperature: 37.4, systolic: 124, consciousness: usual }", 0),
    ("tobs: { temperature: [ { to: 35.9, points: 2 }, { from: 36.0, points: 0 } ] }", 0),
  ])
  func takesOneDecimalAtMost(_ written: String, _ count: Int) throws {
    let compilation = try compiled("kinds: [handover]\nhandover: { \(written) }", Self.ending)
    #expect(
      compilation.diagnostics.filter { $0.severity == .error }.map(\.code) == Array(repeating: "tobs-gap", count: count)
    )
  }

  // MARK: What is told

  @Test func tellsWhereAPublishedNameIsDeclaredAgain() throws {
    let compilation = try compiled(
      Self.whole + "\nstate: { knows_navn: false }\nscoring: { dimensions: { loop: { title: Aftale } } }", Self.scenes)
    let clashes = compilation.diagnostics.filter { $0.code == "published-name" }
    #expect(clashes.map { compilation.text($0.range) } == ["knows_navn", "loop"])
    #expect(clashes.map { $0.notes.first?.range.map { compilation.text($0) } } == ["navn", "bliv"])
  }

  @Test(arguments: [
    ("facts: { navn: { say: Det er mig., segment: q } }", "wrong-word", "q"),
    ("facts: { navn: { say: Det er mig., segment: i, vægt: 2 } }", "unknown-key", "vægt"),
    ("facts: { navn: { say: Det er mig. } }", "missing-key", "navn"),
    ("facts: { navn: { say: Det er mig., segment: i, must: ja } }", "boolean-word", "ja"),
    ("facts: { Navn: { say: Det er mig., segment: i } }", "bad-id", "Navn"),
    ("facts: { text: { say: Det er mig., segment: i } }", "reserved-name", "text"),
    ("values: { pulse: 96 }", "missing-key", "values"),
    ("tobs: { pulse: [ { to: 90, points: 4 } ] }", "out-of-range", "4"),
    ("fakta: {}", "unknown-key", "fakta"),
  ])
  func tellsTheFormAtTheWord(_ written: String, _ code: String, _ word: String) throws {
    let compilation = try compiled("kinds: [handover]\nhandover: { \(written) }", Self.ending)
    let finding = try #require(compilation.diagnostics.first)
    #expect(finding.code == code)
    #expect(compilation.text(finding.range) == word)
    #expect(!finding.message.danish.contains("null") && finding.message.danish.contains("`"))
  }

  @Test func aWordInSomethingGeneratedIsFoundWhereItWasWritten() throws {
    let compilation = try compiled(
      """
      kinds: [handover]
      handover: { facts: { navn: { say: "Det gælder Ingrid, 030442-1234.", segment: i, known: true } } }
      """,
      """
        opkald:
          handover: { asks: nadja }
        svar:
          handover: Hvad siger du?
          goto: nergens
        ro:
          end: { outcome: success }
      """)
    let told = compilation.diagnostics.map { "\($0.code) \(compilation.text($0.range))" }
    #expect(told.contains("unknown-scene nergens"))
    #expect(told.contains("no-move handover"))
    let number = try compiled(
      """
      kinds: [handover]
      handover: { facts: { navn: { say: "Det gælder Ingrid, 030442-1234.", segment: i, known: true } } }
      """,
      """
        opkald:
          handover: Hvad siger du?
          then: [ { reply: [ { jonas: Tak. } ] } ]
          goto: ro
        ro:
          end: { outcome: success }
      """)
    #expect(
      number.diagnostics.filter { $0.severity == .error }.map { "\($0.code) \(number.text($0.range))" }
        == ["real-identity 030442-1234"])
  }

  // MARK: Examples

  @Test(arguments: MessageLanguage.allCases)
  func theTemplateIsWithoutAFinding(_ language: MessageLanguage) throws {
    let template = try #require(Handover().templates.first)
    let text = template.text[language].replacing("{{id}}", with: "prøve")
    var options = CompilerOptions()
    options.kinds = try kinds.get()
    options.standsAlone = true
    options.onlyScenarios = ["scenarios/prøve.yaml"]
    let compilation = try compile(MemorySource(["scenarios/prøve.yaml": text]), options)
    #expect(compilation.diagnostics.map(\.told) == [])
  }

  @Test func conformsToWhatEveryKindHolds() throws {
    let whole =
      "scenario: eksempel\ntitle: Eksempel\ncompetencies: [relation]\nbriefing: Du er elev.\ndebrief: [Hvad nu?]\n"
      + "cast:\n  ingrid: { name: Ingrid, role: citizen }\n  jonas: { name: Jonas, role: colleague }\n"
      + "glossary:\n  TOBS: { definition: Et mål. }\n" + Self.whole + "\nscenes:\n" + Self.scenes
    let unscored = whole.replacing("handover:\n  facts", with: "handover:\n  points: false\n  facts")
    try #require(unscored != whole)
    let problems = try KindConformance(Handover(), scenarios: [whole, unscored]).problems()
    #expect(problems == [])
  }

  @Test(arguments: Handover().rules.map(\.code))
  func theExampleHasTheFindingAndTheMendedOneNot(_ code: String) throws {
    let rule = try #require(kinds.get().rule(named: code))
    let findings = try rule.failing.found().diagnostics
    #expect(findings.contains { $0.code == code && $0.severity == rule.severity }, "\(findings.map(\.told))")
    let left = try rule.mended.found().diagnostics.filter { $0.code == code || $0.severity == .error }
    #expect(left.isEmpty, "\(left.map(\.told))")
  }

  // MARK: Whatever is written

  @Test(arguments: [
    "handover: 7", "handover: []", "handover: { facts: [a, b], noise: x, values: 3, tobs: [], titles: 9 }",
    "handover: { facts: { a: , b: { say: , segment: i }, c: [1] }, noise: { d: {} } }",
    "handover: { values: { pulse: høj, temperature: 3.1415, respiration: -4, systolic: 99999999999999999999 } }",
    "handover: { tobs: { pulse: [1, {}, { to: x, points: 9 }], actions: { a: b } }, most-minutes: -3 }",
  ])
  func takesWhatHasTheRightFormAndNeverFalls(_ written: String) throws {
    let compilation = try compiled(
      "kinds: [handover]\n" + written,
      """
        stuen:
          choices:
            - a: Et.
              handover: { learns: [x, 3, {}], minutes: lidt, reads-back: {}, breaks-role: 1 }
            - b: To.
              handover: { minutes: 3 }
          goto: opkald
        opkald:
          handover: { facts: {}, points: [], instructions: 3 }
          goto: igen
        igen:
          handover: { asks: [jonas] }
          goto: ro
        ro:
          end: { outcome: success }
      """)
    #expect(compilation.hasErrors)
  }

  @Test func saysTheSameEveryTime() throws {
    let first = try program(Self.whole, Self.scenes)
    for _ in 0..<3 { #expect(try program(Self.whole, Self.scenes) == first) }
  }

  private static let ending = """
      ro:
        lines:
          - ingrid: Er du der?
          - jonas: Ja.
        end: { outcome: success }
    """
}

// MARK: Compiling

private let kinds = Result { try KindSet([Handover()]) }

/// Compiles a pack in memory with the kind, whose only scenario is `prøve`.
private func compiled(
  _ head: String, _ scenes: String, locale: String = "da",
  glossary: String = #"glossary: { TOBS: { definition: "En fast måde at måle, om nogen er ved at blive syg." } }"#
) throws -> Compilation {
  var options = CompilerOptions()
  options.kinds = try kinds.get()
  let files = [
    "pack.yaml": """
    pack: dk.example.test
    version: 1.0.0
    language: 1
    title: Test
    locale: \(locale)
    license: CC-BY-4.0
    competencies: [ { id: besked, title: At give en klar besked } ]
    """,
    "glossary.yaml": glossary,
    "scenarios/prøve.yaml": """
    scenario: prøve
    title: Prøve
    competencies: [besked]
    briefing: Du er elev i hjemmeplejen.
    debrief: [Hvad skete der?]
    cast:
      ingrid: { name: Ingrid Holm, role: citizen }
      jonas: { name: Jonas, role: colleague }
    \(head)
    scenes:
    \(scenes)
    """,
  ]
  return try compile(MemorySource(files), options)
}

/// Compiles as ``compiled(_:_:)`` does and expects a program.
private func program(
  _ head: String, _ scenes: String, locale: String = "da", glossary: String? = nil
) throws -> Program {
  let compilation =
    try glossary.map { try compiled(head, scenes, locale: locale, glossary: $0) }
    ?? compiled(head, scenes, locale: locale)
  return try #require(compilation.scenarios.first?.program, "\(compilation.diagnostics.map(\.told))")
}

extension Compilation {
  /// The words at a place that lies on one line.
  fileprivate func text(_ range: SourceRange) -> String {
    let lines = String(decoding: sources[range.source].bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let line = lines[Int(range.start.line) - 1].unicodeScalars
    return String(
      String.UnicodeScalarView(
        line.dropFirst(Int(range.start.column) - 1).prefix(Int(range.end.column - range.start.column))))
  }
}

extension Diagnostic {
  /// The finding in a line.
  fileprivate var told: String { "\(range.start.line):\(range.start.column) \(code) \(message.english)" }
}
