import Diagnostics

extension DiagnosticRule {
  static let textAfterQuote = DiagnosticRule(
    "text-after-quote", .yaml, .error,
    title: Message(
      da: "En tekst går videre efter det lukkende anførselstegn.", en: "A text goes on after its closing quote."),
    rationale: Message(
      da: """
        Begynder en tekst med et anførselstegn, slutter den ved det næste, og det, der kommer efter, hører ingen \
        steder til. Skriv citatet med »gåseøjne«, så er de almindelige tegn for YAML. Eller sæt 'enkelte' \
        anførselstegn om det hele.
        """,
      en: """
        If a text starts with a quote, it ends at the next one, and what follows belongs nowhere. Write what is quoted \
        in “curly quotes”, which are plain signs to YAML. Or put 'single' quotes around the whole.
        """),
    failing: .scenes(
      """
      doeren:
        lines:
          - narrator: "Nej!" siger Gerda og trækker armen til sig.
        end: { outcome: success }
      """),
    mended: .scenes(
      """
      doeren:
        lines:
          - narrator: »Nej!« siger Gerda og trækker armen til sig.
        end: { outcome: success }
      """))
}
