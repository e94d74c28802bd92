import Diagnostics

extension DiagnosticRule {
  static let optOutScored = DiagnosticRule(
    "opt-out-scored", .flow, .error,
    title: Message(da: "En vej ud giver point eller er kritisk.", en: "An opt-out gives points or is critical."),
    rationale: Message(
      da: """
        Den, der springer en svær scene over, passer på sig selv, og det skal hverken koste eller belønnes. Bruger \
        eleven en vej ud, viser resultatet point og ingen procent. Slet `score` eller `critical` på valget.
        """,
      en: """
        Whoever leaves out a hard scene takes care, and that must neither cost nor be rewarded. After an opt-out the \
        result shows the points and no percent. Delete `score` or `critical` from the choice.
        """),
    failing: .scenario(
      """
      scoring:
        dimensions:
          relation: { title: Relation }
      scenes:
        slaget:
          lines:
            - narrator: Gerda slår ud efter dig.
          choices:
            - tilbage: Du træder et skridt tilbage.
              score: { relation: 1 }
            - bliv-ved: Nu skal du altså i bad.
            - spring: Jeg springer den her scene over.
              opt-out: true
              score: { relation: -1 }
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """),
    mended: .scenario(
      """
      scoring:
        dimensions:
          relation: { title: Relation }
      scenes:
        slaget:
          lines:
            - narrator: Gerda slår ud efter dig.
          choices:
            - tilbage: Du træder et skridt tilbage.
              score: { relation: 1 }
            - bliv-ved: Nu skal du altså i bad.
            - spring: Jeg springer den her scene over.
              opt-out: true
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """))
}
