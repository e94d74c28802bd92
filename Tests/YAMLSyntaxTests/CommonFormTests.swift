import Diagnostics
import Testing
import YAMLSyntax

/// The common form is read without libyaml; here both read the same texts and have to agree on everything.
struct CommonFormTests {
  /// A text with all that the common form has.
  static let common = """
    # yaml-language-server: $schema=x
    scenario: gerda-vil-hjem
    title: "Gerda \\"vil\\" hjem \\\\"   # her
    level: 'det''s B1'
    minutes: -10
    competencies: [relation, "to, tre", [], {}]
    briefing: |
      Du er elev på et plejehjem.
        Rykket ind.

      Klokken er 16.20 … kl: 7 # ikke en kommentar
       \u{20}
      Slut.

    folded: >-
      Formål: Du øver dig
      i at møde en borger.

        Rykket
      ind

      igen
    kept: |+
      Her.

    cast:
      gerda: { name: Gerda Å, role: citizen, bo: {by: [Ry]}, til: http://x.dk }
      mette:   { name: 'Mette''s'  ,  role: colleague }   # »her«
    state:
      uro: { start: 5, min: -1, max: 10 }
      smerte: false                 # har du set det?
    rules:
    - when: uro >= 9 and (ro = 2)
      goto: krise
    -   when: x#y
        goto: a:b
    scenes:
      ved-døren:
        lines:
          - gerda: Lad mig ud! Børnene
              venter på mig.

              - Og nu.
            once: true
          - - narrator: >
                Gerda tager sig
                til hoften.
            - to
          - Alene:med?, kolon
          -
            x: y
        choices:
          - ret: Dine børn er voksne, {du} bor [her].
        feedback:
          Først her
          og så her
        goto: slut
    «nøgle» to: 1
    """

  /// What the two ways make of a text, where the first goes through.
  private static func disagreements(_ bytes: [UInt8]) -> (String, String)? {
    let own = Reading(bytes: bytes)
    let theirs = Reading(bytes: bytes, onlyByLibYAML: true)
    if own.found != theirs.found || own.diagnostics != theirs.diagnostics {
      return (own.found.description, theirs.found.description)
    }
    if own.tree?.records.count != theirs.tree?.records.count || own.nodes != theirs.nodes {
      let pairs = zip(own.nodes, theirs.nodes)
      let first = pairs.first { $0 != $1 }
      return (first?.0 ?? "\(own.nodes.count)", first?.1 ?? "\(theirs.nodes.count)")
    }
    let styles = (own.tree?.records.map(\.style), theirs.tree?.records.map(\.style))
    return styles.0 == styles.1 ? nil : ("styles", "styles")
  }

  private static func expectAgreement(_ bytes: [UInt8], _ comment: String) {
    guard let (own, theirs) = disagreements(bytes) else { return }
    Issue.record("\(comment): \(own) here, \(theirs) by libyaml, in \(String(decoding: bytes, as: UTF8.self))")
  }

  /// The lines of the sample as texts of their own, and in pairs.
  private static var fragments: [String] {
    let lines = common.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) + "\n" }
    return lines + zip(lines, lines.dropFirst()).map { $0 + $1 }
  }

  @Test func readsTheCommonFormAsLibYAMLDoes() {
    let text = Self.common.replacing("      -\n        x: y\n", with: "")
    #expect(isInCommonForm(SourceFile(path: "a.yaml", bytes: Array(text.utf8))))
    #expect(Reading(text).found.isEmpty)
    Self.expectAgreement(Array(text.utf8), "the sample")
    for fragment in Self.fragments { Self.expectAgreement(Array(fragment.utf8), "a fragment") }
  }

  @Test(arguments: [
    "a: &x b\nc: *x", "a: !t b", "a:\nb: 1", "- a\n- b", "a:\tb", "a: b\r\nc: d", "--- \na: b", "a: b\n---\nc: d",
    "? a\n: b", "a: \"b\n  c\"", "a: [b,\n  c]", "a: {b, c}", "\"a\": b", "a: \"\\n\"", "\u{FEFF}a: b", "a: |2\n   b",
    "text", "{a: b}", "a: b: c", "a: [b: c]", "a: {b: c,}", "a: | # x\n\n\n", "a: b\n\u{2028}", "...\na: b", "%a\n",
  ])
  func leavesTheRestToLibYAML(_ text: String) {
    #expect(!isInCommonForm(SourceFile(path: "a.yaml", bytes: Array(text.utf8))))
  }

  @Test func agreesWhereverItIsCut() {
    let bytes = Array(Self.common.utf8)
    for length in 0...bytes.count {
      Self.expectAgreement(Array(bytes[..<length]), "cut at \(length)")
      // A line more, so that what was cut is in the middle.
      Self.expectAgreement(Array(bytes[..<length]) + Array("\nslut: 1\n".utf8), "cut and ended at \(length)")
    }
  }

  @Test func agreesOnMangledTexts() {
    var generator = SeededGenerator(seed: 7)
    let pieces = [
      " ", "  ", "\n", "\n\n", "\n  ", ":", ": ", "-", "- ", "#", " #", "'", "\"", "{", "}", "[", "]", ",", ", ", "|",
      ">", "|-\n", "&a ", "*a", "!", "?", "? ", "%", "@", "`", "\\", "\t", "å", "e\u{301}", "~", "---", "...", "<<",
      "x",
      "a: ", "\u{A0}", "»", "\r", "\u{85}", "{a: b}", "[a]", ".", "=",
    ].map { Array($0.utf8) }
    let fragments = Self.fragments.map { Array($0.utf8) }
    let whole = Array(Self.common.utf8)
    for round in 0..<4_000 {
      var bytes: [UInt8] = []
      if round.isMultiple(of: 8) {
        bytes = whole
      } else {
        for _ in 0...Int.random(in: 0...4, using: &generator) {
          bytes += fragments[Int.random(in: fragments.indices, using: &generator)]
        }
      }
      for _ in 0..<Int.random(in: 0...3, using: &generator) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        let end = min(bytes.count, place + Int.random(in: 0...2, using: &generator))
        bytes.replaceSubrange(place..<end, with: pieces[Int.random(in: pieces.indices, using: &generator)])
      }
      Self.expectAgreement(bytes, "round \(round)")
    }
  }
}
