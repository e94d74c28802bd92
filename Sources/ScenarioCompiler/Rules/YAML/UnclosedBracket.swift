import Diagnostics

extension DiagnosticRule {
  static let unclosedBracket = DiagnosticRule(
    "unclosed-bracket", .yaml, .error,
    title: Message(da: "En parentes bliver ikke lukket.", en: "A bracket is not closed."),
    rationale: Message(
      da: """
        Alt, hvad der kommer efter parentesen, bliver læst som en del af den, og derfor kan fejlen vise sig langt nede \
        i filen. Luk parentesen på samme linje. Hører den til en tekst, så sæt teksten i "anførselstegn".
        """,
      en: """
        All that follows the bracket is read as part of it, so the mistake can show far down in the file. Close the \
        bracket on the same line. If it belongs to a text, put the text in "quotes".
        """),
    failing: .scenario(
      """
      competencies: [relation
      title: Gerda vil hjem
      """),
    mended: .scenario(
      """
      competencies: [relation]
      title: Gerda vil hjem
      """))
}
