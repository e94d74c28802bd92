import Diagnostics
import ScenarioCompiler
import Testing

/// Mistakes that teachers make every day: one finding each, at its place, and nothing about what follows from it.
struct EverydayMistakeTests {
  private func findings(_ files: [String: String]) throws -> [Diagnostic] {
    var all = [
      "pack.yaml": "pack: dk.example.test\nversion: 1.0.0\nlanguage: 1\ntitle: Test\nlocale: da\n",
      "scenarios/prøve.yaml": Self.sound,
    ]
    all.merge(files) { _, new in new }
    var options = CompilerOptions()
    options.proves = false
    return try compile(MemorySource(all), options).diagnostics.filter { $0.code != "no-goal" }
  }

  private func findings(replacing text: String, with other: String) throws -> [Diagnostic] {
    let broken = Self.sound.replacing(text, with: other, maxReplacements: 1)
    try #require(broken != Self.sound)
    return try findings(["scenarios/prøve.yaml": broken])
  }

  private static let sound = """
    scenario: prøve
    title: Prøve
    briefing: Du øver dig.
    cast:
      gerda: { name: Gerda, role: citizen }
    scenes:
      døren:
        lines:
          - gerda: Jeg vil hjem.
          - narrator: Hun tager i døren.
        choices:
          - spørg: Hvor skal du hen?
            reply:
              - gerda: Hjem til børnene.
            feedback: Du lytter.
          - vent: Du venter.
        goto: gangen
      gangen:
        select:
          prompt: Hvad ser du?
          items:
            - hofte: Hoften
            - sko: Skoene
        goto: slut
      slut:
        end: { outcome: success }
    debrief:
      - Hvad skete der?

    """

