import Diagnostics

extension DiagnosticRule {
  static let wrongWord = DiagnosticRule(
    "wrong-word", .keys, .error,
    title: Message(
      da: "Ordet er ikke et af dem, der kan stå her.", en: "The word is not one of those that can stand here."),
    rationale: Message(
      da: """
        Her kan kun stå nogle bestemte ord, og de er engelske, så pakker fra alle lande kan læses af de samme \
        programmer. Beskeden viser dem alle; `citizen` er for eksempel en borger og `colleague` en kollega.
        """,
      en: """
        Only certain words can stand here, and they are English, so that packs of every country are read by the same \
        programs. The message shows them all. Choose the one that fits.
        """),
    failing: .scenario(
      """
      cast:
        gerda: { name: Gerda, role: borger }
        mette: { name: Mette, role: colleague }
      """),
    mended: .scenario(
      """
      cast:
        gerda: { name: Gerda, role: citizen }
        mette: { name: Mette, role: colleague }
      """))
}
