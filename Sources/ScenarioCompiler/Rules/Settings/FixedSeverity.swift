import Diagnostics

extension DiagnosticRule {
  static let fixedSeverity = DiagnosticRule(
    "fixed-severity", .settings, .error, isStructural: false,
    title: Message(
      da: "En fejl, som intet program kan laves med, er gjort lettere.",
      en: "An error without which there is no program was made lighter."),
    rationale: Message(
      da: """
        Nogle fejl kan man vælge at leve med, fx et billede uden tekst. Andre ikke: en scene, der ikke findes, kan ingen \
        elev komme til. De bliver ved med at være fejl, til de er rettet.
        """,
      en: """
        Some errors one can choose to live with, such as a picture without words. Others not: no learner can come to a \
        scene that does not exist. They stay errors until they are mended.
        """),
    failing: RuleExample(
      .whole("aspirant.yaml", "rules:\n  unknown-scene: { severity: warning, reason: Den kommer senere }\n")),
    mended: RuleExample(.whole("aspirant.yaml", "rules:\n  no-debrief: info\n")))
}
