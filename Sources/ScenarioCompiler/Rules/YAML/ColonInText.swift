import Diagnostics

extension DiagnosticRule {
  static let colonInText = DiagnosticRule(
    "colon-in-text", .yaml, .error,
    title: Message(
      da: "Kolon og mellemrum i en tekst uden anførselstegn.", en: "A colon and a space inside a text without quotes."),
    rationale: Message(
      da: """
        YAML læser kolon og mellemrum som »her kommer værdien til en nøgle«, også midt i en replik. Sæt hele teksten i \
        "anførselstegn", eller skriv den efter `|` på sin egen linje. Klokkeslæt som 16:20 er der ikke noget i vejen \
        med.
        """,
      en: """
        YAML reads a colon and a space as “here comes the value of a key”, also in the middle of a line. Put the whole \
        text in "quotes", or write it after `|` on a line of its own. Times such as 16:20 are fine.
        """),
    failing: .scenes(
      """
      doeren:
        lines:
          - mette: Gerda hører dårligt.
          - gerda: Hør nu: børnene venter!
        end: { outcome: success }
      """),
    mended: .scenes(
      """
      doeren:
        lines:
          - mette: Gerda hører dårligt.
          - gerda: "Hør nu: børnene venter!"
        end: { outcome: success }
      """))
}
