import Diagnostics
import ScenarioKit

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

  /// Says which tags of a manifest are no language's.
  static func unknownLanguages(of pack: Authored.Pack) -> [Diagnostic] {
    ([pack.locale] + pack.translations).filter { !LanguageTag.isLanguage($0.value) }.map { tag in
      let meant = LanguageTag.meant(by: tag.value)
      return Diagnostic(
        .error, "unknown-language", at: tag.range,
        Message(
          da: "`\(tag.value)` er ikke koden for et sprog.", en: "`\(tag.value)` is not the code of a language."
        ).didYouMean(meant), fixIts: meant.map { [.rename(tag.range, to: $0, .certain)] } ?? [])
    }
  }
}
