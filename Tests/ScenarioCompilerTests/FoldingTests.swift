import ScenarioTesting
import Testing

/// What follows from one mistake is not said: the mistake itself is.
struct FoldingTests {
  @Test func saysNothingOfNamesWhoseDeclarationCannotBeRead() throws {
    try expectMarks(
      """
      cast:
        gerda: { name: Gerda, role: borger }
        #                           ^ wrong-word
      state:
        uro: { start: 5, min: 0, max: 4.5 }
        #                             ^ wrong-type
        fryser: nej
        #       ^ boolean-word
      scoring:
        dimensions:
          ro: Ro
          #   ^ wrong-type
      """,
      scenes: """
          a:
            lines:
              - gerda: Jeg er {uro}.
            choices:
              - ja: Ja.
                when: uro > 2 and not fryser
                add: { uro: 1 }
                score: { ro: 1 }
            goto: slut
        """)
  }

  @Test func saysNothingOfNamesWhoseWholeSectionIsMisspelt() throws {
    try expectMarks(
      """
      stat:
      #< unknown-key
        uro: { start: 5, min: 0, max: 10 }
      """,
      scenes: """
          a:
            choices:
              - ja: Ja.
                when: uro > 2
                add: { uro: 1 }
            goto: slut
        """)
  }

  @Test func saysNothingOfAGotoThatIsThereAndCannotBeRead() throws {
    try expectMarks(
      scenes: """
          a:
            choices:
              - ja: Ja.
              - nej: Nej.
            goto: { to: slut }
        #   ^ wrong-type
          b:
            goto:
              - { when: visited(a), til: slut }
        #                           ^ unknown-key
              - to: slut
        """, ignoring: ["missing-key"])
  }

  @Test func saysOnceThatAKeyIsMisspelt() throws {
    let pack = MarkedPack(
      scenario: """
        scenario: prøve
        titel: Prøve
        briefing: Hej.
        debrief: [Hvad?]
        scenes: { a: { end: { outcome: success } } }
        """)
    #expect(try pack.codes() == ["unknown-key"])
  }

  @Test func doesNotSuggestAKeyThatIsThere() throws {
    try expectMarks(
      """
      debriefs: [Hvad?]
      #< unknown-key
      """,
      scenes: """
          a:
            goto: slut
        """)
  }

  @Test func takesWholeNumbersHoweverTheyAreWritten() throws {
    try expectMarks(
      """
      state:
        uro: { start: 1.0, min: 0, max: 1e1 }
      scoring:
        pass: 60.0
        dimensions:
          ro: { title: Ro, weight: 2.0 }
      """,
      scenes: """
          a:
            choices:
              - ja: Ja.
                add: { uro: 3.0 }
                score: { ro: 1e2 }
              - nej: Nej.
                when: uro >= 1
            goto:
              - { when: uro > 2, to: b }
              - { to: slut }
          b:
            goto: slut
        """)
  }

  @Test func refusesAssetsOfAnotherKindAndFilesInFolders() throws {
    let pack = MarkedPack(
      [
        "scenarios/prøve.yaml": """
        scenario: prøve
        title: Prøve
        briefing: Hej.
        debrief: [Hvad?]
        scenes:
          a:
            image: assets/lyd.ogg
            #      ^ wrong-asset-kind
            lines:
              - narrator: Hej.
                audio: assets/kop.svg
                #      ^ wrong-asset-kind
            end: { outcome: success }
        """,
        "scenarios/dybt/prøve.yaml": "scenario: prøve\n", "assets/lyd.ogg": "lyd", "assets/kop.svg": "kop",
      ], ignoring: ["file-not-read"])
    let disagreements = try pack.disagreements()
    #expect(disagreements == [])
    #expect(try pack.codes().contains("file-not-read"))
  }

