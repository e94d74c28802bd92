import Diagnostics
import Testing
import YAMLSyntax

/// A long text under a short name.
struct Monster: CustomTestStringConvertible {
  let testDescription: String
  let text: String

  init(_ name: String, _ text: String) {
    testDescription = name
    self.text = text
  }
}

private func * (text: String, count: Int) -> String { String(repeating: text, count: count) }

struct HostileInputTests {
  static let valid = """
    # en kommentar
    scenario: gerda-vil-hjem
    title: "Gerda \\"vil\\" hjem"   # her
    briefing: |
      Du er elev på et plejehjem.

      Klokken er 16.20 …
    cast:
      gerda: { name: Gerda, role: citizen }
      mette: { name: 'Mette''s', role: colleague }
    state: &s
      uro: { start: 5, min: 0, max: 10 }
    copy: *s
    scenes:
      ved-døren:
        lines:
          - gerda: Lad mig ud! Børnene
              venter på mig.
            once: true
          - narrator: >-
              Gerda tager sig
              til hoften.
        choices: [ret, "foelg", {a: b}]
        goto: e\u{301}n

    """

  @Test func readsTheTextThatIsBrokenBelow() {
    let reading = Reading(Self.valid)
    #expect(reading.found.isEmpty)
    #expect(reading.faults.isEmpty)
    #expect(reading.nodes.count > 40)
  }

  @Test func survivesBeingCutAnywhere() {
    let bytes = Array(Self.valid.utf8)
    for length in 0...bytes.count {
      let reading = Reading(bytes: Array(bytes[..<length]))
      #expect(reading.faults.isEmpty, "cut at \(length)")
    }
  }

  @Test func survivesFlippedBits() {
    var random = SeededGenerator(seed: 1)
    let bytes = Array(Self.valid.utf8)
    for round in 0..<2_000 {
      var changed = bytes
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        changed[Int.random(in: 0..<changed.count, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      }
      let reading = Reading(bytes: changed)
      #expect(reading.faults.isEmpty, "round \(round)")
    }
  }

  @Test func survivesRandomPunctuation() {
    var random = SeededGenerator(seed: 2)
    let pieces = [
      "a", "ø", ": ", ":", "- ", "-", "\n", "\n  ", "\n    ", "\"", "'", "[", "]", "{", "}", ", ", " #", "*x", "&x ",
      "!t ",
      "| ", ">", "|\n", "?", "%", "@", "`", "\t", "\u{A0}", "\\", "---\n", "...\n", "<<: ", "key: ", "\r", "\u{2028}",
      "0",
    ]
    for round in 0..<3_000 {
      let text = (0..<Int.random(in: 1..<40, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }.joined()
      let reading = Reading(text)
      #expect(reading.faults.isEmpty, "round \(round): \(text.debugDescription)")
    }
  }

  static let deep = [
    Monster("flow lists", "[" * 10_000), Monster("flow mappings", "{a: " * 10_000), Monster("lists", "- " * 10_000),
    Monster("keys", "? " * 10_000), Monster("flow lists in lines", "[\n" * 10_000), Monster("both", "a: [" * 10_000),
    Monster("block mappings", (0..<2_000).map { " " * $0 + "a:\n" }.joined()),
    Monster("block lists", (0..<2_000).map { " " * $0 + "-\n" }.joined()),
  ]

  @Test(arguments: deep) func refusesDepth(monster: Monster) {
    let reading = Reading(monster.text)
    #expect(reading.tree == nil)
    #expect(!reading.diagnostics.isEmpty)
    #expect(reading.diagnostics.count < 100)
    #expect(reading.faults.isEmpty)
  }

  @Test func takesTheDepthThatIsAllowed() {
    let text = "[" * 64 + "]" * 64
    #expect(Reading(text).tree != nil)
    #expect(Reading("[" + text + "]").found == ["too-deep 1:65"])
  }

  static let noText: [(bytes: [UInt8], found: String)] = [
    (text("a: b\0c\n"), "control-character 1:5"), (text("a: \u{7}\n"), "control-character 1:4"),
    (text("\u{FEFF}a: \u{7F}\n"), "control-character 1:4"), (text("a: \u{FFFE}\n"), "control-character 1:4"),
    (text("a: r", [0xF8], "d\n"), "not-utf8 1:5"), ([0x80], "not-utf8 1:1"), (text("a: ", [0xC3]), "not-utf8 1:4"),
    (text("a\n: ", [0xED, 0xA0, 0x80]), "not-utf8 2:3"), (text("a: ", [0xF4, 0x90, 0x80, 0x80]), "not-utf8 1:4"),
    (text("a: ", [0xC0, 0x80]), "not-utf8 1:4"), ([0xFF, 0xFE, 0x61, 0x00], "not-utf8 1:1"),
    ([0xFE, 0xFF, 0x00, 0x61], "not-utf8 1:1"), ([0x61, 0x00, 0x3A, 0x00], "not-utf8 1:1"),
    ([0x00, 0x61, 0x00, 0x3A], "not-utf8 1:1"), ([0xFE], "not-utf8 1:1"),
  ]

  private static func text(_ start: String, _ bytes: [UInt8] = [], _ end: String = "") -> [UInt8] {
    Array(start.utf8) + bytes + Array(end.utf8)
  }

  @Test(arguments: noText)
  func refusesBytesThatAreNoText(bytes: [UInt8], found: String) {
    let reading = Reading(bytes: bytes)
    #expect(reading.tree == nil)
    #expect(reading.found == [found])
    #expect(reading.faults.isEmpty)
  }

  @Test func boundsTheNumberOfFindings() {
    let reading = Reading("a: 1\n" * 5_000)
    #expect(reading.diagnostics.count == 201)
    #expect(reading.diagnostics.last?.code == "too-many-findings")
    #expect(reading.tree == nil)
  }

  static let monsters = [
    Monster("hashes", "- " + "a #" * 50_000), Monster("commas", "{" + "a," * 50_000 + "}"),
    Monster("anchors", "[" + "&x a," * 20_000 + "]"), Monster("lines in a quote", "\"" + "\na: b" * 50_000),
    Monster("a long line", "a: " + "x" * 300_000 + ": y"), Monster("unknown aliases", "a: *x\n" * 20_000),
    Monster("texts after quotes", "k: 'x' y\n" * 20_000), Monster("blank lines", "a: |\n" + "\n" * 200_000 + " ]"),
    Monster("comments", "# a\n" * 100_000), Monster("dashes", "-" * 200_000), Monster("spaces", " " * 200_000 + "["),
  ]

  @Test(arguments: monsters) func saysSomethingSensibleAboutMonsters(monster: Monster) {
    let reading = Reading(monster.text)
    #expect(reading.faults.isEmpty)
    #expect(reading.diagnostics.count <= 260)
  }

  @Test func readsTwentyMegabytes() throws {
    let prose = Array((": { goto: ende, text: \"" + "Gerda går ud på gangen. " * 40 + "\" } # en scene\n").utf8)
    var bytes = Array("scenes:\n".utf8)
    bytes.reserveCapacity(21 << 20)
    var count = 0
    while bytes.count < 20 << 20 {
      count += 1
      bytes += Array("  scene-\(count)".utf8)
      bytes += prose
    }
    let reading = Reading(bytes: bytes)
    #expect(reading.found.isEmpty)
    #expect(try #require(reading.tree?.root?["scenes"]).count == count)
  }
}
