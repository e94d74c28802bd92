import Diagnostics

extension DiagnosticRule {
  static let unknownSpeaker = DiagnosticRule(
    "unknown-speaker", .names, .error,
    title: Message(da: "Der er ingen person med det navn.", en: "There is no such person in the cast."),
    rationale: Message(
      da: """
        Eleven skal kunne se, hvem der taler, og om det er en borger, en pårørende eller en kollega. Det står under \
        `cast`. Tilføj personen dér eller i pakkens `cast.yaml`, eller ret navnet. Det, ingen siger, fortæller \
        `narrator`.
        """,
      en: """
        The learner has to see who speaks, and whether it is a citizen, a relative or a colleague. That stands under \
        `cast`. Add the person there or in the pack's `cast.yaml`, or mend the name. What nobody says, `narrator` \
        tells.
        """),
    failing: .scenario(
      """
      cast:
        gerda: { name: Gerda, role: citizen }
      scenes:
        doeren:
          lines:
            - grete: Lad mig ud! Børnene venter på mig.
          end: { outcome: partial, title: Ved døren }
      """),
    mended: .scenario(
      """
      cast:
        gerda: { name: Gerda, role: citizen }
      scenes:
        doeren:
          lines:
            - gerda: Lad mig ud! Børnene venter på mig.
          end: { outcome: partial, title: Ved døren }
      """))
}
