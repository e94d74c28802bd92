import DementiaCare
import Diagnostics
import ScenarioCompiler
import ScenarioKit
import ScenarioModel
import ScenarioTesting
import Testing

struct DementiaCareTests {
  @Test func conforms() throws {
    let problems = try KindConformance(DementiaCare()).problems()
    #expect(problems == [])
  }

  /// One scene in which each approach is a choice of its own.
  private static let everyApproach = [
    "validate", "reassure", "ask", "offer", "wait", "distract", "orient", "correct", "quiz", "ignore", "hurry", "lie",
    "coerce",
  ]

  @Test(arguments: [
    ("validate", 4, 5), ("reassure", 4, 4), ("ask", 5, 5), ("offer", 4, 5), ("wait", 4, 4), ("distract", 4, 4),
    ("orient", 5, 4), ("correct", 7, 2), ("quiz", 6, 3), ("ignore", 6, 3), ("hurry", 7, 3), ("lie", 4, 4),
    ("coerce", 8, 1),
  ])
  func changesDistressAndTrust(_ approach: String, _ distress: Int, _ trust: Int) throws {
    let errors = try run(approach, expect: "state: { distress: \(distress), trust: \(trust) }")
    #expect(errors == [])
  }

  @Test func raisesMoreWhereAnApproachIsATrigger() throws {
    let person = "dementia-care: { person: { triggers: [quiz, hurry, coerce], calms: [offer, ask] } }"
    for (approach, distress) in [("quiz", 7), ("hurry", 8), ("coerce", 8), ("offer", 3), ("ask", 4)] {
      #expect(try run(approach, scenario: person, expect: "state: { distress: \(distress) }") == [])
    }
  }

  @Test func lowersByTwoAtMost() throws {
    let person = "dementia-care: { person: { needs: [toilet], calms: [offer] }, distress: 9, trust: 0 }"
    let errors = try run(
      "{ approach: offer, meets: toilet }", scenario: person,
      expect: "state: { distress: 7, trust: 1, toilet: met }")
    #expect(errors == [])
  }

  @Test func findsAndMeetsSeveralNeeds() throws {
    let errors = try run(
      "{ approach: ask, finds: [pain, hunger], meets: identity }",
      expect: "state: { pain: found, hunger: found, identity: met }, score: { observation: 2 }")
    #expect(errors == [])
  }

  @Test func keepsANeedMetThatIsFoundAgain() throws {
    let scenes = """
        a:
          choices: [ { find: Har du ondt?, dementia-care: { finds: pain } }, { vent: Du venter. } ]
          goto: b
        b:
          choices: [ { mød: Her er en pude., dementia-care: { meets: pain } }, { gå: Du går. } ]
          goto: c
        c:
          choices: [ { igen: Har du stadig ondt?, dementia-care: { finds: pain } }, { nik: Du nikker. } ]
          goto: slut
      """
    let tests = """
        - { name: mødt, choose: [find, mød, igen], expect: { state: { pain: met } } }
        - { name: fundet to gange, choose: [find, gå, igen], expect: { state: { pain: found } } }
        - { name: fundet sent, choose: [vent, gå, igen], expect: { state: { pain: found } } }
        - { name: skjult, choose: [vent, gå, nik], expect: { state: { pain: hidden } } }
      """
    #expect(try compiled(DementiaCare(), scenes: scenes, tests: tests).errors == [])
  }

