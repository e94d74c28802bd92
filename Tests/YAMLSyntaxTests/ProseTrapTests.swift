import Diagnostics
import Testing
import YAMLSyntax

/// A mistake that prose in YAML invites: the text, what is found, and the text as the fix-its mend it.
struct Trap: CustomTestStringConvertible {
  var text: String
  var found: [String]
  var mended: String?

  init(_ text: String, _ found: String..., mended: String? = nil) {
    self.text = text
    self.found = found
    self.mended = mended
  }

  var testDescription: String { text.debugDescription }
}

struct ProseTrapTests {
  static let loud = [
    Trap("ret: Husk: hun er døv", "colon-in-text 1:10", mended: "ret: \"Husk: hun er døv\""),
    Trap("- ret: Hun siger:", "colon-in-text 1:17", mended: "- ret: \"Hun siger:\""),
    Trap(
      "ret: Du siger\n  at hun: skal\n  vente", "colon-in-text 2:9",
      mended: "ret: \"Du siger\n  at hun: skal\n  vente\""),
    Trap("ret: *hun* går", "start-character 1:6", mended: "ret: \"*hun* går\""),
    Trap("ret: *hun går", "start-character 1:6", mended: "ret: \"*hun går\""),
    Trap("- *hun går", "start-character 1:3", mended: "- \"*hun går\""),
    Trap("ret: [griner] Nej", "start-character 1:6", mended: "ret: \"[griner] Nej\""),
    Trap("ret: [[hospice]] er godt", "start-character 1:6", mended: "ret: \"[[hospice]] er godt\""),
    Trap("ret: {uro} er høj", "start-character 1:6", mended: "ret: \"{uro} er høj\""),
    Trap("ret: ] Nej", "start-character 1:6", mended: "ret: \"] Nej\""),
    Trap("ret: } Nej", "start-character 1:6", mended: "ret: \"} Nej\""),
    Trap("ret: , Nej", "start-character 1:6", mended: "ret: \", Nej\""),
    Trap("ret: @gerda hej", "start-character 1:6", mended: "ret: \"@gerda hej\""),
    Trap("ret: %-del", "start-character 1:6", mended: "ret: \"%-del\""),
    Trap("ret: `x` hej", "start-character 1:6", mended: "ret: \"`x` hej\""),
    Trap("ret: |hej", "start-character 1:6", mended: "ret: \"|hej\""),
    Trap("ret: > hej", "start-character 1:6", mended: "ret: \"> hej\""),
    Trap("ret: - Hej du", "start-character 1:6", mended: "ret: \"- Hej du\""),
    Trap("ret: ? hvad", "start-character 1:6", mended: "ret: \"? hvad\""),
    Trap("ret: &Bemærk hej", "start-character 1:6", mended: "ret: \"&Bemærk hej\""),
    Trap("ret: !Hør nu", "start-character 1:6", mended: "ret: \"!Hør nu\""),
    Trap("ret: \"Nej!\" siger hun", "text-after-quote 1:13", mended: "ret: '\"Nej!\" siger hun'"),
    Trap("ret: 'Nej' siger hun", "text-after-quote 1:12", mended: "ret: \"'Nej' siger hun\""),
    Trap("ret: \"N\\\"ej\" si'ger", "text-after-quote 1:14", mended: "ret: \"\\\"N\\\\\\\"ej\\\" si'ger\""),
    Trap("r: { a: \"Nej\" siger, b: c }", "text-after-quote 1:15", mended: "r: { a: '\"Nej\" siger', b: c }"),
    Trap("ret: \"Nej\nfoelg: \"Ja\"\ny: x", "unclosed-quote 1:6", mended: "ret: \"Nej\"\nfoelg: \"Ja\"\ny: x"),
    Trap("- ret: 'Nej\n- foelg: 'Ja'", "unclosed-quote 1:8", mended: "- ret: 'Nej'\n- foelg: 'Ja'"),
    Trap("a: 1\nret: \"Nej\nb: c\nd: e\n", "unclosed-quote 2:6", mended: "a: 1\nret: \"Nej\"\nb: c\nd: e\n"),
    Trap("a: \"x\\q\"", "bad-escape 1:6", mended: "a: \"x\\\\q\""),
    Trap("r: { a: Nej: du, b: c }", "colon-in-text 1:12", mended: "r: { a: \"Nej: du\", b: c }"),
    Trap("r: { a: se [[ord]] nu, b: c }", "bracket-in-text 1:12", mended: "r: { a: \"se [[ord]] nu\", b: c }"),
    Trap("r: [ a, se {uro} nu ]", "bracket-in-text 1:12", mended: "r: [ a, \"se {uro} nu\" ]"),
    Trap("r: { a: Nej, siger hun }", "comma-cuts-text 1:14", mended: "r: { a: \"Nej, siger hun\" }"),
    Trap("r: { a: Nej, hun, og går, b: c }", "comma-cuts-text 1:14", mended: "r: { a: \"Nej, hun, og går\", b: c }"),
    Trap("r: {uro}", "key-without-value 1:5"),
    Trap("r: [a, b\nc: d", "unclosed-bracket 1:4"), Trap("r: [a, b }\nc: d", "unclosed-bracket 1:4"),
    Trap("r: { a: b\nc: d", "unclosed-bracket 1:4"), Trap("a:\n  r: [a\n\n\n", "unclosed-bracket 2:6"),
    Trap("r: [a]]", "extra-bracket 1:7", mended: "r: [a]"),
    Trap("r: [ a #b, c]\nd: e", "comment-cuts-text 1:8"),
    Trap("a:\n\tb: 1", "tab-indentation 2:1", mended: "a:\n  b: 1"),
    Trap("a:\n  b: 1\n  \tc: 1", "tab-indentation 3:3"),
    Trap("-\ta: 1", "tab-indentation 1:2", mended: "- a: 1"),
    Trap("ret:\u{A0}hej\nb: 1", "hard-space 1:5", mended: "ret: hej\nb: 1"),
    Trap("\u{A0}a: 1", "hard-space 1:1"),
    Trap(
      "x:\n  b: |\n    Du er\n   på et\n  c: 1", "block-indentation 4:4",
      mended: "x:\n  b: |\n    Du er\n    på et\n  c: 1"),
    Trap(
      "a: { name: Ib role: x }\nb: { name: Bo, role: x }", "missing-comma 1:15",
      mended: "a: { name: Ib, role: x }\nb: { name: Bo, role: x }"),
    Trap("a: { name: Ib  role: x }", "colon-in-text 1:20", mended: "a: { name: \"Ib  role: x\" }"),
    Trap("x:\n  -ret: tekst\n    b: 1", "missing-space 2:3", mended: "x:\n  - ret: tekst\n    b: 1"),
    Trap("- ret: tekst\n    feedback: x", "indentation 2:5", mended: "- ret: tekst\n  feedback: x"),
    Trap("- ret: tekst\n feedback: x", "indentation 2:2", mended: "- ret: tekst\n  feedback: x"),
    Trap("x:\n  - a: 1\n   b: 2", "indentation 3:4", mended: "x:\n  - a: 1\n    b: 2"),
    Trap("x:\n   a: 1\n  b: 2", "indentation 3:3", mended: "x:\n   a: 1\n   b: 2"),
    Trap("x:\n  - a\n - b", "indentation 3:2", mended: "x:\n  - a\n  - b"),
    Trap("x:\n  - a\n  b: 1", "mixed-list 3:3"), Trap("x:\n  b: 1\n  - a", "mixed-list 3:3"),
    Trap("a: 1\nret:Du er\nb: 2", "missing-space 2:4", mended: "a: 1\nret: Du er\nb: 2"),
    Trap("ret:Du er\nb: 2", "missing-space 1:4", mended: "ret: Du er\nb: 2"),
    Trap("a: 1\nret Du er\nb: 2", "missing-colon 2:1"),
    Trap("ret: Det\n  er #3 på\n  og mere", "comment-cuts-text 2:6"),
    Trap("- a: \"Den er kold\", sagde hun.", "text-after-quote 1:19", mended: "- a: '\"Den er kold\", sagde hun.'"),
    Trap("- a: 'Den er kold', sa' hun.", "text-after-quote 1:19", mended: "- a: \"'Den er kold', sa' hun.\""),
    Trap("- a: \"Husk\", sagde: \"x\"", "text-after-quote 1:12", mended: "- a: '\"Husk\", sagde: \"x\"'"),
    Trap("a: \"Husk\": ja", "text-after-quote 1:10", mended: "a: '\"Husk\": ja'"),
    Trap("a: \"Nej\"] ja", "text-after-quote 1:9", mended: "a: '\"Nej\"] ja'"),
    Trap("r: { a: \"Nej, du\" sagde, b: c }", "text-after-quote 1:19", mended: "r: { a: '\"Nej, du\" sagde', b: c }"),
    Trap("e: { a: b, p: >= 80, c: true }", "start-character 1:15", mended: "e: { a: b, p: \">= 80\", c: true }"),
    Trap("e: { p: @gerda }", "start-character 1:9", mended: "e: { p: \"@gerda\" }"),
    Trap(
      "c: { aase: x }\nl:\n  - aase Den er kold.\n    when: uro", "missing-colon 3:5",
      mended: "c: { aase: x }\nl:\n  - aase: Den er kold.\n    when: uro"),
    Trap(
      "a: { role: x }\nb: { name: y, role; z }", "missing-colon 2:19",
      mended: "a: { role: x }\nb: { name: y, role: z }"),
    Trap(
      "e: {outcome:success, title:Varm igen}", "missing-space 1:12", "missing-space 1:27",
      mended: "e: {outcome: success, title: Varm igen}"),
    Trap("s: { relation:-1 }", "missing-space 1:14", mended: "s: { relation: -1 }"),
    Trap("a: 1\nchoices\n  - b: c", "missing-colon 2:1", mended: "a: 1\nchoices:\n  - b: c"),
    Trap("a: 1\nscenes\n  b: c", "missing-colon 2:1", mended: "a: 1\nscenes:\n  b: c"),
    Trap("- a: |\n  Den er.\n- b: c", "block-indentation 2:3", mended: "- a: |\n    Den er.\n- b: c"),
    Trap("a:\n  - b: 1\n    c: 2\n\td: 3", "tab-indentation 4:1", mended: "a:\n  - b: 1\n    c: 2\n    d: 3"),
    Trap(
      "a:\n  b:\n    x: 1\n    f: 2\n  c:\n    x: 1\n\tf: 2", "tab-indentation 7:1",
      mended: "a:\n  b:\n    x: 1\n    f: 2\n  c:\n    x: 1\n    f: 2"),
    Trap(
      "a:\n  - b: 1\n    c:\n      - d: 2\n\te: 3\n  - b: 1\n    e: 4", "tab-indentation 5:1",
      mended: "a:\n  - b: 1\n    c:\n      - d: 2\n    e: 3\n  - b: 1\n    e: 4"),
    Trap("a:\n\tb:\n\t\tc: 1", "tab-indentation 2:1", mended: "a:\n  b:\n    c: 1"),
    Trap(
      "a:\n\tb:\n\t\t- c: 1\n\t\t  d: 2\n\te:\n\t\tf: 3", "tab-indentation 2:1",
      mended: "a:\n  b:\n    - c: 1\n      d: 2\n  e:\n    f: 3"),
    Trap("```yaml\na: b\n```", "start-character 1:1", "start-character 3:1", mended: "\na: b\n"),
    Trap("a:\n  1. b\n  - c: d", "mixed-list 2:3"), Trap("a:\n  * b: c", "mixed-list 2:3"),
    Trap("a: { b: c d; e: f }", "missing-comma 1:12", mended: "a: { b: c d, e: f }"),
    Trap("a: b\nc: d. a: e", "colon-in-text 2:8", mended: "a: b\nc: \"d. a: e\""),
    Trap("a: \"b \"c\" d\"", "text-after-quote 1:8", mended: "a: 'b \"c\" d'"),
    Trap("a: \"b.”\nc: d", "unclosed-quote 1:4", mended: "a: \"b.\"\nc: d"),
    Trap("a:\n   b:\n\t- c", "tab-indentation 3:1", mended: "a:\n   b:\n     - c"),
    Trap("a: |\n  Du er\n\tDet er\nb: 1", "tab-indentation 3:1", mended: "a: |\n  Du er\n  Det er\nb: 1"),
    Trap(
      "s:\n  a:\n    lines: x\n    goto: y\nb:\n    lines: x\n    goto: y\n  c:\n    lines: x\n    goto: y",
      "indentation 5:1",
      mended: "s:\n  a:\n    lines: x\n    goto: y\n  b:\n    lines: x\n    goto: y\n  c:\n    lines: x\n    goto: y"),
    Trap(
      "s:\n  a:\n    lines: x\n   b:\n    lines: x\n", "indentation 4:4",
      mended: "s:\n  a:\n    lines: x\n  b:\n    lines: x\n"),
    Trap(
      "s:\n  a:\n    lines:\n      - x\n  choices:\n      - b: y\n    goto: z\n  c:\n    choices:\n      - d: z",
      "indentation 5:3",
      mended:
        "s:\n  a:\n    lines:\n      - x\n    choices:\n      - b: y\n    goto: z\n  c:\n    choices:\n      - d: z"),
    Trap("- a: x\n-b: y\n- c: z", "missing-space 2:1", mended: "- a: x\n- b: y\n- c: z"),
    Trap("x:\n  -a: x\n  - b: y", "missing-space 2:3", mended: "x:\n  - a: x\n  - b: y"),
    Trap("%foo\na: b", "directive 1:1"), Trap("%YAML 1.3\n---\na: b", "directive 1:1"),
  ]

