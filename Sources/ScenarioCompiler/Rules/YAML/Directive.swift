import Diagnostics

extension DiagnosticRule {
  static let directive = DiagnosticRule(
    "directive", .yaml, .error,
    title: Message(
      da: "En linje, der begynder med `%`, er en besked til YAML-læseren.",
      en: "A line that begins with `%` is a word to the YAML reader."),
    rationale: Message(
      da: """
        Et `%` først på en linje er en ordre til det program, der læser filen, og ikke tekst. Er det en bemærkning, så \
        begynd linjen med `#`. Er det en tekst, så sæt den i "anførselstegn".
        """,
      en: """
        A `%` at the start of a line is an order to the program that reads the file, and no text. If it is a remark, \
        start the line with `#`. If it is a text, put it in "quotes".
        """),
    failing: .scenario(
      """
      % Udkast fra demensteamet
      title: Gerda vil hjem
      """),
    mended: .scenario(
      """
      # Udkast fra demensteamet
      title: Gerda vil hjem
      """))
}
