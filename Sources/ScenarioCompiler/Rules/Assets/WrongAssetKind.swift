import Diagnostics

extension DiagnosticRule {
  static let wrongAssetKind = DiagnosticRule(
    "wrong-asset-kind", .assets, .error,
    title: Message(
      da: "En lyd bruges som billede, eller et billede som lyd.",
      en: "A sound is used as a picture, or a picture as a sound."),
    rationale: Message(
      da: """
        Afspilleren kan ikke vise en lyd eller spille et billede, så eleven får ingen af delene. Som regel er to \
        stier byttet om. Billeder ender fx på `.webp` eller `.png`, lyde på `.ogg` eller `.mp3`.
        """,
      en: """
        A player can neither show a sound nor play a picture, so the learner gets neither. Mostly two paths have \
        changed places. Pictures end in `.webp` or `.png`, for example, and sounds in `.ogg` or `.mp3`.
        """),
    failing: RuleExample(
      .part(
        RuleExample.scenarioPath,
        """
        scenes:
          doeren:
            image: assets/gerda.ogg
            lines:
              - gerda: Lad mig ud!
            end: { outcome: partial, title: Ved døren }
        """),
      .bytes("assets/gerda.ogg", [])),
    mended: RuleExample(
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
      .part(
        "pack.yaml",
        """
        assets:
          assets/gerda.webp: { alt: Gerda i døren med frakke på }
        """),
      .bytes("assets/gerda.webp", [])))
}
