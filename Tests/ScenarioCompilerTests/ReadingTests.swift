import Diagnostics
import Foundation
import ScenarioCompiler
import ScenarioTesting
import Testing

/// Words, sentences, LIX, and the rules that measure them.
struct ReadingTests {
  @Test func lixFollowsTheFormulaExactly() {
    let lix = Lix(of: "Gerda vil hjem. Hun leder efter børnene.")
    #expect(lix == Lix(words: 7, sentences: 2, longWords: 1))
    #expect(lix.hundredths == 1779)
    #expect(lix.rounded == 18)
    #expect(Lix(words: 2, sentences: 4, longWords: 0).rounded == 1, "halves are rounded up")
    #expect(Lix(words: 24, sentences: 1, longWords: 0).rounded == 24)
    #expect(Lix().rounded == nil)
    #expect(Lix(words: 100_000_000, sentences: 3, longWords: 100_000_000).rounded == 33_333_433)
  }

  @Test(arguments: [
    ("", 0, 0), ("…", 0, 0), ("Ja", 1, 1), ("Ja.", 1, 1), ("Ja. Nej! Hvad? Nå …", 4, 4),
    ("Kom kl. 7.00. Vi venter.", 5, 2), ("Kom kl. 7. Vi venter.", 5, 2), ("Bl.a. Gerda vil hjem.", 4, 1),
    ("Hun får f.eks. kaffe. Det er godt.", 7, 2), ("Kaffe, te osv. Så går vi.", 6, 2),
    ("Det er den 3. april. Hun ringer.", 7, 2), ("Hr. Hansen og fru B. Jensen kom.", 7, 1), ("Det kan I. Tak.", 4, 2),
    ("»Hvad?« spørger hun. »Nej.«", 4, 2), ("Hun siger: Jeg vil hjem.", 5, 2), ("Tre ting: ro, tid og kaffe.", 6, 1),
    ("Ja … det gør jeg.", 4, 1), ("Ja … Nej.", 2, 2), ("Ja... og nej.", 3, 1), ("Ro; så kaffe – måske.", 4, 1),
    ("SSH-elev og social- og sundhedshjælper", 5, 1), ("Don't go, O'Hara!", 3, 1), ("Don’t go.", 2, 1),
    ("Første afsnit\n\nAndet afsnit", 4, 2), ("Husk:\n- kaffe\n- te", 3, 3), ("En linje\nmere", 3, 1),
    ("Uroen er {uro} nu.", 4, 1), ("Hun [[farer sammen|fare sammen]] nu.", 4, 1), ("_Altid_ hende.", 2, 1),
    ("Se retsinformation.dk nu.", 4, 1), ("1. Gå\n2. Stå", 4, 2), ("Hvor gammel? 84.", 3, 2),
    ("Пять слов. Ещё два.", 4, 2), ("😀 hej", 1, 1),
    ("[[a|", 1, 1), ("{a", 1, 1), ("§ 124", 1, 1),
  ])
  func countsWordsAndSentences(_ text: String, _ words: Int, _ sentences: Int) {
    let lix = Lix(of: text)
    #expect(lix.words == words && lix.sentences == sentences, "\(text): \(lix)")
  }

  @Test(arguments: [
    ("børnene", 1), ("ærgrer", 0), ("ÆRGRER sig", 0), ("SSH-elev", 1), ("SSH-er", 0), ("1234567", 0),
    ("a\u{30A}benbar", 1),
    ("å\u{301}åååå", 0),
  ])
  func longWordsHaveMoreThanSixLetters(_ text: String, _ longWords: Int) {
    #expect(Lix(of: text).longWords == longWords)
  }

