import Diagnostics

extension DiagnosticRule {
  static let endless = DiagnosticRule(
    "endless", .flow, .error, isStructural: false,
    title: Message(
      da: "Scenariet kan gå i ring uden at spørge om noget.", en: "The scenario can go round without asking anything."),
    rationale: Message(
      da: """
        Replikkerne ville rulle forbi i det uendelige, uden at eleven kan gribe ind. Bryd ringen med et valg, eller \
        lad den ene scene gå et andet sted hen. Skal noget gentages, så lad eleven svare hver gang.
        """,
      en: """
        The lines would run past without end, and the learner could do nothing. Break the circle with a choice, or \
        let one of the scenes lead elsewhere. Where something is to repeat, let the learner answer each time.
        """),
    failing: .scenes(
      """
      doeren:
        lines:
          - gerda: Lad mig ud!
        goto: gangen
      gangen:
        lines:
          - narrator: I går en tur på gangen.
        goto: doeren
      ro:
        end: { outcome: success, title: Ro }
      """),
    mended: .scenes(
      """
      doeren:
        lines:
          - gerda: Lad mig ud!
        goto: gangen
      gangen:
        lines:
          - narrator: I går en tur på gangen.
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
      """))
}
