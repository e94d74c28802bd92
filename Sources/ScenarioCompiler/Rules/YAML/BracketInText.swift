import Diagnostics

extension DiagnosticRule {
  static let bracketInText = DiagnosticRule(
    "bracket-in-text", .yaml, .error,
    title: Message(
      da: "En parentes i en tekst inde i `{ }` eller `[ ]`.", en: "A bracket in a text inside `{ }` or `[ ]`."),
    rationale: Message(
      da: """
        Inde i `{ }` og `[ ]` hører parenteser til YAML, så en tekst med `[` eller `{` i bliver klippet over. Sæt hele \
        teksten i "anførselstegn", eller skriv punktet på flere linjer uden parenteser. Så er der plads til alle tegn.
        """,
      en: """
        Inside `{ }` and `[ ]` brackets belong to YAML, so a text with `[` or `{` in it is cut in two. Put the whole \
        text in "quotes", or write the entry on several lines without brackets. Then every sign has its place.
        """),
    failing: .scenes(
      """
      doeren:
        choices:
          - { kaffe: Vil du have kaffe [eller te]?, feedback: Du giver hende et valg. }
          - { vent: Vil du vente lidt?, feedback: Du giver dig tid. }
        goto: ro
      ro:
        end: { outcome: success }
      """),
    mended: .scenes(
      """
      doeren:
        choices:
          - { kaffe: "Vil du have kaffe [eller te]?", feedback: Du giver hende et valg. }
          - { vent: Vil du vente lidt?, feedback: Du giver dig tid. }
        goto: ro
      ro:
        end: { outcome: success }
      """))
}
