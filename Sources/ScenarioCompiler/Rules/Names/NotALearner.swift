import Diagnostics

extension DiagnosticRule {
  static let notALearner = DiagnosticRule(
    "not-a-learner", .names, .error,
    title: Message(
      da: "`who` er ikke en elev.",
      en: "`who` is not a learner."),
    rationale: Message(
      da: """
        `who` siger, hvilken elev der svarer, når flere spiller sammen. Derfor skal personen have rollen `learner` \
        under `cast`.
        """,
      en: """
        `who` says which learner answers when several play together. So the person needs the role `learner` under \
        `cast`.
        """),
    failing: .scenario(
      """
      cast:
        amina: { name: Amina, role: learner }
        gerda: { name: Gerda, role: citizen }
      scenes:
        doeren:
          who: gerda
          lines: [ { gerda: Jeg vil ud! } ]
          choices:
            - foelg: Skal vi gå lidt sammen?
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """),
    mended: .scenario(
      """
      cast:
        amina: { name: Amina, role: learner }
        gerda: { name: Gerda, role: citizen }
      scenes:
        doeren:
          who: amina
          lines: [ { gerda: Jeg vil ud! } ]
          choices:
            - foelg: Skal vi gå lidt sammen?
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """))
}
