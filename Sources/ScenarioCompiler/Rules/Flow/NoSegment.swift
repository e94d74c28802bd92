import Diagnostics

extension DiagnosticRule {
  static let noSegment = DiagnosticRule(
    "no-segment", .flow, .error,
    title: Message(
      da: "Et punkt har hverken en del eller er støj.",
      en: "An item has no segment and is not noise."),
    rationale: Message(
      da: """
        Når eleven sætter en overlevering sammen, tæller et punkt enten med i en af delene, eller også er det støj, \
        som helst ikke skal siges. Skriv `segment:` med den del, punktet hører til, eller `noise: 1`.
        """,
      en: """
        When the learner puts a handover together, an item either counts in one of the segments, or it is noise that \
        is better left out. Write `segment:` with the segment that it belongs to, or `noise: 1`.
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
              - vejr: Det regner
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
