import Diagnostics

extension DiagnosticRule {
  static let dimensionNeverScored = DiagnosticRule(
    "dimension-never-scored", .scoring, .warning,
    title: Message(da: "Intet valg giver point i dimensionen.", en: "No choice gives points in the dimension."),
    rationale: Message(
      da: """
        Eleven ser dimensionen i sit resultat, men kan aldrig optjene noget i den. Det ligner et dårligt resultat, \
        selv om ingen har gjort noget forkert. Giv point dér, hvor scenariet øver den, eller slet dimensionen.
        """,
      en: """
        The learner sees the dimension in the result and can never earn anything there. It looks like a poor result, \
        though nobody did wrong. Give points where the scenario practises it, or delete the dimension.
        """),
    failing: .scenario(
      """
      scoring:
        dimensions:
          relation: { title: Relation }
          samarbejde: { title: Samarbejde }
      scenes:
        doeren:
          choices:
            - foelg: Du er bekymret for børnene. Skal vi gå lidt?
              score: { relation: 2 }
            - kald: Jeg henter Mette, så vi er to.
              feedback: I er to om det.
            - ret: Dine børn er voksne, Gerda.
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """),
    mended: .scenario(
      """
      scoring:
        dimensions:
          relation: { title: Relation }
          samarbejde: { title: Samarbejde }
      scenes:
        doeren:
          choices:
            - foelg: Du er bekymret for børnene. Skal vi gå lidt?
              score: { relation: 2 }
            - kald: Jeg henter Mette, så vi er to.
              score: { samarbejde: 2 }
            - ret: Dine børn er voksne, Gerda.
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """))
}
