import ContentHash
import Diagnostics
import ScenarioCompiler
import ScenarioKit
import ScenarioModel
import ScenarioTesting
import Testing

/// Translations: what is read of them, and what is said about them.
struct TranslationTests {
  private static let manifest = """
    pack: dk.example.test
    version: 1.0.0
    language: 1
    title: Prøvepakken
    locale: da
    translations: [en]
    competencies:
      - { id: relation, title: Mødet }
    assets:
      assets/dør.png: { alt: En dør }

    """
  private static let scenario = """
    scenario: prøve
    title: Prøve
    briefing: Du øver dig.
    state: { uro: { start: 5, min: 0, max: 10 } }
    scenes:
      a:
        image: assets/dør.png
        lines:
          - gerda: Uroen er {uro}. Tag væskeskemaet.
            id: uroen
        choices:
          - ja: Ja.
          - nej: Nej.
        goto: b
      b:
        scale:
          - klar: Klar?
        goto: slut
      slut:
        end: { outcome: success }
    debrief: [Hvad skete der?]

    """
  private static let shared = [
    "cast.yaml": "cast:\n  gerda: { name: Gerda, role: citizen }\n",
    "glossary.yaml": """
    glossary:
      væskeskema: { forms: [væskeskemaet], definition: Et skema., translations: { en: fluid chart } }
    """,
    "assets/dør.png": "",
  ]

  private func files(_ english: String, pack: String = "", manifest: String = manifest) -> [String: String] {
    var files = Self.shared
    files["pack.yaml"] = manifest
    files["scenarios/prøve.yaml"] = Self.scenario
    files["locales/en/prøve.yaml"] = english
    files["locales/en/pack.yaml"] = pack.isEmpty ? "title: The test pack\n" : pack
    return files
  }

  private let quiet: Set<String> = [
    "missing-translation", "unreviewed-translation", "translation-without-source",
  ]

  /// The codes of what is said about translations, and of all errors; other rules may have their say about the texts.
  private func codes(_ compilation: Compilation) -> [String] {
    let ours: Set<String> = [
      "file-not-read", "language-without-files", "line-without-id", "marks-differ", "stale-translation",
      "unnamed-language",
    ]
    return compilation.diagnostics.filter { $0.severity == .error || ours.contains($0.code) }.map(\.code).sorted()
  }

  @Test func pointsAtWhatIsWrong() throws {
    let texts = """
      title: Test
      a/jaa: Yes.
      #< unknown-text
      a/nej:
        text: No.
        source: h00000000
        #       ^ stale-translation
      a/uroen: It is {uros}.
      #        ^ marks-differ
      """
    try expectAgreement(MarkedPack(files(texts + "\n#        ^ marks-differ\n"), ignoring: quiet))
  }

