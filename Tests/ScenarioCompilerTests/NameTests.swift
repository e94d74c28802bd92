import Testing

/// Names that do not exist, or exist twice.
struct NameTests {
  @Test func suggestsTheSceneThatWasMeant() throws {
    try expectMarks(
      scenes: """
          gården:
            goto: krisse
            #     ^ unknown-scene
          krise:
            goto: slut
        """)
  }

  @Test func findsUnknownNamesInEveryPlaceAtOnce() throws {
    try expectMarks(
      """
      cast:
        gerda: { name: Gerda, role: citizen }
      state:
        uro: { start: 5, min: 0, max: 10 }
      scoring:
        dimensions:
          relation: { title: Relation }
      start: førte
      #      ^ unknown-scene
      rules:
        - when: urro >= 9
        #       ^ unknown-state
          goto: slutt
          #     ^ unknown-scene
      """,
      scenes: """
          første:
            set: { ur: 3 }
            #      ^ unknown-state
            lines:
              - gerdda: Hej.
              # ^ unknown-speaker
              - gerda: Jeg er {uor}.
              #                ^ unknown-state
            choices:
              - ret: Dine børn er voksne.
                when: chosen(vennt)
                #            ^ unknown-choice
                score: { relaton: 1 }
                #        ^ unknown-dimension
              - vent: Vent.
                repair: rett
                #       ^ unknown-choice
            goto: slut
        """)
  }

  @Test func asksForTheSceneOfAnAmbiguousChoice() throws {
    try expectMarks(
      scenes: """
          a:
            choices:
              - ret: Et.
            goto: b
          b:
            choices:
              - ret: To.
              - vent: Tre.
                when: chosen(ret)
                #            ^ ambiguous-choice
            goto: slut
        """)
  }

  @Test func reportsIdsThatStandTwice() throws {
    try expectMarks(
      scenes: """
          a:
            choices:
              - ret: Et.
              - ret: To.
        #       ^ duplicate-id
            goto: slut
        """)
  }

  @Test func reportsScenesThatStandTwice() throws {
    try expectMarks(
      scenes: """
          a:
            goto: slut
          a:
        # ^ duplicate-key
            goto: slut
        """)
  }

  @Test func tellsTheIdOfAChoiceFromAMisspeltKey() throws {
    try expectMarks(
      """
      scoring:
        dimensions:
          relation: { title: Relation }
      """,
      scenes: """
          a:
            choices:
              - ret: Et.
                scor: { relation: 1 }
        #       ^ unknown-key
              - optout: true
        #       ^ unknown-key
                vent: To.
              - hej: Hej.
                farvel: Farvel.
        #       ^ ambiguous-id
              - score: { relation: 1 }
        #       ^ missing-id
            goto: slut
        """)
  }

  @Test func findsComposedAndDecomposedNamesEqual() throws {
    try expectMarks(
      scenes: """
          cafe\u{301}:
            goto: caf\u{E9}2
          caf\u{E9}2:
            goto: [ { when: visited(caf\u{E9}), to: slut }, { to: caf\u{E9}3 } ]
          caf\u{E9}3:
            goto: slut
        """, ignoring: ["unreachable-scene"])
  }
}
