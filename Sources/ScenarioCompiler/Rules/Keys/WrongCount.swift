import Diagnostics

extension DiagnosticRule {
  static let wrongCount = DiagnosticRule(
    "wrong-count", .keys, .error,
    title: Message(da: "For mange eller for få punkter.", en: "Too many or too few entries."),
    rationale: Message(
      da: """
        Listen skal have et bestemt antal punkter. En skala går for eksempel fra 1 til 5, så der skal være et ord til \
        hvert af de fem tal, ellers svarer eleverne på hver sin skala. Tilføj eller slet punkter, så antallet passer.
        """,
      en: """
        The list has to have a certain number of entries. A scale, for example, goes from 1 to 5, so each of the five \
        numbers needs its word, or learners answer on different scales. Add or delete entries until the number fits.
        """),
    failing: .scenes(
      """
      foer:
        scale:
          - klar: Hvor klar føler du dig?
            labels: [Slet ikke, Nogenlunde, Meget]
        goto: ro
      ro:
        end: { outcome: success }
      """),
    mended: .scenes(
      """
      foer:
        scale:
          - klar: Hvor klar føler du dig?
            labels: [Slet ikke, Lidt, Nogenlunde, Ret meget, Meget]
        goto: ro
      ro:
        end: { outcome: success }
      """))
}
