import Diagnostics
import ScenarioCompiler
import Testing
import YAMLSyntax

/// What the changes promise that a tool makes unasked.
struct FixItTests {
  /// A scenario with one mistake: what of the sound one is replaced by what, and the code that is found.
  struct Case: CustomTestStringConvertible {
    var code: String
    var sound: String
    var broken: String
    /// What stands there when it is mended, where that is not what stood there before.
    var mended: String?
    var testDescription: String { "\(code): \(broken)" }

    init(_ code: String, _ sound: String, _ broken: String, mended: String? = nil) {
      self.code = code
      self.sound = sound
      self.broken = broken
      self.mended = mended
    }
  }

  static let sound = """
    # En kommentar øverst.
    scenario: prøve
    title:   Prøve   # og en efter en værdi
    briefing: |
      Du øver dig.

      - Og det er godt.
    cast: { gerda: { name: Gerda, role: citizen } }
    state: { uro: { start: 5, min: 0, max: 10 }, hjulpet: false }
    scenes:
        døren:
            lines:
              - gerda: 'Lad mig ud!'
              - narrator: Hun går.
                when: uro >= 5 and not hjulpet
            choices:
              - spørg:   Hvor skal du hen?
                set: { hjulpet: true }
                add: { uro: -1 }
                goto: gården
              - vent: Du venter lidt.
                goto: skidt
        gården: { end: { outcome: success, title: Ude } }
        skidt:
            end: { outcome: partial }   # hjem igen
    debrief:
    - Hvad prøvede hun at sige?
    - Hvad gjorde du?

    """

  static let cases = [
    Case("unknown-scene", "goto: gården", "goto: gaarden"),
    Case("unknown-scene", "goto: gården", "goto: \"gårdn\"", mended: "goto: gården"),
    Case("unknown-state", "hjulpet: true", "hjulpt: true"), Case("unknown-key", "briefing:", "breifing:"),
    Case("unknown-key", "goto: skidt", "gotoo: skidt"), Case("wrong-word", "role: citizen", "role: borger"),
    Case("wrong-word", "outcome: partial", "outcome: partiel"), Case("boolean-word", "hjulpet: true", "hjulpet: ja"),
    Case("boolean-word", "hjulpet: false", "hjulpet: no"), Case("boolean-word", "hjulpet: false", "hjulpet: \"nej\""),
    Case("foreign-operator", "5 and not", "5 && not"), Case("foreign-operator", "5 and not", "5 og not"),
    Case("unknown-speaker", "- narrator:", "- fortæller:"), Case("mojibake", "Hun går.", "Hun gÃ¥r."),
    Case("mojibake", "Prøve ", "PrÃ¸ve â€“ Ã¦ ", mended: "Prøve – æ "),
    Case(
      "tab-indentation", "        end: { outcome: p", "\tend: { outcome: p", mended: "      end: { outcome: p"),
    Case("colon-in-text", "Du venter lidt.", "Husk: Du venter.", mended: "\"Husk: Du venter.\""),
    Case("start-character", "Hun går.", "@Hun går.", mended: "\"@Hun går.\""),
    Case("start-character", "Hvor skal du hen?", "*Hvor* skal du hen?", mended: "\"*Hvor* skal du hen?\""),
    Case("text-after-quote", "'Lad mig ud!'", "\"Lad mig ud!\" råber hun", mended: "'\"Lad mig ud!\" råber hun'"),
    Case("tag", "Du venter lidt.", "!Du venter lidt.", mended: "\"!Du venter lidt.\""),
    Case("unused-anchor", "Du venter lidt.", "&Du venter lidt.", mended: "\"&Du venter lidt.\""),
    Case(
      "missing-id", "- vent: Du venter lidt.\n            goto: skidt", "- Vent nu, Gerda!\n        goto: skidt",
      mended: "- vent-nu-gerda: Vent nu, Gerda!\n        goto: skidt"),
    Case("missing-space", "goto: skidt", "goto:skidt"),
    Case("bad-escape", "'Lad mig ud!'", "\"Lad \\mig ud!\"", mended: "\"Lad \\\\mig ud!\""),
    Case("comma-cuts-text", "title: Ude", "title: Ude, eller slet ikke", mended: "title: \"Ude, eller slet ikke\""),
    Case(
      "colon-in-text", "- Hvad gjorde du?", "- Tænk efter: Hvad gjorde du?", mended: "- \"Tænk efter: Hvad gjorde du?\""
    ),
  ]

