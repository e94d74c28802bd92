import ScenarioModel
import ScenarioPack
import Testing

/// Translations in packs.
struct TranslationTests {
  private static let arabic = Translation(
    locale: "ar", title: "الخرف", competencies: ["relation": "العلاقة"], assets: ["assets/gården.svg": "الفناء"],
    scenarios: [
      Translation.Scenario(
        id: "gerda-vil-hjem",
        texts: [
          .init(id: "title", text: "غيردا", hash: "h00000000", reviewed: true),
          .init(
            id: "briefing", text: "_جديد_ {uro}", hash: "h11111111",
            parts: [Text.Part("جديد", emphasis: true), Text.Part(" "), Text.Part("", variable: 0)]),
        ])
    ])

  private func pack(_ translations: Translation...) throws -> Pack {
    var content = Samples.content()
    content.translations = translations
    return try Pack(content, path: "p")
  }

  @Test func comeBackAsTheyWere() throws {
    let made = try pack(Translation(locale: "en", title: "Dementia"), Self.arabic)
    let read = try PackReader.read(try PackWriter.bytes(of: made), path: "p")
    #expect(read.translations.map(\.locale) == ["ar", "en"])
    #expect(read.translations.first == Self.arabic)
    #expect(read.manifest == made.manifest)
    #expect(try PackWriter.bytes(of: read) == PackWriter.bytes(of: made))
  }

  @Test func areNotMentionedWhereThereAreNone() throws {
    let manifest = try pack().manifest
    #expect(manifest.translations == nil)
    let bytes = try PackWriter.bytes(of: try pack())
    #expect(try bytes == PackWriter.bytes(of: Samples.pack()))
    #expect(try PackReader.read(bytes, path: "p").translations.isEmpty)
  }

  @Test func standOnceForEachLanguage() throws {
    #expect(throws: PackError(.translationTwice("ar"), path: "p")) { try pack(Self.arabic, Self.arabic) }
  }

  @Test(arguments: [
    ("da", "own"), ("DA", "own"), ("da-DK", "own"), ("ar", "ar"), ("AR", "ar"), ("ar-EG", "ar"),
    ("ar-Arab-EG-x-skole", "ar"), ("pt", "pt-BR"), ("pt-PT", "missing"), ("tr", "missing"), ("", "missing"),
    ("-", "missing"), ("a", "missing"), ("ar--", "ar"),
  ])
  func areFoundByTheirTags(_ wanted: String, _ expected: String) throws {
    let pack = try pack(Self.arabic, Translation(locale: "pt-BR", title: "Demência"))
    let found =
      switch pack.language(wanted) {
      case .own: "own"
      case .translated(let translation): translation.locale
      case .missing: "missing"
      }
    #expect(found == expected)
  }

  @Test(arguments: [
    #"{"format":2,"locale":"ar"}"#, #"{"format":1}"#, "[]", "", "\u{0}",
    #"{"format":1,"locale":"ar","direction":"up","competencies":{},"assets":{},"scenarios":[]}"#,
  ])
  func areRefusedWhereTheyAreNone(_ json: String) {
    #expect(throws: ContentFault.self) { try TranslationCoding.decode(Array(json.utf8)) }
  }
}
