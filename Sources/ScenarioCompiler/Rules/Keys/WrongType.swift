import Diagnostics

extension DiagnosticRule {
  static let wrongType = DiagnosticRule(
    "wrong-type", .keys, .error,
    title: Message(da: "Der ventes en anden slags værdi.", en: "A value of another kind is wanted."),
    rationale: Message(
      da: """
        Her står for eksempel en tekst, hvor der skal være et tal, eller et enkelt ord, hvor der skal være en liste. \
        Beskeden siger, hvad der ventes. Tal skrives med cifre og uden enhed, og en liste har `- ` foran hvert punkt \
        eller står i `[ ]`.
        """,
      en: """
        There is, for example, a text where a number is wanted, or a single word where a list is wanted. The message \
        says what is expected. Numbers are written in digits and without a unit, and a list has `- ` before each item \
        or stands in `[ ]`.
        """),
    failing: .scenario(
      """
      title: Gerda vil hjem
      minutes: ti minutter
      """),
    mended: .scenario(
      """
      title: Gerda vil hjem
      minutes: 10
      """))
}
