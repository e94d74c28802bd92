import Diagnostics
import ScenarioCompiler
import Testing

struct MojibakeTests {
  private func found(_ text: String) throws -> [(column: UInt32, meant: String)] {
    let compilation = try compile(
      MemorySource([
        "pack.yaml":
          "pack: dk.example.test\nversion: 1.0.0\nlanguage: 1\nlocale: da\ntitle: \(text)\n"
      ]))
    return compilation.diagnostics.filter { $0.code == "mojibake" }.map {
      ($0.range.start.column, $0.fixIts.first?.replacement ?? "")
    }
  }

  @Test(arguments: [
    ("bÃ¸rn", "børn"), ("GÃ¥ ud", "Gå"), ("Ã†bler og pÃ¦rer", "Æbler og pærer"), ("Ã˜l", "Øl"), ("Ã…se", "Åse"),
    ("cafÃ©", "café"), ("Hun sagde â€œneaâ€™", "“nea’"), ("i dag â€“ nej", "–"), ("vent â€¦", "…"), ("Â»Ja", "»Ja"),
    ("37 Â°", "°"), ("10 â‚¬", "€"),
  ])
  func findsTheLettersThatWereMeant(_ text: String, _ meant: String) throws {
    #expect(try found(text).map(\.meant) == [meant])
  }

  @Test(arguments: [
    "børn", "Å, det er en å", "»Så…”", "Å”", "Ã", "Â", "â", "âge", "Ângelo", "São Paulo", "naïve", "20 °C og 5 €",
    "“nej”",
    "Þórður Ævarsson", "ÃÂ", "Château", "Ą̃¦",
  ])
  func leavesOtherLettersAlone(_ text: String) throws {
    #expect(try found(text).isEmpty)
  }

  @Test func pointsAtTheWord() throws {
    let found = try found("De bÃ¸rn, de gÃ¥r.")
    #expect(found.map(\.column) == [11])
    #expect(found.map(\.meant) == ["børn, de går"])
  }

  @Test func mendsWhatWasMangledTwiceInTwoSteps() throws {
    #expect(try found("bÃƒÂ¸rn").map(\.meant) == ["bÃ¸rn"])
  }

  @Test func tellsOnceOfAName() throws {
    let found = try compiled(scenes: "  dÃ¸ren:\n    goto: slut\n").diagnostics
    #expect(found.map(\.code) == ["mojibake"])
  }

  @Test func tellsOfSomeLinesAndCountsTheRest() throws {
    let lines = (0..<100).map { "  a\($0): pÃ¥\n" }.joined()
    let found = try compiled("state:\n" + lines, scenes: "  a:\n    goto: slut\n").diagnostics.filter {
      $0.code == "mojibake"
    }
    #expect(found.count == 40)
    #expect(found.last?.notes.first?.message.english.contains("60 more lines") == true)
  }
}
