import Diagnostics

extension DiagnosticRule {
  static let gotoNeverReached = DiagnosticRule(
    "goto-never-reached", .flow, .error,
    title: Message(
      da: "En gren står efter en, der altid tages.", en: "A branch stands after one that is always taken."),
    rationale: Message(
      da: """
        Grenene prøves oppefra, og den første, der passer, bliver taget. En gren uden `when` passer altid, så alt \
        under den er skrevet forgæves. Flyt den ned som den sidste.
        """,
      en: """
        Branches are tried from the top, and the first that fits is taken. One without `when` always fits, so all \
        below it is written in vain. Move it down to be the last.
        """),
    failing: .scenario(
      """
      state:
        uro: { start: 5, min: 0, max: 10 }
      scenes:
        doeren:
          choices:
            - foelg: Skal vi gå lidt sammen?
              add: { uro: -2 }
            - ret: Dine børn er voksne, Gerda.
              add: { uro: 3 }
          goto:
            - to: ro
            - { when: uro >= 7, to: krise }
        ro:
          end: { outcome: success, title: Ro }
        krise:
          end: { outcome: failure, title: Krise }
      """),
    mended: .scenario(
      """
      state:
        uro: { start: 5, min: 0, max: 10 }
      scenes:
        doeren:
          choices:
            - foelg: Skal vi gå lidt sammen?
              add: { uro: -2 }
            - ret: Dine børn er voksne, Gerda.
              add: { uro: 3 }
          goto:
            - { when: uro >= 7, to: krise }
            - to: ro
        ro:
          end: { outcome: success, title: Ro }
        krise:
          end: { outcome: failure, title: Krise }
      """))
}
