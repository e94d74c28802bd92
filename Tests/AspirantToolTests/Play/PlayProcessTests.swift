import Foundation
import Testing

/// `aspirant play` as a process, with answers through a pipe.
struct PlayProcessTests {
  private let scratch: Scratch
  private let pack: String
  private let danish = ["LC_ALL": "da_DK.UTF-8"]

  init() throws {
    scratch = try Scratch()
    pack = try scratch.writePack(scenario: Self.scenario)
  }

  private static let scenario = """
    scenario: prøve
    title: Prøve
    level: A2
    briefing: Du øver dig.
    scoring:
      dimensions:
        ro: { title: Ro }
    scenes:
      før:
        scale:
          - klar: Er du klar?
        goto: døren
      døren:
        lines:
          - narrator: Gerda står i døren.
        shuffle: false
        choices:
          - spørg: Hvor skal du hen?
            score: { ro: 2 }
            feedback: Du viser, at du vil vide det.
          - vent: Du venter.
            act: true
        goto: stolen
      stolen:
        shuffle: false
        choices:
          - sid: Vil du sidde?
          - gå: Du går.
            act: true
        goto: godt
      godt:
        end: { outcome: success, title: Ro på }
    debrief: [Hvad prøvede hun at sige?]

    """

  private func play(
    _ input: String, _ arguments: [String] = [], environment: [String: String]? = nil
  ) throws -> ToolProcess.Result {
    try ToolProcess.run(
      ["play", pack] + arguments, environment: environment ?? danish, in: scratch.folder, input: input)
  }

  private func file(_ name: String) -> String? {
    try? String(contentsOf: scratch.folder.appendingPathComponent(name), encoding: .utf8)
  }

  @Test func playsToTheEndAndRecords() throws {
    let result = try play("\n3\n1\n2\n", ["--seed", "7", "--record", "hele.jsonl", "--check-ins", "trivsel.jsonl"])
    #expect(result.code == 0)
    #expect(result.error.isEmpty)
    #expect(result.output.contains("  1  »Hvor skal du hen?«\n  2  → Du venter.\n"))
    #expect(result.output.contains("Slut: Ro på\nDet gik godt.\n"))
    #expect(result.output.contains("Ro  ████████████\u{A0}2\u{A0}(0…2)\n"))
    #expect(result.output.hasSuffix("Hele forløbet ligger i hele.jsonl.\n"))
    let lines = try #require(file("hele.jsonl")).split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[0].contains(#""seed":7"#))
    #expect(lines[1].contains(#""answer":{"check-in":"klar","is":"answered"}"#))
    let values = #"{"format":1,"scenario":"prøve","check-in":"før/klar","value":3}"# + "\n"
    #expect(file("trivsel.jsonl") == values)
    #expect(file("prøve.jsonl") == nil)
    // A second run appends, and only what was answered.
    _ = try play("\n-\n1\n2\n", ["--check-ins", "trivsel.jsonl"])
    _ = try play("\n5\n1\n2\n", ["--check-ins", "trivsel.jsonl"])
    #expect(file("trivsel.jsonl") == values + values.replacingOccurrences(of: "3", with: "5"))
  }

  @Test func speaksTheLanguageAndSignsThatWereAskedFor() throws {
    let english = try play("\n-\n2\n1\n", environment: ["LC_ALL": "en_GB"])
    #expect(english.output.contains("Press Enter to begin."))
    #expect(english.output.contains("-> Du venter."))
    #expect(english.output.contains("Ro  ------------ 0 (0...2)"))
    let pack = try play("\n-\n2\n1\n", environment: ["LC_ALL": "C.UTF-8"])
    #expect(pack.output.contains("Tryk Enter for at begynde."))
    let coloured = try play("\n-\n2\n1\n", ["--color"])
    #expect(coloured.output.contains("\u{1B}[1mPrøve\u{1B}[0m"))
    #expect(!pack.output.contains("\u{1B}"))
  }

  @Test func savesAtTheEndOfInputAndResumes() throws {
    let first = try play("\n-\n2\n")
    #expect(first.code == 0)
    #expect(
      first.output.contains(
        "Gemt i prøve.jsonl (2 svar). Du kan fortsætte med:\n  aspirant play \(pack) --resume prøve.jsonl\n"))
    let saved = try #require(file("prøve.jsonl"))

