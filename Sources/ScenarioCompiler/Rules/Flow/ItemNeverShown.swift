import Diagnostics

extension DiagnosticRule {
  static let itemNeverShown = DiagnosticRule(
    "item-never-shown", .flow, .warning,
    title: Message(
      da: "Et punkt kan aldrig vises, så det kan ikke siges.", en: "An item can never be shown, so it cannot be said."),
    rationale: Message(
      da: """
        Kun det, eleven har fundet ud af, kan siges i en overlevering. Kan det ikke findes ud af på nogen vej, er punktet \
        spildt, og er det et, der skal med (`must`), holder det alle under loftet. Det tæller også med i det, der kan nås. \
        Lad et valg tidligere sætte det, betingelsen spørger om.
        """,
      en: """
        Only what the learner has found out can be said in a handover. If no path finds it out, the item is wasted, and \
        where it must be said (`must`), it holds everybody below the cap. It also counts in what can be reached. Let an \
        earlier choice set what the condition asks for.
        """),
    failing: .scenario(ItemNeverShownExample.text("")),
    mended: .scenario(ItemNeverShownExample.text("\n        set: { spurgt: true }")))
}

private enum ItemNeverShownExample {
  static func text(_ set: String) -> String {
    """
    state:
      spurgt: false
    scoring:
      dimensions:
        besked: { title: Klar besked }
    scenes:
      stuen:
        lines:
          - gerda: Jeg har det ikke godt.
        choices:
          - ondt: Hvor gør det ondt?\(set)
            reply:
              - gerda: Det svier, når jeg tisser.
          - hvil: Hvil dig lidt.
            reply:
              - gerda: Nå ja.
        goto: opkaldet
      opkaldet:
        lines:
          - mette: Hvad er der sket?
        compose:
          segments: { s: Situation, r: Råd }
          items:
            - svie: Det svier, når hun tisser.
              segment: s
              must: true
              when: spurgt
            - kom: Kan du komme nu?
              segment: r
          points: { besked: 10 }
        goto: ro
      ro:
        end: { outcome: success, title: Ro }
    """
  }
}