  @Test func scanningNeverGoesPastItsEnd() {
    let pieces = [
      "a", "Å", ".", "…", "{", "[[", "|", "]]", " ", "\n", "'", "’", "-", "1", ":", "\u{AD}", "å", "𝒳", "§", "@",
    ]
    var state: UInt64 = 1
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<7 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let lix = Lix(of: text)
      #expect(lix.sentences <= lix.words && lix.longWords <= lix.words, "\(text)")
    }
  }

  @Test func longSentencesAreMarkedWhereTheyStand() throws {
    try expectAgreement(
      MarkedPack(
        scenario: """
          scenario: eksempel
          title: Eksempel
          level: A1
          briefing: Kort. Her er en sætning, der har alt for mange ord til det niveau.
          #               ^ long-sentence
          scenes:
            ro:
              facilitator: Denne tekst læses af en lærer, som godt kan klare meget mere end ti ord.
              lines:
                - narrator: "Nu. Du ser, at hun går hen til den store dør og venter."
                #                ^ long-sentence
              end: { outcome: success, title: Ro }
          debrief: [Hvad så du?]
          """))
  }

  @Test(arguments: ["|", ">-", "|2-"])
  func aSentenceIsFoundInABlock(_ style: String) throws {
    let text = """
      scenario: eksempel
      title: Eksempel
      level: A1
      briefing: \(style)
          Kort. Her er en »sætning«, der
            har alt for mange ord til det niveau. Slut.
      scenes: { ro: { end: { outcome: success, title: Ro } } }
      debrief: [Hvad så du?]
      """
    let found = try compile(MemorySource(["pack.yaml": Self.manifest, "scenarios/eksempel.yaml": text])).diagnostics
    let range = try #require(found.first { $0.code == "long-sentence" }, "\(found.map(\.code))").range
    #expect(range.start == SourcePosition(line: 5, column: 11))
    #expect(range.end == SourcePosition(line: 6, column: 43))
  }

  @Test func limitsCanBeSet() throws {
    let files = [
      "aspirant.yaml": "language: { levels: { B1: { sentence: 4, lix: 10 } }, lix-bands: [5, 6, 7, 8] }",
      "scenarios/eksempel.yaml": """
      scenario: eksempel
      title: Eksempel
      level: B1
      briefing: Du går hen til døren.
      scenes:
        ro:
          lines:
            - narrator: \(String(repeating: "Gerda venter. Personalet kommer snart. ", count: 25))
          end: { outcome: success, title: Ro }
      debrief: [Hvad så du?]
      """,
    ]
    let found = try compile(MemorySource(files.merging(["pack.yaml": Self.manifest]) { first, _ in first })).diagnostics
    #expect(found.filter { $0.severity == .error }.isEmpty)
    let codes = found.map(\.code).filter { ["long-sentence", "too-hard"].contains($0) }
    #expect(codes == ["too-hard", "long-sentence"])
    let message = try #require(found.first { $0.code == "too-hard" }).message.english
    #expect(message.contains("(very hard)") && message.contains("at most 10"), "\(message)")
  }

  @Test func lixIsAskedOfEachKindOfText() throws {
    func codes(_ speech: String, _ count: Int) throws -> [String] {
      let lines = (0..<count).map { _ in "      - gerda: \(speech)" }.joined(separator: "\n")
      return try MarkedPack(
        scenario: """
          scenario: eksempel
          title: Eksempel
          level: B1
          briefing: Du er her.
          cast: { gerda: { name: Gerda, role: citizen } }
          scenes:
            ro:
              lines:
          \(lines)
              end: { outcome: success, title: Ro }
          debrief: [Hvad så du?]
          """
      ).codes()
    }
    #expect(try codes("Forvirringstilstande forekommer hyppigt.", 40).contains("too-hard"))
    #expect(try !codes("Forvirringstilstande forekommer hyppigt.", 20).contains("too-hard"), "too few words")
    #expect(try !codes("Jeg vil hjem nu.", 60).contains("too-hard"))
  }

  @Test(arguments: [
    ("Mål TP nu.", 1), ("Mål SSA'ens TP.", 2), ("Mål tp nu.", 0), ("NEJ! Jeg vil UD!", 0), ("SLIP mig!", 0),
    ("HVAD LAVER DU HER", 0), ("KLAP!", 0), ("Se TV.", 0), ("XYZ er ny.", 1), ("XYZ og XYZ.", 1), ("GERDA er her.", 0),
    ("SSA (social- og sundhedsassistent) kommer. Hvor er SSA nu?", 0), ("Din assistent (SSA) kommer.", 0),
    ("Kapitel II.", 0), ("Det er pga. uro.", 1), ("Kom kl. 7 og tag f.eks. kaffe.", 0), ("Hun får det p.n. her.", 1),
    ("Hun får 2 tbl. her.", 1), ("Det hedder ADL-skema.", 1),
  ])
  func asksForAbbreviations(_ text: String, _ count: Int) throws {
    let codes = try MarkedPack(
      scenario: """
        scenario: eksempel
        title: Eksempel
        level: B1
        briefing: Du er her.
        cast: { gerda: { name: Gerda, role: citizen } }
        scenes:
          ro:
            lines:
              - gerda: '\(text.replacingOccurrences(of: "'", with: "''"))'
            end: { outcome: success, title: Ro }
        debrief: [Hvad så du?]
        """
    ).codes()
    #expect(codes.filter { $0 == "unexplained-abbreviation" }.count == count, "\(codes)")
  }

  @Test func anAbbreviationIsWrittenOutByAFix() throws {
    let text = """
      scenario: eksempel
      title: Eksempel
      level: A2
      briefing: Gerda er træt mht. sin hofte pga.
        uroen.
      scenes: { ro: { end: { outcome: success, title: Ro } } }
      debrief: [Hvad så du?]
      """
    let found = try compile(MemorySource(["pack.yaml": Self.manifest, "scenarios/eksempel.yaml": text])).diagnostics
    let fixes = found.filter { $0.code == "unexplained-abbreviation" }.flatMap(\.fixIts).map(\.replacement)
    #expect(fixes == ["med hensyn til", "på grund af"])
  }

  @Test func everyWordListSaysWhereItIsFrom() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../Words")
    for language in ["da", "en"] {
      let folder = root.appendingPathComponent(language)
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
        let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        let lines = text.split(separator: "\n")
        for word in ["# Source: ", "# Licence: ", "Date: ", "human look"] {
          #expect(text.contains(word), "\(language)/\(name): \(word)")
        }
        let entries = lines.filter { !$0.hasPrefix("#") }
        #expect(Set(entries).count == entries.count && !entries.isEmpty, "\(language)/\(name)")
        let columns = entries.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
        #expect(columns.allSatisfy { (1...3).contains($0.count) && $0.allSatisfy { $0 == $0.drop { $0 == " " } } })
        if name.hasSuffix(".tsv") { #expect(columns.contains { $0.count > 1 }, "\(language)/\(name)") }
        #expect(text == text.precomposedStringWithCanonicalMapping, "\(language)/\(name) is not in NFC")
        let source = try String(contentsOf: root.appendingPathComponent("words.c"), encoding: .utf8)
        #expect(source.contains("#embed \"\(language)/\(name)\""))
      }
    }
  }

  private static let manifest = """
    pack: dk.example.test
    version: 1.0.0
    language: 1
    title: Test
    locale: da
    """
}
