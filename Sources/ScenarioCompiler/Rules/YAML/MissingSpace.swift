import Diagnostics

extension DiagnosticRule {
  static let missingSpace = DiagnosticRule(
    "missing-space", .yaml, .error,
    title: Message(
      da: "Der mangler et mellemrum efter et kolon eller en streg.", en: "A space after a colon or a dash is missing."),
    rationale: Message(
      da: """
        Først når der kommer et mellemrum efter, er et kolon et kolon og en streg et punkt i en liste. Ellers læses \
        det hele som ét langt ord. Sæt et mellemrum ind.
        """,
      en: """
        Only a space after it makes a colon a colon and a dash an item of a list. Without it all is read as one long \
        word. Insert a space.
        """),
    failing: .scenes(
      """
      doeren:
        choices:
          - foelg: Skal vi gå lidt?
          -vent: Vil du vente lidt?
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
