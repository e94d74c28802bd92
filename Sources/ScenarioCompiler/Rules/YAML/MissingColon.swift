import Diagnostics

extension DiagnosticRule {
  static let missingColon = DiagnosticRule(
    "missing-colon", .yaml, .error,
    title: Message(da: "Der mangler et kolon efter en nøgle.", en: "A colon after a key is missing."),
    rationale: Message(
      da: """
        Kolonet skiller navnet fra det, der hører til det. Mangler det, bliver hele linjen læst som én tekst, og \
        fejlen viser sig tit først på linjen nedenunder. Sæt et kolon efter nøglen. Fortsætter linjen en tekst, så ryk \
        den længere ind.
        """,
      en: """
        The colon divides the name from what belongs to it. Without it the whole line is read as one text, and the \
        mistake often shows only on the line below. Put a colon after the key. If the line goes on with a text, indent \
        it further.
        """),
    failing: .scenes(
      """
      doeren:
        choices
          - foelg: Skal vi gå lidt?
          - vent: Vil du vente lidt?
        goto: ro
      ro:
        end: { outcome: success }
      """),
    mended: .scenes(
      """
      doeren:
        choices:
          - foelg: Skal vi gå lidt?
          - vent: Vil du vente lidt?
        goto: ro
      ro:
        end: { outcome: success }
      """))
}
