import Diagnostics

extension DiagnosticRule {
  static let missingId = DiagnosticRule(
    "missing-id", .keys, .error,
    title: Message(
      da: "En replik, et valg eller et spørgsmål har intet navn.", en: "A line, choice or check-in has no name."),
    rationale: Message(
      da: """
        En replik begynder med den, der taler, og et valg med et kort navn, som resultater og tests kan nævne det ved. \
        Skriv navnet, et kolon og så teksten. Fortælles der bare noget, uden at nogen taler, så hedder den, der taler, \
        `narrator`.
        """,
      en: """
        A line starts with the one who speaks, and a choice with a short name that results and tests call it by. Write \
        the name, a colon and then the text. Where something is told and nobody speaks, the speaker is called \
        `narrator`.
        """),
    failing: .scenes(
      """
      doeren:
        lines:
          - Det banker på døren.
        end: { outcome: success }
      """),
    mended: .scenes(
      """
      doeren:
        lines:
          - narrator: Det banker på døren.
        end: { outcome: success }
      """))
}
