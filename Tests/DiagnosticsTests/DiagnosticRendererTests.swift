import Diagnostics
import Testing

struct DiagnosticRendererTests {
  private let unknownScene = Message(
    da: "Scenen `gaarden` findes ikke.", en: "There is no scene `gaarden`."
  ).didYouMean("gården")

  @Test func writesPlaceSourceCaretNoteAndFixInDanish() {
    let fixture = Fixture("scener:\n  gården:\n    goto: gaarden\n")
    let text = fixture.render(
      fixture.range(of: "gaarden"), unknownScene,
      notes: [
        Diagnostic.Note(Message(da: "Den ligner denne.", en: "It is like this one."), at: fixture.range(of: "gården")),
        Diagnostic.Note(Message(da: "Navne kan ikke oversættes.", en: "Names cannot be translated.")),
      ],
      fixIts: [
        FixIt(
          fixture.range(of: "gaarden"), replacement: "gården",
          title: Message(da: "skriv `gården`", en: "write `gården`"))
      ])
    #expect(
      text == """
        gerda.yaml:3:11: fejl[x]: Scenen `gaarden` findes ikke. Mente du `gården`?
           3 |     goto: gaarden
             |           ^~~~~~~
           3 +     goto: gården
        gerda.yaml:2:3: bemærkning: Den ligner denne.
           2 |   gården:
             |   ^~~~~~
            bemærkning: Navne kan ikke oversættes.

        """)
  }

  @Test func writesEnglish() {
    let fixture = Fixture("goto: gaarden\n")
    let text = fixture.render(
      fixture.range(of: "gaarden"), unknownScene, language: .english,
      fixIts: [
        FixIt(
          fixture.range(of: "gaarden"), replacement: "gården",
          title: Message(da: "skriv `gården`", en: "write `gården`"))
      ])
    #expect(
      text == """
        gerda.yaml:1:7: error[x]: There is no scene `gaarden`. Did you mean `gården`?
           1 | goto: gaarden
             |       ^~~~~~~
           1 + goto: gården

        """)
  }

  @Test func breaksMessagesBetweenWordsAndNeverThePlace() {
    let fixture = Fixture("goto: gaarden\n", path: "scenarier/en-meget-lang-mappe/gerda.yaml")
    let text = fixture.render(fixture.range(of: "gaarden"), unknownScene, width: 40)
    #expect(
      text == """
        scenarier/en-meget-lang-mappe/gerda.yaml:1:7: fejl[x]: Scenen
            `gaarden` findes ikke. Mente du
            `gården`?
           1 | goto: gaarden
             |       ^~~~~~~

        """)
    let unbroken = fixture.render(fixture.range(of: "gaarden"), unknownScene, width: nil)
    #expect(unbroken.split(separator: "\n").count == 3)
  }

  @Test func spellsOutALineBreakThatAMessageQuotes() {
    let fixture = Fixture("a\n")
    let text = fixture.render(fixture.range(of: "a"), Message(da: "Ingen bruger `a\nb.png`.", en: "One."))
    #expect(text.hasPrefix("gerda.yaml:1:1: fejl[x]: Ingen bruger `a␊b.png`.\n   1 | a\n"))
  }

  @Test func expandsTabsAlikeInSourceAndCaretLine() {
    let fixture = Fixture("\ta:\turo\n")
    #expect(
      fixture.render(fixture.range(of: "uro")) == """
        gerda.yaml:1:5: fejl[x]: Fejl.
           1 |     a:  uro
             |         ^~~

        """)
  }

  @Test(arguments: [
    ("Søren å uro", "        ^~~"), ("Sören a\u{30A} uro", "        ^~~"), ("日本 uro", "     ^~~"),
    ("👩‍⚕️ uro", "   ^~~"), ("🇩🇰 uro", "   ^~~"), ("❤️ uro", "   ^~~"), ("한국 uro", "     ^~~"), ("ﾊﾝ uro", "   ^~~"),
  ])
  func putsTheCaretUnderTheWordByWidth(line: String, caret: String) {
    let fixture = Fixture(line)
    let lines = fixture.render(fixture.range(of: "uro")).split(separator: "\n")
    #expect(lines.last == "     | \(caret)")
  }

  @Test func marksWideCharactersAtFullWidth() {
    let fixture = Fixture("a: 日本\n")
    #expect(fixture.render(fixture.range(of: "日本")).hasSuffix("     |    ^~~~\n"))
  }

  @Test func showsNothingThatCommandsATerminal() {
    let evil = "a: \u{1B}[31m\u{9B}0m\u{202E}abc\u{2066}\u{0}\u{7F}\u{E0041}\u{200B}uro\n"
    let fixture = Fixture(evil, path: "a\u{1B}]0;b.yaml")
    let text = fixture.render(
      fixture.range(of: "uro"), Message(da: "`\u{1B}[2J\u{202E}`", en: ""),
      notes: [Diagnostic.Note(Message(da: "\u{8}\r", en: ""))],
      fixIts: [FixIt(fixture.range(of: "uro"), replacement: "\u{1B}c", title: Message(da: "\u{1B}c", en: ""))])
    for scalar in text.unicodeScalars where scalar != "\n" {
      #expect(scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .format)
    }
    #expect(
      text.hasPrefix(
        """
        a␛]0;b.yaml:1:21: fejl[x]: `␛[2J<U+202E>`
           1 | a: ␛[31m<U+009B>0m<U+202E>abc<U+2066>␀␡<U+E0041><U+200B>uro
             |                                                         ^~~

        """))
  }

  @Test func showsPilesOfMarksForWhatTheyAre() {
    let fixture = Fixture("e" + String(repeating: "\u{301}", count: 5_000) + " uro\n")
    #expect(fixture.render(fixture.range(1, 1, 1, 2)).count < 400)
  }

  @Test func cutsLongLinesToAWindowAroundTheCaret() {
    let fixture = Fixture(String(repeating: "x ", count: 2_500) + "uro" + String(repeating: " y", count: 2_500))
    let text = fixture.render(fixture.range(of: "uro"), width: 60)
    #expect(
      text == """
        gerda.yaml:1:5001: fejl[x]: Fejl.
           1 | … x x x x x x x x uro y y y y y y y y y y y y y y y…
             |                   ^~~

        """)
    for line in text.split(separator: "\n") { #expect(displayWidth(of: line) <= 60) }
  }

  @Test func cutsLongLinesAtTheirEndsOnlyWhereNeeded() {
    let long = String(repeating: "ord ", count: 100)
    let first = Fixture("uro " + long)
    #expect(
      first.render(first.range(of: "uro"), width: 40).hasSuffix(
        "   1 | uro ord ord ord ord ord ord ord…\n     | ^~~\n"))
    let last = Fixture(long + "uro")
    let text = last.render(last.range(of: "uro"), width: 40)
    #expect(text.hasSuffix("   1 | …ord ord ord ord ord ord ord uro\n     |                              ^~~\n"))
    let whole = Fixture(long)
    #expect(
      whole.render(whole.range(1, 1, 1, 401), width: 40).hasSuffix(
        "     | " + "^" + String(repeating: "~", count: 30) + "\n"))
  }

  @Test func marksRangesOverSeveralLines() {
    let fixture = Fixture("a:\n  - b\n  - c\n  - d\nefter: 1\n")
    #expect(
      fixture.render(fixture.range(1, 1, 2, 6)) == """
        gerda.yaml:1:1: fejl[x]: Fejl.
           1 | a:
             | ^~
           2 |   - b
             |   ~~~

        """)
    #expect(
      fixture.render(fixture.range(1, 1, 5, 1)) == """
        gerda.yaml:1:1: fejl[x]: Fejl.
           1 | a:
             | ^~
           … |
           4 |   - d
             |   ~~~

        """)
  }

  @Test func pointsIntoAnEmptyFileAndAtTheEndOfOne() {
    let empty = Fixture("")
    #expect(empty.render(empty.range(1, 1, 1, 1)) == "gerda.yaml:1:1: fejl[x]: Fejl.\n")
    let unfinished = Fixture("a: \"b")
    #expect(unfinished.render(unfinished.range(1, 6, 1, 6)).hasSuffix("   1 | a: \"b\n     |      ^\n"))
    let finished = Fixture("a: b\n")
    #expect(finished.render(finished.range(2, 1, 2, 1)).hasSuffix("   2 |\n     | ^\n"))
    #expect(finished.render(finished.range(9, 9, 9, 9)) == "gerda.yaml:9:9: fejl[x]: Fejl.\n")
  }

  @Test func survivesBytesThatAreNoText() {
    let fixture = Fixture(bytes: Array("r".utf8) + [0xF8] + Array("d: ".utf8) + [0x80, 0x80, 0xFF] + Array("uro".utf8))
    #expect(
      fixture.render(fixture.range(of: "uro")) == """
        gerda.yaml:1:7: fejl[x]: Fejl.
           1 | r\u{FFFD}d:\u{FFFD}\u{FFFD}uro
             |       ^~~

        """)
  }

  @Test func showsFixItsOfSeveralLines() {
    let fixture = Fixture("ret: Husk: hun er døv\n")
    let text = fixture.render(
      fixture.range(of: "Husk"),
      fixIts: [
        FixIt(
          fixture.range(of: "Husk: hun er døv"), replacement: "|-\n  Husk: hun\n  er døv",
          title: Message(da: "skriv en blok", en: "write a block"))
      ])
    #expect(
      text.hasSuffix(
        """
            ret: skriv en blok
           1 + ret: |-
           2 +   Husk: hun
           3 +   er døv

        """))
  }

  @Test(arguments: [
    (Severity.error, "\u{1B}[1;31merror[x]:\u{1B}[0m"), (.warning, "\u{1B}[1;33mwarning[x]:\u{1B}[0m"),
    (.info, "\u{1B}[1;34mnote[x]:\u{1B}[0m"),
  ])
  func coloursBySeverity(severity: Severity, label: String) {
    let fixture = Fixture("a\n")
    let diagnostic = Diagnostic(severity, "x", at: fixture.range(of: "a"), Message(da: "", en: "Wrong."))
    let coloured = DiagnosticRenderer(language: .english, style: .coloured).render(diagnostic, in: fixture.sources)
    let plain = DiagnosticRenderer(language: .english).render(diagnostic, in: fixture.sources)
    #expect(coloured.contains(label))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test func separatesDiagnosticsByAnEmptyLine() {
    let fixture = Fixture("a\n")
    let diagnostic = Diagnostic(.info, "x", at: fixture.range(of: "a"), Message(da: "Se.", en: "Look."))
    #expect(
      DiagnosticRenderer(language: .danish).render([diagnostic, diagnostic], in: fixture.sources) == """
        gerda.yaml:1:1: bemærkning[x]: Se.
           1 | a
             | ^

        gerda.yaml:1:1: bemærkning[x]: Se.
           1 | a
             | ^

        """)
    #expect(DiagnosticRenderer(language: .danish).render([], in: fixture.sources).isEmpty)
  }

  @Test func staysInsideTheWidthForAnyRange() {
    var random = SeededGenerator(seed: 7)
    let pieces = ["a", "ø", "日", "\t", " ", "\n", "e\u{301}", "👍🏽", "\u{1B}", "\u{202E}", "xyz"]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0..<120, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }.joined()
      let fixture = Fixture(text)
      let range = fixture.range(
        UInt32.random(in: 1...6, using: &random), UInt32.random(in: 1...60, using: &random),
        UInt32.random(in: 1...6, using: &random), UInt32.random(in: 1...60, using: &random))
      for line in fixture.render(range, width: 48).split(separator: "\n").dropFirst() {
        #expect(displayWidth(of: line) <= 48, "\(text.debugDescription) \(range)")
      }
    }
  }
}
