import Diagnostics

extension DiagnosticRule {
  static let fileOutsidePack = DiagnosticRule(
    "file-outside-pack", .file, .error,
    title: Message(
      da: "Filen er en genvej ud af pakken eller ikke en almindelig fil.",
      en: "The file is a link out of the pack, or no plain file."),
    rationale: Message(
      da: """
        En genvej peger på et sted på din egen computer. Hos den næste, der får pakken, fører den ingen steder hen, \
        eller hen til noget andet. Læg selve filen i mappen i stedet.
        """,
      en: """
        A link points to a place on your own computer. For the next person who gets the pack it leads nowhere, or to \
        something else. Put the file itself into the folder.
        """),
    failing: RuleExample(.link("scenarios/gerda-vil-hjem.yaml", to: "../../faelles/gerda-vil-hjem.yaml")),
    mended: RuleExample(
      .part(
        "scenarios/gerda-vil-hjem.yaml",
        """
        scenario: gerda-vil-hjem
        title: Gerda vil hjem
        """)))
}
