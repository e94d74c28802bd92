import Diagnostics

extension DiagnosticRule {
  static let mixedList = DiagnosticRule(
    "mixed-list", .yaml, .error,
    title: Message(da: "Nøgler og punkter på samme niveau.", en: "Keys and list items on one level."),
    rationale: Message(
      da: """
        Et afsnit er enten en liste med `- ` foran hvert punkt eller nøgler med kolon, aldrig begge dele. Hører nøglen \
        til punktet over den, så ryk den ind under punktets tekst. Ellers skal den et andet sted hen.
        """,
      en: """
        A section is either a list with `- ` before each item, or keys with a colon, never both. If the key belongs to \
        the item above, indent it until it stands under the item's text. Otherwise it belongs elsewhere.
        """),
    failing: .scenario(
      """
      debrief:
        - ask: Hvad prøvede Gerda at fortælle?
        phase: analysis
      """),
    mended: .scenario(
      """
      debrief:
        - ask: Hvad prøvede Gerda at fortælle?
          phase: analysis
      """))
}
