import Diagnostics

extension DiagnosticRule {
  static let keysExclude = DiagnosticRule(
    "keys-exclude", .keys, .error,
    title: Message(da: "To nøgler kan ikke stå sammen.", en: "Two keys cannot stand together."),
    rationale: Message(
      da: """
        De to nøgler siger hver sit om det samme, så man kan ikke se, hvad der skal gælde. Et billede er for eksempel \
        enten pynt eller noget, der skal fortælles med ord. Behold den nøgle, der passer, og slet den anden.
        """,
      en: """
        Each of the two keys says something else about the same thing, so one cannot see what is to hold. A picture, \
        for example, is either decoration or something to be told in words. Keep the key that fits, and delete the \
        other.
        """),
    failing: RuleExample(
      .part(
        "pack.yaml",
        """
        assets:
          assets/gerda.webp: { alt: Gerda i døren med frakke på, decorative: true }
        """),
      .bytes("assets/gerda.webp", [])),
    mended: RuleExample(
      .part(
        "pack.yaml",
        """
        assets:
          assets/gerda.webp: { alt: Gerda i døren med frakke på }
        """),
      .bytes("assets/gerda.webp", [])))
}
