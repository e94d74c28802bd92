import Diagnostics

extension DiagnosticRule {
  static let unusedAnchor = DiagnosticRule(
    "unused-anchor", .yaml, .error,
    title: Message(
      da: "`&navn` først i en tekst ville forsvinde, eller intet henviser til det.",
      en: "`&name` at the start of a text would vanish, or nothing refers to it."),
    rationale: Message(
      da: """
        Et `&` først i en tekst er i YAML et mærke, og det ord, det står foran, ville forsvinde for eleven. Sæt hele \
        teksten i "anførselstegn", eller skriv »og«. Står mærket foran en liste eller et afsnit, uden at noget \
        henviser til det, så slet det.
        """,
      en: """
        A `&` at the start of a text is a label in YAML, and the word it stands before would vanish for the learner. \
        Put the whole text in "quotes", or write “and”. If the label stands before a list or a section and nothing \
        refers to it, delete it.
        """),
    failing: .scenes(
      """
      doeren:
        lines:
          - narrator: Gerda står ved døren …
          - narrator: &Mette kommer hen til hende.
        end: { outcome: success }
      """),
    mended: .scenes(
      """
      doeren:
        lines:
          - narrator: Gerda står ved døren …
          - narrator: "& Mette kommer hen til hende."
        end: { outcome: success }
      """))
}