  private func compilation(_ scenario: String) throws -> Compilation {
    try compile(
      MemorySource([
        "pack.yaml": "pack: dk.example.test\nversion: 1.0.0\nlanguage: 1\ntitle: Test\nlocale: da\n",
        "scenarios/prøve.yaml": scenario,
      ]))
  }

  @Test func theSoundScenarioHasNoError() throws {
    #expect(try compilation(Self.sound).diagnostics.filter { $0.severity == .error }.map(\.message.english) == [])
  }

  @Test(arguments: cases)
  func mendsTheFindingAndNothingElse(_ example: Case) throws {
    let broken = Self.sound.replacing(example.sound, with: example.broken, maxReplacements: 1)
    try #require(broken != Self.sound)
    let before = try compilation(broken)
    let finding = try #require(
      before.diagnostics.first { $0.code == example.code }, "\(before.diagnostics.map(\.code))")
    let certain = finding.fixIts.filter { $0.applicability == .certain }
    try #require(certain.count == 1, "\(finding.fixIts)")
    let file = before.sources[finding.range.source]
    let edits = TextEdits(certain, in: file)
    let mended = String(decoding: edits.result, as: UTF8.self)
    // To the byte what it would have been without the mistake.
    #expect(mended == Self.sound.replacing(example.sound, with: example.mended ?? example.sound, maxReplacements: 1))
    let after = try compilation(mended)
    #expect(!after.diagnostics.contains { $0.code == example.code }, "\(after.diagnostics)")
    #expect(after.diagnostics.filter { $0.severity == .error } == [])
  }

  @Test(arguments: cases)
  func leavesTheRestOfTheYAMLAsItWas(_ example: Case) throws {
    let broken = Self.sound.replacing(example.sound, with: example.broken, maxReplacements: 1)
    let before = try compilation(broken)
    let finding = try #require(before.diagnostics.first { $0.code == example.code })
    let fixIt = try #require(finding.fixIts.first { $0.applicability == .certain })
    let file = before.sources[finding.range.source]
    // Where the mistake kept the file from being read, there is nothing to compare.
    guard let old = scalars(file.bytes, except: fixIt.range) else { return }
    let mended = TextEdits([fixIt], in: file).result
    let width = UInt32(fixIt.replacement.unicodeScalars.count)
    let start = fixIt.range.start
    let new = SourceRange(
      fixIt.range.source, start, SourcePosition(line: start.line, column: start.column + width))
    #expect(scalars(mended, except: new) == old)
  }

  /// The texts of all scalars that do not touch a stretch, in order; nil where the file cannot be read.
  private func scalars(_ bytes: [UInt8], except range: SourceRange) -> [String]? {
    let (tree, _) = parseYAML(SourceFile(path: "a.yaml", bytes: bytes), source: range.source)
    guard let tree else { return nil }
    return tree.records.indices.lazy.map { SyntaxNode(tree: tree, index: $0) }.filter { node in
      node.kind == .scalar && (node.range.end < range.start || node.range.start > range.end)
    }.map(\.text)
  }

  /// Proposals that would change what is meant if they were wrong.
  @Test(arguments: [
    // Two names are near, or the word is short, or differs in a number.
    Case("unknown-scene", "goto: skidt", "goto: skid2"), Case("unknown-scene", "goto: gården", "goto: gå"),
    Case("unclosed-quote", "'Lad mig ud!'", "\"Lad mig ud!"), Case("comment-cuts-text", "Hun går.", "Hun går ud #igen"),
    Case("missing-colon", "    skidt:\n", "    skidt\n"),
    Case("unknown-alias", "Hun går.", "*Hun"),
  ])
  func isNotSureOfWhatCouldHaveBeenMeantOtherwise(_ example: Case) throws {
    let broken = Self.sound.replacing(example.sound, with: example.broken, maxReplacements: 1)
    let found = try compilation(broken).diagnostics
    let finding = try #require(found.first { $0.code == example.code }, "\(found.map(\.code))")
    #expect(!finding.fixIts.contains { $0.applicability == .certain })
  }

  @Test(arguments: [
    ("gaarden", "gården", ["gården", "gaderne"], true), ("gårdn", "gården", ["gården", "skidt"], true),
    ("gårdn", "gården", ["gården", "gård"], false), ("scene-2", "scene-1", ["scene-1"], false),
    ("Hoften", "hoften", ["hoften", "haften"], true), ("ja", "ga", ["ga"], false), ("hof", "hoften", ["hoften"], false),
  ])
  func isSureOfANameOnlyWhereItIsTheOnlyOneNear(_ word: String, _ name: String, _ names: [String], _ isSure: Bool) {
    #expect(isOnlySuggestion(name, for: word, among: names) == isSure)
  }
}
