import Diagnostics

extension DiagnosticRule {
  static let startCharacter = DiagnosticRule(
    "start-character", .yaml, .error,
    title: Message(
      da: "En tekst begynder med et tegn, der betyder noget i YAML.",
      en: "A text starts with a sign that means something to YAML."),
    rationale: Message(
      da: """
        Tegn som `*`, `[`, `{`, `@`, `%` og `>` er en del af YAML, når de står først i en tekst. Sæt hele teksten i \
        "anførselstegn", så er de almindelige tegn igen. Vil du fremhæve et ord, så skriv `_ordet_`.
        """,
      en: """
        Signs such as `*`, `[`, `{`, `@`, `%` and `>` belong to YAML when they come first in a text. Put the whole \
        text in "quotes", and they are plain signs again. To stress a word, write `_word_`.
        """),
    failing: .scenes(
      """
      doeren:
        lines:
          - gerda: *hvisker* Jeg vil hjem.
        end: { outcome: success }
      """),
    mended: .scenes(
      """
      doeren:
        lines:
          - gerda: "*hvisker* Jeg vil hjem."
        end: { outcome: success }
      """))
}
