import Diagnostics

extension DiagnosticRule {
  static let unknownTag = DiagnosticRule(
    "unknown-tag", .names, .error,
    title: Message(da: "Intet valg har det mærke.", en: "No choice has that tag."),
    rationale: Message(
      da: """
        `count(…)` tæller, hvor mange gange eleven har taget et valg med mærket, fx hver gang noget bliver skudt ud. \
        Bærer intet valg mærket, bliver det ved med at være nul. Sæt mærket på et valg under `tags`, eller ret \
        stavemåden.
        """,
      en: """
        `count(…)` counts how often the learner has taken a choice with that tag, for example each time something is \
        put off. If no choice carries it, the count stays at nought. Put it on a choice under `tags`, or mend the \
        spelling.
        """),
    failing: .scenes(
      """
      doeren:
        choices:
          - vent: Kan du vente lidt?
            tags: [udskyder]
          - foelg: Skal vi gå lidt sammen?
        goto: gangen
      gangen:
        lines:
          - gerda: Du har aldrig tid.
            when: count(udsætter) >= 1
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
      """),
    mended: .scenes(
      """
      doeren:
        choices:
          - vent: Kan du vente lidt?
            tags: [udskyder]
          - foelg: Skal vi gå lidt sammen?
        goto: gangen
      gangen:
        lines:
          - gerda: Du har aldrig tid.
            when: count(udskyder) >= 1
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
      """))
}
