import Diagnostics
import Testing
import YAMLSyntax

struct TreeTests {
  @Test func marksBlockNodes() {
    let reading = Reading("a:\n  - b\n  - c: d\n\nø: e f\n")
    #expect(
      reading.nodes == [
        #"1:1-5:7 {"#, #"1:1-1:2 "a""#, #"2:3-3:9 ["#, #"2:5-2:6 "b""#, #"3:5-3:9 {"#, #"3:5-3:6 "c""#, #"3:8-3:9 "d""#,
        #"5:1-5:2 "ø""#, #"5:4-5:7 "e f""#,
      ])
    #expect(reading.diagnostics.isEmpty)
  }

  @Test func marksFlowNodes() {
    #expect(
      Reading("a: { b: [c, \"d\"], e: }\n").nodes == [
        #"1:1-1:23 {"#, #"1:1-1:2 "a""#, #"1:4-1:23 {"#, #"1:6-1:7 "b""#, #"1:9-1:17 ["#, #"1:10-1:11 "c""#,
        #"1:13-1:16 "d""#, #"1:19-1:20 "e""#, #"1:22-1:22 """#,
      ])
  }

  @Test func marksScalarsOfSeveralLines() {
    let reading = Reading(
      """
      a: et
        to
      b: "tre
        fire"
      c: |
        fem
        seks

      d: >-
        syv

        otte
      e: |
      f: ni
      """)
    #expect(
      reading.nodes.filter { !$0.hasPrefix("1:1-") }.filter { !$0.contains(#"-\#("")"#) || $0.count > 13 } == [
        #"1:4-2:5 "et to""#, #"3:4-4:8 "tre fire""#, #"5:4-7:7 "fem\nseks\n""#, #"9:4-12:7 "syv\notte""#,
        #"14:4-14:6 "ni""#,
      ])
    #expect(reading.nodes.contains(#"13:4-13:5 """#))
  }

  @Test func countsColumnsInScalars() {
    // Decomposed å is two scalars in the source and one in the tree.
    let reading = Reading("- \u{E6}\u{F8}a\u{30A} : 👍\n")
    #expect(reading.nodes == [#"1:1-1:11 ["#, #"1:3-1:11 {"#, #"1:3-1:7 "æøå""#, #"1:10-1:11 "👍""#])
  }

  @Test(arguments: ["\r\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"])
  func readsEveryLineBreak(lineBreak: String) {
    let text = "a: b\nc:\n  - d\n  - |\n    x\n"
    let reading = Reading(text.replacing("\n", with: lineBreak))
    #expect(
      reading.nodes.map { String($0.prefix { $0 != "\"" }) }
        == Reading(text).nodes.map { String($0.prefix { $0 != "\"" }) })
    #expect(reading.faults.isEmpty)
  }

  @Test func leavesAByteOrderMarkOutOfTheColumns() {
    let reading = Reading(bytes: [0xEF, 0xBB, 0xBF] + Array("a: 1\nb: 2\n".utf8))
    #expect(reading.nodes == Reading("a: 1\nb: 2\n").nodes)
    #expect(reading.diagnostics.isEmpty)
  }

  @Test func normalizesKeysAndValues() throws {
    let reading = Reading("ga\u{30A}rd: Se\u{301}ance\n")
    let tree = try #require(reading.tree)
    #expect(tree.root?["gård"]?.utf8.elementsEqual("S\u{E9}ance".utf8) == true)
  }

  @Test func sharesNamesOfEqualKeys() throws {
    let tree = try #require(Reading("- a: 1\n  b: 2\n- a: 3\n").tree)
    let names = try #require(tree.root).elements.flatMap { $0.pairs.map { $0.key.name } }
    #expect(names == [0, 1, 0])
    #expect(tree.nameCount == 2)
  }

  @Test func findsValuesByKey() throws {
    let root = try #require(Reading("a: [1, 2, 3]\nb: { c: x }\n").tree?.root)
    #expect(root.count == 2)
    #expect(root["a"]?.count == 3)
    #expect(root["a"]?.elements.map(\.text) == ["1", "2", "3"])
    #expect(root["b"]?["c"]?.text == "x")
    #expect(root["c"] == nil)
    #expect(root.elements.map(\.text).isEmpty)
  }

  @Test(arguments: ["", "\n\n", "# kun en kommentar\n", "   \n# a\n", "\u{FEFF}"])
  func givesATreeWithoutNodesForAFileWithoutContent(text: String) throws {
    let reading = Reading(text)
    #expect(try #require(reading.tree).root == nil)
    #expect(reading.diagnostics.isEmpty)
  }

  @Test func readsADocumentWithItsMarker() {
    #expect(Reading("%YAML 1.2\n---\na: 1\n...\n").nodes.count == 3)
  }

  @Test(arguments: [
    ("no", ScalarValue.text), ("yes", .text), ("on", .text), ("off", .text), ("True", .text), ("16:20", .text),
    ("1_000", .text), ("0x", .text), ("0o", .text), ("0o8", .text), ("-0x1", .text), (".", .text), ("+", .text),
    ("1e", .text), ("1.2.3", .text), (".inf", .text), ("2024-01-01", .text), ("h30631522", .text), ("Null", .text),
    ("true", .boolean(true)), ("false", .boolean(false)), ("~", .null), ("null", .null), ("", .null),
    ("0", .integer(0)), ("+1", .integer(1)), ("-1", .integer(-1)), ("007", .integer(7)), ("0x1F", .integer(31)),
    ("0o17", .integer(15)), ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
    ("9223372036854775808", .number("9223372036854775808")), (".5", .number(".5")), ("1e3", .number("1e3")),
    ("7.30", .number("7.30")), ("-1.5E-3", .number("-1.5E-3")), ("5.", .number("5.")),
    ("0xFFFFFFFFFFFFFFFFF", .text),
  ])
  func readsTheCoreSchema(text: String, value: ScalarValue) throws {
    let root = try #require(Reading("a: \(text)\nb: '\(text)'\n").tree?.root)
    #expect(root["a"]?.scalarValue == value)
    #expect(root["a"]?.text == text)
    #expect(root["b"]?.scalarValue == .text)
  }
}
