import Diagnostics

extension DiagnosticRule {
  static let orderShown = DiagnosticRule(
    "order-shown", .flow, .error,
    title: Message(
      da: "En rækkefølge vises, som den skal være.",
      en: "An order is shown as it should be."),
    rationale: Message(
      da: """
        Punkterne under `order` skrives i den rigtige rækkefølge og vises i en anden. Med `shuffle: false` vises de, \
        som de står, og så er svaret givet.
        """,
      en: """
        The items of `order` are written in the right order and shown in another. With `shuffle: false` they are \
        shown as they stand, and that gives the answer away.
        """),
    failing: .scenario(
      """
      scoring:
        dimensions:
          aflevering: { title: Aflevering }
      scenes:
        doeren:
          order:
            prompt: Hvad gør du først?
            items: [ { stop: Stop op }, { rolig: Tal roligt }, { kald: Kald en kollega } ]
            points: { aflevering: 4 }
          shuffle: false
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """),
    mended: .scenario(
      """
      scoring:
        dimensions:
          aflevering: { title: Aflevering }
      scenes:
        doeren:
          order:
            prompt: Hvad gør du først?
            items: [ { stop: Stop op }, { rolig: Tal roligt }, { kald: Kald en kollega } ]
            points: { aflevering: 4 }
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """))
}
