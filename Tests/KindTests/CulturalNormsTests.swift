import CulturalNorms
import Diagnostics
import ScenarioCompiler
import ScenarioKit
import ScenarioModel
import ScenarioTesting
import Testing

struct CulturalNormsTests {
  @Test func conforms() throws {
    let problems = try KindConformance(CulturalNorms()).problems()
    #expect(problems == [])
  }

  @Test(arguments: [
    ("ask-openly", "clarity: 2, learning: 1", "clarity: 2"), ("clarify", "clarity: 1, safety: 1", "clarity: 2"),
    ("set-limit", "boundary: 2, learning: 1", "boundary: 2"), ("get-help", "safety: 2", "safety: 2"),
    ("negotiate", "clarity: 1, boundary: 1, learning: 1", "boundary: 2"),
    ("repair", "clarity: 1, safety: 1, learning: 1", "repair: 2"), ("comply", "boundary: -1", ""),
    ("stay-silent", "clarity: -1", ""), ("false-yes", "clarity: -2, safety: -2", "clarity: -1"),
    ("disclose", "clarity: 0", ""), ("attack", "safety: -2, learning: -1", "safety: -2"),
    ("leave", "safety: -1", "safety: -1"),
  ])
  func changesStatesAndPoints(_ way: String, _ state: String, _ score: String) throws {
    let points = score.isEmpty ? "" : ", score: { \(score) }"
    #expect(try run(way, expect: "state: { \(state) }\(points)") == [])
  }

  @Test(arguments: ["ask-openly", "clarify", "set-limit", "get-help", "negotiate"])
  func givesEquallyGoodWaysTheSameWhereANormIsMet(_ way: String) throws {
    #expect(try run(way, norm: "being-refused", expect: "score: { boundary: 2 }, percent: 100") == [])
    #expect(try run(way, norm: "help", expect: "score: { safety: 2 }, percent: 100") == [])
    #expect(try run(way, norm: "irony", expect: "score: { clarity: 2 }, percent: 100") == [])
  }

