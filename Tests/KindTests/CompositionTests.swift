import CulturalNorms
import DementiaCare
import Diagnostics
import Handover
import ScenarioCompiler
import ScenarioKit
import ScenarioModel
import ScenarioTesting
import Testing

/// Several kinds in one scenario: they get on, in whatever order they are named, or it is said why not.
struct CompositionTests {
  private static let all: [any ScenarioKind] = [CulturalNorms(), DementiaCare(), Handover()]

  /// A scenario in which one choice has the words of all kinds.
  private static let together = """
    dementia-care: { person: { needs: [pain] } }
    cultural-norms:
      norms: { irony: { learner: Jeg hører kun ordene., workplace: Vi siger det for sjov. } }
    handover:
      facts:
        hofte: { say: Gerda tager sig til hoften., segment: s, must: true, weight: 2 }
        kom: { say: Kan du komme?, segment: r, known: true }
    """

  private static let scenes = """
      stuen:
        cultural-norms: { norm: irony, said: Godt du nåede det!, meant: Du er sent på den. }
        dementia-care: { act: bad, consent: no }
        lines:
          - mette: Godt du nåede det!
          - gerda: Jeg vil hjem.
        choices:
          - ondt: Har du ondt, Gerda?
            dementia-care: { approach: ask, finds: pain }
            cultural-norms: clarify
            handover: hofte
            feedback: Du spørger kort og kun om én ting.
          - skynd: Kom nu, Gerda, vi skal af sted.
            dementia-care: hurry
            cultural-norms: false-yes
            handover: { minutes: 5 }
        goto: opkald
      opkald:
        lines:
          - mette: Hvad er der sket?
        handover: Hvad siger du til Mette?
        then:
          - when: result >= 50 and pain = found and clarity > 0 and distress < 7
            reply: [ { mette: Tak. } ]
          - reply: [ { mette: Sig det lige igen. } ]
        goto: slut
    """

  @Test func threeKindsGetOnInOneScenario() throws {
    let tests = """
        - name: Alt på én gang
          choose: [ondt, [hofte, kom]]
          expect:
            state: { pain: found, distress: 5, trust: 5, clarity: 1, safety: 1, knows_hofte: true, consent_bad: no }
            score: { observation: 2, clarity: 2, message: 100, timeliness: 0 }
        - name: Skyndt på
          choose: [skynd, [kom]]
          expect:
            state: { distress: 7, clarity: -2, minutes: 5 }
            score: { autonomy: -1, clarity: -1, timeliness: -5 }
      """
    let compilation = try compiled(Self.all, Self.together, scenes: Self.scenes, tests: tests)
    #expect(compilation.errors == [])
  }

  @Test(arguments: [[0, 1], [0, 2], [1, 2], [0, 1, 2]])
  func theOrderInWhichKindsAreNamedChangesNothing(_ chosen: [Int]) throws {
    let words = chosen.map {
      [
        (head: "cultural-norms: { weights: { clarity: 2 } }", scene: "cultural-norms: irony", choice: "clarify"),
        (head: "dementia-care: { person: { needs: [pain] } }", scene: "dementia-care: bad", choice: "quiz"),
        (
          head: "handover: { facts: { hofte: { say: Det er hoften., segment: s } } }", scene: "facilitator: Pause.",
          choice: "hofte"
        ),
      ][$0]
    }
    let kinds = chosen.map { Self.all[$0] }
    let choice = zip(kinds, words).map { "        \($0.id): \($1.choice)" }.joined(separator: "\n")
    let scenes = """
        stuen:
      \(words.map { "    \($0.scene)" }.joined(separator: "\n"))
          lines: [ { gerda: Goddag. }, { mette: Goddag. } ]
          choices:
            - ondt: Har du ondt?
      \(choice)
            - vent: Du venter.
          goto: slut
      """
    let programs = try [kinds, kinds.reversed()].map { kinds in
      let head = words.map(\.head).joined(separator: "\n")
      let compilation = try compiled(kinds, head, scenes: scenes)
      #expect(compilation.errors == [])
      return try #require(compilation.scenarios.first?.program)
    }
    #expect(programs[0] == programs[1])
    #expect(programs[0].variables.count > 4)
  }

  @Test func twoKindsThatPublishOneNameAreToldAtBothPlaces() throws {
    let compilation = try compiled(
      [DementiaCare(), Publishing("distress")], scenes: "  stuen:\n    goto: slut")
    let clash = try #require(compilation.diagnostics.first { $0.code == "published-name" })
    #expect(clash.message.english.contains("Both `dementia-care` and `publishing`"))
    #expect(clash.message.danish.contains("Både `dementia-care` og `publishing`"))
    // Each stands at the place of its name under `kinds`.
    #expect(compilation.place(of: clash.range) == "3:9")
    #expect(clash.notes.first?.range.map { compilation.place(of: $0) } == "3:24")
    #expect(compilation.diagnostics.filter { $0.code == "published-name" }.count == 1)
  }

  @Test func aWordIsExplainedOnceAndByTheAuthorFirst() throws {
    let values =
      "handover: { values: { pulse: 96, respiration: 18, temperature: 38.2, systolic: 124, consciousness: usual } }"
    let head = "glossary: { tobs: { definition: Vores egne ord. } }\n" + values
    let own = try compiled([Handover(), Explaining("TOBS")], head, scenes: "  stuen:\n    goto: slut")
    #expect(own.scenarios.first?.program?.glossary.map(\.term) == ["tobs"])
    let program = try #require(
      compiled([Handover(), Explaining("TOBS")], values, scenes: "  stuen:\n    goto: slut").scenarios.first?.program)
    #expect(program.glossary.map(\.term) == ["TOBS"])
    #expect(program.texts[program.glossary[0].definition].source == "Fra eksplain.")
  }
}

/// A kind that publishes one state.
private struct Publishing: ScenarioKind {
  let id = "publishing"
  let version = "1.0.0"
  let title = Message(da: "Udgiver", en: "Publishes")
  let schema = KindSchema()
  let name: String

  init(_ name: String) { self.name = name }

  func expand(_ expansion: inout KindExpansion) {
    expansion.publish(state: name, .boolean, start: .boolean(false))
  }
}

/// A kind that explains one word.
private struct Explaining: ScenarioKind {
  let id = "eksplain"
  let version = "1.0.0"
  let title = Message(da: "Forklarer", en: "Explains")
  let schema = KindSchema()
  let word: String

  init(_ word: String) { self.word = word }

  func expand(_ expansion: inout KindExpansion) { expansion.explain(word, definition: "Fra eksplain.") }
}
