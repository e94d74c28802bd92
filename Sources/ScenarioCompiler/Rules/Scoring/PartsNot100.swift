import Diagnostics

extension DiagnosticRule {
  static let partsNot100 = DiagnosticRule(
    "parts-not-100", .scoring, .error,
    title: Message(
      da: "Vægtningen af en overlevering giver ikke 100.",
      en: "The parts of a handover do not add up to 100."),
    rationale: Message(
      da: """
        `parts` siger, hvor mange procent fuldstændighed, rækkefølge og korthed tæller. Tilsammen skal de give 100, \
        ellers kan resultatet ikke blive en procent.
        """,
      en: """
        `parts` says how many percent completeness, order and concision count. They must add up to 100, or the \
        result is no percent.
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
            points: { aflevering: 10 }
            parts: { completeness: 60, order: 30, concision: 20 }
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
            points: { aflevering: 10 }
            parts: { completeness: 60, order: 25, concision: 15 }
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """))
}
