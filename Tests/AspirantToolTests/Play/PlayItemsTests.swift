import Diagnostics
import ScenarioModel
import ScenarioPack
import ScenarioRuntime
import Testing

@testable import AspirantTool

/// Moves with items and time limits, as somebody at a terminal meets them.
struct PlayItemsTests {
  private static let scenario = """
    scenario: døren
    title: Opgaver
    briefing: Du er elev.
    cast:
      amina: { name: Amina, role: learner }
      mette: { name: Mette, role: colleague }
    scoring:
      dimensions:
        faglig: { title: Faglighed }
    scenes:
      ser:
        who: amina
        within: 20s
        late: { reply: [ { mette: Tiden gik. } ], feedback: Se efter kroppen., goto: gør }
        shuffle: false
        select:
          prompt: Hvad lægger du mærke til?
          max: 2
          items:
            - hofte: Hun tager sig til hoften
              score: { faglig: 2 }
              feedback: Godt set.
            - sur: Hun er sur
              score: { faglig: -1 }
              feedback: { learner: Det er en etiket., workplace: Tal om ord. }
            - frakke: Hun har frakke på
        goto: gør
      gør:
        order:
          prompt: Hvad gør du først?
          items: [ { stop: Stop op }, { rolig: Tal roligt }, { kald: Kald en kollega } ]
          points: { faglig: 4 }
        then:
          - when: result >= 80
            reply: [ { mette: Fint. } ]
          - reply: [ { mette: Hm. } ]
            feedback: Tænk på rækkefølgen.
        goto: hører
      hører:
        shuffle: false
        match:
          prompt: Hvor hører det hjemme?
          categories: { situation: Situation, baggrund: Baggrund }
          items:
            - nu: Forvirret i dag
              in: situation
            - før: Blodprop sidste år
              in: baggrund
          points: { faglig: 5 }
        goto: siger
      siger:
        shuffle: false
        compose:
          prompt: Hvad siger du?
          segments: { i: Hvem, s: Situation }
          items:
            - navn: Det gælder Ingrid
              segment: i
            - svie: Det svier
              segment: s
            - datter: Datteren rejser
              noise: 1
          points: { faglig: 10 }
        goto: slut
      slut:
        end: { outcome: success, title: Slut }
    debrief: [Hvad så du?]
    """

  private func play(
    _ script: [Heard], _ language: MessageLanguage = .danish, timing: Bool = false
  ) throws -> PlayDialogue<ScriptedConversation> {
    let machine = try PlayFixture.machine(Self.scenario)
    var now = 0
    var dialogue = PlayDialogue(
      Session(machine, seed: 1, timing: timing), with: ScriptedConversation(script),
      scenes: PlayFixture.printer(machine, language), layout: PageLayout(width: 80, isColoured: false),
      clock: {
        now += 250
        return now
      }, save: { _ throws(RecordingError) in [] })
    _ = try dialogue.run()
    return dialogue
  }

  private func play(
    _ lines: [String], _ language: MessageLanguage = .danish, timing: Bool = false
  ) throws -> PlayDialogue<ScriptedConversation> {
    try play(lines.map { .line($0) } + [.end], language, timing: timing)
  }

