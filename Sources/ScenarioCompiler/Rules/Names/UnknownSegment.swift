import Diagnostics

extension DiagnosticRule {
  static let unknownSegment = DiagnosticRule(
    "unknown-segment", .names, .error,
    title: Message(
      da: "Der er ingen del med det navn.",
      en: "There is no segment with that name."),
    rationale: Message(
      da: """
        Et punkt hører til en af de dele, der står under `segments` i samme opgave. Ret stavemåden, eller tilføj \
        delen.
        """,
      en: """
        An item belongs to one of the segments that stand under `segments` of the same task. Mend the spelling, or \
        add the segment.
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
            segments: { hvem: Hvem, s: Situation }
            items:
              - { navn: Det gælder Ingrid Holm, segment: hven }
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
            segments: { hvem: Hvem, s: Situation }
            items:
              - { navn: Det gælder Ingrid Holm, segment: hvem }
              - { svie: "Det svier, når hun tisser", segment: s }
            points: { aflevering: 10 }
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """))
}
