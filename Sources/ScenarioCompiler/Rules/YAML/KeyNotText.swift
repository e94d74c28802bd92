import Diagnostics

extension DiagnosticRule {
  static let keyNotText = DiagnosticRule(
    "key-not-text", .yaml, .error,
    title: Message(
      da: "En nøgle er en liste eller et afsnit og ikke et ord.", en: "A key is a list or a section, not a word."),
    rationale: Message(
      da: """
        Foran kolonet står et ord, for eksempel et navn, som andre linjer kan henvise til. En parentes gør ordet til \
        en liste eller et afsnit, og det kan ingen henvise til. Slet parentesen, eller sæt den i "anførselstegn" \
        sammen med teksten.
        """,
      en: """
        In front of the colon stands a word, such as a name that other lines can refer to. A bracket makes it a list \
        or a section, which nothing can refer to. Delete the bracket, or put it in "quotes" together with the text.
        """),
    failing: .scenario(
      """
      cast:
        [gerda]: { name: Gerda, role: citizen }
        mette: { name: Mette, role: colleague }
      """),
    mended: .scenario(
      """
      cast:
        gerda: { name: Gerda, role: citizen }
        mette: { name: Mette, role: colleague }
      """))
}
