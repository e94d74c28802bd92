import Diagnostics

extension DiagnosticRule {
  static let emptyValue = DiagnosticRule(
    "empty-value", .keys, .error,
    title: Message(da: "En nøgle har ingen værdi.", en: "A key has no value."),
    rationale: Message(
      da: """
        Nøglen står der, men der kommer ikke noget efter kolonet, og så er der ikke noget at vise eleven. Skriv \
        teksten, eller slet nøglen. En nøgle, du vil vende tilbage til, kan stå som kommentar med `#` foran.
        """,
      en: """
        The key is there, but nothing follows its colon, so there is nothing to show the learner. Write the text, or \
        delete the key. A key that you want to come back to can be kept as a comment with `#` before it.
        """),
    failing: .scenes(
      """
      doeren:
        lines:
          - gerda: Jeg vil hjem!
          - mette:
        end: { outcome: success }
      """),
    mended: .scenes(
      """
      doeren:
        lines:
          - gerda: Jeg vil hjem!
          - mette: Hvem venter på dig?
        end: { outcome: success }
      """))
}
