import Diagnostics

extension DiagnosticRule {
  static let tag = DiagnosticRule(
    "tag", .yaml, .error,
    title: Message(da: "`!` først i en værdi er et YAML-mærke.", en: "`!` at the start of a value is a YAML tag."),
    rationale: Message(
      da: """
        Ordet lige efter et `!` bliver til et mærke for programmer, og eleven får det ikke at se. Sæt hele teksten i \
        "anførselstegn", eller flyt udråbstegnet hen, hvor det hører til: efter ordet.
        """,
      en: """
        The word right after a `!` becomes a label for programs, and the learner does not see it. Put the whole text \
        in "quotes", or move the mark to where it belongs: after the word.
        """),
    failing: .scenes(
      """
      doeren:
        lines:
          - mette: !Husk Gerda har ondt i hoften.
        end: { outcome: success }
      """),
    mended: .scenes(
      """
      doeren:
        lines:
          - mette: Husk! Gerda har ondt i hoften.
        end: { outcome: success }
      """))
}
