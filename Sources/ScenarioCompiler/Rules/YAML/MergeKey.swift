import Diagnostics

extension DiagnosticRule {
  static let mergeKey = DiagnosticRule(
    "merge-key", .yaml, .error,
    title: Message(da: "`<<` bruges ikke her.", en: "`<<` is not used here."),
    rationale: Message(
      da: """
        `<<` fletter to afsnit sammen i ældre YAML, og det, der kommer ud af det, står ingen steder, så en kollega kan \
        se det. Skriv nøglerne ud. Personer og ord, som flere scenarier deler, hører hjemme i `cast.yaml` og \
        `glossary.yaml`.
        """,
      en: """
        `<<` merges two sections in older YAML, and what comes of it stands nowhere for a colleague to see. Write the \
        keys out. People and words that several scenarios share belong in `cast.yaml` and `glossary.yaml`.
        """),
    failing: .scenario(
      """
      cast:
        gerda: { name: Gerda, role: citizen }
        mette: &ansat { name: Mette, role: colleague }
        karim: { <<: *ansat, name: Karim }
      """),
    mended: .scenario(
      """
      cast:
        gerda: { name: Gerda, role: citizen }
        mette: { name: Mette, role: colleague }
        karim: { name: Karim, role: colleague }
      """))
}
