import Diagnostics

extension DiagnosticRule {
  static let badEscape = DiagnosticRule(
    "bad-escape", .yaml, .error,
    title: Message(da: "Et ukendt `\\` i anførselstegn.", en: "An unknown `\\` in double quotes."),
    rationale: Message(
      da: """
        I "dobbelte anførselstegn" har `\\` en særlig betydning: `\\n` er en ny linje, og `\\"` er et anførselstegn. \
        Alt andet efter `\\` er en gåde for læseren. Skal stregen ses af eleven, så skriv den to gange, eller brug \
        'enkelte' tegn om teksten.
        """,
      en: """
        In "double quotes" `\\` has a meaning of its own: `\\n` is a new line, and `\\"` is a quote. Anything else \
        after `\\` is a riddle to the reader. If the learner should see the stroke, write it twice, or use 'single' \
        quotes.
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
