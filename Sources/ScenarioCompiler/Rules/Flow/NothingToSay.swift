import Diagnostics

extension DiagnosticRule {
  static let nothingToSay = DiagnosticRule(
    "nothing-to-say", .flow, .error,
    title: Message(
      da: "Alle punkter i en overlevering er støj.",
      en: "All items of a handover are noise."),
    rationale: Message(
      da: """
        Resultatet regnes af, hvor meget af det vigtige der bliver sagt. Er alt støj, er der intet vigtigt. Giv \
        mindst ét punkt et `segment`.
        """,
      en: """
        The result is made of how much of what matters is said. If all is noise, nothing matters. Give at least one \
        item a `segment`.
        """),
    failing: .scenario(
      """
      scoring:
        dimensions:
          aflevering: { title: Aflevering }
      scenes:
        doeren:
          compose:
            prompt: Hvad siger du til sygeplejersken?
            segments: { i: Hvem, s: Situation }
            items:
              - { vejr: Det regner, noise: 1 }
              - { kaffe: Der er kaffe, noise: 1 }
            points: { aflevering: 10 }
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """),
    mended: .scenario(
      """
      scoring:
        dimensions:
          aflevering: { title: Aflevering }
      scenes:
        doeren:
          compose:
            prompt: Hvad siger du til sygeplejersken?
            segments: { i: Hvem, s: Situation }
            items:
              - { navn: Det gælder Ingrid Holm, segment: i }
              - { svie: "Det svier, når hun tisser", segment: s }
              - { vejr: Det regner, noise: 1 }
            points: { aflevering: 10 }
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """))
}