  @Test func saysOnceForAFileWhatIsMissingOrUnchecked() throws {
    let compilation = try compile(MemorySource(files("title: Test\na/ja: \"\"\n")))
    let codes = compilation.diagnostics.map { "\(compilation.sources[$0.range.source].path) \($0.code)" }
    let file = "locales/en/prøve.yaml"
    #expect(
      codes.filter { $0.hasPrefix(file) }.sorted() == [
        "\(file) missing-translation", "\(file) translation-without-source", "\(file) unreviewed-translation",
      ])
    let missing = try #require(compilation.diagnostics.first { $0.code == "missing-translation" })
    #expect(missing.message.english.contains("texts are not translated"))
  }

  @Test func takesWhatFitsAndLeavesOutTheRest() throws {
    let ja = textHash("Ja.")
    let compilation = try compile(
      MemorySource(
        files(
          """
          a/uroen: The unrest is {uro}. Take the Fluid chart.
          a/ja: { text: Yes., source: \(ja), reviewed: true }
          a/nej: { text: No., source: h00000000 }
          """,
          pack: """
            title: The test pack
            competencies/relation/title: Meeting
            cast/gerda/name: Gertrude
            glossary/væskeskema/definition: A chart.
            assets/dør.png: A door
            """)))
    #expect(compilation.diagnostics.allSatisfy { $0.severity != .error }, "\(compilation.diagnostics)")
    let translation = try #require(compilation.translations.first)
    #expect(translation.locale == "en")
    #expect(translation.title == "The test pack")
    #expect(translation.competencies == ["relation": "Meeting"])
    #expect(translation.assets == ["assets/dør.png": "A door"])
    let texts = translation.texts(ofScenario: "prøve")
    #expect(
      texts.map(\.id).filter { !$0.contains("label") } == [
        "cast/gerda/name", "glossary/væskeskema/definition", "a/uroen", "a/ja",
      ])
    // The toolkit has its own words for the steps of a check-in.
    #expect(texts.filter { $0.id.contains("label") }.map(\.text).last == "Completely")
    let line = try #require(texts.first { $0.id == "a/uroen" })
    #expect(
      line.parts == [
        Text.Part("The unrest is "), Text.Part("", variable: 0), Text.Part(". Take the "),
        Text.Part("Fluid chart", term: 0), Text.Part("."),
      ])
    #expect(texts.first { $0.id == "a/ja" }?.reviewed == true)
  }

  @Test func saysWhichLanguagesAreNamedOrNot() throws {
    let manifest = Self.manifest.replacing("[en]", with: "[en, tr, da]")
    var pack = files("title: Test\n", manifest: manifest)
    pack["locales/eng/prøve.yaml"] = "title: Test\n"
    pack["locales/en/prøver.yaml"] = "title: Test\n"
    pack["locales/en/læsmig.txt"] = "Hej"
    let compilation = try compile(MemorySource(pack))
    #expect(
      codes(compilation) == [
        "duplicate-id", "file-not-read", "language-without-files", "unknown-scenario", "unnamed-language",
      ])
  }

  @Test(arguments: [
    ("[dk]", "da", "unknown-language"), ("[xx]", "en", "unknown-language"), ("[xx]", "xx", "unknown-language"),
    ("[eng]", "en", "unnamed-language"), ("[engelsk]", "en", "wrong-form"), ("[en, xx]", "en", "unknown-language"),
  ])
  func ofAWrongLanguageOnlyTheCauseIsTold(_ named: String, _ folder: String, _ code: String) throws {
    var pack = files("title: Test\n", manifest: Self.manifest.replacing("[en]", with: named))
    for file in ["pack", "prøve"] {
      let text = pack.removeValue(forKey: "locales/en/\(file).yaml")
      pack["locales/\(folder)/\(file).yaml"] = text
    }
    pack["pack.yaml"] = pack["pack.yaml"]?.replacing("locale: da", with: folder == "da" ? "locale: sv" : "locale: da")
    let compilation = try compile(MemorySource(pack))
    let translated = named.contains("en,")
    let told = compilation.diagnostics.map(\.code).filter { code in
      ["language", "translation", "locale"].contains { code.contains($0) } && !translated || code.contains("language")
        || code == "wrong-form"
    }
    #expect(told == [code])
  }

  @Test func asksNothingMoreOfABrokenScenario() throws {
    var pack = files("a/ja: Yes.\n")
    pack["scenarios/prøve.yaml"] = Self.scenario.replacing("goto: slut", with: "goto: slutt")
    #expect(codes(try compile(MemorySource(pack))) == ["unknown-scene"])
  }

  @Test func leavesThePackAsItIsWithoutTranslations() throws {
    var pack = files("", manifest: Self.manifest.replacing("translations: [en]\n", with: ""))
    pack["locales/en/prøve.yaml"] = nil
    pack["locales/en/pack.yaml"] = nil
    let compilation = try compile(MemorySource(pack))
    #expect(codes(compilation) == [])
    #expect(compilation.translations == [])
  }

  // MARK: Files for translators

  private func update(_ pack: [String: String]) throws -> TranslationUpdate {
    let compilation = try compile(MemorySource(pack))
    let texts = try #require(compilation.scenarios.first?.texts)
    let file = compilation.translationFiles["locales/en/prøve.yaml"]
    return try #require(
      TranslationUpdate(
        of: texts, into: "en", existing: file.map { (compilation.sources[$0.range.source], $0) }, title: "Prøve",
        speaking: .english))
  }

  @Test func writesATemplateThatChecksAndStaysTheSame() throws {
    var pack = files("")
    pack["locales/en/prøve.yaml"] = nil
    let first = try update(pack)
    #expect(first.open == 7)
    #expect(first.text.contains("#: Uroen er {uro}. Tag væskeskemaet.\na/uroen:\n  text: \"\"\n  source: h"))
    pack["locales/en/prøve.yaml"] = first.text
    let compilation = try compile(MemorySource(pack))
    #expect(codes(compilation) == [])
    let second = try update(pack)
    #expect(second.text == first.text)
    #expect(second.open == 7)
  }

  @Test func keepsWhatIsThereAndFollowsWhatMoved() throws {
    let uroen = textHash("Uroen er {uro}. Tag væskeskemaet.")
    let english = """
      # By Aisha.

      # I am not sure of this one.
      #: Gammel tekst
      a/line-1: { text: "The unrest is {uro}.", source: \(uroen) }   # look again
      a/ja:
        text: |
          Yes.

          Of course.
        source: \(textHash("Ja."))

      a/nej: { text: No., source: h00000000 }
      a/væk: Gone.
      """
    var pack = files(english)
    let update = try update(pack)
    #expect((update.moved, update.stale, update.unknown, update.open) == (1, 1, 1, 4))
    #expect(update.text.hasPrefix("# By Aisha.\n"))
    #expect(
      update.text.contains(
        """
        # I am not sure of this one.
        #: Uroen er {uro}. Tag væskeskemaet.
        a/uroen: { text: "The unrest is {uro}.", source: \(uroen) }   # look again
        """))
    #expect(
      update.text.contains("#: Ja.\na/ja:\n  text: |\n    Yes.\n\n    Of course.\n  source: \(textHash("Ja."))\n"))
    #expect(
      update.text.contains(
        "#! The text has changed. Mend the translation, then write: source: \(textHash("Nej."))\na/nej:"))
    #expect(update.text.hasSuffix("#! There is no such text any more, or it has another name.\na/væk: Gone.\n"))
    pack["locales/en/prøve.yaml"] = update.text
    #expect(try self.update(pack).text == update.text)
  }

  @Test(arguments: ["{ title: Test, a/ja: Yes. }\n", "title: A\n? a/ja\n: Yes.\n"])
  func refusesToRewriteWhatIsNotOneTextALine(_ english: String) throws {
    let compilation = try compile(MemorySource(files(english)))
    let texts = try #require(compilation.scenarios.first?.texts)
    guard let file = compilation.translationFiles["locales/en/prøve.yaml"] else { return }
    #expect(
      TranslationUpdate(
        of: texts, into: "en", existing: (compilation.sources[file.range.source], file), title: "Prøve",
        speaking: .english) == nil)
  }
}
