import Diagnostics

extension DiagnosticRule {
  static let thenWithoutDefault = DiagnosticRule(
    "then-without-default", .flow, .error,
    title: Message(
      da: "`then` slutter ikke med noget uden `when`.",
      en: "`then` does not end with an entry without `when`."),
    rationale: Message(
      da: """
        Det første under `then`, hvis betingelse holder, følger efter svaret. Holder ingen af dem, ved historien \
        ikke, hvad der sker. Derfor skal det sidste være uden `when`.
        """,
      en: """
        The first entry of `then` whose condition holds follows the answer. If none of them holds, the story does \
        not know what happens. So the last one must be without `when`.
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
          then:
            - when: result >= 80
              reply: [ { mette: Godt set. } ]
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
          then:
            - when: result >= 80
              reply: [ { mette: Godt set. } ]
            - reply: [ { mette: Lad os tage den igen. } ]
          goto: ro
        ro:
          end: { outcome: success, title: Ro }
      """))
}