  @Test(arguments: ["comply", "stay-silent"])
  func letsEnduringCost(_ way: String) throws {
    #expect(
      try run(
        way, norm: "being-refused", second: "cultural-norms: set-limit",
        expect: "state: { boundary: -1, safety: -1 }, score: { boundary: -1 }, percent: 0") == [])
  }

  @Test func letsTheAuthorSayOtherwise() throws {
    let errors = try run(
      "set-limit", with: "add: { boundary: -3 }\n        set: { learning: 4 }\n        score: { boundary: 5 }",
      expect: "state: { boundary: -3, learning: 4 }, score: { boundary: 5 }")
    #expect(errors == [])
  }

  @Test func saysASentenceWhereTheAuthorSaysNothing() throws {
    func feedback(_ way: String, _ scenario: String = "", norm: String? = nil, more: String = "") throws -> String? {
      let program = try #require(
        compiled(CulturalNorms(), scenario, scenes: Self.scene(way, norm: norm, with: more)).scenarios.first?.program)
      guard case .choices(let choices) = program.scenes[0].move else { return nil }
      return choices[0].feedback?.learner.map { program.texts[$0].source }
    }
    #expect(try feedback("false-yes")?.hasPrefix("Et ja kan gøre") == true)
    #expect(try feedback("comply") == nil)
    #expect(try feedback("comply", norm: "being-refused")?.hasPrefix("Du skal ikke finde dig i det.") == true)
    #expect(try feedback("leave", more: "feedback: Sig det til nogen.") == "Sig det til nogen.")
    #expect(try feedback("leave", "cultural-norms: { feedback: false }") == nil)
  }

  @Test func givesNoPointsWhereTheAuthorWantsNone() throws {
    let compilation = try compiled(
      CulturalNorms(), "cultural-norms: { points: false }", scenes: Self.scene("set-limit", norm: "help"),
      tests: "  - { name: prøv, choose: [proev], expect: { state: { boundary: 2 } } }")
    #expect(compilation.errors == [])
    #expect(compilation.scenarios.first?.program?.dimensions == [])
  }

  @Test func publishesNamesForConditions() throws {
    let compilation = try compiled(
      CulturalNorms(),
      scenes: """
          stuen:
            cultural-norms: irony
            lines: [ { mette: Godt du nåede kaffen! } ]
            choices:
              - spoerg: Kom jeg for sent?
                cultural-norms: ask-openly
              - smil: Du smiler.
                cultural-norms: stay-silent
            goto:
              - when: clarity > 0 and learning > 0 and safety = 0 and boundary = 0
                to: slut
              - to: slut
        """)
    #expect(compilation.errors == [])
  }

  @Test func saysAPublishedNameAtBothPlaces() throws {
    let compilation = try compiled(
      CulturalNorms(), "state:\n  safety: { start: 1, min: 0, max: 3 }\n", scenes: Self.scene("clarify"))
    let clash = try #require(compilation.diagnostics.first { $0.code == "published-name" })
    #expect(compilation.place(of: clash.range) == "11:3")
    #expect(clash.notes.first?.range.map { compilation.place(of: $0) } == "3:9")
  }

  @Test func asksAfterwardsWhatWasSaidAndMeant() throws {
    let compilation = try compiled(
      CulturalNorms(),
      """
      cultural-norms:
        norms:
          irony: { learner: Jeg hører kun ordene., workplace: Vi siger det for sjov. }
      """,
      scenes: """
          kaffen:
            cultural-norms: { norm: irony, said: Godt du nåede kaffen!, meant: Du kom for sent., expectation: Vi begynder kl. 7. }
            lines: [ { mette: Godt du nåede kaffen! } ]
            goto: igen
          igen:
            cultural-norms: irony
            lines: [ { mette: Flot klippet. } ]
            goto: slut
        """)
    let program = try #require(compilation.scenarios.first?.program)
    #expect(program.debrief.count == 2)
    let question = try #require(program.debrief.last)
    #expect(question.phase == .analysis)
    #expect(question.about == 0)
    #expect(
      program.texts[question.ask].source == """
        Det blev sagt: Godt du nåede kaffen!
        Det blev ment: Du kom for sent.
        Det blev ventet: Vi begynder kl. 7.
        Set fra den nye: Jeg hører kun ordene.
        Set fra huset: Vi siger det for sjov.
        Hvem kunne have sagt det højt, og hvordan?
        """)
    #expect(compilation.errors == [])
  }

  @Test func pointsAtTheNormThatSaysSomethingOfAGroup() throws {
    let compilation = try compiled(
      CulturalNorms(),
      """
      cultural-norms:
        norms:
          religion: { learner: Jeg vil gerne spørges., workplace: Muslimer vil ikke vaske mænd. }
      """,
      scenes: """
          stuen:
            cultural-norms: religion
            lines: [ { mette: Hvad kan du? } ]
            goto: slut
        """)
    #expect(compilation.diagnostics.contains { $0.code == "group-generalisation" && $0.range.start.line == 12 })
  }

  @Test func writesItsTextsInTheLanguageOfThePack() throws {
    for (locale, title) in [("da", "Klarhed"), ("en", "Clarity"), ("fr", "Clarity")] {
      let compilation = try compiled(CulturalNorms(), scenes: Self.scene("clarify"), locale: locale)
      #expect(compilation.scenarios.first?.program?.texts.contains { $0.source == title } == true)
    }
  }

  @Test(arguments: [
    ("cultural-norms: ask", "wrong-word"), ("cultural-norms: { way: leave, why: angst }", "unknown-key"),
    ("cultural-norms: [leave]", "wrong-word"),
  ])
  func saysWhatIsWrongAtTheWord(_ entry: String, _ code: String) throws {
    let compilation = try compiled(CulturalNorms(), scenes: Self.scene("clarify", second: entry))
    #expect(compilation.diagnostics.map(\.code).contains(code), "\(compilation.findings)")
  }

  @Test(arguments: [
    "cultural-norms: 7", "cultural-norms: { norms: irony }", "cultural-norms: { norms: { irony: [a] } }",
    "cultural-norms: { norms: { mad: { learner: a, workplace: b } }, weights: { clarity: meget } }",
  ])
  func expandsWhatHasTheRightForm(_ entry: String) throws {
    let compilation = try compiled(CulturalNorms(), entry, scenes: Self.scene("clarify", norm: "irony"))
    #expect(compilation.hasErrors)
    #expect(!compilation.diagnostics.contains { $0.code.hasPrefix("unknown-") && $0.code != "unknown-key" })
  }

  @Test func expandsToTheSameEachTime() throws {
    let programs = try (1...3).map { _ in
      try compiled(CulturalNorms(), scenes: Self.scene("leave", norm: "death")).scenarios.first?.program
    }
    #expect(programs[0] == programs[1] && programs[1] == programs[2])
  }

  @Test func showsEachRuleByItsExamples() throws {
    for rule in try KindSet([CulturalNorms()]).rules {
      let failing = try rule.failing.found().diagnostics
      #expect(failing.contains { $0.code == rule.code }, "\(rule.code) is not in \(failing.map(\.code))")
      let mended = try rule.mended.found().diagnostics
      #expect(mended.map(\.code) == [], "\(rule.code) mended: \(mended.map(\.message.danish))")
    }
  }

  /// A scene with a choice of one way and a silent one beside it.
  private static func scene(
    _ way: String, norm: String? = nil, with more: String = "", second: String = "cultural-norms: attack"
  ) -> String {
    """
      stuen:
        \(norm.map { "cultural-norms: \($0)" } ?? "")
        content-notes: [En afvisning]
        lines: [ { gerda: Goddag. }, { mette: Kom indenfor. } ]
        choices:
          - proev: Her er det ene svar.
            cultural-norms: \(way)
            \(more)
          - andet: Her er det andet svar.
            \(second)
        goto: slut
    """
  }

  /// The errors of a run that takes one way.
  private func run(
    _ way: String, norm: String? = nil, with more: String = "", second: String = "cultural-norms: attack",
    expect: String
  ) throws -> [String] {
    try compiled(
      CulturalNorms(), scenes: Self.scene(way, norm: norm, with: more, second: second),
      tests: "  - { name: prøv, choose: [proev], expect: { \(expect) } }"
    ).errors
  }
}
