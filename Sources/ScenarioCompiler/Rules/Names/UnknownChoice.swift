import Diagnostics

extension DiagnosticRule {
  static let unknownChoice = DiagnosticRule(
    "unknown-choice", .names, .error,
    title: Message(da: "Der er intet valg med det navn.", en: "There is no such choice."),
    rationale: Message(
      da: """
        Med `chosen(…)` husker historien, hvad eleven valgte, og med `repair` kan en fejl rettes op. Findes valget \
        ikke, kommer den replik, du har skrevet, aldrig frem. Se efter en tastefejl, eller om valget har fået et nyt \
        navn.
        """,
      en: """
        With `chosen(…)` the story remembers what the learner chose, and with `repair` a mistake can be mended. If \
        there is no such choice, the line you wrote never comes. Look for a slip, or for a choice that has got \
        another name.
        """),
    failing: .scenes(
      """
      doeren:
        choices:
          - foelg: Skal vi gå lidt sammen?
          - ret: Dine børn er voksne, Gerda.
        goto: gangen
      gangen:
        lines:
          - gerda: Du tror jo ikke på mig.
            when: chosen(rett)
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
      """),
    mended: .scenes(
      """
      doeren:
        choices:
          - foelg: Skal vi gå lidt sammen?
          - ret: Dine børn er voksne, Gerda.
        goto: gangen
      gangen:
        lines:
          - gerda: Du tror jo ikke på mig.
            when: chosen(ret)
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
      """))
}
