import Diagnostics

extension DiagnosticRule {
  static let noScoredEnding = DiagnosticRule(
    "no-scored-ending", .scoring, .warning,
    title: Message(
      da: "Alle slutninger ligger bag et valg, der springer over, så ingen får en procent.",
      en: "Every ending lies behind an opt-out, so nobody gets a percent."),
    rationale: Message(
      da: """
        Den, der bruger en vej ud, får sine point at se, men ingen procent. Her skal alle igennem en vej ud for at \
        nå til slutningen, så ingen får noget resultat. Giv scenen et valg mere, som man kan øve sig på.
        """,
      en: """
        Whoever uses an opt-out sees points and no percent. Here everybody has to take one to reach the ending, so \
        nobody gets a result. Give the scene one more choice, something to practise.
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
          goto: slaget
        slaget:
          lines:
            - narrator: Gerda slår ud efter dig.
          choices:
            - spring: Jeg springer den her scene over.
              opt-out: true
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
          goto: slaget
        slaget:
          lines:
            - narrator: Gerda slår ud efter dig.
          choices:
            - spring: Jeg springer den her scene over.
              opt-out: true
            - tilbage: Du træder et skridt tilbage og taler roligt.
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """))
}
