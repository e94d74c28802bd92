import Diagnostics

extension DiagnosticRule {
  static let unknownScene = DiagnosticRule(
    "unknown-scene", .names, .error,
    title: Message(da: "Der er ingen scene med det navn.", en: "There is no scene of that name."),
    rationale: Message(
      da: """
        Scenen skal findes, ellers ville eleven stå fast midt i samtalen. Tjek stavningen, eller skriv scenen. Bogstaver \
        som æ, ø og å tæller med, og et navn begynder med et lille bogstav.
        """,
      en: """
        The scene has to exist, or the learner would be stuck in the middle of the talk. Check the spelling, or write \
        the scene. Letters such as æ, ø and å count, and a name starts with a small letter.
        """),
    failing: .scenes(
      """
      doeren:
        lines:
          - gerda: Lad mig ud!
        goto: gårdn
      gården:
        end: { outcome: success, title: Ude }
      """),
    mended: .scenes(
      """
      doeren:
        lines:
          - gerda: Lad mig ud!
        goto: gården
      gården:
        end: { outcome: success, title: Ude }
      """))
}
