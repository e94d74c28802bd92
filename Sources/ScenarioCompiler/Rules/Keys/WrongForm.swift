import Diagnostics

extension DiagnosticRule {
  static let wrongForm = DiagnosticRule(
    "wrong-form", .keys, .error,
    title: Message(da: "En værdi har ikke den rigtige form.", en: "A value does not have the right form."),
    rationale: Message(
      da: """
        Nogle værdier har en fast form, så alle programmer læser dem ens: en version er tre tal, og et sprog er en \
        kode som `da`. Beskeden viser formen. Skriv værdien sådan.
        """,
      en: """
        Some values have a fixed form, so that every program reads them alike: a version is three numbers, and a \
        language is a code such as `da`. The message shows the form. Write the value like that.
        """),
    failing: RuleExample(
      .part(
        "pack.yaml",
        """
        title: Demens – de første uger
        version: 1.0
        """)),
    mended: RuleExample(
      .part(
        "pack.yaml",
        """
        title: Demens – de første uger
        version: 1.0.0
        """)))
}
