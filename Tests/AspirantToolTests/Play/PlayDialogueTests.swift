import Diagnostics
import ScenarioModel
import ScenarioPack
import ScenarioRuntime
import Testing

@testable import AspirantTool

struct PlayDialogueTests {
  private struct Played {
    var end: PlayEnd
    var dialogue: PlayDialogue<ScriptedConversation>
    var saved: [Recording]
    var text: String { dialogue.other.text }
  }

  private func play(
    _ other: ScriptedConversation, failing: Bool = false, checkInPath: String? = nil, mostAnswers: Int? = nil
  ) throws -> Played {
    let machine = try PlayFixture.machine()
    var saved: [Recording] = []
    var now = 0
    var dialogue = PlayDialogue(
      Session(machine, seed: 1), with: other, scenes: PlayFixture.printer(machine),
      layout: PageLayout(width: 80, isColoured: false), checkInPath: checkInPath,
      clock: {
        now += 250
        return now
      },
      save: { session throws(RecordingError) in
        if failing { throw RecordingError(.cannotWrite(.isDirectory), path: "x.jsonl") }
        saved.append(session.recording(origin: PlayFixture.origin, session: "abcdefgh"))
        return [Paragraph("gemt")]
      })
    if let mostAnswers { dialogue.mostAnswers = mostAnswers }
    let end = try dialogue.run()
    return Played(end: end, dialogue: dialogue, saved: saved)
  }

  @Test func playsToTheDebriefing() throws {
    let played = try play(ScriptedConversation(["3", "", "1", "1", ""]))
    #expect(played.end == .finished)
    #expect(played.dialogue.session.transcript.map(\.milliseconds) == [250, 250, 250, 250])
    #expect(played.text.contains("Tryk Enter for at se, hvordan det gik.\n\n────"))
    #expect(played.text.hasSuffix("– Hvad tager du med?\n"))
    #expect(played.saved.isEmpty)
  }

  @Test func showsTheDebriefingWhereInputEndsWithTheStory() throws {
    let played = try play(ScriptedConversation(["-", "-", "1", "1"]))
    #expect(played.end == .finished)
    #expect(played.text.contains("Slut: Ro på"))
  }

  @Test func asksAgainAfterAWrongAnswer() throws {
    let wrong: [Heard] = ["6", "0", "ja", "1 2", "９", "99999999999999999999"].map { .line($0) } + [.noise]
    let script = wrong + [.line("-"), .line("-")] + [.line(""), .line("6"), .line("-1")] + [.line(" 1. "), .end]
    let played = try play(ScriptedConversation(script))
    let count = played.text.split(separator: "\n").count {
      $0.hasPrefix("Det forstod jeg ikke. Skriv et tal fra 1 til")
    }
    #expect(count == 10)
    #expect(played.text.contains("Det forstod jeg ikke. Skriv et tal fra 1 til 5. Enter springer over."))
    #expect(played.text.contains("Det forstod jeg ikke. Skriv et tal fra 1 til 5. Skriv h for hjælp."))
    #expect(played.dialogue.session.transcript.count == 3)
    // The question is not shown again and again.
    #expect(played.text.split(separator: "\n").count { $0 == "  1  »Har du ondt?«" } == 1)
  }

  @Test func takesAnswersBackToTheStart() throws {
    let played = try play(ScriptedConversation(["2", "4", "1", "1", "u", "u", "u", "u", "u", "q"]))
    #expect(played.dialogue.session.transcript.isEmpty)
    #expect(played.dialogue.checkInValues.isEmpty)
    #expect(played.text.split(separator: "\n").count { $0 == "Dit sidste svar er taget tilbage." } == 4)
    #expect(played.text.contains("Der er ingen svar at tage tilbage."))
    #expect(played.end == .left)
  }

