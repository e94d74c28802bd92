import Diagnostics

extension DiagnosticRule {
  static let missingAsset = DiagnosticRule(
    "missing-asset", .assets, .error, isStructural: false,
    title: Message(da: "Filen findes ikke.", en: "There is no such file."),
    rationale: Message(
      da: """
        Eleven ville se et tomt felt eller ikke høre noget. Store og små bogstaver skal passe: `Gerda.webp` og \
        `gerda.webp` er to forskellige filer på skolens server, også når de er den samme på din egen maskine. Ret \
        stien, eller læg filen i `assets/`.
        """,
      en: """
        The learner would see an empty frame or hear nothing. Capitals have to fit: `Gerda.webp` and `gerda.webp` \
        are two files on the school's server, even where they are one on your own machine. Mend the path, or put the \
        file into `assets/`.
        """),
    failing: RuleExample(
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
            image: assets/Gerda.webp
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
