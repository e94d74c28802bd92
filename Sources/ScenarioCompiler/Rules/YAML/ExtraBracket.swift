import Diagnostics

extension DiagnosticRule {
  static let extraBracket = DiagnosticRule(
    "extra-bracket", .yaml, .error,
    title: Message(da: "En parentes lukkes uden at være åbnet.", en: "A bracket closes that was not opened."),
    rationale: Message(
      da: """
        Hver parentes åbnes én gang og lukkes én gang. Er der en for meget, kan resten af filen ikke læses. Slet den, \
        eller sæt teksten i "anførselstegn", hvis parentesen hører til den.
        """,
      en: """
        Each bracket opens once and closes once. If there is one too many, the rest of the file cannot be read. Delete \
        it, or put the text in "quotes" if the bracket belongs to it.
        """),
    failing: .scenario(
      """
      competencies: [relation]]
      title: Gerda vil hjem
      """),
    mended: .scenario(
      """
      competencies: [relation]
      title: Gerda vil hjem
      """))
}
