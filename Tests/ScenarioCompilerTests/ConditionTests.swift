import ScenarioTesting
import Testing

/// Conditions: their grammar, their types, and what people write who come from elsewhere.
struct ConditionTests {
  private static let head = """
    state:
      uro: { start: 5, min: 0, max: 10 }
      hjulpet: false
      fase: { start: rolig, values: [rolig, urolig] }
    scoring:
      dimensions:
        relation: { title: Relation, min: -5, max: 5 }
        orden: { title: Orden }
    """

  private func expect(_ conditions: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let scenes = """
        a:
          goto:
      \(conditions)
            - to: slut
      """
    try expectMarks(
      Self.head, scenes: scenes,
      ignoring: ["state-never-read", "dimension-never-scored", "flat-dimension", "unreachable-scene"],
      sourceLocation: sourceLocation)
  }

  @Test func acceptsTheWholeGrammar() throws {
    try expect(
      """
            - { when: uro >= 3 and not hjulpet or fase = urolig, to: slut }
            - { when: (uro + 1 - -2) * 0 = 0 or true, to: slut }
      #                              ^ condition-syntax
            - { when: visited(a) and times(a) >= 2, to: slut }
            - { when: score(relation) - 1 < 3, to: slut }
            - { when: urolig != fase, to: slut }
            - { when: 2 > times(a), to: slut }
            - { when: "- uro < 0", to: slut }
            - { when: hjulpet == (uro = 3), to: slut }
      """)
  }

  @Test func namesComparisonsWithOneAnswerOnly() throws {
    try expect(
      """
            - { when: uro > 14, to: slut }
      #                     ^ unknown-value
            - { when: uro = -1, to: slut }
      #                      ^ unknown-value
            - { when: 11 >= uro, to: slut }
      #               ^ unknown-value
            - { when: score(relation) < -6, to: slut }
      #                                  ^ unknown-value
            - { when: uro > 10, to: slut }
      #                   ^ constant-comparison
            - { when: uro >= 0, to: slut }
      #                   ^ constant-comparison
            - { when: uro + 1 < 1, to: slut }
      #                       ^ constant-comparison
            - { when: uro - uro > 10, to: slut }
      #                         ^ constant-comparison
            - { when: 1 = 1 and uro < 3, to: slut }
      #                 ^ constant-comparison
            - { when: uro >= 10 or uro <= 0, to: slut }
            - { when: score(relation) >= 5, to: slut }
            - { when: score(orden) >= 5, to: slut }
      #                     ^ unbounded-dimension
      """)
  }

  @Test func namesWhatOtherLanguagesWrite() throws {
    try expect(
      """
            - { when: uro => 3, to: slut }
      #                   ^ foreign-operator
            - { when: hjulpet og uro > 3, to: slut }
      #                       ^ foreign-operator
            - { when: ikke hjulpet, to: slut }
      #               ^ foreign-operator
            - { when: hjulpet && uro > 2, to: slut }
      #                       ^ foreign-operator
            - { when: uro ≥ 3, to: slut }
      #                   ^ foreign-operator
            - { when: uro > 3 eller hjulpet, to: slut }
      #                       ^ foreign-operator
            - { when: hjulpet = ja, to: slut }
      #                         ^ foreign-operator
      """)
  }

  /// `uro = true` would be no better.
  @Test func doesNotMendAYesToWhatANumberIsComparedWith() throws {
    try expect(
      """
            - { when: uro = ja, to: slut }
      #                     ^ condition-type
            - { when: nej != uro, to: slut }
      #               ^ condition-type
            - { when: fase = sand, to: slut }
      #                      ^ condition-type
            - { when: relation = ja, to: slut }
      #                          ^ condition-type
      """)
  }

  @Test func pointsAtTheWordThatIsWrong() throws {
    try expect(
      """
            - { when: 0 < uro < 5, to: slut }
      #                       ^ chained-comparison
            - { when: uro-1 > 2, to: slut }
      #               ^ unknown-state
            - { when: fase = uroligg, to: slut }
      #                      ^ unknown-value
            - { when: fase > rolig, to: slut }
      #                    ^ condition-type
            - { when: uro and hjulpet, to: slut }
      #               ^ condition-type
            - { when: hjulpet + 1 = 2, to: slut }
      #               ^ condition-type
            - { when: uro, to: slut }
      #               ^ condition-type
            - { when: uro = hjulpet, to: slut }
      #                   ^ condition-type
            - { when: times(a) = uro, to: slut }
      #               ^ count-comparison
            - { when: score(orden) > 2, to: slut }
      #                     ^ unbounded-dimension
            - { when: result > 2, to: slut }
      #               ^ result-outside-then
            - { when: relation > 2, to: slut }
      #               ^ unknown-state
            - { when: seen(a), to: slut }
      #               ^ unknown-function
            - { when: uro > 99999999999999999999, to: slut }
      #                     ^ number-too-large
      """)
  }

  @Test func saysWhatIsMissing() throws {
    try expect(
      """
            - { when: (uro > 3, to: slut }
      #               ^ condition-syntax
            - { when: uro > 3), to: slut }
      #                      ^ condition-syntax
            - { when: uro >, to: slut }
      #                   ^ condition-syntax
            - { when: uro > 3 hjulpet, to: slut }
      #                       ^ condition-syntax
            - { when: visited(), to: slut }
      #                       ^ condition-syntax
            - { when: visited(a, to: slut }
      #                       ^ condition-syntax
      """)
  }

  @Test func refusesConditionsWithoutBound() throws {
    let deep = String(repeating: "(", count: 5_000) + "true" + String(repeating: ")", count: 5_000)
    let nots = String(repeating: "not ", count: 400) + "true"
    let long = Array(repeating: "uro > 3", count: 2_000).joined(separator: " and ")
    for condition in [deep, nots, long] {
      let pack = MarkedPack(
        scenario: """
          scenario: prøve
          title: Prøve
          state: { uro: { start: 5, min: 0, max: 10 } }
          scenes:
            a:
              goto:
                - { when: "\(condition)", to: a }
                - to: a
          """, ignoring: [])
      #expect(try pack.codes().contains("condition-too-deep"))
    }
  }
}
