import Diagnostics

extension DiagnosticRule {
  static let badEscape = DiagnosticRule(
    "bad-escape", .yaml, .error,
    title: Message(da: "Et ukendt `\\` i anførselstegn.", en: "An unknown `\\` in double quotes."),
    rationale: Message(
      da: """
        I "dobbelte anførselstegn" har `\\` en særlig betydning: `\\n` er en ny linje, og `\\"` er et anførselstegn. Kun \
        nogle få tegn kan stå efter `\\`. Skal eleven se skråstregen, så skriv den to gange, eller sæt 'enkelte' \
        anførselstegn om teksten.
        """,
      en: """
        In "double quotes" `\\` has a meaning of its own: `\\n` is a new line, and `\\"` is a quote. Only a few signs can \
        follow `\\`. If the learner should see the backslash, write it twice, or put 'single' quotes around the text.
        """),
    failing: .scenes(
      """
      doeren:
        lines:
          - gerda: "Bussen går 16\\20, og den skal jeg nå!"
        end: { outcome: success }
      """),
    mended: .scenes(
      """
      doeren:
        lines:
          - gerda: "Bussen går 16.20, og den skal jeg nå!"
        end: { outcome: success }
      """))
}
