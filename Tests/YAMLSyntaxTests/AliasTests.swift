import Diagnostics
import Testing
import YAMLSyntax

struct AliasTests {
  @Test func copiesWhatTheAnchorMarks() {
    let reading = Reading("a: &x { b: 1 }\nc: *x\nd: e\n")
    #expect(reading.diagnostics.isEmpty)
    #expect(
      reading.nodes == [
        #"1:1-3:5 {"#, #"1:1-1:2 "a""#, #"1:4-1:15 {"#, #"1:9-1:10 "b""#, #"1:12-1:13 "1""#, #"2:1-2:2 "c""#,
        #"1:4-1:15 {"#, #"1:9-1:10 "b""#, #"1:12-1:13 "1""#, #"3:1-3:2 "d""#, #"3:4-3:5 "e""#,
      ])
  }

  @Test func endsACollectionAtItsLastAlias() {
    #expect(Reading("a: &x y\nb:\n  - *x\n").nodes.contains("3:3-3:7 ["))
  }

  @Test func takesAnAliasForAKey() throws {
    let reading = Reading("a: &x k\nb: { *x : 1 }\n")
    let tree = try #require(reading.tree)
    #expect(tree.root?["b"]?["k"]?.text == "1")
    let key = try #require(tree.root?["b"]?.pairs.first { _ in true }?.key)
    #expect(key.range.start == SourcePosition(line: 2, column: 6))
    #expect(key.name < UInt32(tree.nameCount))
    #expect(Reading("a: &x [k]\n*x : 1\n").found == ["key-not-text 2:1"])
  }

  @Test func givesNoNameToAKeyThatIsCopiedAsAValue() throws {
    let root = try #require(Reading("&x a: 1\nb: *x\n").tree?.root)
    #expect(root["b"]?.text == "a")
    #expect(root["b"]?.name == SyntaxTree.noName)
  }

  @Test func findsDuplicatesThroughAliases() {
    #expect(Reading("a: &x k\nb: { k: 1, *x : 2 }\n").found == ["duplicate-key 2:12"])
  }

  @Test func tellsOfDuplicateKeysAndTheFirstOfThem() {
    let reading = Reading("gård: 1\nb:\n  c: 1\n  c: 2\nga\u{30A}rd: 3\n")
    #expect(reading.found == ["duplicate-key 4:3", "duplicate-key 5:1"])
    #expect(reading.diagnostics.map { $0.notes.first?.range?.start.line } == [3, 1])
    #expect(reading.tree != nil)
  }

  @Test func refusesAliasBombs() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      text += "a\(level): &a\(level) [" + (0..<10).map { _ in "*a\(level - 1)" }.joined(separator: ", ") + "]\n"
    }
    let reading = Reading(text)
    #expect(reading.tree == nil)
    #expect(reading.diagnostics.contains { $0.code == "alias-bomb" })
    #expect(reading.faults.isEmpty)
  }

  @Test func refusesDepthThroughAliases() {
    var text = "a0: &a0 [x]\n"
    for level in 1...70 { text += "a\(level): &a\(level) [*a\(level - 1)]\n" }
    #expect(Reading(text).diagnostics.contains { $0.code == "too-deep" })
  }

  @Test(arguments: [
    ("a: *x\n", ["unknown-alias 1:4"]), ("a: &x [*x]\n", ["unknown-alias 1:8"]),
    ("a: *x\nb: *y\nc: &x 1\n", ["unknown-alias 1:4", "unknown-alias 2:4", "unused-anchor 3:4"]),
    ("a: &x { b: *x }\n", ["unknown-alias 1:12"]), ("a: &x [1]\n", ["unused-anchor 1:4"]),
    ("a: &x 1\nb: &x 2\nc: *x\n", ["unused-anchor 1:4"]), ("<<: 1\n", ["merge-key 1:1"]),
    ("'<<': 1\n", []), ("a: !!str 5\n", ["tag 1:4"]), ("a: ! hej\n", ["tag 1:4"]), ("a: !x\n  b: 1\n", ["tag 1:4"]),
    ("a: 1\n---\nb: 2\n", ["several-documents 2:1"]), ("a: 1\n...\nb: 2\n", ["several-documents 3:1"]),
    ("? [a]\n: b\n", ["key-not-text 1:3"]),
  ])
  func tellsWhatTheLanguageDoesNotTake(text: String, found: [String]) {
    let reading = Reading(text)
    #expect(reading.found == found)
    #expect(reading.faults.isEmpty)
  }
}
