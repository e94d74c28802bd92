import Diagnostics

extension DiagnosticRule {
  static let emptyRange = DiagnosticRule(
    "empty-range", .flow, .error,
    title: Message(da: "`min` er større end `max`.", en: "`min` is greater than `max`."),
    rationale: Message(
      da: """
        Mellem et `min`, der er størst, og et `max`, der er mindst, ligger der ingen tal, så tilstanden kan ikke \
        have nogen værdi. Som regel er de to byttet om. Skriv det mindste tal ved `min`.
        """,
      en: """
        Between a `min` that is the greater and a `max` that is the smaller there is no number, so the state can \
        have no value. Mostly the two have changed places. Write the smaller number at `min`.
        """),
    failing: .scenario(
      """
      state:
        uro: { start: 5, min: 10, max: 0 }
      scenes:
        doeren:
          lines:
            - gerda: Lad mig ud!
              when: uro >= 7
          end: { outcome: partial, title: Ved døren }
      """),
    mended: .scenario(
      """
      state:
        uro: { start: 5, min: 0, max: 10 }
      scenes:
        doeren:
          lines:
            - gerda: Lad mig ud!
              when: uro >= 7
          end: { outcome: partial, title: Ved døren }
      """))
}
