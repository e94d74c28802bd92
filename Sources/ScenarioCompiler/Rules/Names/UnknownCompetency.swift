import Diagnostics

extension DiagnosticRule {
  static let unknownCompetency = DiagnosticRule(
    "unknown-competency", .names, .error, isStructural: false,
    title: Message(da: "`pack.yaml` har ingen kompetence med det navn.", en: "`pack.yaml` has no such competency."),
    rationale: Message(
      da: """
        Kompetencerne binder scenariet sammen med læreplanen, og i rapporten kan man se, hvad holdet har øvet. Et \
        navn, som pakken ikke kender, kommer ingen steder hen. Skriv kompetencen i `pack.yaml`, eller brug et af de \
        navne, der står der.
        """,
      en: """
        Competencies tie the scenario to the curriculum, and the report shows what the class has practised. A name \
        that the pack does not know leads nowhere. Write the competency in `pack.yaml`, or use one of the names that \
        stand there.
        """),
    failing: RuleExample(
      .part(
        "pack.yaml",
        """
        competencies:
          - { id: relation, title: Mødet med borgeren }
        """),
      .part(
        RuleExample.scenarioPath,
        """
        competencies: [relationer]
        """)),
    mended: RuleExample(
      .part(
        "pack.yaml",
        """
        competencies:
          - { id: relation, title: Mødet med borgeren }
        """),
      .part(
        RuleExample.scenarioPath,
        """
        competencies: [relation]
        """)))
}
