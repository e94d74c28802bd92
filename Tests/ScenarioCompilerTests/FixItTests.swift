import Diagnostics
import ScenarioCompiler
import ScenarioKit
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

  /// `then` is one letter away from `when`, and a key of scenes: written on a choice, it is no slip.
  @Test func proposesNoKeyForOneOfAnotherPlace() throws {
    let broken = """
      scenario: prøve
      title: Test
      cast: { gerda: { name: Gerda, role: citizen } }
      state:
        tillid: 3
        ro: false
      scenes:
        døren:
          lines:
            - gerda: Jeg vil hjem.
          choices:
            - ret: Du retter hende.
              then: slut
              goto: slut
            - følg: Du følger hende.
              add: { tilid: 1 }
              goto: slut
        slut:
          end: { outcome: success, title: Slut }
      """
    let found = try compilation(broken).diagnostics.filter { $0.severity == .error }
    #expect(found.map(\.code) == ["wrong-type", "unknown-key", "unknown-state"])
    #expect(found[1].message.english.hasPrefix("`then` does not belong on a choice. It takes "))
    #expect(found[1].fixIts == [])
    // A state whose declaration cannot be read may still be the one that is meant.
    #expect(found[2].message.english.hasSuffix("Did you mean `tillid`?"))
  }

  @Test(arguments: [
    ("gaarden", "gården", ["gården", "gaderne"], true), ("gårdn", "gården", ["gården", "skidt"], true),
    ("gårdn", "gården", ["gården", "gård"], false), ("scene-2", "scene-1", ["scene-1"], false),
    ("Hoften", "hoften", ["hoften", "haften"], true), ("ja", "ga", ["ga"], false), ("hof", "hoften", ["hoften"], false),
  ])
  func isSureOfANameOnlyWhereItIsTheOnlyOneNear(_ word: String, _ name: String, _ names: [String], _ isSure: Bool) {
    #expect(isOnlySuggestion(name, for: word, among: names) == isSure)
  }

  // MARK: Changes of another file

  /// A manifest, and what it is when it says whose portrait `assets/gerda.webp` is.
  static let manifests = [
    (
      "title: Test\nlocale: da\n# Slut.\n",
      "title: Test\nlocale: da\n# Slut.\nassets:\n  assets/gerda.webp: { alt: Gerda }\n"
    ),
    (
      "locale: da\ntitle: Test", "locale: da\ntitle: Test\nassets:\n  assets/gerda.webp: { alt: Gerda }\n"
    ),
    (
      "assets:   # hvad man ser\n    # Døren:\n    assets/dør.webp: { alt: Døren }   # grøn\ntitle: Test\nlocale: da\n",
      """
      assets:   # hvad man ser
          # Døren:
          assets/gerda.webp: { alt: Gerda }
          assets/dør.webp: { alt: Døren }   # grøn
      title: Test
      locale: da

      """
    ),
    (
      "assets: { assets/dør.webp: { alt: Døren } }\ntitle: Test\nlocale: da\n",
      "assets: { assets/gerda.webp: { alt: Gerda }, assets/dør.webp: { alt: Døren } }\ntitle: Test\nlocale: da\n"
    ),
    (
      "assets:\n  assets/gerda.webp: { license: CC0-1.0 }\ntitle: Test\nlocale: da\n",
      "assets:\n  assets/gerda.webp: { alt: Gerda, license: CC0-1.0 }\ntitle: Test\nlocale: da\n"
    ),
    (
      "assets:\r\n  assets/gerda.webp:\r\n    license: CC0-1.0\r\ntitle: Test\r\nlocale: da\r\n",
      "assets:\r\n  assets/gerda.webp:\r\n    alt: Gerda\r\n    license: CC0-1.0\r\ntitle: Test\r\nlocale: da\r\n"
    ),
  ]

  private static let start = "pack: dk.example.test\nversion: 1.0.0\nlanguage: 1\n"

  /// A pack whose scenario shows Gerda and, where it is asked for, the door.
  private func pack(_ manifest: String, cast: String = "Gerda", image: String = "") throws -> Compilation {
    let scenario = Self.sound.replacing(
      "gerda: { name: Gerda, role", with: "gerda: { name: \(cast), image: assets/gerda.webp, role"
    ).replacing("gården: { end", with: "gården: { \(image)end")
    return try compile(
      MemorySource([
        "pack.yaml": manifest, "scenarios/prøve.yaml": scenario, "assets/gerda.webp": "", "assets/dør.webp": "",
      ]))
  }

  /// The manifest after a change.
  private func manifest(_ compilation: Compilation, after fixIt: FixIt) -> String {
    let file = compilation.sources[fixIt.range.source]
    #expect(file.path == "pack.yaml")
    return String(decoding: TextEdits([fixIt], in: file).result, as: UTF8.self)
  }

  @Test(arguments: manifests)
  func writesTheNameOfAPortraitIntoTheManifest(_ before: String, _ after: String) throws {
    let broken = try pack(Self.start + before)
    let finding = try #require(broken.diagnostics.first { $0.code == "no-alt" }, "\(broken.diagnostics)")
    #expect(broken.sources[finding.range.source].path == "scenarios/prøve.yaml")
    let fixIt = try #require(finding.fixIts.first)
    #expect(fixIt.applicability == .certain && finding.fixIts.count == 1)
    let mended = manifest(broken, after: fixIt)
    #expect(mended == Self.start + after)
    #expect(try !pack(mended).diagnostics.contains { $0.severity == .error })
  }

  @Test(arguments: ["Gerda: \"mor\" #1", "- Gerda", "112", "true", "Gerda, 86"])
  func quotesANameThatYAMLWouldReadOtherwise(_ name: String) throws {
    let broken = try pack(Self.start + "title: T\nlocale: da\n", cast: "'\(name)'")
    let fixIt = try #require(broken.diagnostics.first { $0.code == "no-alt" }?.fixIts.first)
    let mended = try pack(manifest(broken, after: fixIt), cast: "'\(name)'")
    #expect(!mended.diagnostics.contains { $0.severity == .error }, "\(mended.diagnostics)")
    #expect(mended.pack?.assets.first?.alt?.value == name)
  }

  @Test func leavesTheWordsForAPictureToItsAuthorAndAsksForThemUntilTheyAreThere() throws {
    let known = Self.start + "title: T\nlocale: da\nassets: { assets/gerda.webp: { alt: Gerda } }\n"
    let broken = try pack(known, image: "image: assets/dør.webp, ")
    let finding = try #require(broken.diagnostics.first { $0.code == "no-alt" })
    let fixIt = try #require(finding.fixIts.first)
    #expect(fixIt.applicability == .maybe)
    let open = try pack(manifest(broken, after: fixIt), image: "image: assets/dør.webp, ")
    let still = try #require(open.diagnostics.first { $0.code == "no-alt" })
    #expect(open.sources[still.range.source].path == "pack.yaml")
    #expect(open.pack?.assets.first?.alt?.range == still.range)
    #expect(still.fixIts == [])
  }

  @Test func writesNothingAfterTheEndOfAManifest() throws {
    let broken = try pack(Self.start + "title: T\nlocale: da\n...\n")
    #expect(broken.diagnostics.first { $0.code == "no-alt" }?.fixIts == [])
  }

  // MARK: Names of lines

  @Test func namesTheLinesBeforeTheyAreTranslated() throws {
    func check(_ scenario: String, _ more: [String: String] = [:]) throws -> Compilation {
      let manifest = Self.start + "title: Test\nlocale: da\ntranslations: [en]\n"
      let files = ["pack.yaml": manifest, "scenarios/prøve.yaml": scenario].merging(more) { $1 }
      return try compile(MemorySource(files))
    }
    let scenario = Self.sound.replacing(
      "- spørg:   Hvor skal du hen?",
      with: "- spørg:   Hvor skal du hen?\n            reply: [ { gerda: Hjem!, once: true } ]"
    ).replacing(
      "            when: uro >= 5 and not hjulpet\n",
      with:
        "            when: uro >= 5 and not hjulpet\n          - gerda: >\n              Lad mig\n              ud!\n"
    )
    let before = try check(scenario)
    let finding = try #require(before.diagnostics.first { $0.code == "line-without-id" }, "\(before.diagnostics)")
    let fixIt = try #require(finding.fixIts.first)
    #expect(fixIt.applicability == .certain)
    let file = before.sources[finding.range.source]
    let mended = String(decoding: TextEdits([fixIt], in: file).result, as: UTF8.self)
    var expected = scenario
    for (old, new) in [
      ("- gerda: 'Lad mig ud!'\n", "- gerda: 'Lad mig ud!'\n            id: lad-mig-ud\n"),
      ("- narrator: Hun går.\n", "- narrator: Hun går.\n            id: hun-går\n"),
      ("- gerda: >\n", "- id: lad-mig-ud-2\n            gerda: >\n"), ("{ gerda: Hjem!", "{ id: hjem, gerda: Hjem!"),
    ] {
      try #require(expected.contains(old))
      expected = expected.replacing(old, with: new)
    }
    #expect(mended == expected)
    let after = try check(mended)
    #expect(!after.diagnostics.contains { $0.code == "line-without-id" || $0.severity == .error })

    // Where a translation knows the lines by their places, that is for the author to decide.
    let translated = try check(scenario, ["locales/en/prøve.yaml": "title: Trial\n"])
    #expect(
      translated.diagnostics.first { $0.code == "line-without-id" }?.fixIts.map(\.applicability) == [.maybe])
  }
}
