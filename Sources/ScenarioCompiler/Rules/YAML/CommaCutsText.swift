import Diagnostics

extension DiagnosticRule {
  static let commaCutsText = DiagnosticRule(
    "comma-cuts-text", .yaml, .error,
    title: Message(da: "Inde i `{ }` deler et komma teksten i to.", en: "Inside `{ }` a comma cuts a text in two."),
    rationale: Message(
      da: """
        Inde i `{ }` skiller kommaet punkterne ad, så det halve af sætningen bliver væk for eleven. Sæt hele teksten i \
        "anførselstegn", eller skriv nøglerne på hver sin linje uden `{ }`.
        """,
      en: """
        Inside `{ }` the comma divides the entries, so half of the sentence is lost to the learner. Put the whole text \
        in "quotes", or write each key on a line of its own without `{ }`.
        """),
    failing: .scenes(
      """
      doeren:
        lines:
          - narrator: Gerda sætter sig.
        end: { outcome: success, title: Ro, kaffe og kage }
      """),
    mended: .scenes(
      """
      doeren:
        lines:
          - narrator: Gerda sætter sig.
        end: { outcome: success, title: "Ro, kaffe og kage" }
      """))
}
