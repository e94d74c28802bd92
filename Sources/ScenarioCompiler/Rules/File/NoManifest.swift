import Diagnostics

extension DiagnosticRule {
  static let noManifest = DiagnosticRule(
    "no-manifest", .file, .error,
    title: Message(da: "Mappen har ingen `pack.yaml`.", en: "The folder has no `pack.yaml`."),
    rationale: Message(
      da: """
        `pack.yaml` siger, hvad pakken hedder, hvilket sprog den er på, og hvem der har lavet den. Uden den kan ingen \
        se, hvilke filer der hører sammen. Lav filen øverst i mappen, ved siden af `scenarios/`. Navnet skal skrives \
        præcis sådan, med små bogstaver og med `.yaml` til sidst.
        """,
      en: """
        `pack.yaml` says what the pack is called, what language it is in, and who made it. Without it nobody can tell \
        which files belong together. Put it at the top of the folder, beside `scenarios/`. Its name is written just \
        so, in small letters and with `.yaml` at the end.
        """),
    failing: RuleExample(
      .whole(
        "pack.yml",
        """
        pack: dk.example.demens
        version: 1.0.0
        language: 1
        title: Demens – de første uger
        locale: da
        """)),
    mended: RuleExample(
      .part(
        "pack.yaml",
        """
        pack: dk.example.demens
        version: 1.0.0
        language: 1
        title: Demens – de første uger
        locale: da
        """)))
}
