import ScenarioTesting
import Testing

/// Shapes: what the schema and the reader say about keys, types and forms.
struct StructureTests {
  @Test func saysWhatEachKeyWants() throws {
    try expectMarks(
      """
      minutes: længe
      #        ^ wrong-type
      level: B7
      #      ^ wrong-word
      kompetencer: [relation]
      #< unknown-key
      competencies: relation
      #             ^ wrong-type
      cast:
        Gerda: { name: Gerda, role: citizen }
      # ^ bad-id
        mette: { name: Mette, role: colleage }
        #                           ^ wrong-word
        svend: { name: Svend }
      # ^ missing-key
        mor: { name: Mor, role: relative, alder: 80 }
        #                                 ^ unknown-key
      state:
        uro: { start: 5, min: 0 }
      # ^ missing-key
        hjulpet: nej
        #        ^ boolean-word
        rolig: { start: false }
        #               ^ wrong-type
        små-skridt: false
      # ^ bad-id
      scoring:
        pass: 101
        #     ^ out-of-range
        dimensions:
          ro: Ro
          #   ^ wrong-type
      """,
      scenes: """
          a:
            goto: slut
        """, ignoring: ["silent-cast"])
  }

  @Test func saysWhatASceneDoes() throws {
    try expectMarks(
      scenes: """
          intet:
        # ^ no-move
            lines:
              - narrator: Her sker intet.
          begge:
            choices:
              - ja: Ja.
                goto: slut
            scale:
        #   ^ two-moves
              - klar: Hvor klar er du?
            goto: slut
          ende:
            end: { outcome: success }
            goto: slut
        #   ^ two-moves
          fejl:
            choises:
        #   ^ unknown-key
              - ja: Ja.
            goto: slut
          tom:
            choices: []
        #   ^ empty-value
            goto: slut
          opgave:
            select:
              items: []
        #     ^ empty-value
            goto: slut
        """)
  }

  @Test func namesTheBooleanThatAWordWasMeantAs() throws {
    try expectMarks(
      scenes: """
          a:
            choices:
              - ja: Ja.
                once: yes
        #             ^ boolean-word
                critical: nej
        #                 ^ boolean-word
                act: True
        #            ^ boolean-word
            goto: slut
        """)
  }

  @Test func saysWhatALineNeeds() throws {
    try expectMarks(
      scenes: """
          a:
            lines:
              - Det banker på.
        #       ^ missing-id
              - narrator:
        #       ^ empty-value
              - narrator: Hej.
                score: { ro: 1 }
        #       ^ unknown-key
              - narrator: Hej.
                once: true
                audio: lyd.ogg
        #              ^ wrong-form
            goto: slut
        """)
  }

  @Test func saysWhatAGotoNeeds() throws {
    try expectMarks(
      "state: { set: false, uro: { start: 0, min: 0, max: 3 } }",
      scenes: """
          a:
            goto:
              - { when: set, to: slut }
              - { when: uro > 2, to: slut }
        #               ^ goto-without-default
          b:
            goto:
              - to: slut
              - { when: set, to: slut }
        #                        ^ goto-never-reached
              - to: slut
          c:
            goto:
              - { weight: 2, to: slut }
              - { to: slut }
        #         ^ missing-key
          d:
            goto:
              - { weight: 0, to: slut }
        #                 ^ out-of-range
        """)
  }

  @Test func readsAnyPlainScalarAsText() throws {
    try expectMarks(
      scenes: """
          a:
            lines:
              - narrator: 112
              - narrator: 7.30
              - narrator: true
              - narrator: no
              - narrator: 16:20
            choices:
              - ja: 1
              - nej: null
        #       ^ empty-value
            goto: slut
        """)
  }

  @Test func saysThatAValueIsTooLarge() throws {
    try expectMarks(
      """
      state:
        uro: { start: 0, min: 0, max: 1000001 }
        #                             ^ out-of-range
      """,
      scenes: """
          a:
            goto: slut
        """)
    let pack = MarkedPack(
      scenario: """
        scenario: prøve
        title: Prøve
        state: { uro: { start: 0, min: 0, max: 99999999999999999999999 } }
        scenes: { a: { end: { outcome: success } } }
        """)
    #expect(try pack.codes().contains("out-of-range"))
  }

  @Test func explainsAColonInATextOfAList() throws {
    let pack = MarkedPack(
      scenario: """
        scenario: prøve
        title: Prøve
        content-notes: [uro, Obs: død]
        #                       ^ colon-in-text
        briefing: Læs det her.
        debrief:
          - Tænk efter: Hvad skete der?
        #             ^ colon-in-text
          - aks: Hvornår vendte det?
        #   ^ unknown-key
          - about: slut
        #   ^ missing-key
        scenes:
          slut:
            end: { outcome: success, title: Ro }
        """)
    let disagreements = try pack.disagreements()
    #expect(disagreements == [])
  }
}
