import Diagnostics

extension DiagnosticRule {
  static let emptySegment = DiagnosticRule(
    "empty-segment", .scoring, .warning,
    title: Message(
      da: "En del af en overlevering har ingen punkter.",
      en: "A segment of a handover has no items."),
    rationale: Message(
      da: """
        Rækkefølgen tæller efter, hvor mange af delene der bliver sagt i den rigtige orden. En del uden punkter kan \
        ingen sige, så ingen kan nå 100. Giv den et punkt, eller slet den.
        """,
      en: """
        The order counts by how many of the segments are said in the right order. Nobody can say one without items, \
        so nobody can reach 100. Give it an item, or delete it.
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
            segments: { i: Hvem, s: Situation, r: Råd }
            items:
              - { navn: Det gælder Ingrid Holm, segment: i }
              - { svie: "Det svier, når hun tisser", segment: s }
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
            segments: { i: Hvem, s: Situation, r: Råd }
            items:
              - { navn: Det gælder Ingrid Holm, segment: i }
              - { svie: "Det svier, når hun tisser", segment: s }
              - { laege: Ring til lægen, segment: r }
            points: { aflevering: 10 }
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """))
}
