import Diagnostics

extension DiagnosticRule {
  static let unknownCheckIn = DiagnosticRule(
    "unknown-check-in", .names, .error,
    title: Message(da: "Der er intet spørgsmål med det navn.", en: "There is no such check-in."),
    rationale: Message(
      da: """
        `repeats` binder et spørgsmål før og efter sammen, så eleven kan se, om noget har flyttet sig. Findes det \
        første spørgsmål ikke, er der intet at sammenligne med. Skriv navnet, som det står i den første `scale`.
        """,
      en: """
        `repeats` ties a question before and after together, so that the learner can see whether something has \
        moved. Without the first question there is nothing to compare with. Write its name as it stands in the first \
        `scale`.
        """),
    failing: .scenes(
      """
      foer:
        scale:
          - klar-foer: Hvor klar føler du dig?
        goto: efter
      efter:
        scale:
          - klar-efter: Hvor klar føler du dig nu?
            repeats: klar
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
      """),
    mended: .scenes(
      """
      foer:
        scale:
          - klar-foer: Hvor klar føler du dig?
        goto: efter
      efter:
        scale:
          - klar-efter: Hvor klar føler du dig nu?
            repeats: klar-foer
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
      """))
}
