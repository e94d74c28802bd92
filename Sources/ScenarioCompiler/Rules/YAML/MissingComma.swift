import Diagnostics

extension DiagnosticRule {
  static let missingComma = DiagnosticRule(
    "missing-comma", .yaml, .error,
    title: Message(
      da: "Der mangler et komma mellem to nøgler i `{ }`.", en: "A comma is missing between two keys in `{ }`."),
    rationale: Message(
      da: """
        Inde i `{ }` står der komma mellem nøglerne. Mangler det, læser YAML den næste nøgle som en del af teksten før \
        den. Er linjen blevet lang, er det nemmere at skrive nøglerne på hver sin linje.
        """,
      en: """
        Inside `{ }` commas stand between the keys. Without one, YAML reads the next key as a part of the text before \
        it. Where the line has become long, it is easier to write each key on a line of its own.
        """),
    failing: .scenario(
      """
      cast:
        gerda: { name: Gerda role: citizen }
        mette: { name: Mette, role: colleague }
      """),
    mended: .scenario(
      """
      cast:
        gerda: { name: Gerda, role: citizen }
        mette: { name: Mette, role: colleague }
      """))
}