  @Test(arguments: loud) func explainsWhatStopsLibYAML(trap: Trap) {
    let reading = Reading(trap.text)
    #expect(reading.found == trap.found)
    #expect(reading.tree == nil)
    #expect(reading.faults.isEmpty)
    if let mended = trap.mended {
      #expect(reading.mended == mended)
      #expect(Reading(mended).found.isEmpty)
    }
  }

  /// Mistakes of which only the author knows what was meant.
  static let ambiguous = [
    Trap("set: fryser: true", "colon-in-text 1:12"), Trap("r: { set: fryser: true }", "colon-in-text 1:17"),
    Trap("score: { relation: 1,5 }", "comma-cuts-text 1:22"), Trap("r: { a: -1,5, b: c }", "comma-cuts-text 1:12"),
    Trap("- Den er kold.\n  when: uro", "missing-colon 1:3"),
    Trap("- drik Den er kold.\n  when: uro", "missing-colon 1:3"),
    Trap("a: |\n  Du er\nkold\nb: c", "missing-colon 3:1"),
    Trap("a:\n  b:\n    x: 1\n\tg: 2\n", "tab-indentation 4:1"),
    Trap("a:\n  b:\n    x: 1\n\tg: 2\n  b:\n    x: \"1\" 2\n", "tab-indentation 4:1"),

    Trap("x:\n  - a: 1\n    - b: 2", "indentation 3:5"),
    Trap("s:\n  a:\n    lines: x\n  b:\n      lines: x\n    goto: y", "indentation 6:5"),
    Trap("x:\n  a: 1\n b: 2\n  a: 3", "indentation 3:2"),
    Trap("- a: |\n  Den er.\n  Kold.\n- b: c", "block-indentation 2:3"),
    Trap("- a: |\n  Den er.\n Kold.\n- b: c", "block-indentation 2:3"),
  ]

