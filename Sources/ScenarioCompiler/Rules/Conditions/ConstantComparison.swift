import Diagnostics

extension DiagnosticRule {
  static let constantComparison = DiagnosticRule(
    "constant-comparison", .conditions, .warning,
    title: Message(
      da: "En sammenligning har altid det samme svar.", en: "A comparison has the same answer whatever happens."),
    rationale: Message(
      da: """
        Går en tilstand fra 0 til 10, er `uro > 10` aldrig sandt, og `uro >= 0` er altid. Så gør betingelsen ingen \
        forskel, og som regel var der ment et andet tal eller et andet tegn.
        """,
      en: """
        Where a state goes from 0 to 10, `uro > 10` never holds and `uro >= 0` always does. Then the condition makes no \
        difference; mostly another number or another sign was meant.
        """),
    failing: .scenario(
      """
      state:
        uro: { start: 5, min: 0, max: 10 }
      scenes:
        doeren:
          lines:
            - gerda: Lad mig ud!
              when: uro > 10
          goto: ro
        ro:
          lines:
            - narrator: Gerda sætter sig.
          end: { outcome: success, title: Ro }
      """),
    mended: .scenario(
      """
      state:
        uro: { start: 5, min: 0, max: 10 }
      scenes:
        doeren:
          lines:
            - gerda: Lad mig ud!
              when: uro >= 5
          goto: ro
        ro:
          lines:
            - narrator: Gerda sætter sig.
          end: { outcome: success, title: Ro }
      """))
}
