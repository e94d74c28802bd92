import Diagnostics

extension DiagnosticRule {
  static let ruleNeverFires = DiagnosticRule(
    "rule-never-fires", .flow, .warning,
    title: Message(da: "En regel gælder ikke på nogen vej.", en: "A rule holds on no path."),
    rationale: Message(
      da: """
        Reglen venter på noget, der aldrig sker, fx en uro, som ingen valg kan løfte så højt. Så er den scene, den \
        peger på, heller aldrig i spil. Sænk grænsen, lad valgene ændre mere, eller slet reglen.
        """,
      en: """
        The rule waits for something that never happens, such as a restlessness that no choices can raise so high. \
        Then the scene that it points to never comes into play either. Lower the limit, let the choices change more, \
        or delete the rule.
        """),
    failing: .scenario(
      """
      state:
        uro: { start: 5, min: 0, max: 10 }
      rules:
        - when: uro >= 9
          goto: krise
      scenes:
        doeren:
          choices:
            - foelg: Skal vi gå lidt sammen?
              add: { uro: -2 }
              goto: ro
            - ret: Dine børn er voksne, Gerda.
              add: { uro: 2 }
              goto: krise
        ro:
          end: { outcome: success, title: Ro }
        krise:
          end: { outcome: failure, title: Krise }
      """),
    mended: .scenario(
      """
      state:
        uro: { start: 5, min: 0, max: 10 }
      rules:
        - when: uro >= 9
          goto: krise
      scenes:
        doeren:
          choices:
            - foelg: Skal vi gå lidt sammen?
              add: { uro: -2 }
              goto: ro
            - ret: Dine børn er voksne, Gerda.
              add: { uro: 4 }
              goto: ro
        ro:
          end: { outcome: success, title: Ro }
        krise:
          end: { outcome: failure, title: Krise }
      """))
}
