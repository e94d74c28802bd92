import Diagnostics
import Testing
import YAMLSyntax

/// JSON as the strict reader takes it, and refuses it.
struct JSONReaderTests {
  private func read(
    _ text: String, limits: SyntaxLimits = SyntaxLimits(), form: TextForm = .normalized
  ) -> (tree: SyntaxTree?, diagnostics: [Diagnostic]) {
    parseJSON(
      SourceFile(path: "test.json", bytes: Array(text.utf8)), source: SourceID(3), limits: limits, form: form)
  }

  @Test func makesTheTreeThatTheYAMLReaderMakes() throws {
    let text = #"""
      {"a": [1, -2.5e3, true, null, "x\ny"],
       "b": {"a": "é", "tom": ""}, "c": {}, "d": []}
      """#
    let (jsonTree, jsonDiagnostics) = read(text)
    let (yamlTree, _) = parseYAML(SourceFile(path: "test.json", bytes: Array(text.utf8)), source: SourceID(3))
    let json = try #require(jsonTree)
    let yaml = try #require(yamlTree)
    #expect(jsonDiagnostics.isEmpty)
    #expect(json.nameCount == yaml.nameCount)
    try #require(json.records.count == yaml.records.count)
    for index in json.records.indices {
      let (one, other) = (SyntaxNode(tree: json, index: index), SyntaxNode(tree: yaml, index: index))
      #expect(one.kind == other.kind)
      #expect(one.style == other.style)
      #expect(one.range == other.range)
      #expect(one.endIndex == other.endIndex)
      #expect(one.count == other.count)
      #expect(one.name == other.name)
      #expect(one.text == other.text)
      #expect(one.scalarValue == other.scalarValue)
    }
  }

  @Test(arguments: [
    (#""\u00e6\u00F8\u00e5""#, "æøå"), (#""\ud83d\ude00""#, "😀"), (#""\/\\\"\b\f\n\r\t""#, "/\\\"\u{8}\u{C}\n\r\t"),
    (#""\u0000""#, "\0"), ("\"e\u{301}\"", "\u{E9}"), ("\u{FEFF}\"a\"", "a"), ("\"\u{7F}\u{2028}\"", "\u{7F}\u{2028}"),
  ])
  func readsStrings(json: String, expected: String) throws {
    let (tree, diagnostics) = read(json)
    let root = try #require(tree?.root)
    #expect(diagnostics.isEmpty)
    #expect(Array(root.utf8) == Array(expected.utf8))
    #expect(root.scalarValue == .text)
  }

  @Test func keepsCodePointsWhereAsked() throws {
    let (tree, _) = read("\"e\u{301}\"", form: .asWritten)
    #expect(try #require(tree?.root).utf8.count == 3)
  }

  @Test(arguments: ["0", "-0", "1.5", "-1E+5", "1e-400", "123456789012345678901234567890"])
  func keepsNumbersAsWritten(number: String) throws {
    let (tree, _) = read(" \(number)\r\n")
    let root = try #require(tree?.root)
    #expect(root.text == number)
    #expect(root.style == .plain)
    #expect(root.range.start == SourcePosition(line: 1, column: 2))
  }

  @Test func countsLinesAndColumnsInCodePoints() throws {
    let text = "{\"ø\u{2028}\": \"😀\",\r\n  \"b\": 1\r, \"c\":\n\n 2}"
    let file = SourceFile(path: "test.json", bytes: Array(text.utf8))
    let (parsed, _) = parseJSON(file, source: SourceID(0))
    let tree = try #require(parsed)
    for index in tree.records.indices.dropFirst() {
      let node = SyntaxNode(tree: tree, index: index)
      let start = file.offset(of: node.range.start)
      let end = file.offset(of: node.range.end)
      let expected = node.style == .plain ? node.text : "\"\(node.text)\""
      // A line separator inside a string ends a line for the source, so such a range goes over two.
      #expect(String(decoding: file.bytes[start..<end], as: UTF8.self) == expected)
    }
    #expect(tree.root?["c"]?.range.start == SourcePosition(line: 6, column: 2))
  }

  @Test func reportsKeysThatStandTwice() throws {
    let (tree, diagnostics) = read("{\"a\": 1, \"b\": {\"a\": 2},\n \"a\": 3}")
    #expect(tree?.root?["a"]?.text == "1")
    try #require(diagnostics.map(\.code) == ["duplicate-key"])
    #expect(diagnostics[0].range.start == SourcePosition(line: 2, column: 2))
    #expect(diagnostics[0].notes.first?.range?.start == SourcePosition(line: 1, column: 2))
  }

  @Test(arguments: [
    ("", 1, 1), ("  ", 1, 3), ("[1,\n", 2, 1), ("[", 1, 1), ("{\"a\": 1", 1, 1), ("{\"a\"", 1, 1), ("{\"a\":", 1, 6),
    ("{\"a\": [1}", 1, 9), ("[1 2]", 1, 4), ("[1,]", 1, 3), ("{\"a\": 1,}", 1, 8), ("[,1]", 1, 2), ("1 2", 1, 3),
    ("{a: 1}", 1, 2), ("{1: 1}", 1, 2), ("{\"a\" 1}", 1, 6), ("'a'", 1, 1), ("tru", 1, 1), ("nullx", 1, 1),
    ("True", 1, 1), ("NaN", 1, 1), ("-", 1, 1), ("01", 1, 1), ("1.", 1, 1), (".5", 1, 1), ("+1", 1, 1), ("1e", 1, 1),
    ("[-Infinity]", 1, 2), ("\"abc", 1, 1), ("\"a\nb\"", 1, 3), ("\"a\tb\"", 1, 3), ("\"\\x\"", 1, 2),
    ("\"\\u12\"", 1, 2), ("\"\\u12G4\"", 1, 2), ("\"a\\", 1, 3), ("\"\\ud800\"", 1, 2), ("\"\\udc00\"", 1, 2),
    ("\"\\ud800\\ud800\"", 1, 2), ("\"\\ud800x\"", 1, 2), ("// a\n1", 1, 1), ("]", 1, 1), ("[]]", 1, 3),
  ])
  func refuses(text: String, line: UInt32, column: UInt32) {
    let (tree, diagnostics) = read(text)
    #expect(tree == nil)
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.range.start == SourcePosition(line: line, column: column))
  }

  @Test func refusesBytesThatAreNoUTF8() {
    let file = SourceFile(path: "test.json", bytes: [0x22, 0xC3, 0x22])
    let (tree, diagnostics) = parseJSON(file, source: SourceID(0))
    #expect(tree == nil)
    #expect(diagnostics.map(\.code) == ["not-utf8"])
  }

  @Test func holdsTheDepthInBounds() {
    let deepest = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(read(deepest).tree != nil)
    for text in [
      "[" + deepest + "]", String(repeating: "[", count: 1_000_000), String(repeating: "{\"a\":", count: 100_000),
    ] {
      let (tree, diagnostics) = read(text)
      #expect(tree == nil)
      #expect(diagnostics.map(\.code) == ["too-deep"])
    }
  }

  @Test func survivesEveryTruncationAndManyChanges() {
    let text = Array(#"{"a": [1.5e-3, "\u00e6\ud83d\ude00", {"b": null, "b": true}], "c": "é"}"#.utf8)
    for end in 0..<text.count {
      let (tree, diagnostics) = parseJSON(
        SourceFile(path: "t", bytes: Array(text[..<end])), source: SourceID(0))
      #expect(tree == nil)
      #expect(!diagnostics.isEmpty)
    }
    var state: UInt64 = 7
    for _ in 0..<5_000 {
      var changed = text
      for _ in 0..<2 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        changed[Int(state >> 33) % changed.count] = UInt8(truncatingIfNeeded: state >> 25)
      }
      let (tree, diagnostics) = parseJSON(SourceFile(path: "t", bytes: changed), source: SourceID(0))
      #expect(tree != nil || !diagnostics.isEmpty)
    }
  }
}
