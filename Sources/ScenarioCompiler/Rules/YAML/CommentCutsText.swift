import Diagnostics

extension DiagnosticRule {
  static let commentCutsText = DiagnosticRule(
    "comment-cuts-text", .yaml, .warning,
    title: Message(
      da: "Mellemrum og `#` gør resten af en tekst til en kommentar.",
      en: "A space and `#` turn the rest of a text into a comment."),
    rationale: Message(
      da: """
        Det, der står efter et mellemrum og `#`, får eleven aldrig at se, og det opdager man let for sent. Hører det \
        med til teksten, så sæt hele teksten i "anførselstegn". Er det en kommentar til dine kolleger, så skriv den på \
        en linje for sig.
        """,
      en: """
        What stands after a space and `#` is never seen by the learner, and that is easily noticed too late. If it \
        belongs to the text, put the whole text in "quotes". If it is a remark to your colleagues, write it on a line \
        of its own.
        """),
    failing: .scenes(
      """
      doeren:
        lines:
          - mette: Gerda bor i stue #4
        end: { outcome: success }
      """),
    mended: .scenes(
      """
      doeren:
        lines:
          - mette: "Gerda bor i stue #4"
        end: { outcome: success }
      """))
}
