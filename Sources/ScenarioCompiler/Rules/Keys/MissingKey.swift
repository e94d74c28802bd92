import Diagnostics

extension DiagnosticRule {
  static let missingKey = DiagnosticRule(
    "missing-key", .keys, .error,
    title: Message(da: "Der mangler en nøgle, som skal være der.", en: "A key that must be there is missing."),
    rationale: Message(
      da: """
        Uden nøglen mangler der noget, som eleven eller resultatet har brug for, for eksempel hvilken rolle en person \
        har. Skriv den ind. Beskeden siger, hvad den skal indeholde.
        """,
      en: """
        Without the key something is missing that the learner or the result needs, such as the role of a person. Write \
        it in. The message says what it should hold.
        """),
    failing: .scenario(
      """
      cast:
        gerda: { name: Gerda }
        mette: { name: Mette, role: colleague }
      """),
    mended: .scenario(
      """
      cast:
        gerda: { name: Gerda, role: citizen }
        mette: { name: Mette, role: colleague }
      """))
}
