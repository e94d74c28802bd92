import ScenarioModel
import ScenarioRuntime
import Testing

/// Texts in the language that somebody wants to read.
struct LocalizedTextsTests {
  private static let program = Program(
    scenario: "gerda", locale: "da", title: 0,
    glossary: [GlossaryEntry(term: "hofte", definition: 1)],
    variables: [Variable(id: "uro", kind: .integer, start: 5, min: 0, max: 10)],
    scenes: [Scene(id: "slut", move: .end(Ending(outcome: .success)))],
    texts: [
      Text(id: "title", source: "Gerda", hash: "h00000000"),
      Text(
        id: "a/line-1", source: "Uro {uro}", hash: "h11111111", parts: [Text.Part("Uro "), Text.Part("", variable: 0)]),
    ])

  private func translation(_ entries: Translation.Entry...) -> Translation {
    Translation(locale: "ar", scenarios: [Translation.Scenario(id: "gerda", texts: entries)])
  }

  @Test func givesTheTranslationAndSaysItsLanguage() {
    let texts = LocalizedTexts(
      Self.program,
      in: translation(
        .init(id: "title", text: "غيردا", hash: "h00000000"),
        .init(
          id: "a/line-1", text: "{uro} قلق", hash: "h11111111", parts: [Text.Part("", variable: 0), Text.Part(" قلق")]))
    )
    #expect(texts[0].text == "غيردا")
    #expect(texts[0].direction == .rightToLeft)
    #expect(texts[1].parts?.first?.variable == 0)
    #expect(texts.translatedCount == 2)
    #expect(texts.locale == "ar")
    #expect(texts.direction == .rightToLeft)
  }

  @Test(arguments: [
    nil,
    // Made for another text.
    Translation.Entry(id: "a/line-1", text: "x", hash: "h22222222"),
    // Marks that the program has not got.
    Translation.Entry(id: "a/line-1", text: "x", hash: "h11111111", parts: [Text.Part("", variable: 1)]),
    Translation.Entry(id: "a/line-1", text: "x", hash: "h11111111", parts: [Text.Part("x", term: -1)]),
    Translation.Entry(id: "a/line-9", text: "x", hash: "h11111111"),
  ])
  func givesTheAuthorsOwnTextWhereNothingFits(_ entry: Translation.Entry?) {
    let texts = LocalizedTexts(Self.program, in: translation(entry ?? .init(id: "b", text: "b", hash: "h0")))
    #expect(texts[1].text == "Uro {uro}")
    #expect(texts[1].parts == Self.program.texts[1].parts)
    #expect(texts[1].locale == "da")
    #expect(texts[1].direction == .leftToRight)
    #expect(texts.translatedCount == 0)
  }

  @Test func isTheProgramsOwnWithoutATranslation() {
    let texts = LocalizedTexts(Self.program)
    #expect(texts.locale == "da")
    #expect((0..<2).map { texts[$0].text } == Self.program.texts.map(\.source))
  }

  @Test(arguments: [
    ("da", TextDirection.leftToRight), ("ar", .rightToLeft), ("AR-eg", .rightToLeft), ("fa", .rightToLeft),
    ("ku", .leftToRight), ("ku-Arab-IQ", .rightToLeft), ("ar-Latn", .leftToRight), ("az-x-arab", .leftToRight),
    ("he", .rightToLeft), ("uk", .leftToRight), ("", .leftToRight), ("-", .leftToRight), ("ckb", .rightToLeft),
  ])
  func knowsTheDirectionOfALanguage(_ locale: String, _ direction: TextDirection) {
    #expect(TextDirection(locale: locale) == direction)
  }
}
