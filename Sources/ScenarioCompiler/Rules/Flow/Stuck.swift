import Diagnostics

extension DiagnosticRule {
  static let stuck = DiagnosticRule(
    "stuck", .flow, .error, isStructural: false,
    title: Message(
      da: "Alle valg kan være skjult, uden nogen vej videre.", en: "All choices can be hidden, with no way on."),
    rationale: Message(
      da: """
        På en af vejene er alle betingelser falske, og eleven står med en scene uden noget at vælge. Lad ét valg \
        være der altid, eller giv scenen et `goto`, som tager over, når der ikke er mere at vælge.
        """,
      en: """
        On one of the paths all conditions are false, and the learner is left with a scene and nothing to choose. \
        Let one choice always be there, or give the scene a `goto` that takes over when nothing is left.
        """),
    failing: .scenario(
      """
      state:
        hjulpet: false
      scenes:
        doeren:
          choices:
            - kald: Du kalder på Mette.
              set: { hjulpet: true }
              goto: badet
            - selv: Du klarer det selv.
              goto: badet
        badet:
          lines:
            - gerda: Nej! Jeg vil ikke!
          choices:
            - to: I er to om det.
              when: hjulpet
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
              goto: badet
            - selv: Du klarer det selv.
              goto: badet
        badet:
          lines:
            - gerda: Nej! Jeg vil ikke!
          choices:
            - to: I er to om det.
              when: hjulpet
              goto: ro
            - vent: Det er i orden. Vi venter.
              goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """))
}
