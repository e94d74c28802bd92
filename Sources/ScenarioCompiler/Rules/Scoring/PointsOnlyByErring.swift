import Diagnostics

extension DiagnosticRule {
  static let pointsOnlyByErring = DiagnosticRule(
    "points-only-by-erring", .scoring, .warning,
    title: Message(
      da: "De fleste point fås kun ved også at begå en fejl.", en: "The most points come only with an error."),
    rationale: Message(
      da: """
        Så kan den elev, der gør alt godt, ikke nå så højt som den, der først fejler og siden retter op. Det ser \
        uretfærdigt ud, og det er det. Lad også den gode vej give de point, eller lad det at rette op løfte loftet i \
        stedet for at give point.
        """,
      en: """
        Then the learner who does everything well cannot reach as high as the one who errs first and makes up for \
        it. It looks unfair, and it is. Let the good path earn those points too, or let the repair lift the cap \
        instead of giving points.
        """),
    failing: .scenario(
      """
      scoring:
        dimensions:
          relation: { title: Relation }
          ærlighed: { title: Ærlighed }
      scenes:
        doeren:
          choices:
            - griber: Du holder fast i hendes arm.
              act: true
              critical: true
              goto: bagefter
            - foelg: Du er bekymret for børnene. Skal vi gå lidt?
              score: { relation: 2 }
              goto: ro
        bagefter:
          choices:
            - sig-det: Jeg holdt hende fast. Jeg fortæller det til lederen nu.
              repair: griber
              score: { ærlighed: 2 }
            - tie: Du siger ikke noget.
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """),
    mended: .scenario(
      """
      scoring:
        dimensions:
          relation: { title: Relation }
          ærlighed: { title: Ærlighed }
      scenes:
        doeren:
          choices:
            - griber: Du holder fast i hendes arm.
              act: true
              critical: true
              goto: bagefter
            - foelg: Du er bekymret for børnene. Skal vi gå lidt?
              score: { relation: 2, ærlighed: 2 }
              goto: ro
        bagefter:
          choices:
            - sig-det: Jeg holdt hende fast. Jeg fortæller det til lederen nu.
              repair: griber
              score: { ærlighed: 2 }
            - tie: Du siger ikke noget.
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """))
}
