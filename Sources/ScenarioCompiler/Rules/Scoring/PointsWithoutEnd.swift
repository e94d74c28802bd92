import Diagnostics

extension DiagnosticRule {
  static let pointsWithoutEnd = DiagnosticRule(
    "points-without-end", .scoring, .error,
    title: Message(
      da: "En ring giver eller koster point igen og igen.", en: "A loop gives or costs points again and again."),
    rationale: Message(
      da: """
        Kan det samme svar give point igen og igen, er der intet højeste at måle mod, og den, der klikker længst, \
        vinder. Sæt `once: true` på valget, så det kun tæller første gang, eller lad det føre videre.
        """,
      en: """
        If the same answer gives points again and again, there is no most to measure against, and whoever clicks \
        longest wins. Put `once: true` on the choice, so that it counts the first time only, or let it lead on.
        """),
    failing: .scenario(
      """
      scoring:
        dimensions:
          relation: { title: Relation }
      scenes:
        kaffen:
          choices:
            - lyt: Fortæl mig om den gade, du boede i.
              score: { relation: 1 }
              goto: kaffen
            - tak: Tak for snakken, Gerda.
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
        kaffen:
          choices:
            - lyt: Fortæl mig om den gade, du boede i.
              once: true
              score: { relation: 1 }
              goto: kaffen
            - tak: Tak for snakken, Gerda.
              goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """))
}
