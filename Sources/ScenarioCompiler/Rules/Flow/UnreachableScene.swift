import Diagnostics

extension DiagnosticRule {
  static let unreachableScene = DiagnosticRule(
    "unreachable-scene", .flow, .error, isStructural: false,
    title: Message(da: "Ingen vej fører til scenen.", en: "No path leads to the scene."),
    rationale: Message(
      da: """
        Scenen er skrevet, men ingen elev kommer dertil. Som regel er der et `goto`, som peger forbi den, eller en \
        betingelse, der aldrig holder. Lad et valg føre derhen, eller slet scenen. En kladde kan vente: gør fejlen \
        lettere i `aspirant.yaml`, og skriv hvorfor.
        """,
      en: """
        The scene is written, but no learner gets there. Mostly a `goto` points past it, or a condition never holds. \
        Let a choice lead to it, or delete the scene. A draft can wait: make the error lighter in `aspirant.yaml`, \
        and say why.
        """),
    failing: .scenes(
      """
      doeren:
        choices:
          - foelg: Skal vi gå lidt sammen?
            goto: ro
          - bad: Kom, vi skal i bad.
            goto: ro
      badet:
        lines:
          - gerda: Nej! Jeg vil ikke!
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
      """),
    mended: .scenes(
      """
      doeren:
        choices:
          - foelg: Skal vi gå lidt sammen?
            goto: ro
          - bad: Kom, vi skal i bad.
            goto: badet
      badet:
        lines:
          - gerda: Nej! Jeg vil ikke!
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
      """))
}
