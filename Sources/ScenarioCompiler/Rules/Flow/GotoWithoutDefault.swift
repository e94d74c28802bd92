import Diagnostics

extension DiagnosticRule {
  static let gotoWithoutDefault = DiagnosticRule(
    "goto-without-default", .flow, .error,
    title: Message(
      da: "Et `goto` med betingelser slutter ikke med en gren uden `when`.",
      en: "A guarded `goto` has no last branch without `when`."),
    rationale: Message(
      da: """
        Når ingen af betingelserne passer, skal historien stadig vide, hvor den går hen, ellers står eleven fast. \
        Slut listen med en gren uden `when`: den vej, det går, når intet særligt er sket.
        """,
      en: """
        When none of the conditions fits, the story still has to know where to go, or the learner is stuck. End the \
        list with a branch without `when`: the way it goes when nothing special has happened.
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
            - { when: uro >= 7, to: krise }
            - { when: uro < 4, to: ro }
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
