import Diagnostics

extension DiagnosticRule {
  static let unknownLanguage = DiagnosticRule(
    "unknown-language", .language, .error,
    title: Message(da: "Koden er ikke et sprogs.", en: "The code is no language's."),
    rationale: Message(
      da: """
        Sproget skrives med sin egen kode, ikke med landets: dansk er `da`, ikke `dk`, og svensk er `sv`. Efter den kan \
        landet stå, som i `en-GB`. Af koden ved programmet, hvilke ord og sætninger det skal se efter, og appen, hvilket \
        sprog den viser og læser op.
        """,
      en: """
        A language is written with a code of its own, not with that of a country: Danish is `da`, not `dk`, and Swedish \
        is `sv`. The country may follow, as in `en-GB`. By the code the program knows which words and sentences to look \
        for, and the app which language it shows and reads aloud.
        """),
    failing: RuleExample(.part("pack.yaml", "pack: dk.example.eksempel\nlocale: dk")),
    mended: RuleExample(.part("pack.yaml", "pack: dk.example.eksempel\nlocale: da")))
}
