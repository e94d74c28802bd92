import Diagnostics

extension DiagnosticRule {
  static let notProved = DiagnosticRule(
    "not-proved", .scoring, .error,
    title: Message(
      da: "Der er for mange tilstande til at undersøge dem alle.", en: "There are too many states to visit them all."),
    rationale: Message(
      da: """
        Før en elev møder scenariet, bliver alle veje undersøgt, så ingen havner i en blindgyde og procenten er den \
        samme for alle. Her kan det komme i flere situationer, end der er tid til. Brug færre tilstande eller mindre \
        spænd, eller giv dimensionerne `min` og `max`; så er det en advarsel, og pointene regnes ud fra dem.
        """,
      en: """
        Before a learner meets the scenario, every path is looked at, so that nobody ends in a dead end and the \
        percent is the same for all. Here it can get into more situations than there is time for. Use fewer states \
        or smaller ranges, or give the dimensions `min` and `max`; then it is a warning, and the points are judged \
        by those.
        """),
    failing: .scenario(
      """
      scenario: eksempel
      scoring:
        dimensions:
          relation: { title: Relation }
      state:
        uro: { start: 0, min: 0, max: 10 }
        smerte: { start: 0, min: 0, max: 10 }
        tørst: { start: 0, min: 0, max: 10 }
        savn: { start: 0, min: 0, max: 10 }
        træthed: { start: 0, min: 0, max: 10 }
        kulde: { start: 0, min: 0, max: 10 }
      scenes:
        dagen:
          choices:
            - larm: Larmen på gangen bliver ved.
              add: { uro: 1 }
            - hoften: Hoften gør ondt.
              add: { smerte: 1 }
            - glasset: Glasset står urørt.
              add: { tørst: 1 }
            - børnene: Hun ser efter børnene.
              add: { savn: 1 }
            - aftenen: Det bliver sent.
              add: { træthed: 1 }
            - vinduet: Vinduet står åbent.
              add: { kulde: 1 }
            - stop: Du standser op og ser på hende.
              when: uro + smerte + tørst + savn + træthed + kulde >= 3
              once: true
              score: { relation: 1 }
              goto: ro
          goto: dagen
        ro:
          end: { outcome: success, title: Ro }
      """
    ).visiting(atMost: 1000),
    mended: .scenario(
      """
      scenario: eksempel
      scoring:
        dimensions:
          relation: { title: Relation }
      state:
        uro: { start: 0, min: 0, max: 10 }
        smerte: { start: 0, min: 0, max: 10 }
      scenes:
        dagen:
          choices:
            - larm: Larmen på gangen bliver ved.
              add: { uro: 1 }
            - hoften: Hoften gør ondt.
              add: { smerte: 1 }
            - stop: Du standser op og ser på hende.
              when: uro + smerte >= 3
              once: true
              score: { relation: 1 }
              goto: ro
          goto: dagen
        ro:
          end: { outcome: success, title: Ro }
      """))
}
