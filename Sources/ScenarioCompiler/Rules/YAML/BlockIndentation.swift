import Diagnostics

extension DiagnosticRule {
  static let blockIndentation = DiagnosticRule(
    "block-indentation", .yaml, .error,
    title: Message(
      da: "En linje i en blok er rykket kortere ind end den første.",
      en: "A line of a block is indented less than its first."),
    rationale: Message(
      da: """
        Efter `|` eller `>` viser den første linje, hvor langt teksten er rykket ind. En linje, der står længere ude, \
        hører ikke med, og så ender teksten midt i en sætning. Ryk alle linjer lige langt ind.
        """,
      en: """
        After `|` or `>` the first line shows how far the text is indented. A line that stands further out is no part \
        of it, and the text ends in the middle of a sentence. Indent all lines alike.
        """),
    failing: .scenes(
      """
      doeren:
        lines:
          - narrator: |
              Gerda står ved døren.
             Hun har frakke på.
        end: { outcome: success }
      """),
    mended: .scenes(
      """
      doeren:
        lines:
          - narrator: |
              Gerda står ved døren.
              Hun har frakke på.
        end: { outcome: success }
      """))
}
