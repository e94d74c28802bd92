import Diagnostics

extension DiagnosticRule {
  static let noiseWithSegment = DiagnosticRule(
    "noise-with-segment", .flow, .error,
    title: Message(
      da: "Et punkt har både en del og er støj.",
      en: "An item has a segment and is noise too."),
    rationale: Message(
      da: """
        Et punkt med `segment` skal siges, og et med `noise` skal helst ikke. Det kan ikke være begge dele, for så \
        ville det både hjælpe og koste at sige det. Slet det ene.
        """,
      en: """
        An item with `segment` should be said, and one with `noise` had better not be. It cannot be both, for then \
        saying it would help and cost at once. Delete one of them.
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
              - { vejr: Det regner, segment: s, noise: 1 }
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