  @Test(arguments: ambiguous) func offersNoMendThatMayBeWrong(trap: Trap) {
    let reading = Reading(trap.text)
    #expect(reading.found == trap.found)
    #expect(reading.tree == nil)
    #expect(reading.faults.isEmpty)
    #expect(reading.diagnostics.flatMap(\.fixIts) == [])
  }

  static let silent = [
    Trap("- aase: #metoo", "comment-cuts-text 1:9", mended: "- aase: \"#metoo\""),
    Trap("- #metoo nu", "comment-cuts-text 1:3", mended: "- \"#metoo nu\""), Trap("a: # senere"),
    Trap("a: #senere\n  b: c"),
    Trap("ret: Se #3 nu", "comment-cuts-text 1:9", mended: "ret: \"Se #3 nu\""),
    Trap("title: Stue #4", "comment-cuts-text 1:13", mended: "title: \"Stue #4\""),
    Trap("ret: Se stue # 4", "comment-cuts-text 1:14", mended: "ret: \"Se stue # 4\""),
    Trap("- Se stuen. #4  ", "comment-cuts-text 1:13", mended: "- \"Se stuen. #4\"  "),
    Trap("ret: Se stuen. # husk"), Trap("ret: »Se stuen!« # husk"), Trap("ret: Se … # husk"),
    Trap("when: uro >= 5   # så er det svært"), Trap("ret: Se stue  #4", "comment-cuts-text 1:15"),
    Trap("pass: 60   # procent"), Trap("level: B1 # CEFR"), Trap("ret: \"Se stuen\" # husk"), Trap("ret: a#b"),
    Trap("a: # kommentar\n  b: c # d"),
    Trap("ret: &Du skal gå", "unused-anchor 1:6", mended: "ret: \"&Du skal gå\""),
    Trap("ret: &Du", "unused-anchor 1:6", mended: "ret: \"&Du\""),
    Trap("ret: !vigtigt hej", "tag 1:6", mended: "ret: \"!vigtigt hej\""),
    Trap("ret: \"Nej\n  goto: x\"\nb: c", "quote-swallows-lines 1:6"),
    Trap("ret: \"Nej\n  siger hun\"\nb: c"),
  ]

