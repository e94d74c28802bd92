import Diagnostics

extension DiagnosticRule {
  static let stateNeverRead = DiagnosticRule(
    "state-never-read", .flow, .warning,
    title: Message(da: "Intet bruger tilstanden.", en: "Nothing reads the state."),
    rationale: Message(
      da: """
        Valgene ændrer på tilstanden, men ingen replik og ingen vej retter sig efter den, så eleven mærker ingen \
        følger af sit valg. Lad en betingelse spørge om den, så de kan ses. Ellers kan den slettes.
        """,
      en: """
        The choices change the state, but no line and no path follows it, so the learner's choice is never felt. Let \
        a condition ask for it, so that it shows. Otherwise it can be deleted.
        """),
    failing: .scenario(
      """
      state:
        uro: { start: 5, min: 0, max: 10 }
      scenes:
        doeren:
          choices:
            - foelg: Skal vi gå lidt sammen?
              add: { uro: -2 }
            - ret: Dine børn er voksne, Gerda.
              add: { uro: 3 }
          goto: gangen
        gangen:
          lines:
            - gerda: Lad mig være!
          end: { outcome: partial, title: På gangen }
      """),
    mended: .scenario(
      """
      state:
        uro: { start: 5, min: 0, max: 10 }
      scenes:
        doeren:
          choices:
            - foelg: Skal vi gå lidt sammen?
              add: { uro: -2 }
            - ret: Dine børn er voksne, Gerda.
              add: { uro: 3 }
          goto: gangen
        gangen:
          lines:
            - gerda: Lad mig være!
              when: uro >= 7
          end: { outcome: partial, title: På gangen }
      """))
}
