import Diagnostics

extension DiagnosticRule {
  static let unclosedQuote = DiagnosticRule(
    "unclosed-quote", .yaml, .error,
    title: Message(da: "Et anførselstegn bliver ikke lukket.", en: "A quote is not closed."),
    rationale: Message(
      da: """
        Uden et lukkende anførselstegn går teksten videre til næste anførselstegn eller til filens slutning, og resten \
        af scenariet forsvinder ind i den. Sæt tegnet, hvor teksten skal slutte. De fleste replikker kan helt undvære \
        anførselstegn.
        """,
      en: """
        Without a closing quote the text goes on to the next quote or to the end of the file, and the rest of the \
        scenario vanishes into it. Put the quote where the text should end. Most lines need no quotes at all.
        """),
    failing: .scenes(
      """
      doeren:
        lines:
          - gerda: "Jeg vil hjem!
          - mette: Jeg kommer nu.
        end: { outcome: success }
      """),
    mended: .scenes(
      """
      doeren:
        lines:
          - gerda: "Jeg vil hjem!"
          - mette: Jeg kommer nu.
        end: { outcome: success }
      """))
}