  @Test func theSoundPackHasNoFindings() throws { #expect(try findings([:]).map(\.code) == []) }

  @Test(arguments: [
    ("lines:\n      - gerda: J", "lines:\n      -gerda: J", "missing-space 9:7", true),
    ("- gerda: Hjem", "- gerda:Hjem", "missing-space 14:18", true),
    ("- gerda: Hjem", "- gerda Hjem", "missing-colon 14:13", false),
    ("- gerda: Hjem", "- gerda; Hjem", "missing-colon 14:13", false),
    ("- vent: Du venter.", "- vent:\n        text: Du venter.", "missing-id 17:9", false),
    ("- vent: Du venter.", "- vent:\n          tekst: Du venter.", "missing-id 17:11", false),
    ("feedback: Du lytter.", "feedback: Du lytter.\n        Feedback: Godt.", "unknown-key 16:9", false),
    ("feedback: Du lytter.", "feedback: Du lytter.\n        correct: true", "unknown-key 16:9", false),
    (
      "        - sko: Skoene\n    goto: slut", "        - sko: Skoene\n          goto: slut", "unknown-key 24:11", false
    ),
    ("goto: gangen", "goto: ga ngen", "bad-id 17:11", false),
    ("goto: gangen\n", "goto:\n      - uro >= 3: gangen\n", "colon-in-text 18:9", false),
    ("briefing: Du øver dig.", "briefing:\n  Formål: Du øver dig.", "wrong-type 3:1", false),
    ("role: citizen", "role: citizen; image: assets/g.png", "missing-comma 5:38", false),
    ("  slut:\n    end: {", "    slut:\n      end: {", "unknown-key 25:5", false),
    ("goto: slut", "goto: slutt", "unknown-scene 24:11", true),
    ("goto: gangen", "goto: [gangen, slut]", "wrong-type 17:12", false),
    ("goto: gangen", "goto: 3", "wrong-type 17:11", false),
    (
      "      items:\n        - hofte: Hoften\n        - sko: Skoene\n", "      hofte: Hoften\n", "missing-key 19:5",
      false
    ),
    ("  gangen:\n", "  gangen:\n    text: Du går.\n", "unknown-key 19:5", false),
    ("  gangen:\n", "  gangen:\n    when: visited(døren)\n", "unknown-key 19:5", false),
    ("- spørg: Hvor", "-- spørg: Hvor", "mixed-list 12:7", false),
    (
      "feedback: Du lytter.", "feedback: Du lytter.\n        when: times(døren) >= 1.000", "condition-syntax 16:32",
      false
    ),
    ("role: citizen", "role: citizen, image: gerda.png", "wrong-form 5:47", false),
    ("- gerda: Jeg vil hjem.", "- gerda: Jeg vil hjem.\n        Nu: straks.", "ambiguous-id 10:9", false),
    ("end: { outcome: success }", "outcome: success", "unknown-key 26:5", false),
    ("      prompt: Hvad ser du?\n      items:\n", "", "wrong-type 19:5", false),
    ("    choices:\n      - spørg", "    choices:\n      – spørg", "mixed-list 12:7", true),
    ("feedback: Du lytter.", "feedback: Du lytter.\n        score: { ro: 1 }", "unknown-dimension 16:18", false),
    ("      - spørg: Hvor", "      spørg: Hvor", "indentation 13:9", false),
    ("  slut:\n    end", "  gangen:\n    end", "duplicate-key 25:3", false),
    ("scenes:\n  døren:", "start: døren\nscenes:\n  - døren:", "mixed-list 19:3", false),
    ("title: Prøve", "title: Prøve\nminutes: 1.000", "wrong-type 3:10", false),
    ("title: Prøve", "title: Prøve\nminutes: 1.500", "wrong-type 3:10", false),
    ("title: Prøve", "title: Prøve\nminutes: 1.000.000", "wrong-type 3:10", false),
    ("title: Prøve", "title: Prøve\nminutes: 1 000", "wrong-type 3:10", false),
    ("title: Prøve", "title: Prøve\nstate: { uro: { start: 5, min: 0, max: 1.000 } }", "wrong-type 3:40", false),
    ("feedback: Du lytter.", "feedback: Du lytter.\n        add: { uro: 1.000 }", "wrong-type 16:21", false),
    ("feedback: Du lytter.", "feedback: Du lytter.\n        set: { uro: 1.000 }", "wrong-type 16:21", false),
  ])
  func saysOneThingOfOneMistake(_ text: String, _ other: String, _ expected: String, _ isCertain: Bool) throws {
    let found = try findings(replacing: text, with: other)
    #expect(found.map { "\($0.code) \($0.range.start.line):\($0.range.start.column)" } == [expected])
    #expect(found.contains { $0.fixIts.contains { $0.applicability == .certain } } == isCertain)
  }

  @Test(arguments: [
    ("cast.yaml", "gerda: { name: Gerda, role: citizen }\nper: { name: Per, role: citizen }\n", "missing-key"),
    ("glossary.yaml", "uro: { definition: At være urolig. }\n", "missing-key"),
    ("aspirant.yaml", "no-briefing: off\n", "unknown-key"), ("scenarios/andet.yml", "", "file-not-read"),
  ])
  func saysOneThingOfAFile(_ path: String, _ text: String, _ code: String) throws {
    let found = try findings([path: text])
    #expect(found.map(\.code) == [code])
    let words = ["`cast:`", "`glossary:`", "`rules:`", "`scenarios/andet.yaml`"]
    #expect(found.allSatisfy { finding in words.contains { finding.message.danish.contains($0) } })
  }

  @Test func saysOnceThatNothingOfAKindIsDeclared() throws {
    let scores = Self.sound.replacing("feedback: Du lytter.", with: "score: { ro: 1 }")
      .replacing("- vent: Du venter.", with: "- vent: Du venter.\n        score: { ro: 2 }")
    #expect(try findings(["scenarios/prøve.yaml": scores]).map(\.code) == ["unknown-dimension"])
    let pass = scores.replacing("scenes:", with: "scoring: { pass: 60 }\nscenes:")
    #expect(try findings(["scenarios/prøve.yaml": pass]).map(\.code) == ["pass-without-dimensions"])
  }

  @Test func saysOneThingOfScenesInAList() throws {
    let list = Self.sound.replacing("scenes:", with: "start: døren\nscenes:")
      .replacing("  døren:", with: "  - døren:").replacing("  gangen:", with: "  - gangen:")
      .replacing("  slut:", with: "  - slut:")
    #expect(try findings(["scenarios/prøve.yaml": list]).map(\.code) == ["wrong-type"])
  }

  @Test func aTestOfAScenarioWithABadNameIsNotDoubted() throws {
    let test = "scenario: prøve\ntests:\n  - { name: A, choose: [vent, []], expect: { end: slut } }\n"
    let broken = Self.sound.replacing("scenario: prøve", with: "scenario: Vi prøver")
    let found = try findings(["scenarios/prøve.yaml": broken, "tests/prøve.yaml": test])
    #expect(found.map(\.code) == ["bad-id"])
    #expect(found.first?.message.danish.contains("`vi-prøver`") == true)
  }

  @Test func aThousandIsToldInBothWays() throws {
    let found = try findings(replacing: "title: Prøve", with: "title: Prøve\nminutes: 1.000")
    #expect(found.flatMap(\.fixIts).map(\.replacement) == ["1000", "1"])
    #expect(found.first?.message.danish.contains("`1000`; er det 1, så skriv `1`") == true)
    // What is a text anyway may look as it likes.
    #expect(try findings(replacing: "Skoene", with: "1.000").map(\.code) == [])
  }

  @Test func saysNothingOfNamesThatABrokenFileDeclares() throws {
    let withoutCast = Self.sound.replacing("cast:\n  gerda: { name: Gerda, role: citizen }\n", with: "")
    for cast in ["cast:\n  - gerda: { name: Gerda }\n", "cast:\n  gerda: name: Gerda, role: citizen\n"] {
      let found = try findings(["scenarios/prøve.yaml": withoutCast, "cast.yaml": cast])
      #expect(found.count == 1, "\(found.map(\.code))")
      #expect(found.allSatisfy { $0.range.source != SourceID(2) })
    }
  }

  @Test(arguments: [
    ("locale: da\n", "locale: dk\n", "unknown-language", "da"),
    ("locale: da\n", "locale: da_DK\n", "wrong-form", "da-DK"),
    ("locale: da\n", "locale: se-SE\n", nil, nil), ("locale: da\n", "locale: cz\n", "unknown-language", "cs"),
  ])
  func knowsLanguagesFromCountries(_ text: String, _ other: String, _ code: String?, _ meant: String?) throws {
    let pack = "pack: dk.example.test\nversion: 1.0.0\nlanguage: 1\ntitle: Test\nlocale: da\n"
    let found = try findings(["pack.yaml": pack.replacing(text, with: other)])
    #expect(found.map(\.code) == [code].compactMap { $0 })
    #expect(found.flatMap(\.fixIts).map(\.replacement) == [meant].compactMap { $0 })
  }

  @Test func saysWhichFilesHaveTheWrongName() throws {
    let found = try findings([
      "scenarier/andet.yaml": Self.sound, "Test/a.yaml": "", "aspirant.yml": "", "andet.yaml": Self.sound,
      "noter/liste.yaml": "a: b", "plan.yaml": "class: x",
    ])
    #expect(found.map(\.code) == Array(repeating: "file-not-read", count: 4))
    let said = found.map(\.message.english).joined(separator: " ")
    for word in ["`scenarios/`", "`tests/`", "`aspirant.yaml`", "`andet.yaml` looks like a scenario"] {
      #expect(said.contains(word), "\(word)")
    }
  }

  @Test func takesAWordFileForWhatItIs() throws {
    for start in ["PK\u{3}\u{4}", "{\\rtf1\\ansi"] {
      let found = try findings(["scenarios/andet.yaml": start + " x"])
      #expect(found.map(\.code) == ["not-utf8"])
      #expect(found.flatMap(\.fixIts) == [])
    }
  }

  @Test(arguments: ["agent: a\ntitle: A\nability: 0.5\n", "class: hold-a\nseats: 3\n"])
  func knowsFilesThatAreNoScenarios(_ text: String) throws {
    var options = CompilerOptions()
    options.onlyScenarios = ["a.yaml"]
    options.standsAlone = true
    let found = try compile(MemorySource(["a.yaml": text]), options).diagnostics
    #expect(found.map(\.code) == ["missing-key"])
    #expect(found.allSatisfy { $0.message.english.contains("no scenario") })
  }

  @Test func aCommentThatNearlyAllowsIsNoText() throws {
    let comment = " # Aspirant: allow no-goal – senere"
    let found = try findings(replacing: "title: Prøve", with: "title: Prøve og mere" + comment)
    #expect(found.map(\.code) == ["allow-form"])
  }
}