  @Test func saysASentenceWhereTheAuthorSaysNothing() throws {
    func feedback(_ scenario: String, _ more: String, locale: String = "da") throws -> [String] {
      let program = try #require(
        compiled(DementiaCare(), scenario, scenes: Self.scene("quiz", with: more), locale: locale).scenarios.first?
          .program)
      guard case .choices(let choices) = program.scenes[0].move, let feedback = choices[0].feedback else { return [] }
      return [feedback.learner, feedback.workplace].compactMap { $0.map { program.texts[$0].source } }
    }
    #expect(try feedback("", "") == ["Et spørgsmål til hukommelsen kan blive en prøve, som ikke kan bestås."])
    #expect(
      try feedback("", "", locale: "en") == ["A question to the memory can become a test that cannot be passed."])
    #expect(try feedback("", "feedback: Spørg til noget andet.") == ["Spørg til noget andet."])
    #expect(try feedback("", "feedback: { workplace: Hæng en kalender op. }") == ["Hæng en kalender op."])
    #expect(try feedback("dementia-care: { feedback: false }", "") == [])
  }

  @Test func givesNoPointsWhereTheAuthorWantsNone() throws {
    let none = "dementia-care: { points: false }"
    let compilation = try compiled(DementiaCare(), none, scenes: Self.scene("validate"))
    #expect(compilation.errors == [])
    #expect(compilation.scenarios.first?.program?.dimensions == [])
    // States change all the same, and the author's own points count.
    #expect(
      try run(
        "validate", with: "score: { relation: 3 }", scenario: none,
        expect: "state: { distress: 4 }, score: { relation: 3 }, percent: 100") == [])
  }

  @Test func startsNeedsAsWritten() throws {
    let person = "dementia-care: { person: { needs: { pain: found, toilet: met, comfort: hidden } } }"
    let errors = try run(
      "{ approach: ask, finds: comfort }", scenario: person,
      expect: "state: { pain: found, toilet: met, comfort: found }")
    #expect(errors == [])
  }

  @Test func letsForceCostWhateverItFinds() throws {
    let errors = try run(
      "{ approach: coerce, finds: pain }", expect: "state: { pain: found, forced: true }, score: { autonomy: -2 }")
    #expect(errors == [])
  }

  @Test func letsTheAuthorSayOtherwise() throws {
    let errors = try run(
      "validate", with: "add: { distress: 2 }\n        set: { trust: 9 }\n        score: { relation: -1 }",
      expect: "state: { distress: 7, trust: 9 }, score: { relation: -1 }")
    #expect(errors == [])
  }

  @Test func publishesNamesForConditions() throws {
    let compilation = try compiled(
      DementiaCare(),
      scenes: """
          stuen:
            dementia-care: { act: morgen-bad, consent: no }
            lines:
              - gerda: Nej!
                when: distress >= 5 and trust < 5 and consent_morgen_bad = no and not forced and not lied
              - gerda: Av.
                when: pain = hidden and not reported and not shared
            choices:
              - spoerg: Har du ondt?
                dementia-care: { approach: ask, finds: pain, consent: unclear }
              - tilbyd: Vil du selv vaske dig?
                dementia-care: { approach: offer, consent: yes }
            goto:
              - when: consent_morgen_bad = yes
                to: slut
              - to: videre
          videre:
            lines:
              - gerda: Ja, her.
                when: pain = found
            goto: slut
        """)
    #expect(compilation.errors == [])
  }

  @Test func remembersConsentWithoutAName() throws {
    let errors = try run("{ approach: wait, consent: no }", expect: "state: { consent: no }")
    #expect(errors == [])
  }

  @Test func saysAPublishedNameAtBothPlaces() throws {
    let compilation = try compiled(
      DementiaCare(), "state:\n  distress: { start: 1, min: 0, max: 3 }\n",
      scenes: """
          stuen:
            choices:
              - vent: Vi venter.
                dementia-care: wait
              - gaa: Vi går.
            goto: slut
        """)
    let clash = try #require(compilation.diagnostics.first { $0.code == "published-name" })
    #expect(compilation.place(of: clash.range) == "11:3")
    #expect(clash.notes.first?.range.map { compilation.place(of: $0) } == "3:9")
  }

  @Test func makesForceCriticalAndItsReportTheRepair() throws {
    let compilation = try forced(report: "dementia-care: { reports: true }")
    let program = try #require(compilation.scenarios.first?.program)
    let choices = program.scenes.flatMap { scene -> [Choice] in
      if case .choices(let choices) = scene.move { choices } else { [] }
    }
    #expect(choices.map(\.critical) == [true, false, false, false])
    #expect(choices[2].repairs == [0])
    #expect(compilation.findings == [])
  }

  @Test func keepsTheAuthorsOwnRepair() throws {
    let report = "repair: doeren/traek\n        dementia-care: { reports: true }"
    #expect(try forced(report: report).findings == [])
  }

  @Test func letsForceNeverBeBest() throws {
    let compilation = try forced(report: "dementia-care: { reports: true }", points: "score: { autonomy: 3 }")
    #expect(compilation.errors.map { $0.contains("inverted-points") } == [true])
  }

  @Test func givesEquallyGoodAnswersTheSameInAScene() throws {
    let compilation = try compiled(
      DementiaCare(),
      scenes: """
          stuen:
            dementia-care: { scores: relation }
            lines: [ { gerda: Hvor skal jeg være? } ]
            choices:
              - spoerg: Hvad hed gaden?
                dementia-care: ask
              - tilbyd: Vil du folde servietter?
                dementia-care: offer
              - hast: Sæt dig nu ned.
                dementia-care: hurry
            goto: slut
        """,
      tests: """
          - { name: spørg, choose: [spoerg], expect: { percent: 100, score: { relation: 2 } } }
          - { name: tilbyd, choose: [tilbyd], expect: { percent: 100, score: { relation: 2 } } }
          - { name: hast, choose: [hast], expect: { percent: 0, score: { relation: -1 } } }
        """)
    #expect(compilation.errors == [])
    #expect(compilation.scenarios.first?.program?.dimensions.map(\.id) == ["relation"])
  }

  @Test func takesTheWeightsOfDimensions() throws {
    let compilation = try compiled(
      DementiaCare(), "dementia-care: { weights: { relation: 2 } }", scenes: Self.scene("validate"))
    #expect(compilation.scenarios.first?.program?.dimensions.map(\.weight) == [2, 1])
  }

  @Test func writesTitlesAndTheQuestionInTheLanguageOfThePack() throws {
    let person = "dementia-care: { person: { anchors: [Bagte hver lørdag, Havde tolv høns] } }"
    for (locale, title, start) in [
      ("da-DK", "Selvbestemmelse", "Det ved vi"), ("en", "Autonomy", "This is what we know"),
    ] {
      let compilation = try compiled(DementiaCare(), person, scenes: Self.scene("wait"), locale: locale)
      let program = try #require(compilation.scenarios.first?.program)
      #expect(program.texts.contains { $0.source == title })
      let question = try #require(program.debrief.last)
      #expect(program.texts[question.ask].source.hasPrefix(start))
      #expect(program.texts[question.ask].source.contains("Bagte hver lørdag · Havde tolv høns"))
      #expect(question.phase == .analysis)
    }
  }

  @Test func tellsTheFacilitatorTheLaw() throws {
    let compilation = try compiled(
      DementiaCare(),
      scenes: """
          badet:
            facilitator: Hold en pause.
            dementia-care:
              act: bad
              law:
                text: Frivillighed kommer først.
                source: Serviceloven § 124
                date: 2026-08-01
                reviewer: skolens jurist
            lines: [ { gerda: Nej! }, { mette: Så venter vi. } ]
            goto: slut
        """)
    let program = try #require(compilation.scenarios.first?.program)
    let text = "Hold en pause.\n\nFrivillighed kommer først. (Serviceloven § 124 · 2026-08-01 · skolens jurist)"
    #expect(program.texts.contains { $0.source == text })
    #expect(compilation.findings == [])
  }

  @Test(arguments: [
    ("dementia-care: corect", "wrong-word"), ("dementia-care: { approach: ask, finder: pain }", "unknown-key"),
    ("dementia-care: { finds: [pain, sult] }", "wrong-word"), ("dementia-care: { reports: ja }", "boolean-word"),
    ("dementia-care: [ask]", "wrong-word"), ("dementia-care: { consent: no, approach: 7 }", "wrong-word"),
    ("dementia-care: { finds: { pain: true } }", "wrong-type"),
  ])
  func saysWhatIsWrongAtTheWord(_ entry: String, _ code: String) throws {
    let compilation = try compiled(DementiaCare(), scenes: Self.scene("wait", with: "", second: entry))
    #expect(compilation.diagnostics.map(\.code).contains(code), "\(compilation.findings)")
  }

  @Test(arguments: [
    "dementia-care: 7", "dementia-care: []", "dementia-care: { person: Gerda }", "dementia-care:",
    "dementia-care: { person: { needs: { pain: [found] }, triggers: ask, anchors: { a: b } } }",
    "dementia-care: { distress: mange, trust: 90, weights: { relation: meget } }",
  ])
  func expandsWhatHasTheRightForm(_ entry: String) throws {
    let compilation = try compiled(DementiaCare(), entry, scenes: Self.scene("wait"))
    #expect(compilation.hasErrors)
    #expect(!compilation.diagnostics.contains { $0.code == "unknown-state" || $0.code == "unknown-dimension" })
  }

  @Test func expandsToTheSameEachTime() throws {
    let scenes = Self.everyApproach.map { Self.scene($0, id: $0) }.joined(separator: "\n")
    let programs = try (1...3).map { _ in try compiled(DementiaCare(), scenes: scenes).scenarios.first?.program }
    #expect(programs[0] == programs[1] && programs[1] == programs[2])
  }

  @Test func showsEachRuleByItsExamples() throws {
    for rule in try KindSet([DementiaCare()]).rules {
      let failing = try rule.failing.found().diagnostics
      #expect(failing.contains { $0.code == rule.code }, "\(rule.code) is not in \(failing.map(\.code))")
      let mended = try rule.mended.found().diagnostics
      #expect(mended.map(\.code) == [], "\(rule.code) mended: \(mended.map(\.message.danish))")
    }
  }

  // MARK: Scenarios

  /// A scene with a choice of one approach and one beside it.
  private static func scene(
    _ approach: String, with more: String = "", second: String = "dementia-care: offer", id: String = "stuen"
  ) -> String {
    """
      \(id):
        lines: [ { gerda: Jeg vil hjem. }, { mette: Jeg kommer om lidt. } ]
        choices:
          - proev: Her er det ene svar.
            dementia-care: \(approach)
            \(more)
          - andet: Her er det andet svar.
            \(second)
        goto: slut
    """
  }

  /// The errors of a run that takes one approach.
  private func run(
    _ approach: String, with more: String = "", scenario: String = "", expect: String
  ) throws -> [String] {
    try compiled(
      DementiaCare(), scenario, scenes: Self.scene(approach, with: more),
      tests: "  - { name: prøv, choose: [proev], expect: { \(expect) } }"
    ).errors
  }

  /// A scenario with force and a way to tell of it.
  private func forced(report: String, points: String = "") throws -> Compilation {
    try compiled(
      DementiaCare(),
      scenes: """
          doeren:
            lines:
              - gerda: Lad mig ud!
            choices:
              - traek: Du trækker i hendes arm.
                act: true
                dementia-care: coerce
                \(points)
                feedback: Hun siger nej, og du trækker videre.
              - foelg: Skal vi gå lidt?
                dementia-care: offer
                feedback: Du svarer på det, hun føler.
            goto: bagefter
          bagefter:
            lines:
              - mette: Hvordan gik det?
            choices:
              - sig-det: Jeg trak i hende. Jeg siger det til lederen nu.
                \(report)
                feedback: Det kræver mod at sige.
              - fint: Det gik vel nogenlunde, synes jeg selv.
                feedback: Så får Mette ikke noget at vide.
            goto: slut
        """)
  }
}
