import DementiaCare
import Diagnostics
import ScenarioCompiler
import ScenarioKit
import ScenarioModel
import Testing

/// Kinds that programs outside make: what they add, what they find, and what becomes of what they do wrong.
struct ProgramKindTests {
  private static let state = #"{ "add": "/state/ro", "value": { "start": 2, "min": 0, "max": 9 }, "cause": "/vagt" }"#
  private static let effect = #"""
    { "add": "/scenes/stue/choices/0/add/ro", "value": 1, "cause": "/scenes/stue/choices/0/vagt" }
    """#

  // MARK: What is added

  @Test func addsWithTheAuthorsPlaces() throws {
    let program = FakeProgram(edits: [Self.state, Self.effect].joined(separator: ","))
    let compilation = try program.compiled()
    #expect(compilation.errors == [])
    let core = try #require(compilation.scenarios.first?.core)
    let variable = try #require(core.state.last)
    #expect(variable.id.value == "ro" && variable.isPublished)
    #expect(compilation.place(of: variable.id.range) == "5:7")
    let effect = try #require(core.scenes[0].choices[0].effects.add.first)
    #expect(effect.target.value == "ro" && effect.amount.value == 1)
    #expect(compilation.place(of: effect.amount.range) == "16:15")
    #expect(core.kinds.isEmpty && core.kindEntries.isEmpty && core.scenes[0].choices[0].kindEntries.isEmpty)
    #expect(core.scenes[0].choices[0].effects.set.map(\.target.value) == ["træt"])
    #expect(compilation.scenarios[0].authored.state.map(\.id.value) == ["træt"])
    #expect(compilation.scenarios[0].program?.variables.count == 2)
  }

  @Test func goesBeforeAnElementOrAfterTheLast() throws {
    let edits = [
      #"{ "add": "/scenes/stue/lines/0", "value": { "narrator": "Det er aften." } }"#,
      #"{ "add": "/scenes/stue/lines/0", "value": { "narrator": "Der er stille." } }"#,
      #"{ "add": "/scenes/stue/lines/-", "value": { "narrator": "Hun går." } }"#,
      #"{ "add": "/scenes/slut/lines/-", "value": { "narrator": "Tasken hang på stolen." } }"#,
      #"{ "add": "/scenes/slut/lines/-", "value": { "gerda": "Der var den." } }"#,
      #"{ "add": "/debrief/-", "value": "Hvad hjalp?" }"#,
    ]
    let compilation = try FakeProgram(edits: edits.joined(separator: ",")).compiled()
    #expect(!compilation.hasErrors, "\(compilation.errors)")
    let core = try #require(compilation.scenarios.first?.core)
    #expect(
      core.scenes[0].lines.map(\.text.value) == ["Det er aften.", "Der er stille.", "Hvor er min taske?", "Hun går."])
    #expect(core.scenes[1].lines.map(\.text.value) == ["Tasken hang på stolen.", "Der var den."])
    #expect(core.debrief.map(\.ask.value) == ["Hvad ledte hun efter?", "Hvad hjalp?"])
  }

  @Test func theAuthorsEffectWins() throws {
    let scenario = FakeProgram.scenario.replacing("set: { træt: true }", with: "set: { ro: 5 }")
      .replacing("        when: not træt\n", with: "").replacing("state:\n  træt: false\n", with: "")
    let again = Self.effect.replacing(#""value": 1"#, with: #""value": 3"#)
    let other = #"{ "add": "/scenes/stue/choices/1/add/ro", "value": 1 }"#
    let twice = #"{ "add": "/scenes/stue/choices/1/set/ro", "value": 7 }"#
    let program = FakeProgram(edits: [Self.state, Self.effect, again, other, twice].joined(separator: ","))
    let compilation = try program.compiled(scenario)
    #expect(!compilation.hasErrors, "\(compilation.errors)")
    let choices = try #require(compilation.scenarios.first?.core.scenes[0].choices)
    #expect(choices[0].effects.add.isEmpty && choices[0].effects.set.count == 1)
    #expect(choices[1].effects.add.map(\.amount.value) == [1] && choices[1].effects.set.isEmpty)
  }

  @Test func bringsAMove() throws {
    let scenario = FakeProgram.scenario.replacing(
      "  slut:\n", with: "  gang:\n    vagt: ro på\n    goto: slut\n  slut:\n"
    ).replacing("    goto: slut\n  gang:", with: "    goto: gang\n  gang:")
    let move = #"""
      { "add": "/scenes/gang/choices", "cause": "/scenes/gang/vagt", "value": [
        { "gå": "Du går med.", "feedback": "Hun følger med." }, { "bliv": "Du bliver.", "feedback": "Hun bliver." } ] }
      """#.split(separator: "\n").joined()
    let compilation = try FakeProgram(edits: [Self.state, Self.effect, move].joined(separator: ",")).compiled(scenario)
    #expect(!compilation.hasErrors, "\(compilation.errors)")
    #expect(compilation.scenarios.first?.core.scenes[1].choices.map(\.id.value) == ["gå", "bliv"])
    // Without the move it is the author's to say what happens.
    let without = try FakeProgram(edits: [Self.state, Self.effect].joined(separator: ",")).compiled(
      scenario.replacing("    vagt: ro på\n    goto: slut\n", with: "    vagt: ro på\n"))
    #expect(without.errors.contains { $0.contains("no-move") }, "\(without.errors)")
  }

  @Test func saysThatANameIsTaken() throws {
    let scenario = FakeProgram.scenario.replacing("  træt: false\n", with: "  træt: false\n  ro: true\n")
    let compilation = try FakeProgram(edits: Self.state).compiled(scenario)
    let finding = try #require(compilation.diagnostics.first { $0.severity == .error })
    #expect(finding.code == "published-name")
    #expect(compilation.place(of: finding.range) == "10:3")
    #expect(finding.notes.compactMap(\.range).map(compilation.place) == ["5:7"])
    #expect(compilation.diagnostics.count { $0.severity == .error } == 1, "\(compilation.errors)")
  }

  @Test func twoKindsCannotHaveOneName() throws {
    let other = FakeProgram(
      kind: "nat", hello: FakeProgram.hello(kind: "nat"), edits: Self.state.replacing("/vagt", with: "/kinds/1"))
    let scenario = FakeProgram.scenario.replacing("kinds: [vagt]", with: "kinds: [vagt, nat]")
    let compilation = try FakeProgram(edits: Self.state).compiled(scenario, with: [other])
    let errors = compilation.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.code) == ["published-name"])
    #expect(errors[0].message.danish.contains("Både `vagt` og `nat`"))
    #expect(errors[0].notes.compactMap(\.range).map(compilation.place) == ["3:15"])
  }

  @Test func theNameOfAKindInTheHouseIsTakenToo() throws {
    let edits = #"{ "add": "/state/distress", "value": { "start": 2, "min": 0, "max": 9 }, "cause": "/vagt" }"#
    let scenario = FakeProgram.scenario.replacing("kinds: [vagt]", with: "kinds: [vagt, dementia-care]")
    let compilation = try FakeProgram(edits: edits).compiled(scenario, kinds: [DementiaCare()])
    let errors = compilation.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.code) == ["kind-program-failed"], "\(compilation.errors)")
    #expect(errors[0].message.danish.contains("`distress`"))
    #expect(compilation.place(of: errors[0].range) == "5:7")
  }

  @Test func isTheSameEachTime() throws {
    let program = FakeProgram(edits: [Self.state, Self.effect].joined(separator: ","))
    #expect(try program.compiled().scenarios[0].program == program.compiled().scenarios[0].program)
    let chance = FakeProgram(edits: Self.state) { lines in
      var lines = lines
      if lines.count == 3 { lines[2] = lines[2].replacing(#""start": 2"#, with: #""start": 3"#) }
      return KindProgramRun(.exited(0), lines: lines)
    }
    let findings = try chance.compiled().errors
    #expect(findings.count == 1 && findings[0].contains("to gange forskelligt"), "\(findings)")
  }

  @Test func whatTheCoreSaysOfAddedTextsStandsAtTheirCause() throws {
    let text = String(repeating: "Den demente patient fik bl.a. ikke lov til ikke at gå ind i haven, ", count: 20)
    let edits = [
      Self.state, Self.effect,
      #"{ "add": "/scenes/stue/lines/-", "value": { "narrator": "\#(text)" }, "cause": "/scenes/stue/choices/0/vagt" }"#,
      #"{ "add": "/scenes/stue/lines/-", "value": { "narrator": "\u001b[2J \u2028 æ" }, "cause": "/vagt" }"#,
      #"{ "add": "/debrief/-", "value": "\#(text)", "cause": "/vagt" }"#,
      #"{ "add": "/cast/nabo", "value": { "name": "Ib", "role": "colleague", "image": "assets/ib.svg" } }"#,
    ]
    let compilation = try FakeProgram(edits: edits.joined(separator: ",")).compiled()
    let about = compilation.diagnostics.filter { ["16:15", "5:7", "3:9"].contains(compilation.place(of: $0.range)) }
    #expect(about.count > 3, "\(compilation.findings)")
    #expect(about.allSatisfy { $0.fixIts.isEmpty && $0.range.end.line == $0.range.start.line })
    // The picture that is not there is the program's mistake.
    let errors = compilation.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.code) == ["kind-program-failed"], "\(compilation.findings)")
    // Every place is one of the file.
    let file = compilation.sources[about[0].range.source]
    for finding in compilation.diagnostics {
      #expect(file.line(finding.range.end.line).count + 1 >= Int(finding.range.end.column), "\(finding)")
    }
  }

  // MARK: What is found

  @Test func findsAtTheAuthorsWords() throws {
    let findings = #"""
      { "code": "vagt-for-lang", "at": "/scenes/stue/choices/1", "message": { "da": "Lang.", "en": "Long." },
        "notes": [ { "message": { "da": "Se her.", "en": "See here." }, "at": "/scenes/stue/lines/0/gerda" },
          { "message": { "da": "Del den.", "en": "Split it." } } ] }
      """#.split(separator: "\n").joined()
    let program = FakeProgram(edits: [Self.state, Self.effect].joined(separator: ","), findings: findings)
    let compilation = try program.compiled()
    #expect(!compilation.hasErrors, "\(compilation.findings)")
    let finding = try #require(compilation.diagnostics.first { $0.code == "vagt-for-lang" })
    #expect(compilation.place(of: finding.range) == "19:9")
    #expect(finding.severity == .warning && finding.message == Message(da: "Lang.", en: "Long."))
    #expect(finding.notes.map { $0.range.map(compilation.place) } == ["13:16", nil])
    // Settings and comments know the code.
    let allowed = try program.compiled(
      FakeProgram.scenario.replacing(
        "- vent: Det finder vi ud af.",
        with: "- vent: Det finder vi ud af. # aspirant: allow vagt-for-lang – den er kort nok"))
    #expect(
      !allowed.diagnostics.contains { $0.code.hasPrefix("vagt") || $0.code.hasPrefix("allow") }, "\(allowed.findings)")
  }

  // MARK: What is wrong with a program

  @Test func isNotAskedWhereNobodyNamesIt() throws {
    let program = FakeProgram { _ in
      Issue.record("a program was started that no scenario names")
      return KindProgramRun(.exited(0))
    }
    let scenario = FakeProgram.scenario.replacing("kinds: [vagt]\n", with: "").replacing("vagt: 2\n", with: "")
      .replacing("        vagt: 1\n", with: "").replacing("briefing: Du", with: "briefing: kinds vagt Du")
    #expect(!(try program.compiled(scenario).hasErrors))
  }

  @Test func isNotAskedAboutAScenarioOfTheWrongForm() throws {
    let program = FakeProgram { lines in
      if lines.count > 1 { Issue.record("a program was shown a scenario of the wrong form") }
      return KindProgramRun(.exited(0), lines: lines)
    }
    let findings = try program.compiled(FakeProgram.scenario.replacing("vagt: 1", with: "vagt: en")).errors
    #expect(findings.count == 1 && findings[0].hasPrefix("16:15 wrong-type"), "\(findings)")
  }

  @Test(
    arguments: [
      (.exited(3), "kode 3"), (.signalled(11), "signal 11"), (.outOfTime(seconds: 7), "7 sekunder"),
      (.tooMuch(bytes: 99), "mere end 99 bytes"), (.notStarted("Permission denied"), "startes (Permission denied)"),
    ] as [(KindProgramRun.Ending, String)])
  func tellsHowItEnded(_ ending: KindProgramRun.Ending, _ words: String) throws {
    for atHello in [true, false] {
      let program = FakeProgram { lines in
        atHello == (lines.count == 1)
          ? KindProgramRun(ending, output: [], errorTail: Array("a\nb\n\u{1B}[2Jc\nd\n".utf8))
          : KindProgramRun(.exited(0), lines: lines)
      }
      // What stands under its keys, and its names, need no word then.
      let compilation = try program.compiled(
        FakeProgram.scenario.replacing("vagt: 1", with: "vagt: { hvad: [som, helst] }").replacing(
          "when: not træt", with: atHello ? "when: ro > 3" : "when: not træt"
        ).replacing(atHello ? "vagt: 1" : "{ hvad: [som, helst] }", with: "1"))
      #expect(compilation.errors.count == 1, "\(compilation.errors)")
      let finding = try #require(compilation.diagnostics.first { $0.severity == .error })
      #expect(finding.code == "kind-program-failed" && finding.severity == .error)
      #expect(compilation.place(of: finding.range) == "3:9")
      #expect(finding.message.danish.contains(words), "\(finding.message.danish)")
      #expect(finding.notes.first?.message.danish == "Det skrev til sidst: b / ␛[2Jc / d")
      #expect(compilation.scenarios.first?.program == nil)
    }
  }

  @Test(
    arguments: [
      ([], "uden at svare"),
      (["{}"], "har ikke den form, protokollen vil have:"),
      (["hej"], "linje 1 i det, det skrev, er ikke JSON"),
      (["{"], "er ikke JSON"),
      (["[]"], "har ikke den form, protokollen vil have:"),
      ([#"{"protocol":2}"#], "taler version `2`"),
      ([#"{"protocol":"1"}"#], "taler version `1`"),
      ([String(repeating: "[", count: 100_000)], "er ikke JSON"),
      ([#"{"protocol":1,"protocol":1}"#], "er ikke JSON"),
      ([FakeProgram.hello(), FakeProgram.hello()], "svarede 2 gange på 1"),
      ([FakeProgram.hello(kind: "dag")], "laver udvidelsen `dag`"),
      ([FakeProgram.hello(("\"version\": \"1.2.3\"", "\"version\": 1"))], "ved `/version`"),
      ([FakeProgram.hello(("\"version\"", "\"udgave\""))], "`hello`"),
      ([FakeProgram.hello(("\"short\": \"ro\"", "\"short\": \"uro\""))], "uro"),
      ([FakeProgram.hello(("\"type\": \"object\"", "\"type\": \"array\""))], "kan ikke bruges: scenario"),
      ([FakeProgram.hello(("\"type\": \"integer\"", "\"type\": \"tal\""))], "kan ikke bruges"),
      ([FakeProgram.hello(("\"type\": \"integer\"", "\"$ref\": \"#/$defs/scene\""))], "kan ikke bruges"),
      ([FakeProgram.hello(("\"type\": \"integer\"", "\"$ref\": \"https://example.org/a\""))], "kan ikke bruges"),
      ([FakeProgram.hello(("\"type\": \"integer\"", "\"pattern\": \"(\""))], "kan ikke bruges"),
      ([FakeProgram.hello(("\"type\": \"integer\"", "\"$id\": \"a\""))], "`$id` kan ikke stå i det"),
      ([FakeProgram.unfolding], "for stort, når alle `$ref` følges"),
      (
        [
          FakeProgram.hello(
            (
              "\"navne\": {",
              ##""x": { "$ref": "#/$defs/a" } }, "$defs": { "a": { "not": { "$ref": "#/$defs/a" } }, "b": {"##
            ))
        ],
        "fører i ring"
      ),
      ([FakeProgram.hello(("vagt-for-lang", "no-alt"))], "begynder ikke med `vagt-`"),
      ([FakeProgram.hello(("\"warning\"", "\"katastrofe\""))], "ved `/rules/0/severity`"),
      ([FakeProgram.hello(("\"da\": \"Vagten\", ", ""))], "ved `/title`"),
    ] as [([String], String)])
  func tellsWhatIsWrongWithWhatItSaysOfItself(_ lines: [String], _ words: String) throws {
    let program = FakeProgram { questions in
      #expect(questions.count == 1)
      return KindProgramRun(.exited(0), lines: lines)
    }
    let findings = try program.compiled().errors
    #expect(findings.count == 1 && findings[0].hasPrefix("3:9 kind-program-failed:"), "\(findings)")
    #expect(findings.first?.contains(words) == true, "\(findings)")
  }

  @Test func invalidTextIsNoJSON() throws {
    let program = FakeProgram { _ in KindProgramRun(.exited(0), output: [0x22, 0xFF, 0x22, 0x0A]) }
    let findings = try program.compiled().errors
    #expect(findings.count == 1 && findings[0].contains("er ikke JSON"), "\(findings)")
  }

  @Test(
    arguments: [
      // Lies about places.
      (#"{ "add": "/scenes/kælder/lines/0/text", "value": 1, "cause": "/nix" }"#, "3:9", "peger på `/nix`"),
      (#"{ "add": "/state/a", "value": true, "cause": "/scenes/stue/choices/7/vagt" }"#, "3:9", "dér står ingenting"),
      (#"{ "add": "/state/a", "value": true, "cause": "/scenes/stue" }"#, "3:9", "ikke et af udvidelsens egne ord"),
      (#"{ "add": "/state/a", "value": true, "cause": "vagt" }"#, "3:9", "ved `/edits/0/cause`"),
      (#"{ "add": "/scenes/stue/lines/5", "value": { "gerda": "Nå." }, "cause": "/vagt" }"#, "5:7", "ikke plads"),
      (#"{ "add": "/scenes/stue/lines/01", "value": { "gerda": "Nå." }, "cause": "/vagt" }"#, "5:7", "ikke plads"),
      (#"{ "add": "/title/x", "value": 1, "cause": "/vagt" }"#, "5:7", "ikke plads"),
      (#"{ "add": "/scenes/-", "value": {}, "cause": "/vagt" }"#, "5:7", "ikke plads"),
      (#"{ "add": "/scenes/stue/lines/-/when", "value": "træt" }"#, "3:9", "ikke plads"),
      // What is the author's stays.
      (#"{ "add": "/title", "value": "Mit", "cause": "/vagt" }"#, "5:7", "står der allerede noget"),
      (#"{ "add": "/scenes/stue/goto", "value": "slut", "cause": "/vagt" }"#, "5:7", "allerede"),
      (#"{ "add": "/scenes/stue", "value": {}, "cause": "/vagt" }"#, "5:7", "allerede"),
      (#"{ "add": "", "value": {}, "cause": "/vagt" }"#, "5:7", "må en udvidelse ikke"),
      (#"{ "add": "/kinds/-", "value": "dag", "cause": "/vagt" }"#, "5:7", "må en udvidelse ikke"),
      (#"{ "add": "/vagt/x", "value": 1, "cause": "/vagt" }"#, "5:7", "må en udvidelse ikke"),
      (#"{ "add": "/scenes/slut/vagt", "value": "x", "cause": "/vagt" }"#, "5:7", "må en udvidelse ikke"),
      (#"{ "add": "/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a", "value": 1 }"#, "3:9", "må en udvidelse ikke"),
      // Nothing is added twice, nor into what is added whole.
      (#"{ "add": "/state/a", "value": true }, { "add": "/state/a/start", "value": 1 }"#, "3:9", "allerede"),
      (#"{ "add": "/cast/a/name", "value": "A" }, { "add": "/cast/a", "value": {} }"#, "3:9", "allerede"),
      // What is added has the form that all has.
      (#"{ "add": "/state/a", "value": 1, "cause": "/vagt" }"#, "5:7", "det, det har tilføjet, er galt"),
      (#"{ "add": "/state/A!", "value": true, "cause": "/vagt" }"#, "5:7", "det, det har tilføjet, er galt"),
      (#"{ "add": "/nyt", "value": true, "cause": "/vagt" }"#, "5:7", "det, det har tilføjet, er galt"),
      (#"{ "add": "/scenes/slut/choices", "value": [], "cause": "/vagt" }"#, "5:7", "det, det har tilføjet, er galt"),
      (#"{ "add": "/scenes/stue/end", "value": { "outcome": "success" }, "cause": "/vagt" }"#, "5:7", "er galt"),
      // And names and conditions that mean something.
      (
        #"{ "add": "/scenes/stue/choices/0/add/nix", "value": 1, "cause": "/scenes/stue/choices/0/vagt" }"#, "16:15",
        "`nix`"
      ),
      (
        #"{ "add": "/scenes/stue/choices/0/when", "value": "nix > 1", "cause": "/scenes/stue/choices/0/vagt" }"#,
        "16:15", "`nix`"
      ),
      (#"{ "add": "/scenes/ny", "value": { "goto": "væk" }, "cause": "/vagt" }"#, "5:7", "`væk`"),
      (#"{ "add": "/rules/-", "value": { "when": "(((", "goto": "slut" }, "cause": "/vagt" }"#, "5:7", "er galt"),
      // Forms of the protocol.
      (#"{ "remove": "/title" }"#, "3:9", "ved `/edits/0`"),
      (#"{ "add": "/state/a" }"#, "3:9", "ved `/edits/0`"),
      (#"{ "add": 7, "value": 1 }"#, "3:9", "ved `/edits/0/add`"),
      (#"{ "add": "/a~2", "value": 1 }"#, "3:9", "ved `/edits/0/add`"),
      ("7", "3:9", "ved `/edits/0`"),
      (
        #"{ "add": "/state/a", "value": \#(String(repeating: "[", count: 70))\#(String(repeating: "]", count: 70)) }"#,
        "3:9", "er ikke JSON"
      ),
      (
        Array(repeating: #"{ "add": "/debrief/-", "value": "Hvad?" }"#, count: 10_001).joined(separator: ","), "3:9",
        "ved `/edits`"
      ),
    ] as [(String, String, String)])
  func tellsWhatIsWrongWithWhatItAdds(_ edits: String, _ place: String, _ words: String) throws {
    let compilation = try FakeProgram(edits: edits).compiled()
    let findings = compilation.errors
    #expect(findings.count == 1, "\(findings)")
    #expect(findings.first?.hasPrefix("\(place) kind-program-failed:") == true, "\(findings)")
    #expect(findings.first?.contains(words) == true, "\(findings)")
    #expect(compilation.hasErrors)
  }

  @Test(arguments: [
    (#"{ "code": "vagt-andet", "at": "", "message": { "da": "A.", "en": "A." } }"#, "kode `vagt-andet`"),
    (#"{ "code": "vagt-for-lang", "at": "/nix", "message": { "da": "A.", "en": "A." } }"#, "peger på `/nix`"),
    (#"{ "code": "vagt-for-lang", "at": "/vagt", "message": "A." }"#, "ved `/findings/0/message`"),
    (
      #"{ "code": "vagt-for-lang", "at": "/vagt", "message": { "da": "A.", "en": "A." }, "notes": [ { "at": "/nix", "message": { "da": "A.", "en": "A." } } ] }"#,
      "peger på `/nix`"
    ),
  ])
  func tellsWhatIsWrongWithWhatItFinds(_ finding: String, _ words: String) throws {
    let findings = try FakeProgram(findings: finding).compiled().errors
    #expect(findings.count == 1 && findings[0].hasPrefix("3:9 kind-program-failed:"), "\(findings)")
    #expect(findings.first?.contains(words) == true, "\(findings)")
  }

  @Test func saysOnceWhatIsWrongInManyPlaces() throws {
    let edits = (0..<50).map { #"{ "add": "/scenes/stue/choices/0/add/nix\#($0)", "value": 1, "cause": "/vagt" }"# }
    let compilation = try FakeProgram(edits: edits.joined(separator: ",")).compiled()
    #expect(compilation.errors.count == 1, "\(compilation.errors)")
    #expect(compilation.diagnostics.first { $0.severity == .error }?.notes.count == 4)
  }

  @Test func theRestOfThePackIsChecked() throws {
    var options = CompilerOptions()
    options.kinds = try KindSet([], programs: [FakeProgram { _ in KindProgramRun(.exited(1)) }])
    let whole = FakeProgram.scenario
    let compilation = try compile(
      MemorySource([
        "pack.yaml": """
        pack: dk.example.test
        version: 1.0.0
        language: 1
        title: Test
        locale: da
        license: CC-BY-4.0
        competencies: [{ id: relation, title: Mødet med borgeren }]
        """,
        "scenarios/prøve.yaml": whole,
        "scenarios/anden.yaml": whole.replacing("scenario: prøve", with: "scenario: anden")
          .replacing("kinds: [vagt]\n", with: "").replacing("vagt: 2\n", with: "").replacing(
            "        vagt: 1\n", with: ""
          )
          .replacing("goto: slut", with: "goto: slutt"),
        "tests/prøve.yaml": "scenario: prøve\ntests:\n  - { name: A, choose: [led], expect: { state: { ro: 3 } } }\n",
      ]), options)
    let errors = compilation.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.code) == ["unknown-scene", "kind-program-failed"], "\(compilation.findings)")
  }
}
