import Diagnostics
import ScenarioCompiler
import ScenarioTesting
import Testing

/// The rules that look words up.
struct WordingTests {
  /// The findings of a code in a scenario with this line, said by the narrator or by Gerda, or offered as a choice.
  private func found(
    _ code: String, narrator: String? = nil, gerda: String? = nil, choice: String? = nil, locale: String = "da",
    level: String = "B1", more: String = ""
  ) throws -> [Diagnostic] {
    func quoted(_ text: String) -> String { "\"\(text.replacing("\"", with: "\\\""))\"" }
    var scenario = [
      "scenario: eksempel", "title: Eksempel", "level: \(level)", "briefing: B", "debrief: [D]", more,
      "cast: { gerda: { name: Gerda, role: citizen } }", "scenes:", "  ro:", "    lines:", "      - narrator: Hm",
    ]
    if let narrator { scenario.append("      - narrator: \(quoted(narrator))") }
    if let gerda { scenario.append("      - gerda: \(quoted(gerda))") }
    if let choice {
      scenario += ["    choices:", "      - a: \(quoted(choice))", "      - b: B"]
    }
    scenario += ["    goto: slut", "  slut: { end: { outcome: success, title: C } }"]
    let manifest = "pack: dk.example.test\nversion: 1.0.0\nlanguage: 1\ntitle: Test\nlocale: \(locale)\n"
    let compilation = try compile(
      MemorySource(["pack.yaml": manifest, "scenarios/eksempel.yaml": scenario.joined(separator: "\n")]))
    let broken = compilation.diagnostics.filter { $0.severity == .error && $0.code != code }
    #expect(broken.isEmpty, "\(broken.map(\.message.english))")
    return compilation.diagnostics.filter { $0.code == code }
  }

  @Test(arguments: [
    ("Hun har stillet træskoene.", 1), ("Hun stiller\ntræskoene.", 1), ("Træskoene står her.", 0),
    ("Du skal HAVE IS I MAVEN.", 1), ("Der er is i mavens dyb.", 0),
    ("Slå koldt vand i blodet, slå koldt vand i blodet.", 1),
    ("[[Stiller træskoene|dø]] nu.", 0),
  ])
  func asksForIdioms(_ text: String, _ count: Int) throws {
    #expect(
      try found(
        "unexplained-idiom", gerda: text.replacing("\n", with: " "), more: "glossary: { dø: { definition: E } }"
      )
      .count == count)
  }

  @Test func aGlossaryThatHoldsTheIdiomIsEnough() throws {
    let glossary = "glossary: { få is i maven: { definition: E } }"
    #expect(try found("unexplained-idiom", gerda: "Du skal få is i maven.", more: glossary).isEmpty)
  }

  @Test(arguments: [
    ("Skriv i væskeskemaet.", "glossary: { væske: { definition: E } }", 1),
    ("Skriv i skemaet.", "glossary: { skema: { definition: E } }", 1),
    ("Skriv i Skema nu.", "glossary: { skema: { definition: E } }", 0),
    ("Gå på toiletbesøg.", "glossary: { besøg: { definition: E } }", 0),
    ("En aftenvagt og en morgenvagt.", "glossary: { vagt: { definition: E } }", 2),
    ("Hun har bindebuer.", "glossary: { bind: { definition: E } }", 0),
    ("Det er en værdighed.", "glossary: { værdi: { definition: E } }", 0),
    ("Hendes værdier.", "glossary: { værdi: { definition: E } }", 1),
    ("Et væske-skema.", "glossary: { væske: { definition: E } }", 0),
    ("Hun har fået tryksår og et tryksår.", "glossary: { væske: { definition: E } }", 1),
    ("Hun har fået tryksår.", "glossary: { tryksåret: { definition: E } }", 0),
    ("Hun har tryksår (sår af tryk).", "glossary: { væske: { definition: E } }", 0),
  ])
  func asksForTermsAndForms(_ text: String, _ glossary: String, _ count: Int) throws {
    let found = try found("term-not-in-glossary", narrator: text, more: glossary)
    #expect(found.count == count, "\(found.map(\.message.english))")
  }

  @Test func learnersAtC1KnowTheTerms() throws {
    #expect(try found("term-not-in-glossary", narrator: "Hun har tryksår.", level: "C1").isEmpty)
  }

  @Test(arguments: [
    ("Hun er ikke utryg.", 1), ("Hun er ikke helt utilfreds.", 1), ("Aldrig uenig.", 1), ("Ikke uden grund.", 1),
    ("Er du ikke utryg?", 0), ("Hun er utryg.", 0), ("Hun er ikke tryg.", 0), ("Ikke nu. Utryg er hun.", 0),
    ("Hun er ikke ude.", 0),
  ])
  func asksForDoubleNegation(_ text: String, _ count: Int) throws {
    #expect(try found("double-negation", narrator: text).count == count)
  }

  @Test(arguments: [
    ("Gerda er en umulig borger.", 1), ("Gerda er umulig.", 1), ("Hun er umulig i aften.", 1),
    ("Det er en umulig opgave.", 0), ("Hun er ikke umulig.", 0), ("Ordet »umulig« er en etiket.", 0),
    ("Det er umuligt.", 0), ("En krævende dag.", 0), ("En krævende borger.", 1), ("Den gamle kværulant vil ud.", 1),
    ("Hendes hud er skør.", 0),
  ])
  func asksForLabels(_ text: String, _ count: Int) throws {
    #expect(try found("label-word", narrator: text).count == count)
    #expect(try found("label-word", gerda: text, choice: text).isEmpty)
  }

  @Test(arguments: [
    ("Muslimer vil ikke spise her.", 1), ("Alle danskere tier.", 1), ("Polakker er stærke.", 1),
    ("Tyrkere plejer at komme.", 1), ("Sådan er det i deres kultur.", 1), ("Nogle muslimer vil ikke spise her.", 0),
    ("Muslimer kan bede her.", 0), ("Danskere er en del af holdet.", 0), ("Der er flygtninge på holdet.", 0),
    ("Mange indvandrere vil ikke det.", 0),
  ])
  func asksForGeneralisations(_ text: String, _ count: Int) throws {
    let told = try found("group-generalisation", narrator: text)
    #expect(told.count == count && told.allSatisfy { $0.severity == .warning })
    let said = try found("group-generalisation", gerda: text)
    #expect(said.count == count && said.allSatisfy { $0.severity == .info })
  }

  @Test(arguments: [
    ("Hun hedder 030442-1234.", "error"), ("Hun hedder 0304421234.", "error"),
    ("Hun hedder 030442 1234 i dag", "error"),
    ("Nummer 630442-1234.", "error"), ("Nummer 000000-0000.", "error"), ("Nummer 310242-1234.", "error"),
    ("Ring 23 45 67 89.", "warning"), ("Ring 23456789.", "warning"), ("Ring +45 2345 6789.", "warning"),
    ("Skriv til lone@skole.dk.", "warning"), ("Skriv til lone@example.dk, eller lone@eksempel.dk", nil),
    ("Den 20260403 kl. 16.20.", nil), ("Den 2026-04-03.", nil), ("Det er 1234567890 kroner.", nil),
    ("TOBS 12 34.", nil),
    ("Nummer 10 20 30 40.", nil), ("030442-12345", nil), ("0304421234abc", nil), ("Mød op @ 7", nil), ("@", nil),
    ("1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9", nil),
  ])
  func findsWhatLooksLikeARealPerson(_ text: String, _ severity: String?) throws {
    let found = try found("real-identity", narrator: text)
    #expect(found.map(\.severity.rawValue) == (severity.map { [$0] } ?? []), "\(text)")
  }

  @Test(arguments: [
    ("Det er § 126.", 1), ("Efter §126 og § 124 b.", 2), ("Serviceloven § 126 fra 2026.", 0),
    ("Efter serviceloven § 126.", 1), ("I 2026 blev § 126 lovet.", 1), ("§", 1),
  ])
  func asksForTheSourceOfALaw(_ text: String, _ count: Int) throws {
    #expect(try found("law-without-source", narrator: text).count == count)
  }

  @Test func aSourceElsewhereIsEnough() throws {
    let glossary = "glossary: { magt: { definition: Se serviceloven § 126 (2026). } }"
    #expect(try found("law-without-source", narrator: "Efter § 126.", more: glossary).isEmpty)
    #expect(try found("law-without-source", narrator: "Efter § 136.", more: glossary).count == 1)
  }

  @Test func aSlurNeedsANoteAndAWayOut() throws {
    #expect(try found("slur-without-warning", gerda: "Din perker.").count == 1)
    let message = try #require(
      try found("slur-without-warning", gerda: "Din perker.", more: "content-notes: [racisme]").first
    ).message.english
    #expect(message.contains("opt-out") && !message.contains("content-notes"))
    #expect(try found("slur-without-warning", gerda: "Din perle.").isEmpty)
  }

  @Test(arguments: [
    ("Så vælg den røde.", 1), ("Tryk på den grønne knap.", 1), ("Vælg de røde eller de grå.", 1),
    ("Det rigtige er markeret med grønt.", 1), ("Tag den røde trøje.", 0), ("Tryk på den røde knap med et kryds.", 0),
    ("Den røde dør.", 0), ("Brug den sorte pen.", 0), ("Der står med rødt, at hun ikke tåler det.", 0),
  ])
  func asksForMoreThanColour(_ text: String, _ count: Int) throws {
    #expect(try found("colour-only", narrator: text).count == count)
  }

  @Test(arguments: [
    ("Vil De have kaffe? Så henter jeg din kop.", 1), ("Vil De have Deres kop?", 0), ("De kommer nu. Vil du med?", 0),
    ("Jeg siger: »Vil De med?« til dig.", 0), ("Du kan tage Dem med.", 1),
  ])
  func oneLineHasOneAddress(_ text: String, _ count: Int) throws {
    #expect(try found("mixed-address", choice: text).count == count)
    #expect(try found("mixed-address", gerda: text).count == count)
  }

  @Test func theAddressIsKeptFromSceneToScene() throws {
    try expectMarks(
      "cast: { svend: { name: Svend, role: citizen } }",
      scenes: """
          en:
            lines: [ { svend: Goddag. } ]
            choices:
              - a: Vil De have kaffe?
              - b: Vil De have te?
            goto: to
          to:
            lines: [ { svend: Tak. } ]
            choices:
              - c: Skal jeg hente din kop?
              #                   ^ mixed-address
              - d: Godt.
            goto: slut
        """)
  }

  @Test func choicesMayDifferInTheirAddress() throws {
    try expectMarks(
      "cast: { svend: { name: Svend, role: citizen } }",
      scenes: """
          en:
            lines: [ { svend: Goddag. } ]
            choices:
              - a: Vil De have kaffe?
              - b: Vil du have kaffe?
            goto: to
          to:
            lines: [ { svend: Tak. } ]
            choices:
              - c: Skal jeg hente din kop?
              - d: Godt.
            goto: slut
        """)
  }

  @Test func englishHasItsOwnWords() throws {
    func count(_ code: String, _ text: String) throws -> Int { try found(code, narrator: text, locale: "en-GB").count }
    #expect(try count("unexplained-idiom", "He kicked the bucket.") == 1)
    #expect(try count("unexplained-abbreviation", "Take her TP, ok? NO! Do it at 7 a.m. please.") == 1)
    #expect(try count("double-negation", "She isn't unhappy. She is not unsafe.") == 2)
    #expect(try count("label-word", "She is a difficult patient. It is a difficult day.") == 1)
    #expect(try count("group-generalisation", "Muslims will not eat here. Muslims don't eat here.") == 2)
    #expect(try count("colour-only", "Click the red button.") == 1)
    #expect(try count("term-not-in-glossary", "She has pneumonia.") == 1)
    #expect(try count("mixed-address", "De du Dem dig.") == 0)
    #expect(try count("long-sentence", String(repeating: "word ", count: 30)) == 1)
  }

  @Test func otherLanguagesAreOnlyAskedForIdentities() throws {
    let text = "Muslimer vil ikke. Hun er umulig. TP. Ring til lone@skole.se. "
    let compiled = try compiled(
      scenes: "  a:\n    lines: [ { narrator: '\(String(repeating: text, count: 30))' } ]\n    goto: slut",
      files: ["pack.yaml": "pack: dk.example.test\nversion: 1.0.0\nlanguage: 1\ntitle: Test\nlocale: fi\n"])
    #expect(Set(compiled.diagnostics.map(\.code)).subtracting(["no-goal"]) == ["real-identity"])
  }

  @Test func veryManyFindingsStayBounded() throws {
    let text = String(repeating: "Hun er umulig og har TP, XQ, § 1, ikke utryg, 030442-1234. ", count: 300)
    let compiled = try compiled(scenes: "  a:\n    lines: [ { narrator: '\(text)' } ]\n    goto: slut")
    #expect(compiled.diagnostics.count < 2500)
    #expect(compiled.diagnostics.contains { $0.code == "real-identity" })
  }
}