  @Test func checksWhatTestsExpect() throws {
    let pack = MarkedPack(
      [
        "scenarios/prøve.yaml": """
        scenario: prøve
        title: Prøve
        briefing: Hej.
        debrief: [Hvad?]
        state: { set: false }
        scenes:
          a:
            choices:
              - ja: Ja.
            goto: [ { when: not set, to: a2 }, { to: slut } ]
          a2:
            goto: slut
          slut:
            end: { outcome: success }
        """,
        "tests/prøve.yaml": """
        scenario: prøve
        tests:
          - name: Alt er galt
            choose: [ja]
            expect:
              end: a
              #    ^ not-an-ending
              critical: [ja]
              #          ^ not-critical
              state: { set: måske }
              #             ^ unknown-value
        """,
      ])
    let disagreements = try pack.disagreements()
    #expect(disagreements == [])
  }

  @Test func saysNothingOfNamesThatAMisspeltKeyHides() throws {
    try expectMarks(
      """
      rules:
        - { when: chosen(griber), goto: slut }
      """,
      scenes: """
          a:
            choises:
        #   ^ unknown-key
              - griber: Du holder fast.
                critical: true
            goto: b
          b:
            choices:
              - undskyld: Undskyld.
                repair: griber
            goto: slut
        """)
    let pack = MarkedPack(
      scenario: """
        scenario: prøve
        title: Prøve
        start: a
        scener:
        #< unknown-key
          a:
            goto: b
          b:
            end: { outcome: success, title: Slut }
        """, ignoring: ["no-briefing", "no-debrief"])
    let disagreements = try pack.disagreements()
    #expect(disagreements == [])
  }

  @Test func saysOnceThatANameCannotBeAName() throws {
    try expectMarks(
      scenes: """
          a:
            goto: Slut
        #         ^ bad-id
        """)
    let pack = MarkedPack(
      scenario: """
        scenario: Prøve
        #         ^ bad-id
        title: Prøve
        briefing: Øv dig.
        debrief: [Hvad?]
        scenes: { a: { end: { outcome: success, title: Slut } } }
        """)
    #expect(try pack.disagreements() == [])
  }

  @Test func readsAConditionUnderAnotherWordAsItWasMeant() throws {
    try expectMarks(
      """
      state: { uro: { start: 5, min: 0, max: 10 } }
      """,
      scenes: """
          a:
            lines:
              - narrator: Hun går frem og tilbage.
                hvis: uro >= 5
        #       ^ unknown-key
            choices:
              - ja: Ja.
                if: uro < 9
        #       ^ unknown-key
                add: { uro: -1 }
              - nej: Nej.
                add: { uro: 2 }
            goto:
              - { if: uro >= 7, to: b }
        #         ^ unknown-key
              - { when: uro > 5, goto: b }
        #                        ^ unknown-key
              - to: slut
          b:
            order:
              prompt: Hvad først?
              items: [ { stop: Stop }, { kald: Kald } ]
              points: { ro: 4 }
            then:
              - hvis: result >= 80
        #       ^ unknown-key
                goto: slut
              - goto: b
        """, ignoring: ["unknown-dimension"])
  }

  @Test func readsWhatStandsUnderADanishKey() throws {
    try expectMarks(
      """
      personer:
      #< unknown-key
        gerda: { navn: Gerda, rolle: citizen }
        #        ^ unknown-key
        #                     ^ unknown-key
      """,
      scenes: """
          a:
            replikker:
        #   ^ unknown-key
              - gerda: Lad mig ud!
              - mette: Jeg kommer.
        #       ^ unknown-speaker
            valg:
        #   ^ unknown-key
              - følg: Skal vi gå lidt?
                næste: sult
        #       ^ unknown-key
        #              ^ unknown-scene
            goto: slut
        """)
  }

  @Test func takesTheUnitOffANumber() throws {
    try expectMarks(
      """
      minutes: 10 min
      #        ^ wrong-type
      scoring:
        pass: 60%
        #     ^ wrong-type
        dimensions:
          ro: { title: Ro, weight: 2 procent }
          #                        ^ wrong-type
      """,
      scenes: """
          a:
            choices:
              - ja: Ja.
                score: { ro: 2 }
              - nej: Nej.
            goto: slut
        """)
  }

