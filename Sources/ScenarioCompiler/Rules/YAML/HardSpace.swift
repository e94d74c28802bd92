import Diagnostics

extension DiagnosticRule {
  static let hardSpace = DiagnosticRule(
    "hard-space", .yaml, .error,
    title: Message(
      da: "Et hårdt mellemrum, hvor der skal være et almindeligt.",
      en: "A no-break space where an ordinary one is wanted."),
    rationale: Message(
      da: """
        Et hårdt mellemrum ligner et almindeligt, men YAML læser det som et bogstav. Det kommer tit med fra Word, \
        eller når man holder Alt nede sammen med mellemrumstasten. Slet det, og skriv et almindeligt mellemrum.
        """,
      en: """
        A no-break space looks like an ordinary one, but YAML reads it as a letter. It often comes along from Word, or \
        by holding Alt with the space bar. Delete it, and type an ordinary space.
        """),
    failing: .scenario(
      """
      title:\u{A0}Gerda vil hjem
      minutes: 10
      """),
    mended: .scenario(
      """
      title: Gerda vil hjem
      minutes: 10
      """))
}
