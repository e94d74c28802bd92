import Diagnostics

extension DiagnosticRule {
  static let badId = DiagnosticRule(
    "bad-id", .keys, .error,
    title: Message(
      da: "Et navn har en form, som navne ikke kan have.", en: "A name has a form that names cannot have."),
    rationale: Message(
      da: """
        Navne på scener, valg og personer bliver brugt i betingelser, tests og optagelser, så de skal kunne skrives \
        ens alle steder. De begynder med et lille bogstav, og så følger bogstaver, tal, `-` eller `_`; æ, ø og å er \
        velkomne. Det, eleven ser, står i `name` og `title`, og dér kan alt stå.
        """,
      en: """
        Names of scenes, choices and people are used in conditions, tests and recordings, so they must be easy to \
        write alike everywhere. They start with a small letter, followed by letters, digits, `-` or `_`; æ, ø and å \
        are welcome. What the learner sees stands in `name` and `title`, and there anything goes.
        """),
    failing: .scenario(
      """
      cast:
        Gerda: { name: Gerda, role: citizen }
        mette: { name: Mette, role: colleague }
      """),
    mended: .scenario(
      """
      cast:
        gerda: { name: Gerda, role: citizen }
        mette: { name: Mette, role: colleague }
      """))
}