  @Test func keepsCheckInsApart() throws {
    let played = try play(ScriptedConversation(["2", "4", "1", "s"]))
    #expect(
      played.dialogue.checkInValues.map(\.value) == [
        CheckInValue(scenario: "døren", checkIn: "før/klar", value: 2),
        CheckInValue(scenario: "døren", checkIn: "før/tryg", value: 4),
      ])
    let lines = try #require(played.saved.first).entries.map {
      String(decoding: RecordingCoding.line($0), as: UTF8.self)
    }
    #expect(lines[1].contains(#""answer":{"check-in":"tryg","is":"answered"}"#))
    #expect(
      played.text.split(separator: "\n").count { $0.hasPrefix("Det, du svarer om dig selv, bliver ikke gemt") } == 1)
    #expect(
      try play(ScriptedConversation([]), checkInPath: "trivsel.jsonl").text.contains("trivsel.jsonl uden navn og tid"))
  }

  @Test func savesAndLeaves() throws {
    for last in [Heard.end, .interrupted, .line("s")] {
      let played = try play(ScriptedConversation([.line("-"), .line("-"), .line("2"), last]))
      #expect(played.end == .left)
      #expect(played.saved.map(\.entries.count) == [3])
      #expect(played.text.hasSuffix("gemt\n"))
    }
    #expect(try play(ScriptedConversation([.interrupted])).saved.isEmpty)
  }

  @Test func staysWhereItCannotSave() throws {
    let played = try play(ScriptedConversation(["-", "-", "2", "s", "1", ""]), failing: true)
    #expect(played.end == .finished)
    #expect(played.dialogue.other.warnings.count == 1)
    #expect(throws: RecordingError.self) { try play(ScriptedConversation(["-"]), failing: true) }
  }

  @Test func asksBeforeItDropsAnything() throws {
    let stayed = try play(ScriptedConversation(["-", "q", "måske", "n", "-", "q", "JA"]))
    #expect(stayed.end == .dropped)
    #expect(stayed.saved.isEmpty)
    #expect(stayed.dialogue.session.transcript.count == 2)
    #expect(try play(ScriptedConversation(["q"])).end == .left)
    #expect(try play(ScriptedConversation(["-", "q"])).saved.count == 1)
  }

  @Test func repeatsTheSceneWithItsWords() throws {
    let played = try play(ScriptedConversation(["-", "-", "?", "h"]))
    #expect(played.text.split(separator: "\n").count { $0 == "Hun tager sig til hoften*." } == 2)
    #expect(!played.text.contains("\n\n\n"))
    #expect(played.text.contains("\nOrd\n  hofte – Leddet mellem benet og kroppen."))
    #expect(played.text.contains("Du kan skrive:\n  1, 2, …  vælg det svar\n"))
    // In the middle of a scale the lines are those before its first question.
    let scale = try play(ScriptedConversation(["-", "?"]))
    #expect(scale.text.contains("Her er ingen ord fra ordlisten."))
  }

  @Test func repeatsLinesThatAreSaidTheFirstTimeOnly() throws {
    let played = try play(ScriptedConversation(["-", "-", "4", "?"]))
    let lines = played.text.split(separator: "\n")
    #expect(lines.count { $0 == "Hun tager sig til hoften*." } == 2)
    // First the earlier line, then what led here.
    let last = try #require(lines.lastIndex { $0 == "Hun tager sig til hoften*." })
    #expect(lines[(last + 1)...].contains("Du: Sig det igen."))
  }

  @Test func stopsBeforeARecordingGrowsTooLongToBeRead() throws {
    let played = try play(ScriptedConversation(["-", "-"] + Array(repeating: "4", count: 100)), mostAnswers: 50)
    #expect(played.end == .left)
    #expect(played.saved.map(\.entries.count) == [50])
  }

  @Test func turnsPagesOnlyWhereSomebodyReads() throws {
    let answers = ["-", "-", "1", "1", ""]
    let low = try play(ScriptedConversation(answers + Array(repeating: "", count: 9), height: 12))
    let none = try play(ScriptedConversation(answers))
    #expect(low.dialogue.other.prompts.count > none.dialogue.other.prompts.count)
    #expect(low.text == none.text)
    #expect(try play(ScriptedConversation(answers, height: 12)).text == none.text)
  }
}
