import Diagnostics

extension DiagnosticRule {
  static let repairNotCritical = DiagnosticRule(
    "repair-not-critical", .scoring, .warning,
    title: Message(da: "Et valg retter op på et, der ikke er kritisk.", en: "A choice mends one that is not critical."),
    rationale: Message(
      da: """
        `repair` retter op på en kritisk hændelse, fx brug af magt. Er det første valg ikke kritisk, er der intet \
        loft at løfte, og valget gør ingen forskel for resultatet. Sæt `critical: true` på det første, eller slet \
        `repair`.
        """,
      en: """
        `repair` makes up for a critical event, such as the use of force. If the first choice is not critical, there \
        is no cap to lift, and the choice makes no difference to the result. Put `critical: true` on the first, or \
        delete `repair`.
        """),
    failing: .scenes(
      """
      doeren:
        choices:
          - griber: Du holder fast i hendes arm.
            act: true
          - foelg: Du er bekymret for børnene. Skal vi gå lidt?
        goto: bagefter
      bagefter:
        choices:
          - sig-det: Jeg holdt hende fast. Jeg fortæller det til lederen nu.
            repair: griber
          - videre: Skal vi drikke kaffe?
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
      """),
    mended: .scenes(
      """
      doeren:
        choices:
          - griber: Du holder fast i hendes arm.
            act: true
            critical: true
          - foelg: Du er bekymret for børnene. Skal vi gå lidt?
        goto: bagefter
      bagefter:
        choices:
          - sig-det: Jeg holdt hende fast. Jeg fortæller det til lederen nu.
            repair: griber
          - videre: Skal vi drikke kaffe?
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
      """))
}
