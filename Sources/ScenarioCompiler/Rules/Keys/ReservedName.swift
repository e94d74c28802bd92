import Diagnostics

extension DiagnosticRule {
  static let reservedName = DiagnosticRule(
    "reserved-name", .keys, .error,
    title: Message(
      da: "Et af sprogets egne ord kan ikke være et navn.", en: "A word of the language cannot be a name."),
    rationale: Message(
      da: """
        Ord som `skip`, `late`, `text` og `when` betyder allerede noget, så et valg eller en person med det navn ville \
        blive misforstået. Vælg et andet navn, gerne et dansk. Det, eleven læser, ændrer sig ikke.
        """,
      en: """
        Words such as `skip`, `late`, `text` and `when` already mean something, so a choice or a person of that name \
        would be misunderstood. Choose another name, in any language. What the learner reads does not change.
        """),
    failing: .scenes(
      """
      doeren:
        choices:
          - foelg: Skal vi gå lidt?
          - skip: Du går forbi.
        goto: ro
      ro:
        end: { outcome: success }
      """),
    mended: .scenes(
      """
      doeren:
        choices:
          - foelg: Skal vi gå lidt?
          - forbi: Du går forbi.
        goto: ro
      ro:
        end: { outcome: success }
      """))
}
