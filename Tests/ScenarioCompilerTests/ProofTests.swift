import Testing

/// What exploring proves: no learner meets a dead end that the author was not told of.
struct ProofTests {
  @Test func reportsWhatCannotBeReached() throws {
    try expectMarks(
      """
      state: { set: false }
      rules:
        - when: set and not set
        #       ^ rule-never-fires
          goto: slut
      """,
      scenes: """
          a:
            choices:
              - ja: Ja.
              - aldrig: Aldrig.
        #       ^ unreachable-choice
                when: set
            goto: slut
          øde:
        # ^ unreachable-scene
            goto: slut
        """)
  }

  @Test func reportsWhereARunIsStuckOrEndless() throws {
    try expectMarks(
      "state: { set: false }",
      scenes: """
          a:
            choices:
              - fast: Til den scene, der kan gå i stå.
                goto: fast
              - ring: Til ringen.
                goto: ring
              - blind: Til blindgyden.
                goto: blind
              - slut: Til slutningen.
                goto: slut
          fast:
        # ^ stuck
            choices:
              - hvis: Kun når.
                when: set
                goto: slut
          ring:
            goto: ring2
          ring2:
        # ^ endless
            goto: ring
          blind:
        # ^ no-way-to-end
            choices:
              - igen: Igen.
            goto: blind2
          blind2:
            choices:
              - igen: Igen.
            goto: blind
        """, ignoring: ["unreachable-choice"])
  }

  @Test func reportsPointsThatHaveNoEnd() throws {
    try expectMarks(
      """
      scoring:
        dimensions:
          ro: { title: Ro }
      #   ^ points-without-end
      """,
      scenes: """
          a:
            choices:
              - igen: Igen.
                score: { ro: 1 }
                goto: a
              - nok: Nok.
            goto: slut
        """)
  }

  @Test func reportsPointsThatOnlyTheErringCanEarn() throws {
    try expectMarks(
      """
      scoring:
        dimensions:
          ro: { title: Ro }
          mod: { title: Mod }
      #   ^ points-only-by-erring
      """,
      scenes: """
          a:
            choices:
              - griber: Du griber hårdt fat.
                critical: true
                goto: b
              - vent: Du venter.
                score: { ro: 2 }
                goto: slut
          b:
            choices:
              - sig: Du siger, hvad du gjorde.
                score: { mod: 2 }
              - tie: Du siger ikke noget.
            goto: slut
        """)
  }
}
