import Diagnostics

extension DiagnosticRule {
  static let flatDimension = DiagnosticRule(
    "flat-dimension", .scoring, .warning,
    title: Message(da: "Alle veje giver det samme i dimensionen.", en: "Every path gives the same in the dimension."),
    rationale: Message(
      da: """
        Hvad eleven end vælger, giver det lige meget, så dimensionen kan ikke sige noget om valgene og tæller ikke \
        med i procenten. Giv flere point for det, der er bedst for borgeren, eller slet dimensionen.
        """,
      en: """
        Whatever the learner chooses, it gives the same, so the dimension can say nothing about the choices and does \
        not count in the percent. Give more for what is best for the citizen, or delete the dimension.
        """),
    failing: .scenario(
      """
      scoring:
        dimensions:
          relation: { title: Relation }
      scenes:
        doeren:
          choices:
            - foelg: Du er bekymret for børnene. Skal vi gå lidt?
              score: { relation: 2 }
            - ret: Dine børn er voksne, Gerda.
              score: { relation: 2 }
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """),
    mended: .scenario(
      """
      scoring:
        dimensions:
          relation: { title: Relation }
      scenes:
        doeren:
          choices:
            - foelg: Du er bekymret for børnene. Skal vi gå lidt?
              score: { relation: 2 }
            - ret: Dine børn er voksne, Gerda.
              score: { relation: 0 }
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """))
}
