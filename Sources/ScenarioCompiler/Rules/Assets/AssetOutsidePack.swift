import Diagnostics

extension DiagnosticRule {
  static let assetOutsidePack = DiagnosticRule(
    "asset-outside-pack", .assets, .error,
    title: Message(da: "Stien fører ud af pakken.", en: "The path leads out of the pack."),
    rationale: Message(
      da: """
        En pakke skal have alt med sig, så den virker på elevens telefon og på en anden skole. Det, der ligger uden \
        for mappen, kommer ikke med, og en sti med `..` kunne pege på noget privat. Læg filen i `assets/`, og skriv \
        stien derfra.
        """,
      en: """
        A pack has to carry everything along, so that it works on a learner's phone and at another school. What lies \
        outside its folder does not come with it, and a path with `..` could point to something private. Put the \
        file into `assets/` and write the path from there.
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
            image: assets/../../billeder/gerda.webp
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
