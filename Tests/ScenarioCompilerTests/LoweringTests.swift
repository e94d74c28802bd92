import Diagnostics
import ScenarioCompiler
import ScenarioModel
import ScenarioTesting
import Testing

/// What a program takes from the scenario and what from the pack, and how much of a run it counts.
struct LoweringTests {
  @Test func holdsCountsJustAboveTheGreatestNumberComparedWith() throws {
    let program = try program(
      scenes: """
          a:
            choices:
              - igen: Igen.
                tags: [venter]
                goto:
                  - { when: times(a) >= 2 and 5 > times(a), to: b }
                  - to: a
              - nu: Nu.
                goto:
                  - { when: count(venter) = 0 or count(venter) > -3, to: b }
                  - to: a
          b:
            choices:
              - slut: Slut.
                goto:
                  - { when: visited(a) and chosen(igen), to: slut }
                  - to: slut
        """)
    #expect(
      program.counters == [
        Counter(subject: .scene, index: 0, limit: 6), Counter(subject: .tag, index: 0, limit: 1),
        Counter(subject: .choice, index: 0, limit: 1),
      ])
  }

  @Test func countsNothingThatNoConditionReads() throws {
    let program = try program(
      scenes: """
          a:
            choices:
              - ja: Ja.
                once: true
                tags: [svarer]
            goto: slut
        """)
    #expect(program.counters == [])
    #expect(program.tags == ["svarer"])
  }

  private static let cast = """
    cast:
      gerda: { name: Gerda fra pakken, role: citizen }
      mette: { name: Mette, role: colleague }
      aldrig: { name: Aldrig, role: relative }
    """

  @Test func takesTheScenariosOwnPeopleBeforeThePacks() throws {
    let program = try program(
      """
      cast:
        gerda: { name: Gerda, role: relative }
      """,
      scenes: """
          a:
            lines:
              - gerda: Hej.
              - mette: Hej.
            goto: slut
        """, files: ["cast.yaml": Self.cast])
    #expect(program.cast.map(\.id) == ["gerda", "mette"])
    #expect(program.cast.map { program.texts[$0.name].source } == ["Gerda", "Mette"])
    #expect(program.cast.map(\.role) == [.relative, .colleague])
    #expect(program.scenes[0].lines.map(\.speaker) == [0, 1])
  }

  @Test func takesPeopleOfThePackWhoOnlyReply() throws {
    let program = try program(
      scenes: """
          a:
            choices:
              - ja: Ja.
                reply:
                  - mette: Tak.
            goto: slut
        """, files: ["cast.yaml": Self.cast])
    #expect(program.cast.map(\.id) == ["mette"])
  }

  @Test func takesTheScenariosOwnWordsBeforeThePacks() throws {
    let program = try program(
      """
      glossary:
        demens: { definition: Scenariets. }
      """,
      scenes: """
          a:
            lines:
              - narrator: Demens og hospice.
            goto: slut
        """,
      files: [
        "glossary.yaml": "glossary:\n  demens: { definition: Pakkens. }\n  hospice: { definition: Et sted. }\n"
      ])
    #expect(program.glossary.map(\.term) == ["demens", "hospice"])
    #expect(program.glossary.map { program.texts[$0.definition].source } == ["Scenariets.", "Et sted."])
    #expect(try program.text("a/line-1").parts?.map(\.term) == [0, nil, 1, nil])
  }

  @Test(arguments: [("da", "Slet ikke", "Helt"), ("da-DK", "Slet ikke", "Helt"), ("sv", "Not at all", "Completely")])
  func givesCheckInsTheUsualLabels(_ locale: String, _ lowest: String, _ highest: String) throws {
    let program = try program(
      scenes: """
          a:
            scale:
              - klar: Hvor klar er du?
            goto: slut
        """,
      files: [
        "pack.yaml": "pack: dk.example.test\nversion: 1.0.0\nlanguage: 1\ntitle: Test\nlocale: \(locale)\n"
      ])
    guard case .scale(let checkIns) = program.scenes[0].move else {
      Issue.record("no check-ins")
      return
    }
    let labels = checkIns[0].labels.map { program.texts[$0] }
    #expect(labels.map(\.id) == (1...5).map { "a/klar/label-\($0)" })
    #expect(labels.first?.source == lowest)
    #expect(labels.last?.source == highest)
    #expect(program.locale == locale)
  }

  @Test func namesTheCheckInThatIsRepeatedInFull() throws {
    let program = try program(
      scenes: """
          før:
            scale:
              - klar: Klar?
              - tryg: Tryg?
            goto: efter
          efter:
            scale:
              - nu: Klar nu?
                repeats: klar
              - også: Tryg nu?
                repeats: før/tryg
            goto: slut
        """)
    guard case .scale(let checkIns) = program.scenes[1].move else {
      Issue.record("no check-ins")
      return
    }
    #expect(checkIns.map(\.repeats) == ["før/klar", "før/tryg"])
    try expectMarks(
      scenes: """
          før:
            scale:
              - klar: Klar?
            goto: under
          under:
            scale:
              - klar: Klar?
            goto: efter
          efter:
            scale:
              - a: Klar nu?
                repeats: klar
              #          ^ unknown-check-in
              - b: Klar nu?
                repeats: klarr
              #          ^ unknown-check-in
            goto: slut
        """)
  }

  private static let manifest = """
    pack: dk.example.test
    version: 1.0.0
    language: 1
    title: Test
    locale: da
    competencies:
      - { id: relation, title: Mødet med borgeren }

    """

  @Test func looksCompetenciesUpInThePack() throws {
    let program = try program(
      "competencies: [relation]", scenes: "  a:\n    goto: slut", files: ["pack.yaml": Self.manifest])
    #expect(program.competencies == [Competency(id: "relation", title: "Mødet med borgeren")])
    let scenario = """
      scenario: prøve
      title: Prøve
      briefing: Du øver dig.
      debrief: [Hvad skete der?]
      competencies: [relation, relationer]
      #                        ^ unknown-competency
      scenes:
        slut:
          end: { outcome: success }
      """
    let pack = MarkedPack(["pack.yaml": Self.manifest, "scenarios/prøve.yaml": scenario])
    try expectAgreement(pack)
  }

  @Test func asksNothingOfAPackWhereThereIsNone() throws {
    let scenario = """
      scenario: prøve
      title: Prøve
      briefing: Du øver dig.
      debrief: [Hvad skete der?]
      competencies: [relation]
      scenes:
        a:
          image: assets/dør.png
          goto: slut
        slut:
          end: { outcome: success }
      """
    var options = CompilerOptions()
    options.onlyScenarios = ["prøve.yaml"]
    options.standsAlone = true
    let compilation = try compile(MemorySource(["prøve.yaml": scenario]), options)
    #expect(compilation.diagnostics == [])
    let program = try #require(compilation.scenarios.first?.program)
    #expect(program.competencies == [Competency(id: "relation", title: "relation")])
    #expect(program.scenes[0].image == "assets/dør.png")
  }

  @Test func asksForAFileNamedAfterItsScenario() throws {
    let scenario = { (mark: String) in
      """
      scenario: prøve
      \(mark)title: Prøve
      briefing: Du øver dig.
      debrief: [Hvad skete der?]
      scenes:
        slut:
          end: { outcome: success }
      """
    }
    let other = MarkedPack(["scenarios/andet.yaml": scenario("#         ^ file-name\n")])
    try expectAgreement(other)
    let composed = MarkedPack(["scenarios/prøve.yaml": scenario("")])
    try expectAgreement(composed)
  }
}
