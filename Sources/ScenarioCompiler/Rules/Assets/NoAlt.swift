import Diagnostics

extension DiagnosticRule {
  static let noAlt = DiagnosticRule(
    "no-alt", .assets, .error, isStructural: false,
    title: Message(
      da: "Et billede har ingen tekst til den, der ikke kan se det.",
      en: "A picture has no words for those who cannot see it."),
    rationale: Message(
      da: """
        Nogle elever får scenariet læst op, og for dem er billedet kun til, hvis det er beskrevet. Skriv under \
        `assets` i `pack.yaml`, hvad man skal lægge mærke til; til et portræt er navnet nok. Er billedet kun pynt, så \
        skriv `decorative: true`.
        """,
      en: """
        Some learners have the scenario read aloud, and for them the picture exists only if it is described. Write \
        under `assets` in `pack.yaml` what one is to notice; for a portrait the name is enough. If the picture only \
        decorates, write `decorative: true`.
        """),
    failing: RuleExample(
      .part(
        RuleExample.scenarioPath,
        """
        scenes:
          doeren:
            image: assets/gerda.webp
            lines:
              - gerda: Lad mig ud!
            end: { outcome: partial, title: Ved døren }
        """),
      .bytes("assets/gerda.webp", [])),
    mended: RuleExample(
      .part(
        "pack.yaml",
        """
        assets:
          assets/gerda.webp: { alt: Gerda i døren med frakke på }
        """),
      .part(
        RuleExample.scenarioPath,
        """
        scenes:
          doeren:
            image: assets/gerda.webp
            lines:
              - gerda: Lad mig ud!
            end: { outcome: partial, title: Ved døren }
        """),
      .bytes("assets/gerda.webp", [])))
}
