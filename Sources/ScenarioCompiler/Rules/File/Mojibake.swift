import Diagnostics

extension DiagnosticRule {
  static let mojibake = DiagnosticRule(
    "mojibake", .file, .error, isStructural: false,
    title: Message(
      da: "Bogstaver er læst med en forkert tegntabel: `bÃ¸rn` for `børn`.",
      en: "Letters were read in the wrong encoding: `bÃ¸rn` for `børn`."),
    rationale: Message(
      da: """
        Når et program gætter forkert på tegntabellen og gemmer igen, bliver æ, ø og å til to tegn hver. Eleven ser så \
        volapyk. `aspirant check --fix` skriver bogstaverne igen; åbn derefter filen som UTF-8.
        """,
      en: """
        When a program guesses the encoding wrongly and saves the text again, each æ, ø and å becomes two signs, and the \
        learner sees gibberish. `aspirant check --fix` writes the letters again; open the file as UTF-8 from then on.
        """),
    failing: .scenario("title: Gerda og bÃ¸rnene"),
    mended: .scenario("title: Gerda og børnene"))
}
