import Diagnostics

extension DiagnosticRule {
  static let quoteSwallowsLines = DiagnosticRule(
    "quote-swallows-lines", .yaml, .warning,
    title: Message(
      da: "En tekst i anførselstegn sluger linjer, der ligner nøgler.",
      en: "A text in quotes swallows lines that look like keys."),
    rationale: Message(
      da: """
        Anførselstegnet bliver først lukket flere linjer nede, så linjerne imellem bliver læst højt for eleven i \
        stedet for at virke. Sæt det lukkende anførselstegn, hvor teksten skal slutte. Skal teksten virkelig gå over \
        flere linjer, så skriv den efter `|`.
        """,
      en: """
        The quote closes only some lines further down, so the lines in between are read out to the learner instead of \
        working. Put the closing quote where the text should end. If the text really has several lines, write it after \
        `|`.
        """),
    failing: .scenes(
      """
      doeren:
        lines:
          - gerda: "Jeg vil hjem! Børnene venter på mig.
            once: true"
        end: { outcome: success }
      """),
    mended: .scenes(
      """
      doeren:
        lines:
          - gerda: "Jeg vil hjem! Børnene venter på mig."
            once: true
        end: { outcome: success }
      """))
}
