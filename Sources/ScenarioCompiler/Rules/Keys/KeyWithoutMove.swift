import Diagnostics

extension DiagnosticRule {
  static let keyWithoutMove = DiagnosticRule(
    "key-without-move", .keys, .error,
    title: Message(
      da: "En nøgle hører til en anden slags scene.",
      en: "A key belongs to another kind of scene."),
    rationale: Message(
      da: """
        `then` følger efter `select`, `order`, `match` og `compose`; ved `choices` står det, der følger, på hvert \
        valg. `shuffle` handler om valg og punkter, og `within` om noget, der skal svares på. Flyt nøglen derhen, \
        hvor den virker, eller slet den.
        """,
      en: """
        `then` follows `select`, `order`, `match` and `compose`; with `choices`, what follows stands on each choice. \
        `shuffle` is about choices and items, and `within` about something to answer. Move the key to where it \
        works, or delete it.
        """),
    failing: .scenario(
      """
      scenes:
        doeren:
          choices:
            - foelg: Skal vi gå lidt sammen?
          then:
            - reply: [ { gerda: Ja tak. } ]
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """),
    mended: .scenario(
      """
      scenes:
        doeren:
          choices:
            - foelg: Skal vi gå lidt sammen?
              reply: [ { gerda: Ja tak. } ]
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """))
}
