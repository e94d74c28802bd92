import Diagnostics

extension DiagnosticRule {
  static let leadsNowhere = DiagnosticRule(
    "leads-nowhere", .flow, .error,
    title: Message(da: "Et valg eller en scene fører ingen steder hen.", en: "A choice or scene leads nowhere."),
    rationale: Message(
      da: """
        Eleven svarer, og så sker der ikke mere: historien ved ikke, hvilken scene der kommer bagefter. Giv valget \
        et `goto`, eller skriv ét på scenen, hvis alle valg fører samme sted hen. Er det slut dér, så led hen til en \
        scene med `end`.
        """,
      en: """
        The learner answers, and then nothing more happens: the story does not know which scene comes next. Give the \
        choice a `goto`, or write one on the scene if all its choices lead to the same place. If that is the end, \
        lead to a scene with `end`.
        """),
    failing: .scenes(
      """
      doeren:
        choices:
          - foelg: Skal vi gå lidt sammen?
            goto: ro
          - vent: Jeg bliver her hos dig.
      ro:
        end: { outcome: success, title: Ro }
      """),
    mended: .scenes(
      """
      doeren:
        choices:
          - foelg: Skal vi gå lidt sammen?
            goto: ro
          - vent: Jeg bliver her hos dig.
            goto: ro
      ro:
        end: { outcome: success, title: Ro }
      """))
}
