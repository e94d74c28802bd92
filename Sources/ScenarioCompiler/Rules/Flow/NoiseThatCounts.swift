import Diagnostics

extension DiagnosticRule {
  static let noiseThatCounts = DiagnosticRule(
    "noise-that-counts", .flow, .error,
    title: Message(
      da: "Støj skal siges eller har en vægt.",
      en: "Noise must be said, or has a weight."),
    rationale: Message(
      da: """
        `must` og `weight` siger, hvor meget det betyder, at punktet bliver sagt. Støj skal ikke siges, så de giver \
        ingen mening dér. Hvor meget støj forstyrrer, er tallet ved `noise`.
        """,
      en: """
        `must` and `weight` say how much it matters that an item is said. Noise need not be said, so they make no \
        sense there. How much noise disturbs is the number of `noise`.
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
              - { navn: Det gælder Ingrid Holm, segment: i }
              - { svie: "Det svier, når hun tisser", segment: s }
              - { vejr: Det regner, noise: 1, must: true }
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
              - { vejr: Det regner, noise: 2 }
            points: { aflevering: 10 }
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """))
}
