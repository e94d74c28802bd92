import Diagnostics

extension DiagnosticRule {
  static let optOutHidden = DiagnosticRule(
    "opt-out-hidden", .flow, .error, isStructural: false,
    title: Message(da: "En vej ud har en betingelse.", en: "An opt-out has a condition."),
    rationale: Message(
      da: """
        En elev skal kunne komme ud af en svær scene, når det er nødvendigt, og ikke kun når historien tillader det. \
        Derfor står en vej ud der altid, som det sidste valg. Slet `when`, `once` eller `repair` på den.
        """,
      en: """
        A learner must be able to leave a hard scene when it is needed, and not only when the story allows it. So an \
        opt-out is always there, as the last choice. Delete `when`, `once` or `repair` from it.
        """),
    failing: .scenario(
      """
      state:
        uro: { start: 5, min: 0, max: 10 }
      scenes:
        slaget:
          lines:
            - narrator: Gerda slår ud efter dig.
          choices:
            - tilbage: Du træder et skridt tilbage.
              add: { uro: -1 }
            - spring: Jeg springer den her scene over.
              opt-out: true
              when: uro >= 7
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """),
    mended: .scenario(
      """
      state:
        uro: { start: 5, min: 0, max: 10 }
      scenes:
        slaget:
          lines:
            - narrator: Gerda slår ud efter dig.
          choices:
            - tilbage: Du træder et skridt tilbage.
              add: { uro: -1 }
            - spring: Jeg springer den her scene over.
              opt-out: true
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """))
}
