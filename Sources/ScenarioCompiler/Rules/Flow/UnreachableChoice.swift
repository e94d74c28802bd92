import Diagnostics

extension DiagnosticRule {
  static let unreachableChoice = DiagnosticRule(
    "unreachable-choice", .flow, .warning,
    title: Message(da: "Et valg bliver aldrig tilbudt.", en: "A choice is never offered."),
    rationale: Message(
      da: """
        Du har skrevet et svar, som ingen elev nogensinde får at se, fordi dets betingelse ikke kan blive sand. \
        Måske mangler et valg at sætte den tilstand, der spørges om. Lad noget føre dertil, eller slet valget. Det samme \
        siges om en opgave, som ingen når til, fordi en regel altid fører væk først.
        """,
      en: """
        You have written an answer that no learner ever sees, because its condition cannot become true. Perhaps a \
        choice should set the state that is asked for. Let something lead there, or delete the choice. The same is said \
        of a task that nobody comes to, because a rule always leads away before.
        """),
    failing: .scenario(
      """
      state:
        hjulpet: false
      scenes:
        doeren:
          choices:
            - kald: Du kalder på Mette.
            - selv: Du klarer det selv.
          goto: badet
        badet:
          choices:
            - to: I er to om det.
              when: hjulpet
            - vent: Det er i orden. Vi venter.
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """),
    mended: .scenario(
      """
      state:
        hjulpet: false
      scenes:
        doeren:
          choices:
            - kald: Du kalder på Mette.
              set: { hjulpet: true }
            - selv: Du klarer det selv.
          goto: badet
        badet:
          choices:
            - to: I er to om det.
              when: hjulpet
            - vent: Det er i orden. Vi venter.
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """))
}