  @Test(arguments: silent) func warnsOfWhatLibYAMLTakesInSilence(trap: Trap) {
    let reading = Reading(trap.text)
    #expect(reading.found == trap.found)
    #expect(reading.tree != nil)
    #expect(reading.faults.isEmpty)
    if let mended = trap.mended {
      #expect(reading.mended == mended)
      #expect(Reading(mended).found.isEmpty)
    }
  }

  @Test func findsTheNextMistakeBehindOneItCanMend() {
    let text = """
      ret: Husk: hun er døv
      foelg: *Bemærk* det
      griber: "Nej!" siger hun
      venter: @gerda
      husk: Se #3 nu
      """
    let reading = Reading(text)
    #expect(
      reading.found == [
        "colon-in-text 1:10", "start-character 2:8", "text-after-quote 3:16", "start-character 4:9",
        "comment-cuts-text 5:10",
      ])
    #expect(reading.tree == nil)
    #expect(Reading(reading.mended).found.isEmpty)
  }

  @Test func notesWhereADashMayBeMissing() throws {
    let item = "  - drik: Drik den nu.\n    add: 1\n    feedback: Hun er alene.\n"
    let lost = "    griber: Du griber fat.\n    add: 2\n"
    let other = "  - ti: Du tier.\n    feedback: Hun venter.\n"
    let found = try #require(Reading("choices:\n" + item + lost + other).diagnostics.first)
    #expect(found.code == "duplicate-key")
    #expect(found.notes.compactMap(\.range?.start.line) == [3, 5])
    // Without the other item, either line could be the start of one.
    let open = try #require(Reading("choices:\n" + item + lost).diagnostics.first)
    #expect(open.notes.compactMap(\.range?.start.line) == [3])
  }

  @Test func cutsLongNamesInMessages() {
    let name = String(repeating: "x", count: 5_000)
    for text in ["\(name): 1\n\(name): 2", "a: { \(name) }", "a: !\(name) b", "a: *\(name)"] {
      let messages = Reading(text).diagnostics.flatMap { [$0.message.danish, $0.message.english] }
      #expect(!messages.isEmpty)
      #expect(messages.allSatisfy { $0.utf8.count < 400 })
    }
  }

  @Test func keepsLibYAMLsWordsWhereNothingElseIsKnown() {
    let reading = Reading("a: b\n]\n")
    #expect(reading.tree == nil)
    #expect(reading.diagnostics.count == 1)
  }

  @Test func readsProseThatIsNoTrap() throws {
    let root = try #require(
      Reading(
        "a: Hun siger »nej«, og så?\nb: kl. 16:20\nc: 50 % & mere\nd: jo - altså\ne: se [[ord]] og {uro}\nf: it's\n"
      )
      .tree?.root)
    #expect(root["a"]?.text == "Hun siger »nej«, og så?")
    #expect(root["e"]?.text == "se [[ord]] og {uro}")
  }
}
