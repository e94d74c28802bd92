import ContentHash
import ScenarioModel
import Testing

/// Texts: their ids and hashes, on which translations and recordings rest, and the parts that are shown.
struct TextTests {
  /// Texts stay where they stand in their file, where that has them as they are meant, and else where the tree has them.
  @Test(arguments: [
    "Åh, børn!", "\"Åh, børn!\"", "'Åh, børn!'", "\"\\u00c5h, b\\xf8rn!\"", "A\u{30A}h, børn!",
    "Åh,\n                    børn!",
    ">-\n                    Åh,\n                    børn!", "|\n                    Åh, børn!\n",
    "Åh, børn! # og så går de",
  ])
  func isWhatIsMeantHoweverItIsWritten(_ written: String) throws {
    let program = try program(
      "cast:\n  gerda: { name: Gerda, role: citizen }\nscoring: { dimensions: { ro: { title: Ro } } }",
      scenes: """
          dør:
            lines:
              - gerda: \(written)
            choices:
              - kald: \(written)
                score: { ro: 1 }
                feedback: \(written)
                reply:
                  - gerda: \(written)
              - vent: Du venter.
                feedback: { learner: \(written.contains("\n") || written.contains("#") ? "Nå." : "\"Åh, børn!\"") }
            goto: slut
        """)
    for id in ["dør/line-1", "dør/kald", "dør/kald/feedback", "dør/kald/reply-1"] {
      #expect(try program.text(id).source == "Åh, børn!", "\(id)")
    }
    #expect(try ["Nå.", "Åh, børn!"].contains(program.text("dør/vent/feedback").source))
  }

  @Test func givesEveryTextTheIdThatLasts() throws {
    let program = try program(
      """
      content-notes: [Uro]
      cast:
        gerda: { name: Gerda, role: citizen }
      glossary:
        hospice: { definition: Et sted., example: Hun er på hospice. }
      scoring:
        dimensions:
          ro: { title: Ro }
      """,
      scenes: """
          døren:
            content-notes: [Råb]
            facilitator: Hold en pause.
            lines:
              - gerda: Lad mig ud!
              - narrator: Hun går.
                id: går
              - narrator: Hun standser.
            choices:
              - vent: Du venter.
                score: { ro: 1 }
                feedback: { learner: Godt., workplace: Giv tid. }
                reply:
                  - gerda: Tak.
              - gå: Du går.
                feedback: Nå.
                goto: slut
            goto: ro
          ro:
            scale:
              - klar: Hvor klar er du?
                labels: [Slet ikke, Lidt, Midt, Meget, Helt]
            goto: godt
          godt:
            end: { outcome: success, title: Ro på }
        """)
    let ids = [
      "cast/gerda/name", "glossary/hospice/definition", "glossary/hospice/example", "scoring/ro/title", "title",
      "briefing", "content-notes-1", "døren/content-notes-1", "døren/facilitator", "døren/line-1", "døren/går",
      "døren/line-3", "døren/vent", "døren/vent/feedback", "døren/vent/feedback/workplace", "døren/vent/reply-1",
      "døren/gå", "døren/gå/feedback", "ro/klar", "ro/klar/label-1", "ro/klar/label-2", "ro/klar/label-3",
      "ro/klar/label-4", "ro/klar/label-5", "end/godt/title", "debrief-1",
    ]
    #expect(Set(program.texts.map(\.id)) == Set(ids))
    #expect(program.texts.count == ids.count)
    for text in program.texts { #expect(text.hash == textHash(text.source)) }
    #expect(program.texts[program.title].id == "title")
  }

  @Test func hashesTextsInNFCWithMarksAndWithoutFinalNewlines() throws {
    let program = try program(
      "state: { uro: { start: 1, min: 0, max: 3 } }",
      scenes: """
          a:
            lines:
              - narrator: Å _ja_ {uro}
              - narrator: |
                  A\u{30A} _ja_ {uro}

            goto: slut
        """)
    for id in ["a/line-1", "a/line-2"] {
      let text = try program.text(id)
      #expect(text.source == "Å _ja_ {uro}")
      #expect(text.hash == "hf93d84e9")
    }
  }

  /// A text and its parts; nil where it is shown as written. `/…/` is emphasis, `‹…›` a glossary word, `$` the variable.
  private static let divided: [(source: String, shown: String?)] = [
    ("Hun er rolig.", nil),
    ("Hun er _meget_ rolig.", "Hun er |/meget/| rolig."),
    ("Et snake_case_navn og en _ alene.", nil),
    ("_to ord_!", "/to ord/|!"),
    ("Uro: {uro}.", "Uro: |$|."),
    ("{uro}", "$"),
    ("Ikke {noget med mellemrum} og ikke { }", nil),
    ("Demens rammer.", "‹Demens›| rammer."),
    ("Hun har demenssygdom, ikke demens", "Hun har demenssygdom, ikke |‹demens›"),
    ("På DEMENSENS vilkår", "På |‹DEMENSENS›| vilkår"),
    ("Palliativ pleje, palliativ.", "‹Palliativ pleje›|, |‹palliativ›|."),
    ("Den [[hende|demens]] og [[demens]].", "Den |‹hende›| og |‹demens›|."),
    ("_Hun har demens_", "/Hun har /|/‹demens›/"),
    ("[[]], [[a|]], [ene] og ]]", nil),
  ]

  @Test(arguments: divided.indices) func dividesATextAtItsMarks(_ index: Int) throws {
    let (source, shown) = Self.divided[index]
    let program = try program(
      """
      state: { uro: { start: 1, min: 0, max: 3 } }
      glossary:
        demens: { forms: [demensen, demensens], definition: En sygdom i hjernen. }
        palliativ: { definition: Lindrende. }
        palliativ pleje: { definition: Lindrende pleje. }
      """,
      scenes: """
          a:
            lines:
              - narrator: "\(source)"
            goto: slut
        """)
    let parts = try program.text("a/line-1").parts?.map { part in
      let words = part.variable == nil ? part.text : "$"
      let term = part.term == nil ? words : "‹\(words)›"
      return part.emphasis == true ? "/\(term)/" : term
    }
    #expect(parts?.joined(separator: "|") == shown)
  }

  @Test func showsATextOfOpeningMarksAsWritten() throws {
    for mark in ["{", "[[a", "_", "[["] {
      let text = String(repeating: mark, count: 19_000 / mark.count)
      let program = try program(
        scenes: """
            a:
              lines:
                - narrator: "\(text)"
              goto: slut
          """)
      #expect(try program.text("a/line-1").parts == nil)
    }
  }

  @Test func saysWhichMarksNameNothing() throws {
    try expectMarks(
      """
      state: { hjulpet: false, uro: { start: 1, min: 0, max: 3 } }
      glossary:
        demens: { definition: En sygdom i hjernen. }
      """,
      scenes: """
          a:
            lines:
              - narrator: "{uro} og {urro} og {urro}"
              #                      ^ unknown-state
              #                                ^ unknown-state
              - narrator: "{hjulpet}"
              #             ^ state-not-shown
              - narrator: "[[demens]] og [[hende|demmens]]"
              #                                  ^ unknown-term
            goto: slut
        """)
  }

  @Test func marksNoWordsInTheGlossarysOwnTexts() throws {
    let program = try program(
      """
      glossary:
        demens: { definition: Demens er en sygdom. }
      """,
      scenes: """
          a:
            goto: slut
        """)
    #expect(try program.text("glossary/demens/definition").parts == nil)
  }
}