  @Test func asksAndTellsInDanish() throws {
    let dialogue = try play(["1 2", "stop rolig kald", "1a 2b", "2 1", ""])
    let text = dialogue.other.text
    #expect(
      text.hasPrefix(
        """

        Nu er det Amina, der svarer.
        Hvad lægger du mærke til?
          1  Hun tager sig til hoften
          2  Hun er sur
          3  Hun har frakke på

        Vælg op til 2. Skriv numrene med mellemrum, for eksempel 1 2.

        Du:
          – Hun tager sig til hoften
          – Hun er sur
        """), "\(text)")
    #expect(text.contains("Du:\n  1. Stop op\n  2. Tal roligt\n  3. Kald en kollega\nMette: Fint.\n"))
    #expect(
      text.contains(
        """
        Hvor hører det hjemme?
          1  Forvirret i dag
          2  Blodprop sidste år

          a  Situation
          b  Baggrund

        Skriv nummer og bogstav for hvert punkt, for eksempel 1a 2b.
        """), "\(text)")
    #expect(text.contains("Du:\n  – Forvirret i dag → Situation\n  – Blodprop sidste år → Baggrund\n"))
    #expect(text.contains("Du:\n  1. Det svier\n  2. Det gælder Ingrid\n"))
    #expect(dialogue.session.status == .ended(scene: 4))
  }

  @Test func asksInEnglish() throws {
    let text = try play(["3", "?", "q", "j"], .english).other.text
    #expect(text.contains("It is Amina who answers now."))
    #expect(text.contains("Pick up to 2. Type the numbers with spaces, for example 1 2."))
    #expect(text.contains("Type all the numbers in the order that you want, for example 1 2 3."))
  }

  @Test func tellsOfItemsInTheDebriefing() throws {
    let text = try play(["1 2", "kald rolig stop", "1b 2b", "1 2 3", ""]).other.text.replacing("\u{A0}", with: " ")
    #expect(text.contains("Ser: Hun tager sig til hoften · Hun er sur (66 %)"), "\(text)")
    #expect(text.contains("Godt set."))
    #expect(text.contains("Tænk på rækkefølgen."))
    #expect(text.contains("Den rigtige rækkefølge: Stop op → Tal roligt → Kald en kollega"))
    #expect(text.contains("Det rigtige: Forvirret i dag → Situation"))
    #expect(text.contains("Tal om ord."))
  }

  @Test(arguments: ["", "4", "1 1", "1 2 3", "a", "1a", "0", "-1", "1 ja", "99999999999999999999"])
  func asksAgainForItems(_ wrong: String) throws {
    let dialogue = try play([wrong])
    #expect(dialogue.session.transcript.isEmpty)
    let text = dialogue.other.text
    #expect(
      text.contains("Det forstod jeg ikke. Vælg op til 2.") || text.contains("Vælg mindst 1.")
        || text.contains("Vælg højst 2.") || text.contains("to gange"), "\(text)")
  }

  @Test func saysWhatIsMissing() throws {
    let order = try play(["1", "1 2"]).other.text
    #expect(order.contains("Alle skal med. Der mangler 3."))
    let match = try play(["1", "1 2 3", "1a", "1c 2a", "1a 2", "a1", "1a 2b"])
    #expect(match.other.text.contains("Alle skal med. Der mangler 2."))
    #expect(match.session.transcript.count == 3)
  }

  @Test(arguments: [
    "1b 2a", "1=b 2=a", "1 b 2 a", "nu=baggrund, før=situation", "2A;1B", "1b2a".replacing("2", with: " 2"),
  ])
  func readsCategories(_ line: String) throws {
    let dialogue = try play(["1", "1 2 3", line])
    #expect(dialogue.session.transcript.last?.answer == .match([1, 0]))
  }

  @Test func readsNumbersWithoutSpaces() throws {
    let machine = try PlayFixture.machine(Self.scenario)
    let move = machine.program.scenes[1].move
    #expect(ItemReading("312", [2, 0, 1], move).answer == .items([1, 2, 0]))
    #expect(ItemReading("3, 1. 2", [2, 0, 1], move).answer == .items([1, 2, 0]))
    #expect(ItemReading("314", [2, 0, 1], move).answer == nil)
  }

  @Test func goesOnWhenTheTimeIsOver() throws {
    let dialogue = try play([.line("h"), .late, .end], timing: true)
    let text = dialogue.other.text
    #expect(text.contains("Du har 20 sekunder."))
    #expect(text.contains("\nTiden er gået.\nMette: Tiden gik.\n"))
    #expect(dialogue.session.transcript.map(\.answer) == [.late])
    // Looking something up does not stop the clock, and the next move has no limit.
    let waits = dialogue.other.waits
    #expect(waits.count == 3)
    #expect(try #require(waits[0]) > #require(waits[1]))
    #expect(waits[2] == nil)
    #expect(try play([.late, .end]).session.transcript.isEmpty)
  }
}