  @Test func saysNothingOfARepairWhoseTargetIsMisspelt() throws {
    try expectMarks(
      scenes: """
          a:
            choices:
              - griber: Du holder fast i hende.
                critical: true
              - slipper: Du slipper hende.
            goto: b
          b:
            choices:
              - undskyld: Undskyld, Gerda.
                repair: gribber
        #               ^ unknown-choice
              - tavs: Du siger ikke noget.
            goto: slut
        """)
  }

  @Test func saysNothingOfTheUsesOfANameThatCannotBeOne() throws {
    try expectMarks(
      """
      state: { falsk-ja: false }
      #        ^ bad-id
      """,
      scenes: """
          a:
            choices:
              - ja: Ja.
                set: { falsk_ja: true }
                goto: i gang
        #             ^ bad-id
              - nej: Nej.
                when: not falsk_ja
            goto: slut
        """)
  }

  @Test func saysNothingOfTestsOfAScenarioThatCannotBeReadWhole() throws {
    let pack = MarkedPack(
      [
        "scenarios/prøve.yaml": """
        scenario: prøve
        title: Prøve
        briefing: Hej.
        debrief: [Hvad?]
        scenes:
          a:
            choices:
              - Vent lidt: Du venter lidt.
        #       ^ bad-id
                critical: ja
        #                 ^ boolean-word
              - smil:
        #       ^ empty-value
              - gå: Du går.
            goto: slut
          slut:
            end: { outcome: godt }
        #                   ^ wrong-word
        """,
        "tests/prøve.yaml": """
        scenario: prøve
        tests:
          - name: Vent
            choose: [vent]
            expect: { end: slut, critical: [vent] }
        """,
      ])
    #expect(try pack.disagreements() == [])
  }

  @Test func saysOnceWhatSeveralMistakesOfOneEntryComeFrom() throws {
    try expectMarks(
      scenes: """
          a:
            choices:
              - ja: Ja.
                feedback: Du svarer.
                smil: Du smiler og sætter dig ned.
        #       ^ ambiguous-id
                feedback: Du siger ikke noget.
            goto: b
          b:
            choices:
              - goto: Du går din vej.
        #       ^ reserved-name
              - bliv: Du bliver.
            goto: c
          c:
            goto:
              - { when: !visited(a), to: slut }
        #               ^ tag
              - to: slut
        """)
  }

  @Test func saysOnceThatASceneLeadsNowhere() throws {
    try expectMarks(
      scenes: """
          a:
        # ^ leads-nowhere
            choices:
              - ja: Ja.
              - nej: Nej.
              - måske: Måske.
          b:
            choices:
              - ja: Ja.
                goto: slut
              - nej: Nej.
        #       ^ leads-nowhere
          c:
            choices:
              - ja: Ja.
              - nej: Nej.
            end: { outcome: success }
        #   ^ two-moves
        """)
  }

  @Test func saysOfUnreachableScenesWhereTheWayBreaksOff() throws {
    try expectMarks(
      scenes: """
          a:
            goto: slut
          b:
        # ^ unreachable-scene
            goto: c
          c:
            choices:
              - ja: Ja.
                goto: d
              - nej: Nej, ikke endnu.
                goto: slut
          d:
            goto: b2
          b2:
            goto: slut
          e:
        # ^ unreachable-scene
            goto: f
          f:
            goto: e
        """)
  }

  @Test func doesNotCountAMisspeltSegmentTwice() throws {
    try expectMarks(
      "scoring: { dimensions: { besked: { title: Besked } } }",
      scenes: """
          a:
            compose:
              prompt: Hvad siger du?
              segments: { i: Hvem, s: Situation }
              items:
                - navn: Det er Knud.
                  segment: i
                - hæl: Han har ondt.
                  segment: x
        #                  ^ unknown-segment
              points: { besked: 4 }
            goto: slut
        """)
  }
}
