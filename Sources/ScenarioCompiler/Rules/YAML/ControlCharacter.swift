import Diagnostics

extension DiagnosticRule {
  static let controlCharacter = DiagnosticRule(
    "control-character", .yaml, .error,
    title: Message(da: "Et usynligt styretegn.", en: "An invisible control character."),
    rationale: Message(
      da: """
        Usynlige tegn følger tit med, når man kopierer fra en journal, en hjemmeside eller et gammelt dokument. De kan \
        ikke læses op og kan ødelægge visningen hos eleven. Slet tegnet, eller skriv ordet igen med tastaturet.
        """,
      en: """
        Invisible characters often come along when text is copied from a record, a website or an old document. They \
        cannot be read aloud and can spoil what the learner sees. Delete the character, or type the word again.
        """),
    failing: .scenario("title: Gerda vil\u{7} hjem"),
    mended: .scenario("title: Gerda vil hjem"))
}
