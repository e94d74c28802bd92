import Diagnostics

extension DiagnosticRule {
  static let ambiguousChoice = DiagnosticRule(
    "ambiguous-choice", .names, .error,
    title: Message(da: "Flere scener har et valg med det navn.", en: "Several scenes have a choice of that name."),
    rationale: Message(
      da: """
        To scener har hver et valg med det navn, og så kan `chosen(…)` og `repair` ikke vide, hvilket du mener. Et \
        forkert gæt ville give eleven et svar på noget, der aldrig blev sagt. Skriv scenens navn og en skråstreg \
        foran, fx `doeren/vent`.
        """,
      en: """
        Two scenes each have a choice of that name, so `chosen(…)` and `repair` cannot know which one you mean. A \
        wrong guess would answer something that the learner never said. Put the scene's name and a slash in front, \
        as in `doeren/vent`.
        """),
    failing: .scenes(
      """
      doeren:
        choices:
          - foelg: Skal vi gå lidt sammen?
          - vent: Kan du vente lidt?
        goto: badet
      badet:
        lines:
          - gerda: Før skulle jeg også vente.
            when: chosen(vent)
        choices:
          - kaffe: Vil du have en kop kaffe først?
          - vent: Vi kan vente med badet.
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
      """),
    mended: .scenes(
      """
      doeren:
        choices:
          - foelg: Skal vi gå lidt sammen?
          - vent: Kan du vente lidt?
        goto: badet
      badet:
        lines:
          - gerda: Før skulle jeg også vente.
            when: chosen(doeren/vent)
        choices:
          - kaffe: Vil du have en kop kaffe først?
          - vent: Vi kan vente med badet.
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
      """))
}