    let resumed = try play("1\n", ["--resume", "prøve.jsonl", "--record", "hele.jsonl"])
    #expect(resumed.code == 0)
    #expect(resumed.output.contains("Du fortsætter efter 2 svar."))
    #expect(resumed.output.contains("Slut: Ro på"))
    let whole = try #require(file("hele.jsonl"))
    #expect(whole.hasPrefix(saved))
    #expect(file("prøve.jsonl") == whole)
    // What is over is not offered again, and not written over.
    let anew = try play("\n-\n1\n")
    #expect(anew.output.contains("Gemt i prøve-2.jsonl (2 svar)."))
    #expect(file("prøve.jsonl") == whole)
  }

  @Test func offersWhatWasSaved() throws {
    _ = try play("\n-\ns\n")
    let saved = try #require(file("prøve.jsonl"))
    let resumed = try play("hvad\nj\n2\n")
    #expect(resumed.output.contains("Der ligger et gemt spil i prøve.jsonl (1 svar). Vil du fortsætte det?"))
    #expect(resumed.output.contains("Gemt i prøve.jsonl (2 svar)."))
    let declined = try play("n\n\n-\n1\n")
    #expect(declined.output.contains("Gemt i prøve-2.jsonl (2 svar)."))
    #expect(try #require(file("prøve.jsonl")).hasPrefix(saved))
  }

  @Test func forgivesWrongInputAndTakesBack() throws {
    let wrong = "\nfire\n\u{1B}[A\n-\n7\n1\nu\n2\n1\n"
    let result = try play(wrong, ["--record", "hele.jsonl"])
    #expect(result.code == 0)
    #expect(result.output.components(separatedBy: "Det forstod jeg ikke.").count == 4)
    #expect(result.output.contains("Dit sidste svar er taget tilbage."))
    #expect(try #require(file("hele.jsonl")).contains(#"{"choice":"vent"}"#))
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test func leavesWithoutSavingAfterAsking() throws {
    let result = try play("\n-\nq\nj\n")
    #expect(result.code == 0)
    #expect(result.output.contains("Vil du gå uden at gemme dine svar? (j/n)"))
    #expect(file("prøve.jsonl") == nil)
  }

  @Test func saysWhereTheSavedNoLongerFits() throws {
    _ = try play("\n-\n2\n2\ns\n")
    let saved = try #require(file("prøve.jsonl"))
    _ = try scratch.writePack(scenario: Self.scenario.replacingOccurrences(of: "- vent:", with: "- bliv:"))
    let refused = try play("n\n", ["--resume", "prøve.jsonl"])
    #expect(refused.code == 1)
    #expect(
      refused.error.contains("Svar nummer 2 (i scenen `døren`) passer ikke længere: scenen har intet valg `vent`."))
    #expect(file("prøve.jsonl") == saved)
    let goneOn = try play("j\n1\n", ["--resume", "prøve.jsonl"])
    #expect(goneOn.code == 0)
    #expect(goneOn.output.contains("Gemt i prøve-2.jsonl (2 svar)."))
    #expect(file("prøve.jsonl") == saved)
  }

  @Test func refusesWhatDoesNotFit() throws {
    _ = try play("\n-\ns\n")
    let saved = try #require(file("prøve.jsonl"))
    let other = saved.replacingOccurrences(of: "dk.example.proeve", with: "dk.example.anden")
    for (name, text, code, words) in [
      ("anden.jsonl", other, 1, "dk.example.anden"), ("halv.jsonl", String(saved.dropLast(30)), 1, "skåret over"),
      ("tom.jsonl", "", 1, "tom"), ("noget.jsonl", "hej\n", 1, "ikke en optagelse"),
    ] as [(String, String, Int32, String)] {
      try scratch.write(name, text)
      let result = try play("", ["--resume", name])
      #expect(result.code == code, "\(name)")
      #expect(result.error.contains(words), "\(result.error)")
      #expect(file(name) == text)
    }
    #expect(try play("", ["--resume", "ingen.jsonl"]).code == 66)
    #expect(try play("", ["--resume", "."]).code == 66)
  }

  @Test func refusesWrongCalls() throws {
    let unknown = try play("", ["prove"])
    #expect(unknown.code == 64)
    #expect(unknown.error.contains("Mente du `prøve`?"))
    #expect(try play("", ["--seed", "9007199254740992"]).code == 64)
    #expect(try play("", ["--seed", "-1"]).code == 64)
    #expect(try play("", ["--seed", "1", "--resume", "x"]).code == 64)
    #expect(try ToolProcess.run(["play", "/ingen/steder"]).code == 66)
    let help = try ToolProcess.run(["play", "--help", "--lang", "da"])
    #expect(help.code == 0)
    #expect(help.output.contains("aspirant play Examples/Packs/demens-foerste-uger"))
    #expect(help.output.contains("Svarkoder: 0 spillet eller gemt"))
  }

  @Test func saysWhatCannotBeWritten() throws {
    for option in ["--save", "--record", "--check-ins"] {
      let result = try play("\n4\n1\n\(option == "--save" ? "" : "1\n")", [option, "mangler/x.jsonl"])
      #expect(result.code == 73, "\(option)")
      #expect(result.error.contains("mangler/x.jsonl"), "\(result.error)")
    }
  }

  @Test func writesOverNothingThatIsNotASavedPlay() throws {
    try scratch.write("vigtig.yaml", "titel: Min tekst\n")
    let refused = try play("\n-\ns\n", ["--save", "vigtig.yaml"])
    #expect(refused.code == 73)
    #expect(refused.error.contains("vigtig.yaml: Der er allerede noget, som ikke er et gemt spil."))
    #expect(file("vigtig.yaml") == "titel: Min tekst\n")
    try scratch.write("prøve.jsonl", "noget andet\n")
    #expect(try play("\n-\ns\n").output.contains("Gemt i prøve-2.jsonl"))
    #expect(file("prøve.jsonl") == "noget andet\n")
    // A named file that holds a saved play is offered as well.
    let offered = try play("j\n2\ns\n", ["--save", "prøve-2.jsonl"])
    #expect(offered.output.contains("Der ligger et gemt spil i prøve-2.jsonl (1 svar)."))
    #expect(offered.output.contains("Gemt i prøve-2.jsonl (2 svar)."))
  }

  @Test func picksAScenarioFromAList() throws {
    try scratch.write(
      "pakke/scenarios/anden.yaml", Self.scenario.replacingOccurrences(of: "scenario: prøve", with: "scenario: anden"))
    let picked = try play("9\n2\n\n-\n1\n1\n")
    #expect(picked.code == 0)
    #expect(
      picked.output.hasPrefix("Prøve\n\n  1  Prøve (Niveau A2)\n  2  Prøve (Niveau A2)\nSkriv et tal fra 1 til 2"))
    #expect(picked.output.contains("Slut: Ro på"))
    #expect(try play("q\n").code == 0)
    // A saved play knows its scenario.
    _ = try play("\n-\ns\n", ["anden"])
    #expect(try play("1\n1\n", ["--resume", "anden.jsonl"]).output.contains("Slut: Ro på"))
  }

  @Test func savesWhenItIsInterrupted() throws {
    for signal in [SIGINT, SIGTERM, SIGHUP] {
      let process = Process()
      let (input, output) = (Pipe(), Pipe())
      process.executableURL = ToolProcess.products.appendingPathComponent("aspirant")
      process.arguments = ["play", pack, "--save", "afbrudt-\(signal).jsonl"]
      process.currentDirectoryURL = scratch.folder
      process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "da_DK.UTF-8"]
      process.standardInput = input
      process.standardOutput = output
      try process.run()
      try input.fileHandleForWriting.write(contentsOf: Data("\n-\n1\n".utf8))
      // The last question is on the screen, so the process waits for an answer, or is about to.
      var text = ""
      while !text.contains("»Vil du sidde?«") {
        let piece = output.fileHandleForReading.availableData
        if piece.isEmpty { break }
        text += String(decoding: piece, as: UTF8.self)
      }
      kill(process.processIdentifier, signal)
      text += String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationReason == .exit)
      #expect(process.terminationStatus == 0)
      #expect(text.contains("Gemt i afbrudt-\(signal).jsonl (2 svar)."))
      #expect(try #require(file("afbrudt-\(signal).jsonl")).split(separator: "\n").count == 3)
    }
  }

  @Test func playsAnExamplePackToItsDebriefing() throws {
    let example = ToolProcess.examples.appendingPathComponent("demens-foerste-uger").path
    let answers = "\n" + String(repeating: "1\n", count: 60)
    let result = try ToolProcess.run(
      ["play", example, "--seed", "3"], environment: danish, in: scratch.folder, input: answers)
    #expect(result.code == 0, "\(result.error)")
    #expect(result.error.isEmpty)
    for part in ["Gerda vil hjem", "Slut: ", "Din vej", "Vendepunkter", "Til dig", "Point", "Tal om det bagefter"] {
      #expect(result.output.contains(part), "\(part)")
    }
    for line in result.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }
}
